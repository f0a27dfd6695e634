// Measures the built site's pages in Chromium, prints tables and writes the figures. `cargo xtask bench pages` runs it:
//   node run.mjs '{"runs": 3, "pages": [], "write": false}'
// with CHROME (the browser), SITE (our built site), PEERS (a folder with a built site for each peer), RESULT (the file of the
// figures) and DOC (the document whose tables --write renews) in the environment.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { dirname, join } from "node:path";
import { SLOW, launch } from "./browser.mjs";
import { click, query } from "./input.mjs";
import { pages } from "./kinds.mjs";
import { scores } from "./lighthouse.mjs";
import { load } from "./load.mjs";
import { serve } from "./server.mjs";
import { summary } from "./summary.mjs";
import { into, tables } from "./table.mjs";

const PEERS = ["react", "preact"];
const { CHROME, SITE, PEERS: BUILT, RESULT, DOC } = process.env;
const { runs, pages: asked, write } = JSON.parse(process.argv[2]);

const site = await serve(SITE, Object.fromEntries(PEERS.map((peer) => [peer, join(BUILT, peer)])));
const browser = await launch();
const started = Date.now();
const say = (text) => console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${text}`);

const failed = [];

/** Again once, then without: a browser that stumbles must not cost the figures of a quarter of an hour. */
async function twice(measure, what) {
  for (const last of [false, true]) {
    try {
      return await measure();
    } catch (error) {
      say(`${what}: ${error.message}${last ? "" : " Once more."}`);
      if (last) failed.push(`${what}: ${error.message}`);
    }
  }
  return {};
}

/** One round of what is compared on a page. The floor, ours and the peers take turns, so that what slows the machine slows all. */
async function round({ page, compared }, [before]) {
  const found = {};
  for (const [kind, theirs] of compared) {
    const url = site.url(kind, theirs);
    const known = before?.[kind];
    const parts = [load];
    // What a page has not, it has not in the next round either; and where no program runs, once will do.
    const again = before?.ours.live || compared.length > 2;
    if (!known || (again && (known.disclosure || known.link))) parts.push(click);
    // Without its scripts a page answers no query.
    if (page === "paths/" && kind !== "floor") parts.push(query);
    // What answers without a script of ours is used once, to compare with.
    const use = !known || (kind !== "floor" && known.live);
    found[kind] = {};
    for (const part of parts) {
      Object.assign(found[kind], await twice(() => part(browser, url, { use }), `${kind} ./${page}`));
    }
  }
  return found;
}

const all = pages(asked, SITE, PEERS);
// The first load of anything is slower: the browser itself has to be read.
await round({ ...all[0], compared: all[0].compared.slice(0, 1) }, []);
const measured = Object.fromEntries(all.map(({ page }) => [page, { rounds: [], lighthouse: [] }]));
for (let run = 1; run <= runs; run++) {
  for (const one of all) {
    const { page } = one;
    say(`run ${run} of ${runs}: ./${page}`);
    measured[page].rounds.push(await round(one, measured[page].rounds));
    // The score that changes from run to run is that of speed, and only where a program runs.
    const first = run === 1;
    if (first || measured[page].rounds[0].ours.live) {
      measured[page].lighthouse.push(await twice(() => scores(browser, site.url("ours", page), first), `Lighthouse ./${page}`));
    }
  }
}

const version = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;
const result = {
  date: new Date().toISOString().slice(0, 10),
  command: "cargo xtask bench pages",
  runs,
  seconds: Math.round((Date.now() - started) / 1000),
  machine: {
    cpu: os.cpus()[0]?.model ?? "not known",
    cores: os.cpus().length,
    system: `${os.type()} ${os.arch()}`,
    // How many programs wanted a core in the last minutes: more than there are cores makes all times longer.
    load: os.loadavg().map((load) => Number(load.toFixed(1))),
  },
  slow: SLOW,
  versions: { chromium: (await browser.version()).split("/")[1], node: process.versions.node, lighthouse: version("lighthouse") },
  failed,
  ...summary(measured),
};
await browser.close();
site.close();

const rounded = (_, value) => (typeof value === "number" ? Number(value.toPrecision(5)) : value);
mkdirSync(dirname(RESULT), { recursive: true });
writeFileSync(RESULT, `${JSON.stringify(result, rounded, 1)}\n`);
const text = tables(result);
console.log(text);
if (write) writeFileSync(DOC, into(readFileSync(DOC, "utf8"), text));

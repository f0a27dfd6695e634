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

/** Again once: a browser that stumbles must not cost the figures of a quarter of an hour. */
async function twice(measure, what) {
  try {
    return await measure();
  } catch (error) {
    say(`${what}: ${error.message}; once more`);
    return measure();
  }
}

/** One round of what is compared on a page. The floor, ours and the peers take turns, so that what slows the machine slows all. */
async function round({ page, compared }) {
  const found = {};
  for (const [kind, theirs] of compared) {
    const url = site.url(kind, theirs);
    // Without its scripts a page answers no query.
    const asks = page === "paths/" && kind !== "floor";
    found[kind] = {};
    for (const part of [load, click, ...(asks ? [query] : [])]) {
      Object.assign(found[kind], await twice(() => part(browser, url), `${kind} ./${page}`));
    }
  }
  return found;
}

const all = pages(asked, SITE, PEERS);
// The first load of anything is slower: the browser itself has to be read.
await round({ ...all[0], compared: all[0].compared.slice(0, 1) });
const measured = Object.fromEntries(all.map(({ page }) => [page, { rounds: [], lighthouse: [] }]));
for (let run = 1; run <= runs; run++) {
  for (const one of all) {
    const { page } = one;
    say(`run ${run} of ${runs}: ./${page}`);
    measured[page].rounds.push(await round(one));
    measured[page].lighthouse.push(await twice(() => scores(browser, site.url("ours", page), run === 1), `Lighthouse ${page}`));
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

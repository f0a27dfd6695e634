// Measures the questions in Chromium and writes the figures as JSON into the file that is named. `cargo xtask bench scale` runs it:
// SITE_DIST is the folder with the wasm, CHROME the browser.
import { build } from "esbuild";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = process.env.SITE_DIST;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

copyFileSync(here("index.html"), join(folder, "index.html"));
await build({
  entryPoints: [here("page.mjs")],
  outfile: join(folder, "page.js"),
  bundle: true,
  minify: true,
  format: "esm",
  external: ["./bench.js"],
  logLevel: "warning",
});

// It looks for a site as soon as it is loaded.
const { serve } = await import("../support/server.mjs");
const isolated = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
const site = await serve({ headers: isolated });
const browser = await chromium.launch({
  executablePath: process.env.CHROME || undefined,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});

/** Does something in a page of its own, so that nothing is left of what was measured before. */
async function inPage(action, argument) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(String(error)));
  await page.goto(site.url);
  await page.waitForFunction(() => window.measured);
  const result = await page.evaluate(action, argument);
  await page.close();
  return result;
}

const lines = {};
for (const roles of await inPage(() => window.sizes())) {
  console.error(`Chromium: ${roles} roles`);
  const measured = await inPage((roles) => window.measured(roles), roles);
  for (const [name, figures] of Object.entries(measured)) (lines[name] ??= {})[roles] = figures;
}

const version = (name) => JSON.parse(readFileSync(here(`../node_modules/${name}/package.json`), "utf8")).version;
const libraries = ["graphology", "graphology-shortest-path", "graphology-traversal", "minisearch"];
const result = {
  date: new Date().toISOString().slice(0, 10),
  machine: {
    cpu: os.cpus()[0]?.model ?? "not known",
    cores: os.cpus().length,
    memory_gb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.arch()}`,
    // How many programs wanted a core in the last minutes: more than there are cores makes all figures larger.
    load: os.loadavg().map((load) => Number(load.toFixed(1))),
  },
  versions: {
    chromium: browser.version(),
    node: process.versions.node,
    ...Object.fromEntries(libraries.map((name) => [name, version(name)])),
  },
  lines,
};
await browser.close();
await site.close();
const rounded = (_, value) => (typeof value === "number" ? Number(value.toPrecision(4)) : value);
writeFileSync(process.argv[2], JSON.stringify(result, rounded));

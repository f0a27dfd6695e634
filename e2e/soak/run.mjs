// One page, thousands of random valid actions, always the same ones for a seed: the memory stays, nothing is complained about, and
// the way back leads through what was seen. `cargo xtask soak` runs it: CHROME is the browser, the arguments are how many actions,
// the seed, and the pages.
import { chromium } from "playwright-core";
import { serve } from "../support/server.mjs";
import { settle } from "./page.mjs";

const [actions, seed, ...named] = process.argv.slice(2);
const PAGES = named.length ? named : ["paths/", "compare/", "plan/#new=hr-assistant,hr-generalist,hr-manager", "pay/", "check/?form=short"];
/** How often the memory is looked at. */
const LOOKS = 10;
/** How many steps back are walked; browsers keep fifty. */
const BACK = 40;
/** How much more memory there may be at the end than after the first fifth, in bytes: what looks like noise in runs of any length. */
const MOST = { heap: 500_000, wasm: 1_100_000, nodes: 3_000, listeners: 300 };

const site = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROME || undefined,
  // Chromium stops listening to a page that writes hundreds of entries within seconds, which no person does.
  args: ["--no-sandbox", "--disable-gpu", "--disable-ipc-flooding-protection", "--js-flags=--expose-gc"],
});
let failed = false;

/** A sentence on what is wrong. */
const wrong = (text) => {
  failed = true;
  console.log(`  WRONG: ${text}`);
};

for (const address of PAGES) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("console", (message) => /Service Worker registration blocked/.test(message.text()) || wrong(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong(`error: ${error}`));
  page.on("dialog", (dialog) => dialog.dismiss());
  await page.addInitScript(() => {
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const real = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await real.apply(WebAssembly, given);
        // By its kind, as its name is one letter in what is shipped.
        window.memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
        return made;
      };
    }
  });
  await page.goto(site.url + address);
  await page.locator("html[data-live]").waitFor();
  await page.waitForTimeout(200);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  const look = async () => {
    for (let i = 0; i < 3; i += 1) await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return { heap: of("JSHeapUsedSize"), wasm: await page.evaluate(() => window.memory.buffer.byteLength), nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  await page.evaluate(settle, Number(seed));
  console.log(`./${address}: ${actions} actions, seed ${seed}`);
  const looks = [await look()];
  const done = {};
  const start = Date.now();
  for (let i = 0; i < LOOKS; i += 1) {
    const more = await page.evaluate((count) => window.soak.act(count), Math.round(actions / LOOKS));
    for (const [name, count] of Object.entries(more)) done[name] = (done[name] ?? 0) + count;
    looks.push(await look());
  }
  console.log(`  ${((Date.now() - start) / 1000).toFixed(1)} s: ${Object.entries(done).map(([name, count]) => `${name} ${count}`).join(", ")}`);
  for (const name of Object.keys(MOST)) {
    const all = looks.map((one) => one[name]);
    // What is shown differs from look to look: the least of the last ones against the least after the first fifth.
    const least = (from, to) => Math.min(...all.slice(from, to));
    const growth = least(-4) - least(2, 6);
    const unit = name === "heap" || name === "wasm" ? all.map((bytes) => `${(bytes / 1e6).toFixed(1)}`) : all;
    console.log(`  ${name}: ${unit.join(" ")}`);
    if (growth > MOST[name]) wrong(`${name} grew by ${growth}`);
  }
  const entries = await page.evaluate(() => window.soak.entries);
  let back = 0;
  for (; back < Math.min(BACK, entries.length - 1); back += 1) {
    const expected = entries.at(-2 - back);
    await page.goBack();
    const same = await page
      .waitForFunction((expected) => window.soak.look() === expected, expected, { timeout: 3_000 })
      .then(() => true, () => false);
    if (!same) {
      wrong(`${back + 1} steps back: ${await page.evaluate(() => window.soak.look())} instead of ${expected}`);
      break;
    }
  }
  console.log(`  ${await page.evaluate(() => window.soak.visited())} entries of the history, ${back} steps back are what was seen`);
  await context.close();
}
await browser.close();
await site.close();
process.exitCode = failed ? 1 : 0;

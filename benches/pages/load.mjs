// One visit that is left alone until the page has settled, and then used: what it costs, and how quickly it answers.
import { inSlowPage, pause } from "./browser.mjs";

/** Long tasks count by what they take beyond this. */
const LONG = 50;

/**
 * Requests and the bytes of their bodies until the page is live, all bytes on the wire, paints, shift and blocking of a load; then, where
 * the page is used, the slowest interaction; and the memory.
 */
export const load = (browser, url, { use }) =>
  inSlowPage(browser, "", async (slow) => {
    slow.open(url);
    await slow.settled();
    const { requests, bytes, wire } = slow.come;
    const kept = await slow.page.evaluate(() => probe.kept);
    // Whether a script of its own answers in it: our live parts, and the peers' root.
    const live = await slow.page.evaluate(() => document.querySelector("script[data-wasm], #root") !== null);
    const fcp = kept.paints["first-contentful-paint"];
    const blocked = kept.tasks.filter(([start]) => start > fcp).reduce((sum, [, takes]) => sum + takes - LONG, 0);
    const slowest = use ? await interact(slow) : {};
    const memory = await slow.memory();
    return { bytes, requests, wire, fcp, lcp: kept.lcp, tbt: blocked, cls: kept.shift, interaction: slowest.duration, slowest, memory, live };
  });

/** What is used of each kind of control, at most; where it leads away or writes a file it is left alone. */
const CONTROLS = [
  ["summary", 3],
  ["select", 2],
  ["input[type=search], input[type=text], textarea", 1],
  ["input[type=radio], input[type=checkbox]", 2],
  ["button[type=button]:not([data-print])", 2],
];
const LEADS_AWAY = "print|download|file|copy|share|full screen|projector";

/** Uses the page's controls one after the other, with real input; the slowest answer by the browser's own count. */
async function interact({ page }) {
  let used = 0;
  for (const [selector, most] of CONTROLS) {
    for (let i = 0; i < most; i++) {
      const place = await page.evaluate(
        (selector, i, leadsAway) => {
          const fits = (node) => probe.visible(node) && !node.disabled && !new RegExp(leadsAway, "i").test(node.textContent);
          const node = [...document.querySelectorAll(`main :is(${selector})`)].filter(fits)[i];
          if (!node) return null;
          const place = probe.place(node);
          if (node.matches("select, input, textarea")) node.focus();
          return { ...place, kind: node.matches("select") ? "select" : node.matches("[type=search], [type=text], textarea") ? "text" : "press" };
        },
        selector,
        i,
        LEADS_AWAY,
      );
      if (!place) break;
      used += 1;
      // Until what was scrolled is on the screen.
      await pause(50);
      const keys = { select: ["ArrowDown", "ArrowDown", "ArrowUp"], text: [..."hr man"] }[place.kind];
      if (!keys) await page.mouse.click(place.x, place.y);
      // Slower than the screen, so that each is one interaction of its own.
      for (const key of keys ?? []) {
        await page.keyboard.press(key === " " ? "Space" : key);
        await pause(100);
      }
      await pause(100);
    }
  }
  await pause(200);
  // What took less than the browser reports took less than this.
  const events = await page.evaluate(() => probe.kept.events);
  return events.reduce((slowest, event) => (event.duration > (slowest.duration ?? 0) ? event : slowest), { duration: used > 0 ? 0 : undefined });
}

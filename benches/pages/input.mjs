// One visit by somebody in a hurry: each control is used as soon as it is on the screen, again and again until it answers. Times are
// milliseconds since the visit began.
import { readFileSync } from "node:fs";
import { inSlowPage } from "./browser.mjs";

/** A person who gets no answer tries again after so many milliseconds; a link, whose page is on its way, is given time. */
const AGAIN = { disclosure: 300, query: 150, link: 5000 };
const PATIENCE = 15_000;

const IN_PAGE = readFileSync(new URL("hurry.js", import.meta.url), "utf8");

/** When the visit began; asked once a page is there. */
const began = ({ page }) => page.evaluate(() => performance.timeOrigin);

/** Until the first disclosure has opened, and until the page of a linked role is there; nothing where the page has none. */
export const click = (browser, url) =>
  inSlowPage(browser, IN_PAGE, async (slow) => {
    slow.open(url);
    if (!(await slow.told(({ what }) => what === "page"))) throw new Error(`${url} was never painted.`);
    const start = await began(slow);
    // Both are there with the first paint, so a page that shows only a link by then has no disclosure to wait for.
    await slow.peek(({ what }) => what === "disclosure" || what === "link", 5000);
    const has = await slow.peek(({ what }) => what === "disclosure", 100);
    const disclosure = has && (await untilAnswered(slow, "disclosure", "disclosed", () => press(slow, "disclosure")));
    const link = await untilAnswered(slow, "link", "page", () => press(slow, "link"));
    return { disclosure: disclosure && disclosure - start, link: link && link - start };
  });

/** Until a path query is answered, and until its paths are shown. */
export const query = (browser, url) =>
  inSlowPage(browser, IN_PAGE, async (slow) => {
    slow.open(url);
    let presses = 0;
    const answered = await untilAnswered(slow, "query", "queried", async () => {
      // Two up and one down, so that there is always another one than at first.
      const key = presses % 3 < 2 ? "ArrowUp" : "ArrowDown";
      presses += 1;
      await slow.page.evaluate(() => document.querySelector("select#to").focus());
      await slow.page.keyboard.press(key);
      return true;
    });
    const start = await began(slow);
    const paths = answered && (await slow.told(({ what }) => what === "pathed", PATIENCE));
    return { query: answered && answered - start, paths: paths && paths.at - start, presses };
  });

/** Waits for a control and uses it until it answers; when that was. A settled page without the control has none. */
async function untilAnswered(slow, control, answer, use) {
  let there = await slow.told(({ what }) => what === control, 1);
  if (!there) {
    const wait = slow.told(({ what }) => what === control);
    there = await Promise.race([wait, slow.settled().catch(() => undefined)]);
  }
  if (!there) return undefined;
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const used = await use();
    const answered = await slow.told(({ what }) => what === answer, used ? AGAIN[control] : 50);
    if (answered) return answered.at;
  }
  throw new Error(`${slow.page.url()}: the ${control} never answered.`);
}

/** Clicks on what the page names; whether it could. */
async function press(slow, name) {
  const place = await slow.page
    .evaluate(async (name) => {
      const node = probe[name]();
      const before = scrollY;
      probe.place(node);
      // Until what was scrolled is on the screen, a click there would hit what was there before.
      if (scrollY !== before) await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return probe.place(node);
    }, name)
    // The page that is left answers no more.
    .catch(() => undefined);
  if (place) await slow.page.mouse.click(place.x, place.y);
  return place !== undefined;
}

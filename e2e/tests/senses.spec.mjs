// Colors that the person's system forces, and motion: what is told apart by color on other screens still is, and nothing moves unasked.
import { expect, open, test } from "../support/fixtures.mjs";
import { KINDS, nameOf } from "../support/pages.mjs";

const style = (locator, ...names) =>
  locator.evaluate((element, names) => names.map((name) => getComputedStyle(element)[name]).join(" "), names);

for (const colorScheme of ["light", "dark"])
  test.describe(`forced colors, ${colorScheme}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: "active", colorScheme }));

    test("the tracks differ by their dashes, on the map and in its key", async ({ page }) => {
      await open(page, "");
      for (const place of [".map:visible .line", ".key .line"]) {
        const tracks = ["generalist", "specialist", "operations"].map((track) => page.locator(`${place}.${track}`).first());
        const dashes = await Promise.all(tracks.map((line) => style(line, "strokeDasharray")));
        expect(new Set(dashes).size, place).toBe(3);
      }
    });

    test("lines, stations and bars have colors of the system, which stand out from its canvas", async ({ page }) => {
      for (const [address, drawn] of [
        ["", [".map:visible .line.generalist", ".map:visible .line.operations", ".map:visible .station circle"]],
        ["paths/", [".map:visible .route", ".map:visible .on-route circle", ".profile .inner"]],
        ["pay/?place=us-ca&roles=hr-manager", [".spread .inner", ".spread .outer", ".spread .median"]],
      ]) {
        await open(page, address);
        const known = await page.evaluate(() => {
          const probe = document.body.appendChild(document.createElement("i"));
          const read = (name) => ((probe.style.color = name), getComputedStyle(probe).color);
          return Object.fromEntries(["Canvas", "CanvasText", "LinkText", "GrayText", "Highlight"].map((name) => [name, read(name)]));
        });
        const { Canvas, ...seen } = known;
        for (const one of drawn) {
          const [fill, stroke] = (await page.locator(one).first().evaluate((element) => {
            const { fill, stroke } = getComputedStyle(element);
            return [fill, stroke];
          }));
          expect([fill, stroke].some((color) => Object.values(seen).includes(color)), `${one}: ${fill}, ${stroke}`).toBe(true);
          expect(fill === Canvas && stroke === "none", one).toBe(false);
        }
      }
    });

    test("the chosen path: the one route that is not dimmed, with its stops filled and numbered", async ({ page }) => {
      await open(page, "paths/");
      const map = page.locator(".map:visible");
      expect(await style(map.locator(".route").first(), "opacity")).toBe("1");
      expect(Number(await style(map.locator(".line").first(), "opacity"))).toBeLessThan(0.6);
      const [on, off] = [map.locator(".on-route circle").first(), map.locator(".station:not(.on-route) circle").first()];
      expect(await style(on, "fill")).not.toBe(await style(off, "fill"));
      await expect(map.locator(".on-route .number").first()).toHaveText("1");
      expect(await style(map.locator(".number").first(), "fill"), "the number on its stop").not.toBe(await style(on, "fill"));
    });

    test("focus is seen, and so is what is pressed and which page this is", async ({ page }) => {
      await open(page, "paths/");
      const canvas = await style(page.locator("body"), "backgroundColor");
      for (const target of [page.getByLabel("Where to?"), page.getByRole("link", { name: "Roles", exact: true }).first(), page.locator("details.path > summary").first()]) {
        await target.focus();
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Tab");
        await expect(target).toBeFocused();
        const [line, width, color] = (await target.evaluate((element) => {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
          return [outlineStyle, parseFloat(outlineWidth), outlineColor];
        }));
        expect([line, width], `${target}`).toEqual(["solid", 3]);
        expect(color, `${target}`).not.toBe(canvas);
      }
      const station = page.locator(".map:visible .station a").first();
      const plain = await style(station.locator(".target"), "fill", "stroke");
      await station.focus();
      expect(await style(station.locator(".target"), "fill", "stroke"), "a station").not.toBe(plain);
      expect(await style(station.locator(".target"), "fill"), "a station and its words").not.toBe(await style(station.locator(".name").first(), "fill"));
      const themes = page.getByRole("group", { name: "Colors" });
      const [pressed, other] = [themes.locator("[aria-pressed=true]"), themes.locator("[aria-pressed=false]").first()];
      expect(await style(pressed, "backgroundColor")).not.toBe(await style(other, "backgroundColor"));
      const nav = page.getByRole("navigation", { name: "Main" });
      expect(await style(nav.locator("[aria-current]"), "borderBottomColor")).not.toBe(await style(nav.locator("a:not([aria-current])").first(), "borderBottomColor"));
    });
  });

/** Runs in the page: controls whose words have the color of what lies behind them. */
function lostWords() {
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
  };
  return [...document.querySelectorAll("a, button, input, select, textarea, summary, label")]
    .filter((element) => element.checkVisibility() && !element.closest("svg") && getComputedStyle(element).color === behind(element))
    .map((element) => element.outerHTML.slice(0, 100));
}

/** Runs in the page: what moves, or would when its state changes. */
function moving() {
  const long = ({ animationName, transitionDuration }) => animationName !== "none" || transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
  const all = [...document.querySelectorAll("*")].filter((element) => [null, "::before", "::after"].some((part) => long(getComputedStyle(element, part))));
  return [...document.getAnimations().map(String), ...all.map((element) => element.outerHTML.slice(0, 80))];
}

test("every kind of page: words on controls stand out in forced colors, and nothing moves by itself", async ({ page }) => {
  test.slow();
  for (const name of KINDS) {
    await open(page, name);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      expect(await page.evaluate(lostWords), `${nameOf(name)}, ${colorScheme}`).toEqual([]);
    }
    for (const reducedMotion of ["reduce", "no-preference"]) {
      await page.emulateMedia({ forcedColors: "none", reducedMotion });
      expect(await page.evaluate(moving), `${nameOf(name)}, ${reducedMotion}`).toEqual([]);
      // Only a jump within the page may glide, and only where motion is no matter.
      expect(await style(page.locator("html"), "scrollBehavior"), nameOf(name)).toBe(reducedMotion === "reduce" ? "auto" : "smooth");
    }
    await page.emulateMedia({ reducedMotion: "reduce" });
  }
});

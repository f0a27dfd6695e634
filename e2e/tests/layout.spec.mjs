// Every width from a small phone to a projector: nothing sticks out or is cut off, targets are large enough.
import { expect, open, test } from "../support/fixtures.mjs";
import { cutOff, smallTargets, stickingOut } from "../support/layout.mjs";
import { KINDS, NOWHERE, nameOf } from "../support/pages.mjs";

const WIDTHS = [320, 390, 768, 1280, 1920];

for (const name of KINDS)
  test(`${nameOf(name)}: every width fits, closed and opened, with targets that a finger hits and letters twice as large`, async ({ page }) => {
    await open(page, name);
    for (const opened of [false, true]) {
      if (opened) await page.locator("details:not([open], [name])").evaluateAll((all) => all.forEach((details) => (details.open = details.ours = true)));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(stickingOut), `${width} px${opened ? ", opened" : ""}`).toEqual([]);
        if (!opened) continue;
        expect(await page.evaluate(cutOff), `cut off at ${width} px`).toEqual([]);
        expect(await page.evaluate(smallTargets), `small at ${width} px`).toEqual([]);
      }
    }
    await page.locator("details").evaluateAll((all) => all.filter((details) => details.ours).forEach((details) => (details.open = false)));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect(await page.evaluate(stickingOut), "letters twice as large").toEqual([]);
  });

test("every path fits every width", async ({ page }) => {
  await open(page, "paths/");
  for (const path of await page.locator("details.path").all()) {
    if ((await path.getAttribute("open")) === null) await path.locator("> summary").click();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(stickingOut), `${width} px`).toEqual([]);
    }
  }
});

for (const [name, address] of [
  ["search results", "find/?find=hr+manager"],
  ["where a role leads", "paths/?from=hr-assistant"],
  ["how people get to a role", "paths/?to=chief-people-officer"],
  ["way-points and what to avoid", "paths/?via=recruiter,hr-business-partner&avoid=shared-services-manager,operations"],
  ["no path", "paths/?from=chief-people-officer&to=hr-trainee"],
])
  test(`${name}: every width fits, and targets are large enough`, async ({ page }) => {
    await open(page, address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(stickingOut), `${width} px`).toEqual([]);
      expect(await page.evaluate(smallTargets), `${width} px`).toEqual([]);
    }
  });

test("long words and notices fit the smallest width", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  for (const address of [`paths/?from=${"w".repeat(900)}&${"x".repeat(900)}=1`, `roles/?find=${"w".repeat(80)}`, `?find=${"w".repeat(80)}`, "?find=human+resources", `find/?find=${"w".repeat(80)}`]) {
    await open(page, address);
    expect(await page.evaluate(stickingOut), address.slice(0, 40)).toEqual([]);
  }
});

test.describe("an address where nothing is", () => {
  test.use({ expected: / 404 |status of 404|MIME type/ });

  test("fits every width", async ({ page }) => {
    await page.goto(NOWHERE);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(stickingOut), `${width} px`).toEqual([]);
    }
  });
});

test("nothing moves while the live part takes over", async ({ page }) => {
  for (const name of ["", "roles/", "paths/", "find/", "compare/", "pay/"]) {
    await page.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.moved += entry.value))).observe({
        type: "layout-shift",
        buffered: true,
      });
    });
    await open(page, name);
    expect(await page.evaluate(() => window.moved), nameOf(name)).toBeLessThan(0.01);
  }
});

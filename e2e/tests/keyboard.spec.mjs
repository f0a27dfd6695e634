// Everything by keyboard: the main job, the order of focus, that it is seen, and that it is never caught.
import { expect, live, open, routeOnMap, stopsOf, test } from "../support/fixtures.mjs";
import { describeFocus } from "../support/focus.mjs";
import { KINDS, nameOf } from "../support/pages.mjs";

/** Presses Tab until the element that fits has the focus. */
async function tabTo(page, locator, most = 150) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (await locator.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab did not reach ${locator} in ${most} steps`);
}

/** Runs in the page: what can have the focus, in the order of the document. */
const focusable = () =>
  [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );

test("the main job with Tab, Enter and arrow keys", async ({ page, baseURL }) => {
  await open(page, "");
  await tabTo(page, page.locator("#find"));
  await page.keyboard.type("hr assistant");
  await expect(page.locator(".found a").first()).toHaveText("HR Assistant");

  const from = page.getByLabel("From", { exact: true });
  await tabTo(page, from);
  await page.keyboard.press("Home");
  for (let i = 0; i < 60 && (await from.inputValue()) !== "hr-assistant"; i++) await page.keyboard.press("ArrowDown");
  await expect(from).toHaveValue("hr-assistant");
  const to = page.getByLabel("To", { exact: true });
  await tabTo(page, to, 1);
  await page.keyboard.press("End");
  for (let i = 0; i < 60 && (await to.inputValue()) !== "hr-director"; i++) await page.keyboard.press("ArrowUp");
  await expect(to).toHaveValue("hr-director");
  await tabTo(page, page.getByRole("button", { name: "Show paths" }), 1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/paths\/\?from=hr-assistant&to=hr-director$/);
  await live(page);

  const second = page.locator("details.path").nth(1);
  await tabTo(page, second.locator("> summary"));
  await page.keyboard.press("Enter");
  await expect(second).toHaveAttribute("open");
  const stops = await stopsOf(second);
  await expect.poll(() => routeOnMap(page)).toEqual(stops);
  await tabTo(page, second.locator(".leg h4 a").first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`^${baseURL}roles/[a-z-]+/$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(stops[1]);
});

test("the question on the paths page changes with arrow keys and keeps the focus", async ({ page }) => {
  await open(page, "paths/");
  const to = page.getByLabel("Where to?");
  await tabTo(page, to);
  await page.keyboard.press("End");
  await expect(page.getByRole("status")).toContainText("to Chief People Officer");
  await expect(to).toBeFocused();
});

test("from any page to a role by the search in the header", async ({ page, baseURL }) => {
  await open(page, "guide/");
  await tabTo(page, page.locator(".site-search input"));
  await page.keyboard.type("trainer");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}find/?find=trainer`);
  await live(page);
  await tabTo(page, page.locator(".found").getByRole("link", { name: "Training Specialist" }).first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}roles/training-specialist/`);
});

test("all that the path finder asks, with Tab and arrow keys", async ({ page, baseURL }) => {
  await open(page, "paths/");
  await tabTo(page, page.getByLabel("Put first"));
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/[?&]by=evidence$/);
  await tabTo(page, page.getByText("By way of a role, or without it"), 2);
  await page.keyboard.press("Enter");
  const via = page.getByLabel("By way of (up to 3)");
  await tabTo(page, via, 1);
  // Each step of an arrow key is a choice, but not yet the one that is meant.
  for (let i = 0; i < 60 && (await via.inputValue()) !== "recruiter"; i++) await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/[?&]by=evidence$/);
  await tabTo(page, page.getByRole("button", { name: "Add to what the way leads by" }), 1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director&via=recruiter&by=evidence`);
  await expect(via).toHaveValue("");
  await tabTo(page, page.getByRole("button", { name: "Take out Recruiter" }), 1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director&by=evidence`);
  await expect(via, "the focus goes to the choice, as its button is gone").toBeFocused();
});

test("the roles filter by keyboard", async ({ page }) => {
  await open(page, "roles/");
  await tabTo(page, page.getByLabel("Track"));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("Track")).toHaveValue("generalist");
  await expect(page.getByRole("status")).toHaveText(/^\d+ of \d+ roles$/);
  await expect(page.getByLabel("Track")).toBeFocused();
});

test("every station of the map is reached and opens with Enter", async ({ page, baseURL }) => {
  await open(page, "");
  const stations = await page.locator(".map:visible .station a").all();
  expect(stations.length).toBeGreaterThan(0);
  await tabTo(page, stations[0]);
  for (const station of stations.slice(1)) await tabTo(page, station, 1);
  const address = await stations.at(-1).getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new URL(address, baseURL).href);
});

for (const kind of KINDS)
  test(`${nameOf(kind)}: Tab reaches everything in the order of the page, is seen each time, and gets out again; then the skip link`, async ({ page }) => {
    test.slow();
    await open(page, kind);
    // Some things that a person would have opened are open: what they hold must be reachable, too.
    await page.locator("main details:not([name])").evaluateAll((all) => all.slice(0, 6).forEach((one) => (one.open = true)));
    const expected = await page.evaluate(`(${focusable})().map((element, i) => (element.stop = i))`);
    const stops = [];
    const unseen = [];
    for (let i = 0; i <= expected.length; i++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(describeFocus);
      if (!at) break;
      stops.push(at.stop);
      if (!at.seen || at.covered) unseen.push(at.name);
    }
    expect(unseen, "where the focus cannot be seen, or is covered").toEqual([]);
    expect(stops.slice(0, expected.length), "one stop each, in order").toEqual(expected);
    expect(stops.length, "Tab gets out at the end").toBe(expected.length);
    expect(await page.evaluate(order), "header, then main, then footer").toEqual(["skip", "top", "main", "bottom"]);
    // From the start again: the skip link comes first, shows itself, and leads to the content.
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await page.keyboard.press("Tab");
    const behind = await page.evaluate(() => document.activeElement.closest("main, .bottom") !== null);
    expect(behind, "the next stop lies behind the header").toBe(true);
  });

test("keys of one character can be turned off, and on again", async ({ page }) => {
  await open(page, "accessibility/");
  const field = page.locator(".site-search input");
  const off = page.getByRole("button", { name: "Turn off the keys that are a single character" });
  await expect(off).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
  await off.focus();
  await page.keyboard.press("Space");
  await expect(off).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("/");
  await expect(off).toBeFocused();

  await open(page, "paths/");
  await page.keyboard.press("/");
  await expect(field).not.toBeFocused();
  await page.goto("workshop/read-the-map/?view=projector");
  const place = page.locator(".bar-below output");
  await page.keyboard.press("b");
  await expect(page.locator("html")).not.toHaveClass(/blank/);
  await page.keyboard.press("Space");
  await expect(place, "the space bar is not one of them").toHaveText(/^Screen 2 /);

  await open(page, "accessibility/");
  await expect(off).toHaveAttribute("aria-pressed", "true");
  await off.click();
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
});

// WCAG 2.4.11: what stays in its place while the page scrolls is where the focus may come to lie under it.
for (const [name, address, prepare] of [
  ["tables with heads that stay", "compare/"],
  ["a plan with the bar below", "plan/", makePlan],
  ["the self-check", "check/?form=full&part=1"],
  ["the projector", "workshop/read-the-map/?view=projector"],
  ["the notes beside it", "workshop/read-the-map/?view=notes"],
])
  test(`the focus is never covered: ${name}, forward and back, wide and at 400 %`, async ({ page }) => {
    test.slow();
    await open(page, address);
    await prepare?.(page);
    for (const size of [{ width: 1280, height: 720 }, { width: 320, height: 256 }]) {
      await page.setViewportSize(size);
      const covered = [];
      for (const key of ["Tab", "Shift+Tab"]) {
        await page.evaluate(() => document.activeElement.blur());
        for (let i = 0; i < 150; i++) {
          await page.keyboard.press(key);
          const at = await page.evaluate(describeFocus);
          if (!at) break;
          if (at.covered) covered.push(`${key} ${i}: ${at.name}`);
        }
      }
      expect(covered, `${size.width} px`).toEqual([]);
    }
  });

async function makePlan(page) {
  await page.getByLabel("Where are you?").selectOption("hr-assistant");
  await page.getByLabel("Where to?").selectOption("hr-generalist");
  await page.getByRole("button", { name: "Make a plan" }).click();
  await page.getByLabel("Done: goal 1 of move 1").check();
}

test("Shift and Tab lead back the same way", async ({ page }) => {
  await open(page, "paths/");
  const forward = [];
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press("Tab");
    forward.push(await page.evaluate(() => document.activeElement.outerHTML.slice(0, 80)));
  }
  for (const known of forward.slice(0, -1).reverse()) {
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement.outerHTML.slice(0, 80))).toBe(known);
  }
});

/** Runs in the page: the regions in the order in which Tab comes to them. */
function order() {
  const region = (element) => element.closest(".skip, .top, main, .bottom");
  const name = (element) => (element.localName === "main" ? "main" : element.classList[0]);
  const all = [...document.querySelectorAll("a[href], button, summary")].filter((element) => element.checkVisibility());
  return [...new Set(all.map((element) => name(region(element) ?? element)))];
}

// The main job by keyboard alone, every stop on the way by its name: from the start page to a path, a role, a plan and a comparison.
import { expect, live, open, test } from "../support/fixtures.mjs";
import { describeFocus } from "../support/focus.mjs";

const SKIP = "Skip to the content";
const PAGES = ["HR Career Paths", "Paths", "Roles", "Compare", "Pay", "Tracks", "Skills", "Self-check", "Plan"];
const SEARCH = ["Search roles, titles, skills and more", "Search"];
const HEAD = [SKIP, ...PAGES, ...SEARCH];

/** Presses Tab once for each of these stops, which are all there are, and holds that each is seen. A pattern fits several in a row. */
async function walk(page, stops) {
  const walked = [];
  for (const stop of stops) {
    let at = await next(page);
    if (stop instanceof RegExp) {
      expect(at.name, `after ${walked.slice(-2).join(", ")}`).toMatch(stop);
      while (stop.test(await peek(page))) at = await next(page);
      walked.push(at.name);
      continue;
    }
    expect(at.name, `after ${walked.slice(-2).join(", ")}`).toBe(stop);
    walked.push(at.name);
  }
}

async function next(page) {
  await page.keyboard.press("Tab");
  const at = await page.evaluate(describeFocus);
  expect(at, "the focus is in the page").not.toBeNull();
  expect({ [at.name]: [at.seen, at.covered] }, "seen, not covered").toEqual({ [at.name]: [true, false] });
  return at;
}

/** On to this element, past what lies between, of which each stop is seen. */
async function walkTo(page, locator, most) {
  for (let i = 0; i < most; i++) {
    await next(page);
    if (await locator.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab did not reach ${locator} in ${most} steps`);
}

/** The name of the stop after this one, without going there. */
async function peek(page) {
  await page.keyboard.press("Tab");
  const at = await page.evaluate(describeFocus);
  await page.keyboard.press("Shift+Tab");
  return at?.name ?? "";
}

/** Chooses in a list with the keys for its ends and the arrows. */
async function choose(page, key, arrow, value) {
  const chosen = () => page.evaluate(() => document.activeElement.value);
  await page.keyboard.press(key);
  for (let i = 0; i < 60 && (await chosen()) !== value; i++) await page.keyboard.press(arrow);
  expect(await chosen()).toBe(value);
}

test("from the start page to a path, a role and a comparison", async ({ page, baseURL }) => {
  test.slow();
  await open(page, "");
  await walk(page, [SKIP, ...PAGES, "Your title, a role, a skill, a duty …", "Search", "From"]);
  await choose(page, "Home", "ArrowDown", "hr-assistant");
  await walk(page, ["To"]);
  await choose(page, "End", "ArrowUp", "hr-director");
  await walk(page, ["Show paths"]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director`);
  await live(page);

  await walk(page, [...HEAD, "Where are you?", "Where to?", "Put first", "Show paths", "By way of a role, or without it"]);
  await walk(page, ["Where can I go from HR Assistant?", "How do people get to HR Director?", "The other way round"]);
  await walk(page, [/, \w+( to \w+)? level, /]);
  expect(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "the last station").toMatch(/^Chief People Officer/);
  await expect(page.locator(".map:visible .on-route a").first()).toHaveAttribute("aria-label", /^HR Assistant, .*, stop 1 of the path$/);
  // Beside each other in a table, then one by one.
  const paths = await page.locator(".compared a").allTextContents();
  expect(paths.length).toBeGreaterThan(1);
  await walk(page, paths);
  await walk(page, [new RegExp(`^${paths[0]} ?\\d+ moves: HR Assistant → `)]);
  expect(await page.evaluate(() => document.activeElement.closest("details").open), "the first path is open").toBe(true);
  await walk(page, ["Make this my plan"]);
  const first = page.locator("details.path[open] .leg h4 a").first();
  const title = await first.textContent();
  await walkTo(page, first, 12);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

  await walk(page, HEAD);
  for (const back of ["Search roles, titles, skills and more", ...PAGES.slice(3).reverse()]) {
    await page.keyboard.press("Shift+Tab");
    expect((await page.evaluate(describeFocus)).name).toBe(back);
  }
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Compare" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}compare/`);
  await live(page);
  await walk(page, [...HEAD, "Role 1"]);
  await page.keyboard.type("HR Assi");
  await walk(page, ["Role 2"]);
  await page.keyboard.type("HR Dir");
  await walk(page, ["⇄ Swap with role 1", "Role 3", "⇄ Swap with role 2", "Role 4", "Show only what differs"]);
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Show only what differs" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".part .count").first()).toContainText("HR Assistant, HR Director");
  await walk(page, ["What they are", "Pay", "Skills", "Gap"]);
  await page.keyboard.press("Enter");
  await expect(page.locator("#gap")).toBeInViewport();
});

test("from a path to a plan with a goal that is done, and back by undo", async ({ page, baseURL }) => {
  await open(page, "paths/?from=hr-assistant&to=hr-generalist");
  const keep = page.getByRole("link", { name: "Make this my plan" }).first();
  await keep.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`^${baseURL}plan/`));
  await live(page);
  await walk(page, HEAD);
  const goal = page.getByLabel("Done: goal 1 of move 1");
  await walkTo(page, goal, 30);
  await page.keyboard.press("Space");
  await expect(goal).toBeChecked();
  await expect(goal).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(goal).not.toBeChecked();
});

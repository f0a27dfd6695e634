// Plans: made, changed, undone, brought up to date; by keyboard, on paper, without script.
import { COLORS, ROOM, violations } from "../support/axe.mjs";
import { expect, live, open, test } from "../support/fixtures.mjs";
import { follow, goal, heading, kept, KEY, NEW, notes, progress, said } from "../support/plan.mjs";

test("a path becomes a plan with goals from the gap, and the plan is there again after a reload", async ({ page, baseURL }) => {
  await open(page, "paths/?from=hr-assistant&to=hr-manager");
  const stops = await page.locator("details.path").first().locator("summary span").first().innerText();
  await page.getByRole("link", { name: "Make this my plan" }).first().click();
  await live(page);
  await expect(page).toHaveURL(`${baseURL}plan/`);
  await expect(heading(page)).toHaveText("From HR Assistant to HR Manager");
  const legs = await page.locator("#my-plan .leg > h3").allInnerTexts();
  expect(["HR Assistant", ...legs.map((leg) => leg.match(/ to (.+?), /)[1])].join(" → ")).toBe(stops.replace(/^.*?: /, ""));
  await expect(goal(page, 1, 1)).toHaveValue(/: reach “/);
  await expect(progress(page)).toHaveText(/^0 of \d+ goals done, 0 of 2 moves made\.$/);
  await page.reload();
  await live(page);
  await expect(heading(page)).toHaveText("From HR Assistant to HR Manager");
  await expect(page.getByRole("heading", { level: 2 })).not.toContainText(["Your plans"]);
});

test("goals, notes, months and marks are changed, kept at once, and undone", async ({ page }) => {
  await open(page, NEW);
  const count = Number((await progress(page).innerText()).match(/of (\d+) goals/)[1]);
  const first = await goal(page, 1, 1).inputValue();
  await goal(page, 1, 1).fill("Sit in on three payroll runs");
  await page.getByLabel("Done: goal 1 of move 1").check();
  await page.getByLabel("Target month").first().fill("2027-09");
  await notes(page, 1).fill("Ask Ana.\nShe did this.");
  await page.getByLabel("This move is made").first().check();
  await expect(progress(page)).toHaveText(`1 of ${count} goals done, 1 of 2 moves made.`);
  await page.getByRole("button", { name: "Add a goal to move 2" }).click();
  await expect(page.locator(":focus")).toHaveAttribute("placeholder", "What will you do?");
  await page.keyboard.type("Lead a project");
  await expect(progress(page)).toHaveText(`1 of ${count + 1} goals done, 1 of 2 moves made.`);
  await page.reload();
  await live(page);
  await expect(goal(page, 1, 1)).toHaveValue("Sit in on three payroll runs");
  await expect(page.getByLabel("Done: goal 1 of move 1")).toBeChecked();
  await expect(page.getByLabel("Target month").first()).toHaveValue("2027-09");
  await expect(notes(page, 1)).toHaveValue("Ask Ana.\nShe did this.");

  await page.getByRole("button", { name: "Remove goal 1 of move 1" }).click();
  await expect(said(page)).toHaveText("The goal is removed. Undo brings it back.");
  await expect(page.getByRole("button", { name: "Add a goal to move 1" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(goal(page, 1, 1)).toHaveValue("Sit in on three payroll runs");
  await goal(page, 1, 1).fill("");
  await expect(goal(page, 1, 1)).not.toHaveValue("Sit in on three payroll runs");
  await page.getByRole("button", { name: "Undo: changing a goal" }).click();
  await expect(goal(page, 1, 1)).toHaveValue("Sit in on three payroll runs");
  await expect(page.getByLabel("Done: goal 1 of move 1")).toBeChecked();
  // Inside a field the keys are the field's own.
  await notes(page, 2).focus();
  await page.keyboard.type("x");
  await page.keyboard.press("Control+z");
  await expect(notes(page, 2)).toHaveValue("");
  await expect(goal(page, 1, 1)).toHaveValue("Sit in on three payroll runs");
  expect(await kept(page)).not.toContain(first);
  expect(await kept(page)).toContain("Sit in on three payroll runs");
});

test("several plans: chosen, renamed, copied, deleted, brought back", async ({ page }) => {
  await open(page, NEW);
  await page.getByLabel("Name of this plan").fill("The short way");
  await expect(heading(page)).toHaveText("The short way");
  await page.getByRole("button", { name: "Duplicate" }).click();
  await expect(heading(page)).toHaveText("The short way (copy)");
  await expect(page.getByLabel("Name of this plan")).toBeFocused();
  await page.getByLabel("Where are you?").selectOption("recruiter");
  await page.getByLabel("Where to?").selectOption("talent-manager");
  await page.getByRole("button", { name: "Make a plan" }).click();
  await expect(heading(page)).toHaveText("From Recruiter to Talent Manager");
  const names = page.locator(".plans button");
  await expect(names).toHaveText(["The short way", "The short way (copy)", "From Recruiter to Talent Manager"]);
  await names.first().click();
  await expect(heading(page)).toHaveText("The short way");
  await expect(names.first()).toHaveAttribute("aria-current", "true");
  await page.getByRole("button", { name: "Delete this plan" }).click();
  await expect(names).toHaveText(["The short way (copy)", "From Recruiter to Talent Manager"]);
  await expect(page.getByRole("button", { name: "Undo: deleting the plan" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("The short way");
  await expect(names).toHaveCount(3);
});

test("roles without a way between them get a sentence and no plan", async ({ page }) => {
  await open(page, "plan/");
  await page.getByLabel("Where are you?").selectOption("hr-director");
  await page.getByLabel("Where to?").selectOption("hr-assistant");
  await page.getByRole("button", { name: "Make a plan" }).click();
  await expect(page.locator(".part .notice").first()).toContainText("No chain of moves that we know leads from HR Director to HR Assistant.");
  await page.getByLabel("Where to?").selectOption("hr-director");
  await page.getByRole("button", { name: "Make a plan" }).click();
  await expect(page.locator(".part .notice").first()).toContainText("Choose two different roles.");
  expect(await kept(page)).toBeNull();
});

test("what has changed since a plan was made is said, and can be taken over and undone", async ({ page }) => {
  await open(page, NEW);
  // As if less had been asked for when the plan was made, and one role had another id.
  const older = JSON.parse(await kept(page));
  const [need] = older.plans[0].moves[0].asked.splice(0, 1);
  older.plans[0].moves[0].goals.splice(0, 1);
  older.plans[0].moves[1].asked[0].depth = "emerging";
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(older)]);
  await page.reload();
  await live(page);
  const notice = page.locator("#my-plan .notice:visible");
  await expect(notice).toContainText("What we know has changed since this plan was made:");
  await expect(notice.locator("li")).toHaveText([/^Move 1: .* is missing now, too, at the depth/, /^Move 2: .* is asked for in more depth/]);
  const count = await page.locator("#my-plan .goals textarea").count();
  // The link carries it, too.
  await follow(page, await page.getByLabel("The link", { exact: true }).inputValue());
  await expect(page.locator("#shared .notice:visible li")).toHaveCount(2);
  await expect(page.locator("#shared").getByRole("button", { name: "Bring the plan up to date" })).toHaveCount(0);
  await page.getByRole("button", { name: "Back to my plans" }).click();
  await page.getByRole("button", { name: "Bring the plan up to date" }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.locator("#my-plan .goals textarea")).toHaveCount(count + 1);
  expect(need.skill).toBeTruthy();
  await page.getByRole("button", { name: "Undo: bringing the plan up to date" }).click();
  await expect(notice.locator("li")).toHaveCount(2);
});

test("what is typed is never read as markup", async ({ page }) => {
  await open(page, NEW);
  const hostile = `<img src=x onerror="document.title='harm'"></textarea><script>document.title='harm'</script>`;
  await page.getByLabel("Name of this plan").fill(hostile.slice(0, 78));
  await goal(page, 1, 1).fill(hostile);
  await notes(page, 1).fill(hostile);
  const link = await page.getByLabel("The link", { exact: true }).inputValue();
  await follow(page, link);
  await expect(page.locator("#shared")).toContainText(hostile);
  expect(await page.locator(".part img, .part script").count()).toBe(0);
  await expect(page).toHaveTitle(/My career plan/);
});

test("by keyboard alone: make, tick, note, undo", async ({ page }) => {
  await open(page, "plan/");
  await page.getByLabel("Where to?").focus();
  await page.keyboard.type("HR Man");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name of this plan")).toBeFocused();
  await page.getByLabel("Done: goal 1 of move 1").focus();
  await page.keyboard.press("Space");
  await expect(progress(page)).toHaveText(/^1 of \d+ goals done/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("One line\nonly");
  await expect(goal(page, 1, 1)).toHaveValue("One line only");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Remove goal 1 of move 1" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(progress(page)).toHaveText(/^0 of \d+ goals done/);
});

test("typing keeps its place in the field", async ({ page }) => {
  await open(page, NEW);
  await goal(page, 1, 1).fill("ad");
  await goal(page, 1, 1).press("ArrowLeft");
  await page.keyboard.type("bc");
  await expect(goal(page, 1, 1)).toHaveValue("abcd");
});

test("without script: what the page is for, and a sheet to fill in by hand", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}plan/`);
  await expect(page.locator("table.by-hand")).toHaveCount(3);
  await expect(page.locator("#plan")).toBeHidden();
  await expect(page.locator("noscript .notice")).toContainText("Without script this page cannot keep a plan.");
  await context.close();
});

test("paper: words in place of fields, the reasons, the day, the way back; no controls", async ({ page }) => {
  await open(page, NEW);
  await goal(page, 1, 1).fill("A goal of many words, so that it would not fit into a field of one line and be cut there");
  await notes(page, 1).fill("First\nsecond");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("#my-plan");
  await expect(paper.getByText("A goal of many words").and(page.locator(".paper li"))).toBeVisible();
  await expect(paper.locator(".paper .notes")).toBeVisible();
  await expect(paper.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await expect(paper.getByText(/^Printed on \d{4}-\d\d-\d\d\./)).toBeVisible();
  await expect(paper.locator(".basis").first()).toBeVisible();
  for (const control of await page.locator(".part :is(button, input, textarea, select)").all()) await expect(control).toBeHidden();
});

test("the button for printing prints with the way back, and then the code is not made any more", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.printed = document.querySelectorAll(".paper .qr").length;
      dispatchEvent(new Event("afterprint"));
    };
  });
  await open(page, NEW);
  await page.getByRole("button", { name: "Print" }).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  await expect(page.locator(".paper .qr")).toHaveCount(0);
});

test("axe and layout in each state, light and wide, dark and narrow", async ({ page, baseURL }) => {
  test.slow();
  const check = async (state) => {
    await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => (details.open = true)));
    for (const [width, colorScheme, rules] of [[1280, "light", {}], [320, "dark", { only: [...COLORS, ...ROOM] }]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      expect(await violations(page, rules), `${state}, ${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
      const small = await page.locator(".part :is(button, select, textarea, input:not([type=checkbox]), .tick, summary):visible").evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 43.5 && !one.closest(".basis")).map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(small, state).toEqual([]);
    }
  };
  await open(page, "plan/");
  await check("no plan");
  await follow(page, `${baseURL}${NEW}`);
  await page.getByLabel("Done: goal 1 of move 1").check();
  await page.getByRole("button", { name: "Duplicate" }).click();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("button", { name: "QR code" }).click();
  await check("two plans");
  await notes(page, 1).fill("word ".repeat(390));
  await check("too long for a code");
  const link = await page.getByLabel("The link", { exact: true }).inputValue();
  await follow(page, link.slice(0, -8));
  await check("a shared plan, damaged");
  await page.evaluate((key) => localStorage.setItem(key, "{"), KEY);
  await follow(page, `${baseURL}plan/`);
  await check("kept, and not to be read");
});

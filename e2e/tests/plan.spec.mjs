// Plans: made, changed, undone, kept, carried by a link and by files; storage that fails; links and files that are broken or hostile.
import { readFile } from "node:fs/promises";
import { COLORS, ROOM, violations } from "../support/axe.mjs";
import { expect, live, open, test } from "../support/fixtures.mjs";

const KEY = "hr-career-paths:plans";
const NEW = "plan/#new=hr-assistant,hr-generalist,hr-manager";

const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const progress = (page) => page.locator("#my-plan .count");
const said = (page) => page.locator(".bar p");
const goal = (page, number, move) => page.getByLabel(`Goal ${number} of move ${move}`, { exact: true });
const notes = (page, move) => page.getByLabel(`Notes of move ${move}`, { exact: true });
const heading = (page) => page.locator("#plan-heading");

/** Opens a fragment as somebody does who follows a link: as a page of its own. */
async function follow(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  await live(page);
}

/** The file that a button hands over. */
async function handed(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const asFile = (text, name = "plan.json") => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

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

test("a link carries the whole plan, is shown before it is kept, and leaves present plans alone", async ({ page, browser, baseURL, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, NEW);
  await goal(page, 1, 1).fill("Ask Ana");
  await notes(page, 1).fill("A private word");
  await page.getByText("Everything in the link").click();
  await expect(page.locator(".sharing details")).toContainText("A private word");
  const link = page.getByLabel("The link", { exact: true });
  const whole = await link.inputValue();
  await expect(page.locator(".sharing p").first()).toContainText(`It takes ${whole.length} characters.`);
  await page.getByRole("button", { name: "QR code" }).click();
  await expect(page.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await page.getByLabel("With my notes").uncheck();
  await expect(page.locator(".sharing details")).not.toContainText("A private word");
  const shared = await link.inputValue();
  expect(shared.length).toBeLessThan(whole.length);
  expect(shared.startsWith(`${baseURL}plan/#plan=`)).toBe(true);
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(said(page)).toHaveText("The link is copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shared);

  const other = await (await browser.newContext()).newPage();
  await other.goto(`${baseURL}plan/#new=recruiter,hr-manager`);
  await live(other);
  const before = await kept(other);
  await follow(other, shared);
  await expect(other.getByRole("heading", { name: "Someone’s plan: From HR Assistant to HR Manager" })).toBeVisible();
  await expect(other.locator("#shared")).toContainText("Ask Ana");
  await expect(other.locator("#shared")).not.toContainText("A private word");
  await expect(heading(other)).toBeHidden();
  expect(await kept(other)).toBe(before);
  await other.getByRole("button", { name: "Back to my plans" }).click();
  await expect(heading(other)).toHaveText("From Recruiter to HR Manager");
  await expect(other).toHaveURL(`${baseURL}plan/`);
  expect(await kept(other)).toBe(before);
  await follow(other, shared);
  await other.getByRole("button", { name: "Keep it here" }).click();
  await expect(heading(other)).toHaveText("From HR Assistant to HR Manager");
  await expect(other.locator(".plans button")).toHaveCount(2);
  await other.context().close();
});

test("where nothing may be copied, the link is there to be selected", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open(page, NEW);
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(said(page)).toContainText("The browser does not let this page copy.");
  await expect(page.getByLabel("The link", { exact: true })).toBeFocused();
});

test("a link that is too long for a code offers the one without notes", async ({ page }) => {
  await open(page, NEW);
  await notes(page, 1).fill("word ".repeat(390));
  await page.getByRole("button", { name: "QR code" }).click();
  await expect(page.locator(".sharing .notice")).toContainText("too long for a QR code");
  await page.getByRole("button", { name: "Leave the notes out" }).click();
  await expect(page.getByRole("img", { name: "QR code of the link" })).toBeVisible();
});

test("broken, cut, newer and hostile links: what can be read is shown, what cannot is said, nothing is lost", async ({ page, baseURL }) => {
  await open(page, NEW);
  await notes(page, 2).fill("At the end");
  const link = await page.getByLabel("The link", { exact: true }).inputValue();
  const before = await kept(page);
  for (const [address, words] of [
    [link.slice(0, -4), "The link is damaged"],
    [link.slice(0, Math.floor(link.length / 2)), "the goals of move 2 cannot be read"],
    [`${baseURL}plan/#plan=`, "the path in it cannot be read"],
    [`${baseURL}plan/#plan=%3Cimg%20src=x%20onerror=alert(1)%3E`, "the path in it cannot be read"],
    [`${baseURL}plan/#plan=AgAA`, "newer version"],
    [`${baseURL}plan/#plan=${"A".repeat(300_000)}`, "too long"],
    [`${baseURL}plan/#new=astronaut,<script>`, "names roles that we do not know"],
  ]) {
    await follow(page, address);
    await expect(page.locator(".part")).toContainText(words);
    expect(await kept(page)).toBe(before);
  }
  await follow(page, `${baseURL}plan/`);
  await expect(notes(page, 2)).toHaveValue("At the end");
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

test("taken elsewhere as text, table, calendar and file; the file opens again by choice and by drop", async ({ page }) => {
  await open(page, NEW);
  await goal(page, 1, 1).fill("=1+1");
  await page.getByRole("button", { name: "Calendar (ICS)" }).click();
  await expect(said(page)).toContainText("needs a target month");
  await page.getByLabel("Target month").first().fill("2027-09");
  const link = await page.getByLabel("The link", { exact: true }).inputValue();
  const markdown = await handed(page, "Text (Markdown)");
  expect(markdown.name).toBe("hr-career-plan.md");
  expect(markdown.text).toContain("# From HR Assistant to HR Manager");
  expect(markdown.text).toContain(link);
  const table = await handed(page, "Spreadsheet (CSV)");
  expect(table.text).toContain(",'=1+1,");
  const calendar = await handed(page, "Calendar (ICS)");
  expect(calendar.text).toContain("DTSTART;VALUE=DATE:20270901");
  const file = await handed(page, "To open again here (JSON)");
  expect(JSON.parse(file.text).plans).toHaveLength(1);

  await page.getByRole("button", { name: "Delete this plan" }).click();
  await page.getByLabel("Open a file of plans").setInputFiles(asFile(file.text));
  await expect(goal(page, 1, 1)).toHaveValue("=1+1");
  await goal(page, 1, 1).fill("Changed");
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "plan.json", { type: "application/json" }));
    for (const type of ["dragover", "drop"])
      document.querySelector("main").dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, file.text);
  await expect(page.locator(".plans button")).toHaveText(["From HR Assistant to HR Manager", "From HR Assistant to HR Manager (2)"]);
  const all = await handed(page, "All my plans (JSON)");
  expect(JSON.parse(all.text).plans).toHaveLength(2);
});

test("hostile and broken files: refused or read in part, with a sentence; present plans stay", async ({ page }) => {
  await open(page, NEW);
  const file = JSON.parse((await handed(page, "To open again here (JSON)")).text);
  const before = await kept(page);
  const refused = [
    ["not json <script>alert(1)</script>", "cannot be read"],
    ["[".repeat(100_000), "cannot be read"],
    ["{}", "holds no plans of this site"],
    [JSON.stringify({ ...file, version: 2 }), "newer version"],
    [`"${"x".repeat(16_000_000)}"`, "larger than 16 megabytes"],
    [JSON.stringify({ ...file, plans: [{ start: 7 }] }), "Plan 1 has no path that can be read"],
    ["\u0000\u0001\ufffd", "cannot be read"],
  ];
  for (const [text, words] of refused) {
    await page.getByLabel("Open a file of plans").setInputFiles(asFile(text));
    await expect(page.locator(".part .notice").first()).toContainText(words);
    expect(await kept(page)).toBe(before);
  }
  file.plans[0].moves[0].month = { year: 2027 };
  file.plans[0].color = "red";
  file.plans[0].name = "In part";
  await page.getByLabel("Open a file of plans").setInputFiles(asFile(JSON.stringify(file)));
  await expect(heading(page)).toHaveText("In part");
  await expect(page.locator(".part .notice").first()).toContainText("Plan 1: “color” could not be used and was left out.");
  await expect(page.locator(".part .notice").first()).toContainText("Plan 1, move 1: “month” could not be used and was left out.");
});

test("another tab: what one writes the other shows, and neither loses anything", async ({ page, context }) => {
  await open(page, NEW);
  const second = await context.newPage();
  await open(second, "plan/");
  await expect(heading(second)).toHaveText("From HR Assistant to HR Manager");
  await goal(second, 1, 1).fill("From the second tab");
  await expect(goal(page, 1, 1)).toHaveValue("From the second tab");
  await expect(said(page)).toContainText("changed in another tab");
  await notes(page, 1).fill("From the first tab");
  await expect(notes(second, 1)).toHaveValue("From the first tab");
  await expect(goal(second, 1, 1)).toHaveValue("From the second tab");
  await second.getByRole("button", { name: "Duplicate" }).click();
  await expect(page.locator(".plans button")).toHaveCount(2);
  await expect(heading(page), "the other tab stays at its plan").toHaveText("From HR Assistant to HR Manager");
});

test("everything is forgotten when the person says so, twice; other sites keep theirs", async ({ page, context }) => {
  await page.addInitScript(() => localStorage.setItem("another-site", "stays"));
  await open(page, NEW);
  await page.getByRole("button", { name: "Dark" }).click();
  await page.evaluate(() => localStorage.setItem("hr-career-paths:check", "answers"));
  const second = await context.newPage();
  await open(second, "plan/");
  await page.getByRole("button", { name: "Forget everything" }).click();
  await expect(page.getByRole("button", { name: "No, keep it" })).toBeFocused();
  await page.getByRole("button", { name: "No, keep it" }).click();
  expect(await kept(page)).not.toBeNull();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("button", { name: "Yes, forget everything" }).click();
  await expect(said(page)).toContainText("is forgotten");
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(["another-site"]);
  await expect(heading(page)).toBeHidden();
  await expect(heading(second)).toBeHidden();
  await expect(page.getByRole("button", { name: /^Undo:/ })).toHaveCount(0);
  await page.reload();
  await live(page);
  await expect(heading(page)).toBeHidden();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["another-site"]);
});

for (const [name, text] of [
  ["damaged", '{"format":"hr-career-paths/plans","ver'],
  ["of a newer version", '{"format":"hr-career-paths/plans","version":7,"plans":[{"shiny":true}]}'],
])
  test(`kept plans that are ${name} are not written over until the person decides`, async ({ page, browser, baseURL }) => {
    await open(page, "");
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
    await open(page, NEW);
    await expect(page.locator(".part .notice:visible")).toContainText("What this browser keeps of your plans cannot be read in full.");
    // Everything works for the visit.
    await goal(page, 1, 1).fill("For now");
    await expect(heading(page)).toHaveText("From HR Assistant to HR Manager");
    expect(await kept(page)).toBe(text);
    const file = await handed(page, "Download it as it is");
    expect(file.text).toBe(text);
    await page.getByRole("button", { name: "Go on with what is shown" }).click();
    await expect(page.locator(".part .notice:visible")).toHaveCount(0);
    expect(await kept(page)).toContain("For now");
  });

test("storage is blocked: told once, and all works for the visit", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Storage is blocked", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
  });
  await open(page, NEW);
  await expect(page.locator(".part .notice:visible")).toHaveCount(1);
  await expect(page.locator(".part .notice:visible")).toContainText("does not let the page keep anything");
  await goal(page, 1, 1).fill("For now");
  await page.getByRole("button", { name: "Duplicate" }).click();
  await expect(goal(page, 1, 1)).toHaveValue("For now");
  await expect(page.locator(".plans button")).toHaveCount(2);
  await expect(page.locator(".part .notice:visible")).toHaveCount(1);
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("button", { name: "Yes, forget everything" }).click();
  await expect(heading(page)).toBeHidden();
});

test("storage is full: told once, all works for the visit, and it is kept as soon as there is room", async ({ page }) => {
  await page.addInitScript(() => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, text) {
      if (window.full) throw new DOMException("No room", "QuotaExceededError");
      write.call(this, name, text);
    };
  });
  await open(page, NEW);
  const before = await kept(page);
  await page.evaluate(() => (window.full = true));
  await goal(page, 1, 1).fill("For now");
  await expect(page.locator(".part .notice:visible")).toContainText("no room left");
  await goal(page, 2, 1).fill("And this");
  await expect(page.locator(".part .notice:visible")).toHaveCount(1);
  expect(await kept(page)).toBe(before);
  await page.evaluate(() => (window.full = false));
  await notes(page, 1).fill("Room again");
  await expect(page.locator(".part .notice:visible")).toHaveCount(0);
  for (const words of ["For now", "And this", "Room again"]) expect(await kept(page)).toContain(words);
});

test("kept plans are cleared elsewhere while the page is open: nothing breaks", async ({ page }) => {
  await open(page, NEW);
  await page.evaluate(() => localStorage.clear());
  await goal(page, 1, 1).fill("Still here");
  expect(await kept(page)).toContain("Still here");
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

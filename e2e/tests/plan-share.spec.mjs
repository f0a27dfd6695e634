// Plans carried elsewhere: by a link and its code, as text, table, calendar and file; links and files that are broken or hostile.
import { expect, live, open, test } from "../support/fixtures.mjs";
import { asFile, follow, goal, handed, heading, kept, NEW, notes, said } from "../support/plan.mjs";

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

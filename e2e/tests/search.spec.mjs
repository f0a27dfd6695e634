// The search over everything: on its page, on the start page, and from the header of every other one.
import { expect, live, open, settled, test } from "../support/fixtures.mjs";

const field = (page) => page.locator("#find");
const status = (page) => page.getByRole("status");
const found = (page) => page.locator(".found");
const group = (page, name) => found(page).locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });
const header = (page) => page.locator(".site-search input");

test("the field has a label and says what may be typed", async ({ page }) => {
  for (const address of ["", "find/"]) {
    await open(page, address);
    await expect(page.getByLabel("Your title, a role, a skill, a duty …")).toBeVisible();
    await expect(field(page)).toHaveAccessibleDescription(/personnel officer/);
    await expect(status(page)).toBeEmpty();
  }
});

test("results stand in groups, and a sentence that was there before announces how many of each", async ({ page }) => {
  await open(page, "find/");
  await status(page).evaluate((region) => (region.marked = true));
  await field(page).pressSequentially("hr manager");
  await settled(page);
  await expect(status(page)).toHaveText(/^\d+ results: /);
  expect(await status(page).evaluate((region) => region.marked), "the same element").toBe(true);
  const [total, ...counts] = (await status(page).innerText()).match(/\d+/g).map(Number);
  expect(counts.reduce((a, b) => a + b), "the parts of the sum").toBe(total);
  const shown = await found(page).locator("section").evaluateAll((all) =>
    all.map((section) => section.querySelectorAll("li").length + Number(section.querySelector(":scope > p")?.innerText.match(/\d+/)[0] ?? 0)),
  );
  expect(shown, "what is listed, and what is said to be more").toEqual(counts);
  expect(counts.length).toBeGreaterThan(2);
});

for (const [typed, kind, text, address] of [
  ["onboarding", "Skills", "Onboarding", "skills/onboarding/"],
  ["personnel officer", "Official titles", "Personnel Officer", null],
  ["SHRM-CP", "Credentials", "SHRM Certified Professional (SHRM-CP)", null],
  ["hr manager", "Roles", "HR Manager", "roles/hr-manager/"],
])
  test(`“${typed}” is found among: ${kind}`, async ({ page, baseURL }) => {
    await open(page, `find/?find=${encodeURIComponent(typed)}`);
    const first = group(page, kind).getByRole("listitem").first();
    await expect(first).toContainText(text);
    await first.getByRole("link").first().click();
    await expect(page).toHaveURL(address ? baseURL + address : new RegExp(`^${baseURL}roles/[a-z-]+/(#.*)?$`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

test("an official title names its group and the roles counted there", async ({ page }) => {
  await open(page, "find/?find=personnel+officer");
  const first = group(page, "Official titles").getByRole("listitem").first();
  await expect(first).toContainText("official title in Human Resources Specialists");
  await expect(first.getByRole("link", { name: "HR Generalist" })).toBeVisible();
});

test("a short form is found however it is written, and what it was read as is said", async ({ page, baseURL }) => {
  await open(page, "");
  for (const typed of ["hrbp", "HRBP", "  HrBp "]) {
    await field(page).fill("");
    await field(page).pressSequentially(typed);
    await expect(group(page, "Roles").getByRole("link").first()).toHaveText("HR Business Partner");
    await expect(page.locator("#finder")).toContainText("HRBP stands for HR business partner");
  }
  await group(page, "Roles").getByRole("link").first().click();
  await expect(page).toHaveURL(`${baseURL}roles/hr-business-partner/`);
});

for (const [typed, title] of [["recruter", "Recruiter"], ["hr mangaer", "HR Manager"], ["benfits specialist", "Benefits Specialist"], ["Human Resources Manager", "HR Manager"]])
  test(`“${typed}” finds ${title}`, async ({ page }) => {
    await open(page, "find/");
    await field(page).fill(typed);
    await expect(group(page, "Roles").getByRole("link").first()).toHaveText(title);
  });

test("what matched is marked, and nothing else", async ({ page }) => {
  await open(page, "find/?find=hr+manag");
  const first = group(page, "Roles").getByRole("listitem").first();
  await expect(first.locator("mark")).toHaveText(["HR", "Manag"]);
  await expect(first.getByRole("link")).toHaveText("HR Manager");
});

test.describe("the slash key", () => {
  for (const address of ["roles/hr-manager/", "paths/", "roles/"])
    test(`goes to the search field in the header of ./${address}`, async ({ page }) => {
      await open(page, address);
      await page.keyboard.press("/");
      await expect(header(page)).toBeFocused();
      await expect(header(page)).toHaveValue("");
      await page.keyboard.type("pay/benefits");
      await expect(header(page), "in a field it is a letter").toHaveValue("pay/benefits");
    });

  test("goes to the field of the start page and of the search page, and selects what is in it", async ({ page }) => {
    await open(page, "");
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await open(page, "find/?find=trainer");
    await page.locator("main").focus();
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("recruiter");
    await expect(field(page)).toHaveValue("recruiter");
  });

  test("does nothing with other keys, in a choice, or where no field is shown", async ({ page }) => {
    await open(page, "paths/");
    await page.keyboard.press("Alt+/");
    await expect(header(page)).not.toBeFocused();
    await page.getByLabel("Where to?").focus();
    await page.keyboard.press("/");
    await expect(page.getByLabel("Where to?")).toBeFocused();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator("main").focus();
    await page.keyboard.press("/");
    await expect(page.locator("main")).toBeFocused();
  });
});

test("Enter in the header's field opens the search page with its results", async ({ page, baseURL }) => {
  for (const address of ["roles/hr-manager/", "paths/?from=recruiter"]) {
    await open(page, address);
    await header(page).fill("payroll & benefits");
    await header(page).press("Enter");
    await expect(page).toHaveURL(`${baseURL}find/?find=payroll+%26+benefits`);
    await live(page);
    await expect(field(page)).toHaveValue("payroll & benefits");
    await expect(status(page)).toHaveText(/^\d+ results?: /);
  }
});

test("the header's field keeps the look that the address asks for", async ({ page, baseURL }) => {
  await open(page, "tracks/?theme=dark");
  await header(page).fill("trainer");
  await header(page).press("Enter");
  await expect(page).toHaveURL(`${baseURL}find/?find=trainer&theme=dark`);
  await live(page);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator(".notice:visible")).toHaveCount(0);
});

test("Enter in the field itself stays, as everything is there already", async ({ page, baseURL }) => {
  await open(page, "");
  await field(page).fill("trainer");
  await field(page).press("Enter");
  await expect(page).toHaveURL(`${baseURL}?find=trainer`);
  await expect(group(page, "Roles").getByRole("link", { name: "Training Specialist" })).toBeVisible();
});

test("arrow keys walk through the results, and Escape leads back", async ({ page, baseURL }) => {
  await open(page, "find/?find=hr+manager");
  const links = await found(page).getByRole("link").all();
  expect(links.length).toBeGreaterThan(3);
  await field(page).focus();
  for (const link of links.slice(0, 3)) {
    await page.keyboard.press("ArrowDown");
    await expect(link).toBeFocused();
  }
  await page.keyboard.press("ArrowUp");
  await expect(links[1]).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("hr manager");
  await page.keyboard.press("ArrowUp");
  await expect(field(page), "there is nothing above").toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await links.at(-1).focus();
  await page.keyboard.press("ArrowDown");
  await expect(links.at(-1), "there is nothing below").toBeFocused();
  await field(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}roles/hr-manager/`);
});

test("what was typed stands in the address without filling the history, and a reload keeps it", async ({ page, baseURL }) => {
  for (const address of ["", "find/"]) {
    await open(page, address);
    const before = await page.evaluate(() => history.length);
    await field(page).pressSequentially("hr trainer");
    await expect(field(page), "a space stays as it is typed").toHaveValue("hr trainer");
    await expect(page).toHaveURL(`${baseURL}${address}?find=hr+trainer`);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await settled(page);
    const said = await status(page).innerText();
    const results = await found(page).innerText();
    await page.reload();
    await live(page);
    await expect(field(page)).toHaveValue("hr trainer");
    await expect(status(page)).toHaveText(said);
    expect(await found(page).innerText()).toBe(results);
    await field(page).fill("");
    await expect(page).toHaveURL(baseURL + address);
    await expect(found(page)).toHaveCount(0);
    await expect(status(page)).toBeEmpty();
  }
});

test("the results are still there after one was opened and left", async ({ page }) => {
  await open(page, "find/");
  await field(page).fill("trainer");
  await settled(page);
  const said = await status(page).innerText();
  await found(page).getByRole("link").first().click();
  await expect(page.locator("article.role")).toBeVisible();
  await page.goBack();
  await live(page);
  await expect(field(page)).toHaveValue("trainer");
  await expect(status(page)).toHaveText(said);
});

test("where nothing is found, other words are offered that find something, and the lists", async ({ page }) => {
  await open(page, "find/?find=payrol+admn");
  await expect(status(page)).toHaveText("Nothing found. Did you mean:");
  const links = await found(page).getByRole("link").evaluateAll((all) => all.map((link) => link.href));
  expect(links.filter((link) => link.includes("?find=")).length).toBeGreaterThan(0);
  for (const link of links) {
    await open(page, link);
    if (link.includes("?find=")) await expect(status(page), link).toHaveText(/^\d+ results?: /);
    else expect(await page.locator("main li").count(), link).toBeGreaterThan(5);
  }
  await open(page, "find/?find=zzzzqqqq");
  await expect(status(page)).toHaveText("Nothing found.");
  await expect(found(page).getByRole("link")).toHaveText(["All roles", "All skills", "The words of the field"]);
});

for (const [name, typed] of Object.entries({
  "markup": "<img src=x onerror=window.harmed=1>",
  "a closed tag": "</input><script>window.harmed=1</script>",
  "more than eighty letters": "hr manager ".repeat(30),
  "one very long word": "a".repeat(300),
  "an emoji": "👩‍💼 recruiter",
  "letters from right to left": "\u202emanager \u05de\u05e0\u05d4\u05dc",
  "a null": "\u0000hr\u0000",
  "half a letter": "\ud83d",
  "combining marks": `r${"\u0301".repeat(70)}`,
  "only signs": "+++ ... %%% ??? ''' \"\"\"",
}))
  test(`typed, pasted and in the address: ${name}`, async ({ page }) => {
    await open(page, "find/");
    await field(page).fill(typed);
    await unharmed(page);
    await open(page, `find/?find=${encodeURIComponent(typed.toWellFormed())}`);
    await unharmed(page);
    await field(page).fill("recruiter");
    await expect(group(page, "Roles").getByRole("link").first(), "the search still works").toHaveText("Recruiter");
  });

/** The page is whole, and what was typed is nowhere but in the field. */
async function unharmed(page) {
  await expect(status(page).last()).toHaveText(/^$|^Nothing found|^\d+ results?: /);
  expect(await page.evaluate(() => window.harmed)).toBeUndefined();
  await expect(page.locator("main img, main script, main [onerror]")).toHaveCount(0);
  expect(await page.locator("main").innerText()).not.toMatch(/[<>\u202e\u0000]|a{80}/);
  expect((await field(page).inputValue()).length).toBeLessThanOrEqual(80);
}

test("a narrow screen has a link to the search in place of the field", async ({ page, baseURL }) => {
  for (const [width, narrow] of [[320, true], [390, true], [1280, false]]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page, "roles/hr-manager/");
    await expect(page.locator(".to-search")).toBeVisible({ visible: narrow });
    await expect(header(page)).toBeVisible({ visible: !narrow });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(`${baseURL}find/`);
  await expect(field(page)).toBeVisible();
  await expect(page.locator(".site-search, .to-search"), "one field is enough").toHaveCount(0);
});

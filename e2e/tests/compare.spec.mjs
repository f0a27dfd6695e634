// Roles side by side: opened by address, chosen, shared, gone back to; on a phone, and by keyboard.
import { expect, live, open, test } from "../support/fixtures.mjs";
import { ROLES } from "../support/pages.mjs";

const answer = (page) => page.locator(".part .count").first();
const gap = (page) => page.locator("section:has(#gap) .count");
const columns = (page) => page.locator("section:has(#skills) thead th");

test("the plain page shows an example and says so", async ({ page }) => {
  await open(page, "compare/");
  await expect(answer(page)).toContainText("An example, one mid-level role from each track");
  await expect(columns(page)).toHaveText(["HR Generalist", "Labor Relations Specialist", "HR Operations Specialist"]);
  for (const [i, role] of ["hr-generalist", "labor-relations-specialist", "hr-operations-specialist", ""].entries())
    await expect(page.getByLabel(`Role ${i + 1}`, { exact: true })).toHaveValue(role);
});

test("an address opens its comparison, and so does a reload", async ({ page }) => {
  await open(page, "compare/?roles=recruiter,hr-manager,hr-director&only=differences&from=hr-manager&to=hr-director");
  for (let times = 0; times < 2; times += 1) {
    await expect(answer(page)).toContainText("Side by side: Recruiter, HR Manager and HR Director.");
    await expect(columns(page)).toHaveText(["Recruiter", "HR Manager", "HR Director"]);
    await expect(gap(page)).toContainText("From HR Manager to HR Director:");
    await expect(page.getByRole("button", { name: "Show only what differs" })).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText("= same for all")).toHaveCount(0);
    await page.reload();
    await live(page);
  }
});

test("a choice changes the answer and the address at once; back and forward follow", async ({ page, baseURL }) => {
  await open(page, "compare/?roles=recruiter,hr-manager");
  await page.getByLabel("Role 3", { exact: true }).selectOption("hr-director");
  await expect(page).toHaveURL(`${baseURL}compare/?roles=recruiter,hr-manager,hr-director`);
  await expect(columns(page)).toHaveText(["Recruiter", "HR Manager", "HR Director"]);
  await expect(page.getByLabel("Role 4", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Swap with role 1" }).click();
  await expect(page).toHaveURL(`${baseURL}compare/?roles=hr-manager,recruiter,hr-director`);
  await expect(page.getByRole("button", { name: "Swap with role 1" })).toBeFocused();

  // Taking one out moves the others up.
  await page.getByLabel("Role 1", { exact: true }).selectOption("");
  await expect(page).toHaveURL(`${baseURL}compare/?roles=recruiter,hr-director`);
  await expect(page.getByLabel("Role 1", { exact: true })).toHaveValue("recruiter");
  await expect(page.getByLabel("Role 3", { exact: true })).toHaveValue("");

  await page.goBack();
  await expect(columns(page)).toHaveText(["HR Manager", "Recruiter", "HR Director"]);
  await page.goBack();
  await page.goBack();
  await expect(columns(page)).toHaveText(["Recruiter", "HR Manager"]);
  for (const [i, role] of ["recruiter", "hr-manager", ""].entries())
    await expect(page.getByLabel(`Role ${i + 1}`, { exact: true })).toHaveValue(role);
  await page.goForward();
  await expect(columns(page)).toHaveText(["Recruiter", "HR Manager", "HR Director"]);
  await expect(page.getByLabel("Role 3", { exact: true })).toHaveValue("hr-director");
});

test("what stands elsewhere cannot be chosen again, and arrow keys pass it by", async ({ page, baseURL }) => {
  const options = (role) => page.getByLabel(role, { exact: true }).locator("option");
  await open(page, "compare/?roles=recruiter,hr-manager,hr-director");
  for (const [place, free] of [[1, "recruiter"], [2, "hr-manager"], [3, "hr-director"], [4, ""]]) {
    const taken = ["recruiter", "hr-manager", "hr-director"].filter((role) => role !== free);
    const disabled = await options(`Role ${place}`).evaluateAll((all) => all.filter((one) => one.disabled).map((one) => one.value));
    expect(disabled.sort(), `Role ${place}`).toEqual(taken.sort());
  }
  // One by one through the whole list and some way back: what was passed would stay where it went.
  const first = page.getByLabel("Role 1", { exact: true });
  await first.focus();
  const seen = new Set();
  for (const key of [...ROLES.map(() => "ArrowDown"), ...Array(5).fill("ArrowUp")]) {
    await page.keyboard.press(key);
    seen.add(await first.inputValue());
  }
  expect(seen.size).toBeGreaterThan(10);
  expect(seen.has("hr-manager") || seen.has("hr-director")).toBe(false);
  await expect(page).toHaveURL(`${baseURL}compare/?roles=${await first.inputValue()},hr-manager,hr-director`);
  await expect(columns(page)).toHaveText([await first.locator("option:checked").innerText(), "HR Manager", "HR Director"]);
});

test("in the example, of which a list can be made only once, a role that stands elsewhere changes places", async ({ page, baseURL }) => {
  await open(page, "compare/");
  await expect(page.locator("option:disabled")).toHaveCount(0);
  await page.getByLabel("Role 1", { exact: true }).selectOption("hr-operations-specialist");
  await expect(page).toHaveURL(`${baseURL}compare/?roles=hr-operations-specialist,labor-relations-specialist,hr-generalist`);
  await expect(page.getByLabel("Role 3", { exact: true })).toHaveValue("hr-generalist");
});

test("the gap is that of any two, either way", async ({ page }) => {
  await open(page, "compare/?roles=recruiter,hr-manager,hr-director");
  await expect(gap(page)).toContainText("From Recruiter to HR Manager:");
  await page.getByLabel("To", { exact: true }).selectOption({ label: "HR Director" });
  await expect(gap(page)).toContainText("From Recruiter to HR Director:");
  await page.getByRole("button", { name: "Turn around" }).click();
  await expect(gap(page)).toContainText("From HR Director to Recruiter:");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("hr-director");
  await expect(page.getByRole("button", { name: "Turn around" })).toBeFocused();
  // An end that takes the place of the other sends it to its own.
  await page.getByLabel("From", { exact: true }).selectOption({ label: "Recruiter" });
  await expect(gap(page)).toContainText("From Recruiter to HR Director:");
  // A role that goes takes its gap along.
  await page.getByLabel("Role 3", { exact: true }).selectOption("");
  await expect(gap(page)).toContainText("From Recruiter to HR Manager:");
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("hr-manager");
  const lists = await page.locator(".four > div").evaluateAll((all) =>
    all.map((list) => [Number(list.querySelector("h3").innerText.match(/\((\d+)\)/)[1]), list.querySelectorAll("li").length]),
  );
  expect(lists).toHaveLength(4);
  for (const [said, shown] of lists) expect(shown).toBe(said);
});

test("only differences: pressed, kept in the address, undone", async ({ page, baseURL }) => {
  await open(page, "compare/?roles=hr-generalist,hr-operations-specialist");
  const rows = page.locator("section:has(#skills) tbody tr");
  const before = await rows.count();
  const toggle = page.getByRole("button", { name: "Show only what differs" });
  await toggle.click();
  await expect(page).toHaveURL(`${baseURL}compare/?roles=hr-generalist,hr-operations-specialist&only=differences`);
  await expect.poll(() => rows.count()).toBeLessThan(before);
  await expect(toggle).toBeFocused();
  await toggle.click();
  await expect(page).toHaveURL(`${baseURL}compare/?roles=hr-generalist,hr-operations-specialist`);
  await expect(rows).toHaveCount(before);
});

test("by keyboard: choose, swap, turn around", async ({ page, baseURL }) => {
  await open(page, "compare/?roles=recruiter,hr-manager");
  await page.getByLabel("Role 2", { exact: true }).focus();
  await page.keyboard.type("HR Dir");
  await expect(page).toHaveURL(`${baseURL}compare/?roles=recruiter,hr-director`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Swap with role 1" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}compare/?roles=hr-director,recruiter`);
  await page.getByLabel("To", { exact: true }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(gap(page)).toContainText("From Recruiter to HR Director:");
});

test("a role leads to comparisons with it", async ({ page, baseURL }) => {
  await open(page, "roles/hr-generalist/");
  await page.getByRole("link", { name: "With HR Business Partner" }).click();
  await expect(page).toHaveURL(`${baseURL}compare/?roles=hr-generalist,hr-business-partner`);
  await live(page);
  await expect(columns(page)).toHaveText(["HR Generalist", "HR Business Partner"]);
});

test("one role alone, unknown roles and too many get a sentence", async ({ page }) => {
  await open(page, "compare/?roles=hr-manager");
  await expect(answer(page)).toContainText("HR Manager stands alone");
  await expect(page.locator("#gap")).toBeHidden();
  await page.getByRole("link", { name: "With HR Director" }).click();
  await live(page);
  await expect(columns(page)).toHaveText(["HR Manager", "HR Director"]);
  await open(page, "compare/?roles=astronaut,recruiter,hr-manager,hr-director,hr-assistant,hr-generalist");
  await expect(page.locator(".part .notice")).toContainText("“roles=astronaut” in the address is not a role we know and was left out.");
  await expect(page.locator(".part .notice")).toContainText("the first 4 count");
  await expect(columns(page)).toHaveText(["Recruiter", "HR Manager", "HR Director", "HR Assistant"]);
});

test("on a phone nothing scrolls sideways, and every cell says whose it is", async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page, "compare/?roles=recruiter,hr-manager,shared-services-manager,chief-people-officer");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const cell = page.locator("section:has(#skills) tbody tr:not(.group) td").first();
    await expect(cell).toHaveAttribute("data-role", "Recruiter");
    expect(await cell.evaluate((cell) => getComputedStyle(cell, "::before").content)).toContain("Recruiter");
  }
});

test("without script the example is readable, and the form opens", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}compare/`);
  await expect(columns(page)).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Swap with role 1" })).toBeHidden();
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/compare\/\?roles=hr-generalist&roles=labor-relations-specialist&roles=hr-operations-specialist&roles=$/);
  await context.close();
});

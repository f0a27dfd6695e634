// "Your title, or a role": any HR title leads to the roles it stands for.
import { expect, live, open, test } from "../support/fixtures.mjs";

const field = (page) => page.getByLabel("Your title, or a role");
const results = (page) => page.locator(".found");

test("results come into a live region that was there before", async ({ page }) => {
  await open(page, "");
  await expect(results(page)).toHaveAttribute("aria-live", "polite");
  await expect(results(page)).toBeEmpty();
  await results(page).evaluate((region) => (region.marked = true));
  await field(page).pressSequentially("hrbp");
  await expect(results(page)).toContainText("1 title");
  expect(await results(page).evaluate((region) => region.marked), "the same element").toBe(true);
});

test("an official title is found with its group and the roles counted there", async ({ page }) => {
  await open(page, "");
  await field(page).pressSequentially("personnel officer");
  const first = results(page).getByRole("listitem").first();
  await expect(first).toContainText("Personnel Officer");
  await expect(first).toContainText("official title in Human Resources Specialists");
  await expect(first.getByRole("link", { name: "HR Generalist" })).toBeVisible();
});

for (const typed of ["hrbp", "HRBP", "  HrBp "])
  test(`a short form is found however it is written: “${typed}”`, async ({ page, baseURL }) => {
    await open(page, "");
    await field(page).pressSequentially(typed);
    const first = results(page).getByRole("listitem").first();
    await expect(first.getByRole("link")).toHaveText("HR Business Partner");
    await expect(first).toContainText("also called HRBP");
    await first.getByRole("link").click();
    await expect(page).toHaveURL(`${baseURL}roles/hr-business-partner/`);
  });

test("both ways of writing human resources find the same role first", async ({ page }) => {
  await open(page, "");
  for (const typed of ["hr manager", "Human Resources Manager"]) {
    await field(page).fill(typed);
    await expect(results(page).getByRole("link").first()).toHaveText("HR Manager");
  }
});

test("a title that nobody has gets advice, and an emptied field no results", async ({ page }) => {
  await open(page, "");
  await field(page).fill("submarine captain");
  await expect(results(page)).toContainText("No title matches");
  await expect(results(page).getByRole("link", { name: "see all roles" })).toBeVisible();
  await field(page).fill("");
  await expect(results(page)).toBeEmpty();
});

test("what was typed stands in the address without filling the history", async ({ page, baseURL }) => {
  await open(page, "");
  const before = await page.evaluate(() => history.length);
  await field(page).pressSequentially("trainer");
  await expect(page).toHaveURL(`${baseURL}?find=trainer`);
  expect(await page.evaluate(() => history.length)).toBe(before);
  const found = await results(page).innerText();
  await page.reload();
  await live(page);
  await expect(field(page)).toHaveValue("trainer");
  await expect(results(page)).toHaveText(found.replaceAll("\n", " "), { useInnerText: true });
});

test("a title with a space is kept as it is typed", async ({ page, baseURL }) => {
  await open(page, "");
  await field(page).pressSequentially("hr manager");
  await expect(field(page)).toHaveValue("hr manager");
  await expect(page).toHaveURL(`${baseURL}?find=hr+manager`);
});

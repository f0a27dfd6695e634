// The list of roles: filters by track, level and title, and the address that keeps them.
import { expect, live, open, settled, test } from "../support/fixtures.mjs";
import { ROLES } from "../support/pages.mjs";

const cards = (page) => page.locator(".card");
const count = (page) => page.getByRole("status");
const track = (page) => page.getByLabel("Track");
const level = (page) => page.getByLabel("Level");
const title = (page) => page.getByLabel("Title", { exact: true });

test("all roles are there at first", async ({ page }) => {
  await open(page, "roles/");
  await expect(count(page)).toHaveText(`All ${ROLES.length} roles`);
  await expect(cards(page)).toHaveCount(ROLES.length);
});

for (const name of ["Generalist", "Specialist", "Operations"])
  test(`the track ${name} keeps just its roles`, async ({ page }) => {
    await open(page, "roles/");
    const expected = await cards(page).filter({ has: page.locator(`.tag:text-is("${name}")`) }).count();
    await track(page).selectOption({ label: name });
    await expect(count(page)).toHaveText(`${expected} of ${ROLES.length} roles`);
    await expect(cards(page)).toHaveCount(expected);
    await expect(cards(page).filter({ has: page.locator(`.tag:text-is("${name}")`) })).toHaveCount(expected);
  });

test("a level keeps just its roles, a title narrows them, and the address says so", async ({ page, baseURL }) => {
  await open(page, "roles/");
  await level(page).selectOption({ label: "Mid" });
  await expect(page).toHaveURL(`${baseURL}roles/?level=mid`);
  await expect(count(page)).toHaveText(/^\d+ of/);
  await expect(cards(page).locator(".tag.level").filter({ hasNotText: /mid/i })).toHaveCount(0);
  await track(page).selectOption({ label: "Operations" });
  await expect(page).toHaveURL(`${baseURL}roles/?track=operations&level=mid`);
  await title(page).pressSequentially("hris");
  await expect(cards(page).getByRole("link")).toHaveText(["HRIS Specialist"]);
  await expect(count(page)).toHaveText(`1 of ${ROLES.length} roles`);
  await expect(page).toHaveURL(`${baseURL}roles/?track=operations&level=mid&find=hris`);
});

test("an official title finds the roles counted in its group", async ({ page }) => {
  await open(page, "roles/");
  await title(page).fill("personnel officer");
  await expect(cards(page).getByRole("link", { name: "HR Generalist" })).toBeVisible();
  await expect(cards(page).getByRole("link", { name: "HR Director" })).toHaveCount(0);
});

test("filters that nothing fits say so", async ({ page }) => {
  await open(page, "roles/?track=generalist&level=executive&find=trainer");
  await expect(count(page)).toContainText("No role fits");
  await expect(cards(page)).toHaveCount(0);
});

test("an address opens filtered, and reload keeps it", async ({ page }) => {
  await open(page, "roles/?track=specialist&level=entry&find=training");
  const holds = async () => {
    await expect(track(page)).toHaveValue("specialist");
    await expect(level(page)).toHaveValue("entry");
    await expect(title(page)).toHaveValue("training");
    await expect(cards(page).getByRole("link", { name: "Training Specialist" })).toBeVisible();
    await expect(page.locator("main h2")).toHaveText(["Entry level"]);
  };
  await holds();
  await page.reload();
  await live(page);
  await holds();
});

test("back and forward walk through the choices", async ({ page, baseURL }) => {
  await open(page, "roles/");
  await track(page).selectOption("operations");
  await settled(page);
  const some = await count(page).innerText();
  await level(page).selectOption("senior");
  await settled(page);
  const fewer = await count(page).innerText();
  const all = `All ${ROLES.length} roles`;
  expect(new Set([all, some, fewer]).size, "each choice leaves fewer").toBe(3);

  await page.goBack();
  await expect(level(page)).toHaveValue("");
  await expect(track(page)).toHaveValue("operations");
  await expect(count(page)).toHaveText(some);
  await page.goBack();
  await expect(track(page)).toHaveValue("");
  await expect(count(page)).toHaveText(all);
  await expect(page).toHaveURL(`${baseURL}roles/`);
  await page.goForward();
  await page.goForward();
  await expect(level(page)).toHaveValue("senior");
  await expect(count(page)).toHaveText(fewer);
});

test("the choices are still there after a role was opened and left", async ({ page }) => {
  await open(page, "roles/?track=operations");
  const some = await count(page).innerText();
  await cards(page).getByRole("link").first().click();
  await expect(page.locator("article.role")).toBeVisible();
  await page.goBack();
  await live(page);
  await expect(track(page)).toHaveValue("operations");
  await expect(count(page)).toHaveText(some);
});

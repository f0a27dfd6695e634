// Every page is quiet: no console message, no failed request, nothing from elsewhere, nothing fetched twice. The watch over
// the first three is in support/fixtures.mjs and holds for every other test, too.
import { expect, open, test } from "../support/fixtures.mjs";
import { PAGES, nameOf } from "../support/pages.mjs";

for (const name of PAGES)
  test(`${nameOf(name)} is quiet and fetches every file once`, async ({ page, site }) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await open(page, name);
    await page.waitForLoadState("networkidle");
    expect(requests.filter((url, i) => requests.indexOf(url) !== i), "fetched twice").toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.url)), "from elsewhere").toEqual([]);
    expect(requests.length, "requests").toBeLessThan(8);
  });

test("nothing is kept but the theme", async ({ page, context }) => {
  await open(page, "?find=trainer");
  await open(page, "roles/?track=operations");
  await open(page, "paths/?from=recruiter");
  await page.getByLabel("Where to?").selectOption("hr-manager");
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.getByRole("button", { name: "Dark" }).click();
  expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([["hr-career-paths:theme", "dark"]]);
});

// Every page is quiet: no console message, no failed request, nothing from elsewhere, nothing fetched twice. The watch over
// the first three is in support/fixtures.mjs and holds for every other test, too.
import { expect, open, test } from "../support/fixtures.mjs";
import { SAMPLES, nameOf } from "../support/pages.mjs";

for (const [group, pages] of SAMPLES)
  test(`${nameOf(group)}: quiet, and every file fetched once`, async ({ page, site }) => {
    let requests = [];
    // Chromium fetches the icon at its leisure, once for all pages; what comes after a page is there may run into the next one.
    page.on("request", (request) => /\/(favicon\.svg|offline\.js|host\.json)$/.test(request.url()) || requests.push(request.url()));
    for (const name of pages) {
      requests = [];
      await open(page, name);
      await page.waitForLoadState("load");
      expect(requests.filter((url, i) => requests.indexOf(url) !== i), `fetched twice by ${nameOf(name)}`).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(site.url)), "from elsewhere").toEqual([]);
    }
  });

test("nothing is kept but the theme and a chosen place", async ({ page, context }) => {
  await open(page, "?find=trainer");
  await open(page, "compare/?roles=recruiter,hr-manager");
  await open(page, "roles/?track=operations");
  await open(page, "pay/?place=us-tx&roles=recruiter");
  await open(page, "paths/?from=recruiter");
  await page.getByLabel("Where to?").selectOption("hr-manager");
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.getByRole("button", { name: "Dark" }).click();
  expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([["hr-career-paths:theme", "dark"]]);
});

// The same files in any folder of a host, without a rebuild: every request stays inside, every link leads somewhere.
import { expect, live, open, test } from "../support/fixtures.mjs";
import { KINDS, NOWHERE, nameOf } from "../support/pages.mjs";

const FOLDERS = [["some", "deep", "folder"], ["with space", "100%", "déjà vu+plus"]];

for (const prefix of FOLDERS)
  test.describe(`in /${prefix.join("/")}/`, () => {
    test.use({ host: { prefix } });

    test("every kind of page loads from the folder and links into it", async ({ page, site }) => {
      const outside = [];
      page.on("request", (request) => request.url().startsWith(site.url) || outside.push(request.url()));
      const links = new Set();
      for (const kind of KINDS) {
        await open(page, kind);
        const style = await page.evaluate(() => getComputedStyle(document.querySelector(".top")).borderBottomWidth);
        expect(style, `the style of ${nameOf(kind)}`).toBe("1px");
        for (const link of await linksOf(page)) links.add(link);
      }
      expect(outside).toEqual([]);
      for (const link of links) {
        expect(link.startsWith(site.url), link).toBe(true);
        expect((await page.request.get(link)).status(), link).toBe(200);
      }
    });

    test("the main job works", async ({ page, site }) => {
      await open(page, "");
      await page.getByLabel("To", { exact: true }).selectOption("chief-people-officer");
      await page.getByRole("button", { name: "Show paths" }).click();
      await expect(page).toHaveURL(`${site.url}paths/?from=hr-assistant&to=chief-people-officer`);
      await live(page);
      await expect(page.getByRole("status")).toContainText("from HR Assistant to Chief People Officer");
      await page.getByLabel("Where to?").selectOption("hr-manager");
      await expect(page).toHaveURL(`${site.url}paths/?from=hr-assistant&to=hr-manager`);
      await page.locator("details.path[open] .leg h4 a").last().click();
      await expect(page).toHaveURL(`${site.url}roles/hr-manager/`);
      await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Tracks" }).click();
      await expect(page).toHaveURL(`${site.url}tracks/`);
      await page.getByRole("link", { name: "HR Career Paths" }).click();
      await expect(page).toHaveURL(site.url);
    });

    test.describe("an address where nothing is", () => {
      // The page does not know how deep it is shown and tries the ways up to its style and script.
      test.use({ expected: / 404 |status of 404|MIME type/ });

      test("links into the folder", async ({ page, site }) => {
        const response = await page.goto(NOWHERE);
        expect(response.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
        for (const link of await linksOf(page)) {
          expect(link.startsWith(site.url), link).toBe(true);
          expect((await page.request.get(link)).status(), link).toBe(200);
        }
      });
    });
  });

test("a folder without its slash leads to the folder", async ({ page, baseURL }) => {
  await open(page, "paths?from=recruiter&to=hr-director");
  await expect(page).toHaveURL(`${baseURL}paths/?from=recruiter&to=hr-director`);
  await expect(page.getByRole("status")).toContainText("from Recruiter to HR Director");
});

/** Every address on the same host that a page links to, once. */
async function linksOf(page) {
  const links = await page.locator("a[href]").evaluateAll((all) =>
    // A place on the page itself is no address of the site where the page is shown for a wrong one.
    all.filter((link) => !link.getAttribute("href").startsWith("#")).map((link) => new URL(link.getAttribute("href"), document.baseURI)).filter((to) => to.origin === location.origin).map((to) => to.href.split("#")[0]),
  );
  expect(links.length).toBeGreaterThan(0);
  return new Set(links);
}

// Addresses where nothing is, at any depth: a page with the site's look, whose every link leads into the site.
import { expect, test } from "../support/fixtures.mjs";

// The page does not know how deep it is shown and tries each way up to its style and script.
test.use({ expected: / 404 |status of 404|MIME type/ });

const ADDRESSES = [
  "nope",
  "nope/",
  "roles/astronaut/",
  "roles/hr-manager/nope",
  "roles/hr-manager/nope/",
  "tracks/generalist/nope/nope/",
  "a/b/c/",
  "roles/%E0%A4%A/",
  "roles/%3Cimg%20src=x%20onerror=window.harmed=1%3E/",
  `${"x".repeat(1_000)}/`,
  "paths/index.htm?from=recruiter",
];

for (const prefix of [[], ["some", "deep", "folder"]])
  test.describe(`in /${prefix.join("/")}`, () => {
    test.use({ host: { prefix } });

    for (const address of prefix.length ? ADDRESSES.slice(0, 6) : ADDRESSES)
      test(address.slice(0, 60), async ({ page, site }) => {
        const response = await page.goto(address);
        expect(response.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
        await expect(page).toHaveTitle(/^No page here/);
        expect(await page.evaluate(() => window.harmed)).toBeUndefined();
        expect(await page.evaluate(() => getComputedStyle(document.querySelector(".top")).borderBottomWidth), "styled").toBe("1px");
        const links = await page.locator("a[href]:not([href^='#'])").evaluateAll((all) => all.map((link) => [link.innerText, link.href]));
        expect(links.length).toBeGreaterThan(8);
        const wrong = [];
        // Each address once, however often it is linked.
        for (const [words, link] of new Map(links.map(([words, link]) => [link, [words, link]])).values()) {
          const found = link.startsWith(site.url) && (await page.request.get(link)).status() === 200;
          if (!found) wrong.push(`${words}: ${link.slice(0, 80)}`);
        }
        expect(wrong, "links that lead nowhere").toEqual([]);
        await page.getByRole("link", { name: "Start with the map" }).click();
        await expect(page).toHaveURL(site.url);
      });
  });

// What stands on paper: the day, the address in words and as a code, the open path alone, and no more than the paper is wide.
import { expect, open, test } from "../support/fixtures.mjs";

const PAGES = ["", "roles/hr-manager/", "paths/?from=recruiter&to=hr-director", "compare/?roles=recruiter,hr-manager", "tracks/", "moves/hr-manager/hr-director/", "pay/?place=us-ca", "workshop/read-the-map/"];

for (const address of PAGES)
  test(`./${address} says when and from where it was printed, and carries a code`, async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      window.printed = 0;
      window.print = () => {
        window.printed++;
        dispatchEvent(new Event("beforeprint"));
      };
    });
    await open(page, address);
    await expect(page.locator(".printed")).toBeHidden();
    await page.getByRole("button", { name: "Print this page" }).click();
    await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".printed p")).toHaveText(new RegExp(`^Printed on [A-Z][a-z]{2} [A-Z][a-z]{2} \\d+ \\d{4} from `));
    await expect(page.locator(".printed p")).toContainText(baseURL + address);
    await expect(page.locator(".printed svg")).toBeVisible();
    // A4 within its margins is 180 mm wide.
    await page.setViewportSize({ width: 680, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing is wider than the paper").toBeLessThanOrEqual(680);
  });

test("of the paths, the open one is printed", async ({ page }) => {
  await open(page, "paths/");
  await page.emulateMedia({ media: "print" });
  const paths = page.locator("details.path");
  await expect(paths.nth(0).locator(".leg").first()).toBeVisible();
  expect(await paths.nth(1).evaluate((path) => path.getBoundingClientRect().height)).toBeLessThan(200);
});

test.describe("the script for paper is missing", () => {
  test.use({ expected: /404|paper\.js/, host: { fault: (file) => (file === "paper.js" ? { status: 404 } : undefined) } });

  test("the page is printed all the same", async ({ page }) => {
    await page.addInitScript(() => {
      window.printed = 0;
      window.print = () => window.printed++;
    });
    await open(page, "roles/hr-manager/");
    await page.getByRole("button", { name: "Print this page" }).click();
    await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  });
});

// What a screen reader is given of the map, a path, the charts of pay and a comparison: the browser's accessibility tree, as text in
// files beside this one. After a change that is meant, `npx playwright test tree --update-snapshots` writes them anew: read what changed.
import { expect, open, test } from "../support/fixtures.mjs";
import { treeOf } from "../support/tree.mjs";

const TREES = [
  ["map", "", (page) => page.locator(".map:visible").first()],
  ["map-route", "paths/?from=hr-assistant&to=hr-director", (page) => page.locator(".map:visible").first()],
  ["path", "paths/?from=hr-operations-manager&to=chief-people-officer", (page) => page.locator("details.path").first()],
  ["pay-charts", "pay/?place=us-ca&roles=hr-manager", (page) => page.locator("section.pay-one")],
  ["compare-question", "compare/?roles=recruiter,hr-manager", (page) => page.locator(".part form")],
  ["compare-skills", "compare/?roles=recruiter,hr-manager&only=differences", (page) => page.locator("section:has(#skills)")],
];

for (const [name, address, place] of TREES)
  test(`${name}: as written down, in the light and in the dark`, async ({ page }) => {
    await open(page, address);
    const light = await treeOf(page, place(page));
    expect(light).toMatchSnapshot(`${name}.txt`);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await treeOf(page, place(page)), "colors change nothing of it").toBe(light);
  });

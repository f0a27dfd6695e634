// Without script every page is complete, the form leads on, and nothing is offered that could not work.
import { expect, test } from "../support/fixtures.mjs";
import { GROUPS, ROLES, nameOf } from "../support/pages.mjs";

// Chromium reports the scripts that it was told not to run as blocked, and their preload as not used.
test.use({ javaScriptEnabled: false, expected: /\.js: csp$|\.wasm was preloaded .* but not used/ });

for (const [group, pages] of GROUPS)
  test(`${nameOf(group)} reads and leads on`, async ({ page }) => {
    const visible = (locator) => locator.evaluateAll((all) => all.map((one) => one.checkVisibility({ visibilityProperty: true })));
    for (const name of pages) {
      await page.goto(name);
      expect(await visible(page.locator("h1")), `one heading on ${nameOf(name)}`).toEqual([true]);
      expect(await visible(page.locator("main h2, .part")), `sections and parts of ${nameOf(name)}`).not.toContain(false);
      expect((await page.locator("main").innerText()).length, `what ${nameOf(name)} says`).toBeGreaterThan(500);
      expect(await visible(page.locator("#not-live")), "what only script can say").not.toContain(true);
    }
    const links = page.getByRole("navigation", { name: "Main" }).getByRole("link");
    expect(await visible(links)).toEqual([true, true, true, true, true]);
    for (const link of await links.evaluateAll((all) => all.map((a) => a.href)))
      expect((await page.request.get(link)).status(), link).toBe(200);
    const idle = await page.locator("button, input, select, .needs-script").evaluateAll((all) =>
      all.filter((one) => one.checkVisibility() && !one.closest("form[action]:not(.needs-script)")).map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(idle, "controls that would do nothing").toEqual([]);
  });

test("the form on the start page opens the paths, with the usual answer", async ({ page, baseURL }) => {
  await page.goto("");
  await page.getByLabel("From", { exact: true }).selectOption("hr-assistant");
  await page.getByLabel("To", { exact: true }).selectOption("hr-director");
  await page.getByRole("button", { name: "Show paths" }).click();
  await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director`);
  await expect(page.locator(".count")).toContainText("paths from HR Assistant to HR Director");
  await expect(page.locator("details.path").first()).toHaveAttribute("open");
  await expect(page.locator("details.path[open] .leg").first()).toBeVisible();
  await page.locator("details.path").nth(1).locator("> summary").click();
  await expect(page.locator("details.path").nth(1).locator(".leg").first()).toBeVisible();
});

test("the form of the paths page says which question its answer belongs to", async ({ page }) => {
  // Only script could answer another question: what is shown must not pass for its answer.
  await page.goto("paths/?from=recruiter&to=chief-people-officer");
  await expect(page.locator(".count")).toContainText("from HR Assistant to HR Director");
  await expect(page.getByLabel("Where are you?")).toHaveValue("hr-assistant");
  await expect(page.getByLabel("Where to?")).toHaveValue("hr-director");
});

test("the title field opens the list of roles, which is whole", async ({ page, baseURL }) => {
  await page.goto("");
  await page.getByLabel("Your title, or a role").fill("trainer");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(`${baseURL}roles/?find=trainer`);
  await expect(page.locator(".card")).toHaveCount(ROLES.length);
});

test("from the start page to a role, its moves and its sources by links alone", async ({ page, baseURL }) => {
  await page.goto("");
  await page.locator(".text-map").getByRole("link", { name: "HR Assistant", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("HR Assistant");
  await page.locator("#leads ~ .moves, #leads ~ * .moves").first().getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}roles/[a-z-]+/$`));
  await page.locator("main a.basis:visible").first().click();
  await expect(page).toHaveURL(/\/sources\/#.+/);
  await expect(page.locator(":target h3")).toBeInViewport();
});

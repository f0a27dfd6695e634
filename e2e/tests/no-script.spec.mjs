// Without script every page is complete, the form leads on, and nothing is offered that could not work.
import { expect, test } from "../support/fixtures.mjs";
import { SAMPLES, nameOf } from "../support/pages.mjs";

// Chromium reports the scripts that it was told not to run as blocked, and their preload as not used.
test.use({ javaScriptEnabled: false, expected: /\.js: csp$|\.wasm was preloaded .* but not used/ });

for (const [group, pages] of SAMPLES)
  test(`${nameOf(group)} reads and leads on`, async ({ page }) => {
    // A plan cannot be made without script: a sheet to fill in stands in its place.
    const visible = (locator) => locator.evaluateAll((all) => all.map((one) => one.checkVisibility({ visibilityProperty: true })));
    for (const name of pages) {
      await page.goto(name);
      expect(await visible(page.locator("h1")), `one heading on ${nameOf(name)}`).toEqual([true]);
      expect(await visible(page.locator("main :is(h2, .part):not(.needs-script, .needs-script *, [hidden], [hidden] *, #plan, #plan *)")), `sections and parts of ${nameOf(name)}`).not.toContain(false);
      expect((await page.locator("main").innerText()).length, `what ${nameOf(name)} says`).toBeGreaterThan(500);
      expect(await visible(page.locator("#not-live")), "what only script can say").not.toContain(true);
    }
    const links = page.getByRole("navigation", { name: "Main" }).getByRole("link");
    expect(await visible(links)).toEqual(Array(8).fill(true));
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
  await expect(page.locator("noscript .notice")).toBeVisible();
});

test("the form of the paths page asks for its own address, with all that was chosen", async ({ page, baseURL }) => {
  await page.goto("paths/");
  await page.getByLabel("Where are you?").selectOption("recruiter");
  await page.getByLabel("Where to?").selectOption("");
  await page.getByLabel("Put first").selectOption("pay");
  await page.getByText("By way of a role, or without it").click();
  await page.getByLabel("Without (up to 8)").selectOption("operations");
  await page.getByRole("button", { name: "Show paths" }).click();
  await expect(page).toHaveURL(`${baseURL}paths/?from=recruiter&to=&by=pay&via=&avoid=operations`);
  await expect(page.locator("noscript .notice")).toBeVisible();
  await expect(page.locator("details.path[open] .leg").first()).toBeVisible();
  // Links answer the nearest questions as far as other pages do.
  await expect(page.locator(".part").getByRole("link", { name: "Where can I go from HR Assistant?" })).toHaveAttribute("href", /paths\/\?from=hr-assistant$/);
});

for (const [where, address, field] of [
  ["of the start page", "", (page) => page.locator("#find")],
  ["of the header", "tracks/", (page) => page.locator(".site-search input")],
])
  test(`the search field ${where} opens the search page, which says that it cannot search and leads to the lists`, async ({ page, baseURL }) => {
    await page.goto(address);
    await field(page).fill("trainer");
    await field(page).press("Enter");
    await expect(page).toHaveURL(`${baseURL}find/?find=trainer`);
    await expect(page.locator("noscript .notice")).toBeVisible();
    await page.locator("main").getByRole("link", { name: "All roles" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("HR roles");
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

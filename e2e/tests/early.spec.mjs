// What people do on a page before its live part runs: on a slow phone that is a second or more.
import { expect, live, test } from "../support/fixtures.mjs";

/** Opens an address whose wasm comes only when it is let go. */
async function openHeld(page, address) {
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "domcontentloaded" });
  return letGo;
}

test("a choice of roles made early is answered", async ({ page }) => {
  const letGo = await openHeld(page, "paths/");
  await page.getByLabel("Where to?").selectOption({ label: "Chief People Officer" });
  await page.getByText("By way of a role, or without it").click();
  letGo();
  await live(page);
  await expect(page.getByLabel("Where to?")).toHaveValue("chief-people-officer");
  await expect(page.locator("main .count")).toContainText("from HR Assistant to Chief People Officer");
  await expect(page.locator("details.more")).toHaveAttribute("open");
  await expect(page).toHaveURL(/to=chief-people-officer/);
});

test("words typed early are searched for", async ({ page }) => {
  const letGo = await openHeld(page, "");
  const field = page.locator("main").getByRole("searchbox");
  await field.pressSequentially("payroll");
  letGo();
  await live(page);
  await expect(field).toHaveValue("payroll");
  await expect(page.locator(".found a").first()).toBeVisible();
});

test("an address without early choices is answered as it asks", async ({ page }) => {
  const letGo = await openHeld(page, "paths/?from=recruiter&to=talent-manager");
  letGo();
  await live(page);
  await expect(page.locator("main .count")).toContainText("from Recruiter to Talent Manager");
});

test("the canonical address is whole, and without a question", async ({ page, site }) => {
  await page.goto("paths/?from=recruiter&to=talent-manager");
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", `${site.url}paths/`);
});

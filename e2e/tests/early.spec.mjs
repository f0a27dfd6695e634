// What people do on a page before its live part runs: on a slow phone that is a second or more.
import { expect, live, test } from "../support/fixtures.mjs";

/** Keeps a file back until what this gives is called. */
async function hold(page, pattern) {
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** Opens an address whose wasm comes only when it is let go. */
async function openHeld(page, address) {
  const letGo = await hold(page, "**/*.wasm");
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

test("the shortest way is said before the program runs, move by move, and gives way to the whole answer", async ({ page, site }) => {
  const letGo = await openHeld(page, "paths/");
  const sentence = page.locator("main .count");
  const usual = await sentence.innerText();
  await page.getByLabel("Where to?").selectOption({ label: "HR Manager" });
  await expect(sentence).toHaveText(
    "The shortest way from HR Assistant to HR Manager takes 2 moves, such as HR Assistant to Recruiter, Recruiter to HR Manager.",
  );
  await expect(sentence.getByRole("link").last()).toHaveAttribute("href", `${site.url}moves/recruiter/hr-manager/`);
  await expect(page.locator("svg.map").first(), "of the usual answer nothing is seen").toBeHidden();
  await expect(page.locator("details.path").first()).toBeHidden();
  // Back to the usual question, whose answer is written in the page.
  await page.getByLabel("Where to?").selectOption({ label: "HR Director" });
  await expect(sentence).toHaveText(usual);
  await expect(page.locator("details.path").first()).toBeVisible();
  await page.getByLabel("Where are you?").selectOption({ label: "HR Manager" });
  await page.getByLabel("Where to?").selectOption({ label: "HR Assistant" });
  await expect(sentence).toHaveText("No chain of moves that we know leads from HR Manager to HR Assistant.");
  await page.getByLabel("Where are you?").selectOption({ label: "Recruiter" });
  await page.getByLabel("Where to?").selectOption({ label: "HR Manager" });
  await expect(sentence).toContainText("The shortest way from Recruiter to HR Manager takes");
  letGo();
  await live(page);
  await expect(sentence).toHaveText(/^\d different paths from Recruiter to HR Manager; the shortest takes \d moves?\.$/);
  await expect(page.locator("details.path").first()).toBeVisible();
  await expect(page.locator("details.path[open] .leg").first()).toContainText("Recruiter to");
});

test("a first answer that the program has nothing to add to is taken back", async ({ page }) => {
  const letGo = await openHeld(page, "paths/");
  const sentence = page.locator("main .count");
  const usual = await sentence.innerText();
  const choice = page.getByLabel("Where to?");
  await choice.selectOption({ label: "HR Manager" });
  await expect(sentence).toContainText("to HR Manager");
  await choice.selectOption({ label: "HR Director" });
  letGo();
  await live(page);
  await expect(sentence).toHaveText(usual);
  await expect(sentence.getByRole("link")).toHaveCount(0);
});

test.describe("the program never comes", () => {
  test.use({ expected: /ERR_FAILED|could not start/ });

  test("a first answer that nothing follows stands alone, without room for more", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("paths/");
    await expect(page.locator("#not-live")).toBeVisible();
    await page.getByLabel("Where to?").selectOption({ label: "HR Manager" });
    await expect(page.locator("main .count")).toContainText("takes 2 moves");
    const end = page.getByRole("heading", { name: "How to read this" });
    expect((await end.boundingBox()).y - (await page.locator("main .count").boundingBox()).y).toBeLessThan(300);
    await page.getByLabel("Where to?").selectOption({ label: "HR Director" });
    await expect(page.locator("details.path").first(), "the written answer comes back").toBeVisible();
  });
});

test("first answers that come after the program say nothing", async ({ page }) => {
  const letGo = await hold(page, "**/ways.js");
  await page.goto("paths/?from=hr-assistant&to=chief-people-officer", { waitUntil: "commit" });
  await live(page);
  const come = page.waitForResponse("**/ways.js");
  letGo();
  await (await come).finished();
  await page.getByLabel("Where to?").selectOption({ label: "HR Manager" });
  const sentence = page.locator("main .count");
  await expect(sentence).toHaveText(/^\d different paths from HR Assistant to HR Manager; the shortest takes \d moves\.$/);
  await expect(sentence.getByRole("link")).toHaveCount(0);
  await expect(page.locator("details.path").first()).toBeVisible();
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

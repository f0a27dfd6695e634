// Pages of moves and of skills: reached by links alone, light, printable, with targets that a finger hits.
import { expect, test } from "../support/fixtures.mjs";
import { PAGES, nameOf } from "../support/pages.mjs";

const MOVES = PAGES.filter((page) => /^moves\/./.test(page));
const SKILLS = PAGES.filter((page) => /^skills\/./.test(page));

/** Runs in the page: what sticks out to the side. */
function stickingOut() {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.checkVisibility() && !element.closest(".hidden, svg, .skip"))
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .map((element) => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`)
    .slice(0, 5);
}

test.describe("without script", () => {
  // Chromium calls a script that it was told not to run one that the policy forbids.
  test.use({ javaScriptEnabled: false, expected: /\.js: csp$|\.wasm was preloaded .* but not used/ });

  test("from a role to a skill, to a move that grows it, to what follows, and side by side", async ({ page, baseURL }) => {
    await page.goto("roles/hr-assistant/");
    await page.getByRole("link", { name: "HR records", exact: true }).click();
    await expect(page).toHaveURL(`${baseURL}skills/hr-records/`);
    await page.getByRole("link", { name: "HR Assistant to HR Generalist" }).click();
    await expect(page).toHaveURL(`${baseURL}moves/hr-assistant/hr-generalist/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("From HR Assistant to HR Generalist");
    await page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "Pay" }).click();
    await expect(page.getByRole("heading", { name: "Pay before and after" })).toBeInViewport();
    await page.getByRole("link", { name: "HR Generalist to HR Manager" }).click();
    await expect(page).toHaveURL(`${baseURL}moves/hr-generalist/hr-manager/`);
    await page.getByRole("link", { name: "All moves" }).click();
    await page.getByRole("link", { name: "HR Manager to HR Business Partner" }).click();
    await page.getByRole("link", { name: "The same move backwards" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("From HR Business Partner to HR Manager");
    await page.getByRole("link", { name: "side by side" }).click();
    await expect(page).toHaveURL(`${baseURL}compare/?roles=hr-business-partner,hr-manager`);
  });
});

test("a letter and a family lead to their skills", async ({ page }) => {
  await page.goto("skills/");
  await page.getByRole("link", { name: "Skills with P" }).click();
  await expect(page.getByRole("heading", { name: "P", exact: true })).toBeInViewport();
  const entry = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Payroll" }) });
  await entry.getByRole("link", { name: "HR practice" }).click();
  await expect(page.getByRole("heading", { name: "HR practice" })).toBeInViewport();
});

test("none of these pages loads a program", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname.split(".").pop()));
  for (const name of ["moves/", MOVES[0], "skills/", SKILLS[0]]) await page.goto(name, { waitUntil: "networkidle" });
  expect(fetched.filter((kind) => kind === "wasm")).toEqual([]);
  expect(fetched).toContain("css");
});

test("links in lists are tall enough for a finger", async ({ page }) => {
  const small = {};
  for (const name of ["moves/", "moves/hr-assistant/hr-generalist/", "skills/", "skills/hr-records/"])
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(name);
      const links = page.locator(".step-list a, .names a, .letter h3 a, .contents a, .ways a, .changes tbody th a, .asking tbody th > a");
      expect(await links.count()).toBeGreaterThan(10);
      const heights = await links.evaluateAll((all) => all.map((link) => [link.textContent, link.getBoundingClientRect().height]));
      const low = heights.filter(([, height]) => height < 43.5);
      if (low.length) small[`${nameOf(name)} at ${width}`] = low.slice(0, 3);
    }
  expect(small).toEqual({});
});

test("every page fits a small phone", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 700 });
  for (const name of [...MOVES, ...SKILLS]) {
    await page.goto(name, { waitUntil: "domcontentloaded" });
    expect(await page.evaluate(stickingOut), nameOf(name)).toEqual([]);
  }
});

test("letters twice as large fit a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ["moves/", "moves/hr-assistant/hr-generalist/", "skills/", "skills/communication/"]) {
    await page.goto(name);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect(await page.evaluate(stickingOut), nameOf(name)).toEqual([]);
  }
});

test("every page fits a printed page, with the reasons opened and the way through it left out", async ({ page }) => {
  test.slow();
  // A4 without its margins of 15 mm, in CSS pixels.
  await page.setViewportSize({ width: 680, height: 1009 });
  await page.emulateMedia({ media: "print" });
  for (const name of ["moves/", ...MOVES, "skills/", ...SKILLS]) {
    await page.goto(name, { waitUntil: "domcontentloaded" });
    expect(await page.evaluate(stickingOut), nameOf(name)).toEqual([]);
    await expect(page.locator("nav:visible"), nameOf(name)).toHaveCount(0);
  }
  await page.goto("moves/hr-assistant/hr-generalist/");
  await expect(page.locator("#why ~ .claims details.basis > span")).toBeVisible();
});

test("a move prints on at most nine sheets", async ({ page }) => {
  await page.goto("moves/hr-assistant/hr-generalist/");
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  const sheets = pdf.match(/\/Type\s*\/Page\b/g).length;
  expect(sheets).toBeLessThanOrEqual(9);
});

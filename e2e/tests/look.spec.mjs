// Light, dark, as the device says; and without head and foot for frames.
import { expect, open, test } from "../support/fixtures.mjs";
import { KINDS, nameOf } from "../support/pages.mjs";

const paper = (page) => page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
const LIGHT = "rgb(255, 255, 255)";
const button = (page, name) => page.getByRole("group", { name: "Colors" }).getByRole("button", { name });

test("the device decides at first", async ({ page }) => {
  for (const [colorScheme, dark] of [["light", false], ["dark", true]]) {
    await page.emulateMedia({ colorScheme });
    await open(page, "");
    expect((await paper(page)) !== LIGHT).toBe(dark);
    await expect(button(page, "As the device")).toHaveAttribute("aria-pressed", "true");
  }
});

test("a chosen theme holds on the next pages, after a reload, and until the device decides again", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, "");
  await button(page, "Dark").click();
  await expect(button(page, "Dark")).toHaveAttribute("aria-pressed", "true");
  await expect(button(page, "Light")).toHaveAttribute("aria-pressed", "false");
  const dark = await paper(page);
  expect(dark).not.toBe(LIGHT);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Tracks" }).click();
  await expect(page).toHaveURL(/tracks\/$/);
  expect(await paper(page)).toBe(dark);
  await expect(button(page, "Dark")).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  expect(await paper(page)).toBe(dark);
  await button(page, "As the device").click();
  expect(await paper(page)).toBe(LIGHT);
  await page.goBack();
  await page.reload();
  expect(await paper(page)).toBe(LIGHT);
});

test("?theme= and ?chrome= work on every kind of page", async ({ page }) => {
  test.slow();
  for (const name of KINDS) {
    await page.emulateMedia({ colorScheme: "light" });
    await open(page, `${name}?theme=dark&chrome=none&lang=en`);
    expect(await paper(page), nameOf(name)).not.toBe(LIGHT);
    await expect(page.locator("header.top")).toBeHidden();
    await expect(page.locator("footer.bottom")).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator(".notice:visible")).toHaveCount(0);
    await page.emulateMedia({ colorScheme: "dark" });
    await open(page, `${name}?theme=light`);
    expect(await paper(page), nameOf(name)).toBe(LIGHT);
    await expect(page.locator(".notice:visible")).toHaveCount(0);
  }
});

test("?theme=auto leaves it to the device", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "?theme=auto");
  expect(await paper(page)).not.toBe(LIGHT);
});

test("the address outweighs what was chosen before, and does not change it", async ({ page }) => {
  await open(page, "");
  await button(page, "Dark").click();
  await open(page, "guide/?theme=light");
  expect(await paper(page)).toBe(LIGHT);
  await open(page, "guide/");
  expect(await paper(page)).not.toBe(LIGHT);
});

test("a choice on the page keeps the look that the address asks for", async ({ page, baseURL }) => {
  await open(page, "paths/?theme=dark&chrome=none");
  await page.getByLabel("Where to?").selectOption("hr-manager");
  await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-manager&theme=dark&chrome=none`);
  await expect(page.locator("header.top")).toBeHidden();
});

test("the look of the address goes along to the next page", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, "paths/?theme=dark&chrome=none");
  await page.locator("details.path[open] .leg h4 a").first().click();
  await expect(page.locator("article.role")).toBeVisible();
  await expect(page.locator("header.top")).toBeHidden();
  expect(await paper(page)).not.toBe(LIGHT);
});

test("the live part shows no other answer for a look alone", async ({ page }) => {
  // Nothing was asked, so nothing has to wait for the live part.
  await page.goto("paths/?theme=dark&chrome=none&lang=en", { waitUntil: "commit" });
  await expect(page.locator("html")).not.toHaveAttribute("data-pending");
  await expect(page.locator("details.path[open]")).toBeVisible();
});

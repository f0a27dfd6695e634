// The page "embed": what is chosen is what is copied, and what is copied works on somebody else's page.
import { expect, test } from "../support/fixtures.mjs";
import { hostPage } from "../support/host.mjs";

const snippet = (page) => page.locator("#snippet").textContent();
const plain = (page) => page.locator("#frame").textContent();
const preview = (page) => page.locator("#preview hr-career-paths iframe");
const inPreview = (page) => preview(page).contentFrame();

test("the snippet and the frame say what is chosen, and only fitting fields are asked", async ({ page, site }) => {
  await page.goto("embed/");
  expect(await snippet(page)).toBe(
    `<script src="${site.url}embed.js" async></script>\n<hr-career-paths from="hr-assistant" to="hr-director">\n` +
      `  <a href="${site.url}paths/?from=hr-assistant&amp;to=hr-director">HR Career Paths</a>\n</hr-career-paths>`,
  );
  await page.getByLabel("From", { exact: true }).selectOption("");
  expect(await snippet(page)).toContain('<hr-career-paths to="hr-director">');
  expect(await plain(page)).toContain(`src="${site.url}paths/?to=hr-director&amp;chrome=none"`);
  const shownFields = () => page.locator("#builder select:visible").evaluateAll((all) => all.map((one) => one.name));
  const look = ["theme", "chrome", "height"];
  expect(await shownFields()).toEqual(["kind", "from", "to", ...look]);

  await page.getByLabel("Show", { exact: true }).selectOption("compare");
  expect(await shownFields()).toEqual(["kind", "role", "other", ...look]);
  expect(await snippet(page)).toContain('page="compare" role="hr-generalist,hr-manager"');
  expect(await plain(page)).toContain("compare/?roles=hr-generalist,hr-manager&amp;chrome=none");

  await page.getByLabel("Show", { exact: true }).selectOption("track");
  expect(await shownFields()).toEqual(["kind", "track", ...look]);
  await page.getByLabel("Track", { exact: true }).selectOption("operations");
  await page.getByLabel("Colors").first().selectOption("dark");
  await page.getByLabel("Head and foot").selectOption("full");
  await page.getByLabel("Height").selectOption("720");
  await page.getByLabel("Color, such as").fill("#aa3300");
  await page.getByLabel("Name for screen readers").fill('Tracks & "more" <b>');
  expect(await snippet(page)).toContain(
    '<hr-career-paths track="operations" theme="dark" accent="#aa3300" chrome="full" height="720" title="Tracks &amp; &quot;more&quot; &lt;b>">',
  );
  expect(await plain(page)).toContain(`src="${site.url}tracks/operations/?theme=dark&amp;accent=aa3300"`);
  // Half a color is none yet.
  await page.getByLabel("Color, such as").fill("#aa3");
  expect(await snippet(page)).not.toContain("accent");
});

test("every choice of a page leads to a page", async ({ page, site }) => {
  await page.goto("embed/");
  const kinds = await page.locator("#embed-kind option").evaluateAll((all) => all.map((one) => one.value));
  expect(kinds.length).toBeGreaterThan(8);
  for (const kind of kinds) {
    await page.getByLabel("Show", { exact: true }).selectOption(kind);
    const address = (await plain(page)).match(/src="([^"]+)"/)[1].replaceAll("&amp;", "&");
    expect(address.startsWith(site.url), address).toBe(true);
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
});

test("the preview is the element itself, and follows", async ({ page }) => {
  await page.goto("embed/");
  await expect(preview(page)).toHaveCount(0);
  await page.getByRole("button", { name: "See it" }).click();
  await expect(inPreview(page).locator("html")).toHaveAttribute("data-live", "");
  await expect(inPreview(page).getByRole("status").first()).toContainText("from HR Assistant to HR Director");
  await page.getByLabel("To", { exact: true }).selectOption("hr-manager");
  await expect(inPreview(page).getByRole("status").first()).toContainText("from HR Assistant to HR Manager");
  await page.getByLabel("Colors").first().selectOption("dark");
  await expect(inPreview(page).locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Use this: Two roles side by side" }).click();
  await expect(inPreview(page).getByRole("heading", { level: 1 })).toHaveText("Compare HR roles");
  expect(await snippet(page)).toContain('page="compare" role="hr-generalist,hr-manager"');
  await expect(page.getByLabel("Show", { exact: true })).toBeFocused();
});

test("each example is what its button chooses", async ({ page }) => {
  await page.goto("embed/");
  const examples = page.locator("[data-example]");
  expect(await examples.count()).toBe(6);
  for (const example of await examples.all()) {
    await example.click();
    const wanted = await example.getAttribute("data-example");
    expect(await snippet(page)).toContain(wanted);
  }
});

test.describe("the clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("gets the snippet, and the person is told", async ({ page }) => {
    await page.goto("embed/");
    await page.getByRole("button", { name: "Copy" }).first().click();
    await expect(page.getByRole("status").first()).toHaveText("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page));
  });

  test("is not allowed: the text is marked", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto("embed/");
    await page.getByRole("button", { name: "Copy" }).nth(1).click();
    await expect(page.getByRole("status").nth(1)).toContainText("It is marked");
    expect(await page.evaluate(() => String(getSelection()))).toBe(await plain(page));
  });
});

test("what is copied works on another page", async ({ page }) => {
  await page.goto("embed/");
  await page.getByRole("button", { name: "Use this: Where can I go" }).click();
  const host = await hostPage(`<body>${await snippet(page)}${await plain(page)}</body>`);
  await page.goto(host.url);
  for (const frame of [page.locator("hr-career-paths iframe"), page.locator("body > iframe")]) {
    await expect(frame.contentFrame().locator("html")).toHaveAttribute("data-live", "");
    await expect(frame.contentFrame().getByRole("status").first()).toContainText("From Recruiter");
    await expect(frame.contentFrame().locator("header.top")).toBeHidden();
  }
  await host.close();
});

// The page "embed": what is chosen is what is copied, and what is copied works on somebody else's page.
import { expect, test } from "../support/fixtures.mjs";
import { hostPage } from "../support/host.mjs";
import { inFile } from "../support/pages.mjs";

const snippet = (page) => page.locator("#snippet").textContent();
const plain = (page) => page.locator("#frame").textContent();
const preview = (page) => page.locator("#preview hr-career-paths iframe");
const inPreview = (page) => preview(page).contentFrame();

test("the snippet and the frame say what is chosen, and only fitting fields are asked", async ({ page, site }) => {
  await page.goto("embed/");
  expect(await snippet(page)).toBe(
    `<script src="${site.url}embed.js" async></script>\n<hr-career-paths from="hr-assistant" to="hr-director" title="From HR Assistant to HR Director">\n` +
      `  <a href="${site.url}paths/?from=hr-assistant&amp;to=hr-director">From HR Assistant to HR Director</a>\n</hr-career-paths>`,
  );
  await page.getByLabel("From", { exact: true }).selectOption("");
  expect(await snippet(page)).toContain('<hr-career-paths to="hr-director" title="Ways to HR Director">');
  expect(await plain(page)).toContain(`src="${site.url}paths/?to=hr-director&amp;chrome=none"`);
  const shownFields = () => page.locator("#builder select:visible").evaluateAll((all) => all.map((one) => one.name));
  const look = ["theme", "chrome"];
  expect(await shownFields()).toEqual(["kind", "from", "to", ...look]);

  await page.getByLabel("Show", { exact: true }).selectOption("compare");
  expect(await shownFields()).toEqual(["kind", "role", "second", "third", "fourth", ...look]);
  expect(await snippet(page)).toContain('page="compare" role="hr-generalist,hr-manager"');
  expect(await plain(page)).toContain("compare/?roles=hr-generalist,hr-manager&amp;chrome=none");

  await page.getByLabel("Show", { exact: true }).selectOption("track");
  expect(await shownFields()).toEqual(["kind", "track", ...look]);
  await page.getByLabel("Track", { exact: true }).selectOption("operations");
  await page.getByLabel("Colors").first().selectOption("dark");
  await page.getByLabel("Header and footer").selectOption("full");
  await page.getByLabel("Height in pixels").fill("720 px");
  await page.getByLabel("Color of links").fill("#aa3300");
  await page.getByLabel("Name of the frame").fill('Tracks & "more" <b>');
  expect(await snippet(page)).toContain(
    '<hr-career-paths track="operations" theme="dark" accent="#aa3300" chrome="full" height="720" title="Tracks &amp; &quot;more&quot; &lt;b>">',
  );
  expect(await plain(page)).toContain(`src="${site.url}tracks/operations/?theme=dark&amp;accent=aa3300"`);
});

test("up to four roles to compare, and pay of a role in a place", async ({ page, site }) => {
  await page.goto("embed/");
  const choose = (label, value) => page.getByLabel(label, { exact: true }).selectOption(value);
  await choose("Show", "compare");
  await choose("Fourth role", "recruiter");
  await choose("Third role", "hr-manager");
  expect(await snippet(page)).toContain('page="compare" role="hr-generalist,hr-manager,recruiter" title="HR Generalist, HR Manager and Recruiter compared"');
  await choose("Show", "pay");
  expect(await snippet(page)).toContain('page="pay" title="What HR work pays"');
  await choose("Place", "us-ca");
  await choose("Role in full", "hr-manager");
  expect(await snippet(page)).toContain('page="pay" place="us-ca" role="hr-manager" title="What the role HR Manager pays: California"');
  expect(await plain(page)).toContain(`src="${site.url}pay/?place=us-ca&amp;roles=hr-manager&amp;chrome=none"`);
  await page.getByRole("button", { name: "See it" }).click();
  await expect(inPreview(page).locator("html")).toHaveAttribute("data-live", "");
  await expect(inPreview(page).locator("main")).toContainText("Now: California");
});

test("every kind of page has a name of its own, until the person gives one", async ({ page }) => {
  await page.goto("embed/");
  const kinds = await page.locator("#embed-kind option").evaluateAll((all) => all.map((one) => one.value));
  const names = new Set();
  for (const kind of kinds) {
    await page.getByLabel("Show", { exact: true }).selectOption(kind);
    const name = (await snippet(page)).match(/ title="([^"]+)"/)[1];
    expect(await page.getByLabel("Name of the frame").getAttribute("placeholder")).toBe(name);
    expect(await snippet(page)).toContain(`>${name}</a>`);
    expect(await plain(page)).toContain(`title="${name}"`);
    expect(name).not.toMatch(/undefined|null| {2}/);
    names.add(name);
  }
  expect(names.size).toBe(kinds.length);
});

for (const [label, right, wrong, says] of [
  ["Color of links", ["#ff0", "0a4f98", "#0A4F98", "abc"], ["red", "#ff", "rgb(1,2,3)"], "This color cannot be used. Write it like"],
  ["Height in pixels", ["480", "1200px", "99 px"], ["tall", "-5", "5"], "This height cannot be used. Write a number"],
])
  test(`${label}: what the element takes is taken, and of all else it is said how to write it`, async ({ page }) => {
    await page.goto("embed/");
    const field = page.getByLabel(label);
    const word = page.getByRole("status").filter({ hasText: says });
    const attribute = label.startsWith("Color") ? "accent" : "height";
    for (const text of right) {
      await field.fill(text);
      await field.blur();
      await expect(word).toHaveCount(0);
      expect(await snippet(page)).toContain(` ${attribute}="${text.replace(/ ?px/, "")}"`);
    }
    for (const text of wrong) {
      await field.fill(text);
      // Half typed, it is not wrong yet.
      await expect(word).toHaveCount(0);
      await field.press("Enter");
      await expect(word).toBeVisible();
      await expect(field).toBeFocused();
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toHaveAccessibleDescription(new RegExp(says));
      expect(await snippet(page)).not.toContain(` ${attribute}=`);
      await field.fill(right[0]);
      await expect(word).toHaveCount(0);
      await expect(field).not.toHaveAttribute("aria-invalid");
    }
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

test("the preview by keyboard: the focus goes there, past it, and it is as high and as wide as it is asked to be", async ({ page }) => {
  await page.goto("embed/");
  await page.getByLabel("Show", { exact: true }).selectOption("guide");
  await page.getByRole("button", { name: "See it" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "See it" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "See it" })).toBeInViewport();
  await expect(inPreview(page).getByRole("heading", { level: 1 })).toBeVisible();
  const sizes = () => page.evaluate(() => {
    const [box, frame] = [document.getElementById("preview"), document.querySelector("#preview hr-career-paths").shadowRoot.querySelector("iframe")];
    return { width: frame.clientWidth, frame: frame.clientHeight, box: box.clientHeight, most: parseFloat(getComputedStyle(box).maxHeight) };
  });
  const asHigh = () => expect.poll(async () => {
    const { frame, box, most } = await sizes();
    return frame > 700 && Math.abs(box - Math.min(frame, most - 4)) < 2;
  }, "the preview is as high as its frame, or as it may be").toBe(true);
  await asHigh();
  const wide = (await sizes()).width;
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "As narrow as a phone" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "As wide as this page" })).toHaveAttribute("aria-pressed", "false");
  await expect.poll(async () => (await sizes()).width).toBeLessThan(400);
  await asHigh();
  await page.getByRole("button", { name: "As wide as this page" }).click();
  await expect.poll(async () => (await sizes()).width).toBe(wide);
  await page.getByRole("link", { name: "Skip the preview" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Use this: A way up" })).toBeFocused();
});

test("each example is what its button chooses, and what its link opens", async ({ page, site }) => {
  await page.goto("embed/");
  const examples = page.locator("[data-example]");
  expect(await examples.count()).toBe(6);
  for (const example of await examples.all()) {
    await example.click();
    const wanted = (await example.getAttribute("data-example")).slice(0, -1);
    expect(await snippet(page)).toContain(wanted);
    const opens = await example.locator("xpath=..").getByRole("link", { name: "Open the page" }).evaluate((link) => link.href);
    expect(await snippet(page)).toContain(`<a href="${opens.replaceAll("%2C", ",").replaceAll("&", "&amp;")}">`);
    expect(opens.startsWith(site.url)).toBe(true);
  }
});

test("the address that stands for the site's own is nowhere left, and the policy is two lines to add", async ({ page, site }) => {
  await page.goto("embed/");
  await expect(page.locator("main")).not.toContainText("careers.example");
  expect(await page.locator("[data-host]").textContent()).toBe(`script-src ${site.url}embed.js\nframe-src ${site.url}`);
});

test("in the single file nothing is offered that only a host could do", async ({ page }) => {
  await page.goto(inFile("embed/"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Put a page of this into yours");
  await expect(page.locator("main .notice:visible")).toContainText("takes the place of https://careers.example/hr/");
  await expect(page.locator("main").locator("button, input, select")).toHaveCount(0);
  await page.locator("main").getByRole("link", { name: "Open the page" }).nth(3).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Compare HR roles");
  await expect(page.locator(".count").first()).toContainText("HR Generalist and HR Manager");
});

test.describe("the clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("gets the snippet, and the person is told", async ({ page }) => {
    await page.goto("embed/");
    await page.getByRole("button", { name: "Copy" }).first().click();
    await expect(page.locator("[data-copy=snippet] ~ [role=status]")).toHaveText("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page));
  });

  test("is not allowed: the text is marked", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto("embed/");
    await page.getByRole("button", { name: "Copy" }).nth(1).click();
    await expect(page.locator("[data-copy=frame] ~ [role=status]")).toContainText("It is marked");
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

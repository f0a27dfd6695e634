// A whole session on the projector by keyboard, the notes in a second window, paper, and what goes wrong.
import { expect, test } from "../support/fixtures.mjs";

const now = (page) => page.locator(".screen.now h3");
const place = (page) => page.locator(".bar-below output");

test("a whole session runs by keyboard, the second window in step", async ({ page, context, baseURL }) => {
  test.slow();
  await page.goto("workshop/");
  await page.getByRole("link", { name: "Start this session on the projector" }).first().click();
  await expect(page).toHaveURL(`${baseURL}workshop/read-the-map/?view=projector&session=thirty-minutes&screen=1`);
  await expect(now(page)).toHaveText("This is a map of work in HR");
  const notes = await context.newPage();
  await notes.goto("workshop/read-the-map/?view=notes&session=thirty-minutes");
  await expect(notes.locator(".screen.now .notes")).toContainText("Point at one station");
  await page.bringToFront();
  const titles = [];
  for (const key of ["ArrowRight", " ", "PageDown"]) {
    await page.keyboard.press(key);
    titles.push(await now(page).innerText());
    await expect(now(notes)).toHaveText(titles.at(-1));
  }
  expect(titles).toEqual(["Find three stations", "Tell a neighbor", "What we found"]);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(`${baseURL}workshop/what-would-it-take/?view=projector&session=thirty-minutes&screen=1`);
  await expect(notes).toHaveURL(`${baseURL}workshop/what-would-it-take/?view=notes&session=thirty-minutes&screen=1`);
  // From the notes back: the projector follows.
  await notes.bringToFront();
  await notes.keyboard.press("PageUp");
  await expect(now(page)).toHaveText("What we found");
  await expect(place(page)).toHaveText("Screen 4 of 4");
  await page.bringToFront();
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press("PageDown");
    await expect(place(page)).toHaveText(`Screen ${i + 1} of 4`);
  }
  await expect(now(page)).toHaveText("A first step");
  await page.keyboard.press("PageDown");
  await expect(now(page), "the end of the session").toHaveText("A first step");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(`${baseURL}workshop/what-would-it-take/`);
});

test("an accidental reload loses neither the screen nor the time", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-01-01T10:00:00Z") });
  await page.goto("workshop/where-am-i/?view=projector");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".bar-below")).toContainText("8:00 left");
  await page.clock.runFor(65_000);
  await expect(page.locator(".bar-below")).toContainText("6:55 left");
  await page.reload();
  await expect(place(page)).toHaveText("Screen 2 of 4");
  await expect(page.locator(".bar-below")).toContainText(/6:5[3-5] left/);
  await page.clock.runFor(420_000);
  await expect(page.locator(".bar-below")).toContainText(/0:0\d over/);
});

test("B blanks the screen and brings it back, Space on a button presses it", async ({ page }) => {
  await page.goto("workshop/read-the-map/?view=projector");
  await page.keyboard.press("b");
  await expect(now(page)).toBeHidden();
  await page.keyboard.press("b");
  await expect(now(page)).toBeVisible();
  await page.getByRole("button", { name: "Back" }).focus();
  await page.keyboard.press(" ");
  await expect(place(page)).toHaveText("Screen 1 of 4");
});

for (const [width, height] of [[1024, 768], [1920, 1080]])
  test(`every screen fits ${width} by ${height} and is read from afar`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    for (const id of ["read-the-map", "where-am-i", "two-ways-to-director", "generalist-specialist-operations", "what-would-it-take", "my-next-ninety-days"]) {
      await page.goto(`workshop/${id}/?view=projector`);
      const [, all] = (await place(page).innerText()).match(/of (\d+)/);
      for (let i = 0; i < Number(all); i++) {
        const [fits, size] = await page.locator(".screen.now").evaluate((screen) => [
          document.documentElement.scrollHeight <= innerHeight + 1 && document.documentElement.scrollWidth <= innerWidth,
          parseFloat(getComputedStyle(screen.querySelector(".slide > ul")).fontSize),
        ]);
        expect(fits, `${id}, screen ${i + 1}`).toBe(true);
        expect(size, "at least a twenty-fifth of the height").toBeGreaterThanOrEqual(height / 25);
        await page.keyboard.press("ArrowRight");
      }
    }
  });

test("a filled-in worksheet stands, and is printed, alone", async ({ page }) => {
  await page.goto("workshop/what-would-it-take/#sheet-recruiter");
  await expect(page.locator(".sheet:visible")).toHaveCount(1);
  await expect(page.locator(".sheet:visible")).toContainText("From Recruiter to HR Manager");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Screens and notes" })).toBeHidden();
  await expect(page.locator(".sheet:visible")).toHaveCount(1);
});

test("a screen or session that does not exist, and foreign messages, change nothing", async ({ page, context }) => {
  for (const query of ["screen=99", "screen=-1", "screen=x", "session=nothing", "view=other", "session=thirty-minutes&screen=1e9"]) {
    await page.goto(`workshop/read-the-map/?view=projector&${query}`);
    await expect(page.locator(".screen").first()).toBeAttached();
  }
  await page.goto("workshop/read-the-map/?view=projector");
  const other = await context.newPage();
  await other.goto("workshop/");
  await other.evaluate(() => {
    const channel = new BroadcastChannel("hr-career-paths:projector");
    const path = new URL("read-the-map/", location.href).pathname;
    for (const message of [null, 7, "x", {}, { path }, { path, at: 99, since: 0 }, { path, at: 1 }, { path, go: "https://example.org/" }, { path, go: "javascript:alert(1)" }])
      channel.postMessage(message);
  });
  await page.waitForTimeout(200);
  await expect(place(page)).toHaveText("Screen 1 of 4");
  expect(page.url()).toContain("workshop/read-the-map/");
});

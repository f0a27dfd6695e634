// A whole session on the projector by keyboard, the notes in a second window, paper, and what goes wrong.
import { violations } from "../support/axe.mjs";
import { expect, test } from "../support/fixtures.mjs";
import { hostPage } from "../support/host.mjs";

const SIZES = [[1024, 768], [1280, 800], [1920, 1080]];
const now = (page) => page.locator(".screen.now h3");
const place = (page) => page.locator(".bar-below output");
/** What a screen reader is told. */
const live = (page) => page.locator(".screens > [role=status].hidden");
/** What the notes say of the projector and of what comes next. */
const next = (notes) => notes.locator(".screens > p");
const black = (page) => page.getByRole("dialog", { name: "Black screen" });

test("a whole session runs by keyboard, the second window in step", async ({ page, context, baseURL }) => {
  test.slow();
  await page.goto("workshop/");
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "Open the notes in a second window" }).first().click();
  const notes = await opened;
  await page.getByRole("link", { name: "Start this session on the projector" }).first().click();
  await expect(page).toHaveURL(`${baseURL}workshop/read-the-map/?view=projector&session=thirty-minutes&screen=1`);
  await expect(now(page)).toHaveText("This is a map of work in HR");
  await expect(notes.locator(".screen.now .notes")).toContainText("Read the names along one line aloud");
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
  // Some clickers send Escape: the way back is there.
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(`${baseURL}workshop/what-would-it-take/?session=thirty-minutes&screen=4`);
  await expect(page.locator("main")).toContainText("Part 2 of 2 in “A first look”, 18 minutes.");
  await page.getByRole("link", { name: "Go on with screen 4 of 4 on the projector" }).click();
  await expect(page).toHaveURL(`${baseURL}workshop/what-would-it-take/?view=projector&session=thirty-minutes&screen=4`);
  await expect(now(page)).toHaveText("A first step");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "The whole session" }).click();
  await expect(page).toHaveURL(`${baseURL}workshop/#thirty-minutes`);
});

test("an activity opened with a session keeps it in its links", async ({ page, context }) => {
  await page.goto("workshop/where-am-i/?session=sixty-minutes");
  const main = page.locator("main");
  await expect(main).toContainText("Part 2 of 4 in “Where I am and where I could go”, 18 minutes.");
  const opened = context.waitForEvent("page");
  await main.getByRole("link", { name: "Open the notes in a second window" }).click();
  const notes = await opened;
  await expect(now(notes)).toHaveText("What can you do?");
  await page.bringToFront();
  await main.getByRole("link", { name: "Show on the projector" }).click();
  await expect(now(page)).toHaveText("What can you do?");
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  await expect(now(notes)).toHaveText("One goal, two paths");
  await expect(notes.locator(".bar-below")).toContainText("Activity 3 of 4");
});

for (const query of ["", "&session=thirty-minutes", "&session=own&title=Other&parts=where-am-i:5,read-the-map:9"])
  test(`notes opened with ${query || "no session"} take over that of the projector`, async ({ page, context, baseURL }) => {
    await page.goto("workshop/read-the-map/?view=projector&session=sixty-minutes");
    await page.keyboard.press("End");
    const notes = await context.newPage();
    await notes.goto(`workshop/read-the-map/?view=notes${query}`);
    await expect(notes).toHaveURL(`${baseURL}workshop/read-the-map/?view=notes&session=sixty-minutes&screen=4`);
    await expect(notes.locator(".notes:visible")).toContainText("2:00 minutes in this session");
    await expect(next(notes)).toHaveText("Next activity: Where am I?");
    await page.bringToFront();
    await page.keyboard.press("PageDown");
    await expect(now(notes)).toHaveText("What can you do?");
  });

test("notes that are opened late come to where the projector is", async ({ page, context, baseURL }) => {
  await page.goto("workshop/two-ways-to-director/?view=projector&session=sixty-minutes&screen=2");
  const notes = await context.newPage();
  await notes.goto("workshop/read-the-map/?view=notes&session=sixty-minutes");
  await expect(notes).toHaveURL(`${baseURL}workshop/two-ways-to-director/?view=notes&session=sixty-minutes&screen=2`);
});

test("the projector opens the notes itself, at its screen and with its session", async ({ page, context }) => {
  await page.goto("workshop/where-am-i/?view=projector&session=sixty-minutes");
  await page.keyboard.press("ArrowRight");
  const opened = context.waitForEvent("page");
  await page.locator(".bar-below").getByRole("link", { name: "Notes" }).click();
  const notes = await opened;
  await expect(now(notes)).toHaveText("Four answers");
  await expect(notes).toHaveURL(/view=notes&session=sixty-minutes&screen=2$/);
  await notes.keyboard.press("ArrowRight");
  await expect(now(page)).toHaveText("Show one");
  await expect(notes.locator(".bar-below").getByRole("link")).toHaveCount(0);
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

test("the time of the whole session runs on over its activities and reloads", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-01-01T10:00:00Z") });
  await page.goto("workshop/read-the-map/?view=projector&session=sixty-minutes");
  const course = page.locator(".bar-below p");
  await expect(course).toHaveText("Activity 1 of 4, 0 of 60 min");
  await page.clock.runFor(12 * 60_000);
  await expect(course).toHaveText("Activity 1 of 4, 12 of 60 min");
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  await expect(course).toHaveText("Activity 2 of 4, 12 of 60 min");
  await page.clock.runFor(60_000);
  await page.reload();
  await expect(course).toHaveText("Activity 2 of 4, 13 of 60 min");
  // Begun in the middle, it is as if all before had taken its time.
  await page.goto("workshop/my-next-ninety-days/?view=projector&session=sixty-minutes");
  await expect(course).toHaveText("Activity 4 of 4, 45 of 60 min");
  await page.goto("workshop/my-next-ninety-days/?view=projector");
  await expect(course).toHaveCount(0);
});

test("each screen is said with its title, which the window has, too", async ({ page }) => {
  await page.goto("workshop/read-the-map/?view=projector");
  await expect(page).toHaveTitle("This is a map of work in HR (1 of 4) – Read the map (workshop) – HR Career Paths");
  await page.keyboard.press("ArrowRight");
  await expect(live(page)).toHaveText("Screen 2 of 4: Find three stations");
  await expect(place(page)).toHaveText("Screen 2 of 4");
  await expect(place(page), "said once").toHaveAttribute("aria-live", "off");
  await expect(page).toHaveTitle(/^Find three stations \(2 of 4\) – /);
});

test("B blanks the screen and brings it back, Space on a button presses it", async ({ page, context }) => {
  await page.goto("workshop/read-the-map/?view=projector");
  const notes = await context.newPage();
  await notes.goto("workshop/read-the-map/?view=notes");
  await page.bringToFront();
  await page.keyboard.press("b");
  await expect(black(page)).toBeVisible();
  expect(await black(page).evaluate((one) => [one.clientWidth, one.clientHeight, getComputedStyle(one).backgroundColor])).toEqual([1280, 900, "rgb(0, 0, 0)"]);
  await expect(black(page).getByText("The screen is black.")).toBeFocused();
  await expect(live(page)).toHaveText("The screen is black.");
  await expect(next(notes)).toHaveText("The screen is black.");
  await expect(live(notes)).toHaveText("The screen is black.");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("b");
  await expect(black(page)).toBeHidden();
  await expect(next(notes)).toHaveText("Next: Find three stations");
  for (const back of [() => page.keyboard.press("Escape"), () => page.mouse.click(600, 600), () => notes.getByRole("button", { name: "Blank" }).click()]) {
    await page.keyboard.press(".");
    await expect(black(page)).toBeVisible();
    await back();
    await expect(black(page)).toBeHidden();
    await expect(next(notes)).toHaveText("Next: Find three stations");
  }
  // By the Tab key: the one button there is, seen as soon as it is reached.
  await page.bringToFront();
  await page.keyboard.press("b");
  const again = page.getByRole("button", { name: "Show the screen again" });
  await expect(again).toHaveCSS("opacity", "0");
  await page.keyboard.press("Tab");
  await expect(again).toBeFocused();
  await expect(again).toHaveCSS("opacity", "1");
  await page.keyboard.press("Enter");
  await expect(black(page)).toBeHidden();
  await page.keyboard.press("b");
  await page.keyboard.press("ArrowRight");
  await expect(black(page)).toBeHidden();
  await expect(now(page)).toHaveText("Find three stations");
  await page.getByRole("button", { name: "Back" }).focus();
  await page.keyboard.press(" ");
  await expect(place(page)).toHaveText("Screen 1 of 4");
});

test("a reload loses neither the black screen nor the code; a new beginning has neither", async ({ page }) => {
  await page.goto("workshop/where-am-i/?view=projector");
  await page.keyboard.press("b");
  await page.reload();
  await expect(black(page)).toBeVisible();
  await page.keyboard.press("q");
  await expect(page.getByRole("dialog", { name: "Code for phones" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("dialog", { name: "Code for phones" })).toBeVisible();
  await page.goto("workshop/where-am-i/?view=projector");
  await expect(now(page)).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

for (const [width, height] of SIZES)
  test(`every screen fits ${width} by ${height} and is read from afar`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    for (const id of ["read-the-map", "where-am-i", "two-ways-to-director", "generalist-specialist-operations", "what-would-it-take", "my-next-ninety-days"]) {
      await page.goto(`workshop/${id}/?view=projector&session=own&parts=${id}:240`);
      const [, all] = (await place(page).innerText()).match(/of (\d+)/);
      for (let i = 0; i < Number(all); i++) {
        const [fits, size, map] = await page.locator(".screen.now").evaluate((screen) => [
          document.documentElement.scrollHeight <= innerHeight + 1 && document.documentElement.scrollWidth <= innerWidth,
          parseFloat(getComputedStyle(screen.querySelector(".slide > ul")).fontSize),
          screen.querySelector(".map.wide") !== null,
        ]);
        expect(fits, `${id}, screen ${i + 1}`).toBe(true);
        // Beside a map the words are few, and the room is its own.
        expect(size, `${id}, screen ${i + 1}`).toBeGreaterThanOrEqual(height / (map ? 36 : 25));
        await page.keyboard.press("ArrowRight");
      }
      const [letters, rows] = await page.locator(".bar-below").evaluate((bar) => [
        Math.min(...[...bar.children].map((one) => parseFloat(getComputedStyle(one).fontSize))),
        new Set([...bar.children].filter((one) => one.matches("button:not([hidden])")).map((one) => one.offsetTop)).size,
      ]);
      expect(letters).toBeGreaterThanOrEqual(height * 0.0219);
      expect(rows, "the bar is one row").toBe(1);
    }
  });

/** The size of names on the map in parts of the window's height, its width, and the names that its edge cuts. */
const measure = (page) =>
  page.locator(".screen.now .map.wide").evaluate((map) => {
    const names = [...map.querySelectorAll(".name, .zone-name")].filter((name) => getComputedStyle(name).visibility === "visible");
    const edge = map.getBoundingClientRect();
    const seen = names.map((name) => [name.textContent, name.getBoundingClientRect()]).filter(([, { right, left }]) => right > edge.left && left < edge.right);
    return {
      letters: (parseFloat(getComputedStyle(names.at(-1)).fontSize) * map.getScreenCTM().a) / innerHeight,
      width: edge.width / innerWidth,
      cut: seen.filter(([, one]) => one.left < edge.left || one.right > edge.right || one.top < edge.top || one.bottom > edge.bottom).map(([name]) => name),
      below: edge.bottom - document.querySelector(".bar-below").getBoundingClientRect().top,
    };
  });

for (const [width, height] of SIZES)
  test(`the map fills ${width} by ${height}, and Z shows each zone closer`, async ({ page, context }) => {
    await page.setViewportSize({ width, height });
    await page.goto("workshop/read-the-map/?view=projector&session=ninety-minutes");
    const notes = await context.newPage();
    await notes.goto("workshop/read-the-map/?view=notes");
    await page.bringToFront();
    const whole = await measure(page);
    expect(whole.letters).toBeGreaterThanOrEqual(0.021);
    expect(whole.width).toBeGreaterThanOrEqual(0.88);
    expect(whole.cut).toEqual([]);
    expect(whole.below).toBeLessThanOrEqual(0);
    for (const zone of ["Entry", "Mid", "Senior", "Executive"]) {
      await page.keyboard.press("z");
      await expect(live(page)).toHaveText(`${zone} level, closer`);
      await expect(next(notes)).toHaveText(`${zone} level, closer. Next: Find three stations`);
      const closer = await measure(page);
      expect(closer.letters, zone).toBeGreaterThanOrEqual(0.03);
      expect(closer.cut, zone).toEqual([]);
      expect(closer.below, zone).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth), zone).toBe(true);
    }
    // Every name of the zone is there.
    await expect(page.locator(".screen.now .map.wide").getByRole("link", { name: /, Executive level/ })).toBeVisible();
    await expect(page.locator(".screen.now .map.wide").getByRole("link", { name: /^HR Trainee/ })).toBeHidden();
    await page.getByRole("button", { name: "Whole" }).click();
    await expect(live(page)).toHaveText("The whole map");
    expect(await measure(page)).toEqual(whole);
  });

test("closer by key, by button, from the notes, over a reload, and back by Escape", async ({ page, context }) => {
  await page.goto("workshop/read-the-map/?view=projector");
  const map = page.locator(".screen.now .map.wide");
  const whole = await map.getAttribute("viewBox");
  await page.getByRole("button", { name: "Closer" }).click();
  const entry = await map.getAttribute("viewBox");
  expect(entry).not.toBe(whole);
  await page.reload();
  await expect(map).toHaveAttribute("viewBox", entry);
  const notes = await context.newPage();
  await notes.goto("workshop/read-the-map/?view=notes");
  await expect(next(notes)).toHaveText("Entry level, closer. Next: Find three stations");
  await notes.keyboard.press("z");
  await expect(live(page)).toHaveText("Mid level, closer");
  expect(await violations(page)).toEqual([]);
  await page.bringToFront();
  await page.keyboard.press("Escape");
  await expect(map).toHaveAttribute("viewBox", whole);
  // Where there is no map there is nothing to come closer to.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Closer" })).toBeHidden();
  await page.keyboard.press("z");
  await expect(live(page)).toHaveText("Screen 3 of 4: Tell a neighbor");
});

test("the words to say are read by somebody who stands", async ({ page }) => {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.goto("workshop/read-the-map/?view=notes");
    const size = (selector) => page.locator(selector).first().evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(await size(".now .notes ul")).toBeGreaterThanOrEqual(height / 24);
    expect(await size(".now h3")).toBeGreaterThanOrEqual(height / 24);
    await expect(next(page)).toHaveText("Next: Find three stations");
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  }
});

test.describe("in a frame that forbids second windows", () => {
  test.use({ expected: /Content Security Policy|sandbox/ });

  for (const sandbox of ["allow-scripts", "allow-scripts allow-same-origin"])
    test(`the link to the notes says so: ${sandbox}`, async ({ page, site }) => {
      for (const address of ["workshop/", "workshop/read-the-map/", "workshop/read-the-map/?view=projector", "workshop/?session=own&parts=read-the-map"]) {
        const host = await hostPage(`<body><iframe sandbox="${sandbox}" src="${site.url}${address}" width="1000" height="900"></iframe></body>`);
        await page.goto(host.url);
        const frame = page.frameLocator("iframe");
        const links = frame.getByRole("link", { name: /^(Notes|Open the notes in a second window)$/ });
        await (address.includes("own") ? links.last() : links.first()).click();
        await expect(frame.getByRole("alert")).toHaveText(/^The page around this one does not let it open a second window\./);
        await expect(frame.getByRole("alert")).toBeInViewport();
        await host.close();
      }
    });

  test("where it may, the notes open", async ({ page, context, site }) => {
    const host = await hostPage(`<body><iframe sandbox="allow-scripts allow-same-origin allow-popups" src="${site.url}workshop/read-the-map/" width="1000" height="900"></iframe></body>`);
    await page.goto(host.url);
    const opened = context.waitForEvent("page");
    await page.frameLocator("iframe").getByRole("link", { name: "Open the notes in a second window" }).click();
    await expect(now(await opened)).toHaveText("This is a map of work in HR");
    await expect(page.frameLocator("iframe").getByRole("alert")).toHaveCount(0);
    await host.close();
  });
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
  const notes = await context.newPage();
  await notes.goto("workshop/read-the-map/?view=notes");
  const other = await context.newPage();
  await other.goto("workshop/");
  await other.evaluate(() => {
    const channel = new BroadcastChannel("hr-career-paths:projector");
    const path = new URL("read-the-map/", location.href).pathname;
    const session = { path, view: "projector" };
    for (const wrong of [7, {}, "x", "session=nothing", "session=own&parts=read-the-map:1,read-the-map:2", "session=own&parts=where-am-i:5"])
      channel.postMessage({ ...session, session: wrong });
    for (const message of [null, 7, "x", {}, { path }, { path, at: 99, since: 0 }, { path, at: 1 }, { path, go: "https://example.org/" }, { path, go: "javascript:alert(1)" }])
      channel.postMessage(message);
    // The last one fits, but for the map, so that what came before is known to have been heard.
    channel.postMessage({ path, at: 2, since: 0, closer: 99 });
  });
  for (const window of [page, notes]) await expect(live(window)).toHaveText("Screen 3 of 4: Tell a neighbor");
  await expect(notes).toHaveURL(/read-the-map\/\?view=notes&screen=3$/);
  expect(page.url()).toContain("workshop/read-the-map/");
});

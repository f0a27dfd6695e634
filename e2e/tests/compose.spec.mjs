// A session of one's own: made by keyboard, held by the whole session on the projector with the notes in step, opened by a colleague; what
// is wrong in a link is named; codes for phones.
import { generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import { violations } from "../support/axe.mjs";
import { expect, test } from "../support/fixtures.mjs";
import { hostPage } from "../support/host.mjs";
import { smallTargets, stickingOut } from "../support/layout.mjs";

const OWN = "workshop/?session=own&title=Career+day&parts=my-next-ninety-days:10,read-the-map:30&scenarios=recruiter";
const now = (page) => page.locator(".screen.now h3");
const said = (page) => page.locator("#own-said");
const rows = (page) => page.locator("#own-session tbody tr").evaluateAll((all) => all.map((row) => `${row.cells[0].innerText} ${row.cells[1].innerText}`));
const told = (page) => page.locator("#own-told li, #told li").allInnerTexts();

/** The code shown, if it is that of an address. */
const coded = async (place, address) => {
  await expect(place.locator(".address")).toHaveText(address);
  expect(await place.locator("svg path").getAttribute("d")).toBe(toSvgPath(generate(address)));
};

/** Presses Tab until a control of this name has the focus. */
const tabTo = async (page, name) => {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const one = document.activeElement;
      return one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent;
    });
    if (here === name) return;
  }
  throw new Error(`The Tab key does not reach ${name}`);
};

test("by keyboard alone: composed, shown on the projector with the notes in step, and left", async ({ page, context, baseURL }) => {
  test.slow();
  await page.goto("workshop/");
  await tabTo(page, "Name, if it needs one");
  await page.keyboard.type("Career day");
  await tabTo(page, "Add an activity");
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("Read the map is added as number 1. The session takes 15 minutes.");
  await expect(page.locator("#own-adds")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("End");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("My next ninety days is added as number 2. The session takes 35 minutes.");
  await page.locator("#own-title").focus();
  await tabTo(page, "Minutes: Read the map");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("30");
  await tabTo(page, "Later: Read the map");
  await expect(said(page)).toHaveText("Read the map takes 30 minutes, the session 50 minutes.");
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("Read the map is now number 2 of 2.");
  await expect(page.getByRole("button", { name: "Earlier: Read the map" })).toBeFocused();
  expect(await rows(page)).toEqual(["0 to 20 My next ninety days", "20 to 50 Read the map"]);
  await page.locator("#own-title").focus();
  await tabTo(page, "Minutes: My next ninety days");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("10");
  await tabTo(page, "A recruiter who wants breadth");
  await page.keyboard.press(" ");
  expect(await rows(page)).toEqual(["0 to 10 My next ninety days", "10 to 40 Read the map"]);
  await expect(page).toHaveURL(baseURL + OWN);
  await expect(page.locator("#own-session h3")).toHaveText("Career day");
  await tabTo(page, "Start it on the projector");
  await expect(page.locator("#own-session").getByRole("link", { name: "Open the notes in a second window" })).toHaveAttribute("target", "hr-career-paths-notes");
  await page.keyboard.press("Enter");
  const query = "session=own&title=Career+day&parts=my-next-ninety-days:10,read-the-map:30&scenarios=recruiter";
  await expect(page).toHaveURL(`${baseURL}workshop/my-next-ninety-days/?view=projector&${query}&screen=1`);
  await expect(now(page)).toHaveText("One move in sight");
  // Half of the usual time.
  await expect(page.locator(".bar-below")).toContainText(/(2:00|1:5\d) left/);
  const notes = await context.newPage();
  await notes.goto(OWN);
  await notes.locator("#own-session").getByRole("link", { name: "Open the notes in a second window" }).evaluate((link) => link.removeAttribute("target"));
  await notes.locator("#own-session").getByRole("link", { name: "Open the notes in a second window" }).click();
  await expect(notes.locator(".screen.now .notes")).toContainText("Screen 1 of 4, 2:00 minutes in this session");
  await page.bringToFront();
  for (let i = 2; i <= 4; i++) {
    await page.keyboard.press("PageDown");
    await expect(notes.locator(".bar-below output")).toHaveText(`Screen ${i} of 4`);
  }
  await expect(notes.locator(".screens > p")).toHaveText("Next activity: Read the map");
  await page.keyboard.press(" ");
  await expect(page).toHaveURL(`${baseURL}workshop/read-the-map/?view=projector&${query}&screen=1`);
  await expect(notes).toHaveURL(`${baseURL}workshop/read-the-map/?view=notes&${query}&screen=1`);
  await expect(now(page)).toHaveText("This is a map of work in HR");
  await expect(notes.locator(".screen.now .notes")).toContainText("6:00 minutes in this session");
  // Back from the notes, to the last screen of the activity before.
  await notes.bringToFront();
  await notes.keyboard.press("PageUp");
  await expect(now(page)).toHaveText("Tell somebody");
  await page.bringToFront();
  await page.keyboard.press("PageDown");
  await expect(now(page)).toHaveText("This is a map of work in HR");
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  await expect(now(page), "the end of the session").toHaveText("What we found");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(`${baseURL}workshop/read-the-map/?${query}&screen=4`);
  await expect(page.locator("main")).toContainText("Part 2 of 2 in “Career day”, 30 minutes.");
  await page.getByRole("link", { name: "The whole session" }).click();
  await expect(page).toHaveURL(baseURL + OWN);
});

test("a colleague opens the link and has the same session, and changes it", async ({ page, context }) => {
  await page.goto(OWN);
  const link = await page.getByLabel("The link that opens this session").inputValue();
  const colleague = await context.newPage();
  await colleague.goto(link);
  expect(await rows(colleague)).toEqual(["0 to 10 My next ninety days", "10 to 40 Read the map"]);
  await expect(colleague.locator("#own-session")).toContainText("40 minutes in 2 activities. People to start from: A recruiter who wants breadth.");
  await expect(colleague.getByLabel("Name, if it needs one")).toHaveValue("Career day");
  await expect(colleague.getByRole("checkbox", { name: "A recruiter who wants breadth" })).toBeChecked();
  expect(await told(colleague)).toEqual([]);
  await colleague.getByRole("link", { name: "A recruiter who wants breadth" }).first().click();
  await expect(colleague.locator(".sheet:visible")).toContainText("From Recruiter to HR Manager");
  await colleague.goBack();
  await colleague.getByRole("button", { name: "Remove: My next ninety days" }).click();
  await expect(colleague.getByRole("button", { name: "Remove: Read the map" })).toBeFocused();
  await expect(colleague).toHaveURL(/parts=read-the-map:30&scenarios=recruiter$/);
  await colleague.getByRole("button", { name: "Remove: Read the map" }).click();
  await expect(colleague).toHaveURL(/workshop\/$/);
  await expect(colleague.locator("#own-session")).toBeEmpty();
  await colleague.getByRole("button", { name: "See the session" }).click();
  await expect(said(colleague)).toHaveText("The session is empty: add an activity first.");
});

test("a ready session is a start for one's own", async ({ page }) => {
  await page.goto("workshop/");
  await page.getByRole("link", { name: "Change it to one of your own" }).first().click();
  // The link opens another document, which is not there as soon as the press is over.
  await expect(page.locator("#own-session tbody tr")).toHaveCount(2);
  expect(await rows(page)).toEqual(["0 to 12 Read the map", "12 to 30 What would it take?"]);
  expect(await told(page)).toEqual([]);
});

test("minutes that are none are named, and the old ones stay", async ({ page }) => {
  await page.goto(OWN);
  const field = page.getByLabel("Minutes: Read the map");
  for (const wrong of ["0", "241", "", "-5", "2.5"]) {
    await field.fill(wrong);
    await field.press("Tab");
    await expect(said(page), wrong).toHaveText("Minutes are a whole number from 1 to 240: Read the map keeps its 30.");
    await expect(field).toHaveValue("30");
  }
});

const WRONG = {
  "parts=nothing:10,read-the-map:12": ["“nothing” is no activity of this version and was left out."],
  "parts=read-the-map:12,read-the-map:20": ["“Read the map” stands in the session more than once; it counts once."],
  "parts=read-the-map:0": ["“0” is no number of minutes from 1 to 240: “Read the map” takes its usual 15."],
  "parts=read-the-map:1e3&scenarios=graduate,nobody,graduate": [
    "“nobody” is no person to start from in this version and was left out.",
    "“1e3” is no number of minutes from 1 to 240: “Read the map” takes its usual 15.",
  ],
  "parts=read-the-map:15:9": ["“Read the map” has more than one number of minutes in the address; only the first was read."],
  "parts=read-the-map": [],
  [`parts=read-the-map:5&title=${"x".repeat(81)}`]: ["The name of the session was cut to its first 80 characters."],
  "parts=": ["The session of this address has no activities that can be shown."],
  "": ["The session of this address has no activities that can be shown."],
  "parts=<script>alert(1)</script>:5,read-the-map": ["“scriptalert1script…” is no activity of this version and was left out."],
};
for (const [query, sentences] of Object.entries(WRONG))
  test(`a link with ${query.slice(0, 40) || "nothing"} shows what it can and names the rest, on both pages`, async ({ page }) => {
    for (const address of ["workshop/", "workshop/read-the-map/", "workshop/read-the-map/?view=projector", "workshop/read-the-map/?view=notes"]) {
      await page.goto(`${address}${address.includes("?") ? "&" : "?"}session=own&${query}`);
      expect(await told(page), address).toEqual(sentences);
      await expect(page.locator(address.includes("view") ? ".screen.now" : "h1")).toBeVisible();
    }
    await page.goto(`workshop/?session=own&${query}`);
    expect((await rows(page)).length).toBe(query.includes("read-the-map") ? 1 : 0);
  });

test("a link with people or a name alone is the start of a session, and beside a ready one nothing is lost unsaid", async ({ page }) => {
  await page.goto("workshop/?scenarios=recruiter,foo");
  expect(await told(page)).toEqual(["“foo” is no person to start from in this version and was left out."]);
  await expect(page.getByRole("checkbox", { name: "A recruiter who wants breadth" })).toBeChecked();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page).toHaveURL(/session=own&parts=read-the-map:15&scenarios=recruiter$/);
  await page.goto("workshop/?title=Career+day");
  expect(await told(page)).toEqual([]);
  await expect(page.getByLabel("Name, if it needs one")).toHaveValue("Career day");
  await page.goto(`workshop/?title=${"x".repeat(90)}`);
  expect(await told(page)).toEqual(["The name of the session was cut to its first 80 characters."]);
  const beside = ["“A first look” is a ready session with activities of its own; those of the address were left out.", "“A first look” is a ready session with this name; that of the address was left out."];
  for (const address of ["workshop/?", "workshop/read-the-map/?", "workshop/read-the-map/?view=projector&"]) {
    await page.goto(`${address}session=thirty-minutes&parts=where-am-i:5&title=Mine`);
    expect(await told(page), address).toEqual(beside);
  }
});

test("a name cut at a space is the same in both windows, so that neither waits for the other", async ({ page, context }) => {
  const query = `session=own&title=${"x".repeat(79)}+${"y".repeat(9)}&parts=read-the-map:9`;
  await page.goto(`workshop/read-the-map/?view=projector&${query}`);
  const notes = await context.newPage();
  let loads = 0;
  notes.on("load", () => loads++);
  await notes.goto("workshop/read-the-map/?view=notes");
  await expect(notes).toHaveURL(/session=own/);
  await notes.keyboard.press("ArrowRight");
  await expect(now(page)).toHaveText("Find three stations");
  expect(loads).toBeLessThanOrEqual(2);
});

test("a link of another version may hold very much", async ({ page }) => {
  await page.goto(`workshop/?session=own&parts=${Array.from({ length: 300 }, (_, i) => `new-${i}:5`).join(",")},read-the-map`);
  const all = await told(page);
  expect(all.length).toBe(7);
  expect(all.at(-1)).toMatch(/^And \d+ more like this\.$/);
});

test("a session, a view, a place and a screen that are not there are named, and the page is shown", async ({ page }) => {
  await page.goto("workshop/?session=of-tomorrow");
  expect(await told(page)).toEqual(["“of-tomorrow” is no session of this version; the ready ones are on the page of the workshop."]);
  const at = async (query) => {
    await page.goto(`workshop/read-the-map/?${query}`);
    return told(page);
  };
  expect(await at("view=projector&session=of-tomorrow")).toEqual(["“of-tomorrow” is no session of this version; the ready ones are on the page of the workshop."]);
  await expect(now(page)).toHaveText("This is a map of work in HR");
  await page.keyboard.press("ArrowRight");
  expect(await told(page), "read by now").toEqual([]);
  expect(await at("view=projector&screen=99")).toEqual(["The address asks for a screen that is not there: this activity has 4, and this is the last."]);
  await expect(now(page)).toHaveText("What we found");
  expect(await at("view=projector&screen=x")).toEqual(["The address asks for a screen that is not there: this activity has 4, and this is the first."]);
  expect(await at("view=wall")).toEqual(["The address asks for a view that this version does not have (only projector and notes), so the page is shown as usual."]);
  expect(await at("view=notes&session=own&parts=where-am-i:5")).toEqual(["“Read the map” is no part of the session of this address, so it stands here alone."]);
});

test("codes for phones: on the home page, in an activity, on the projector from either window", async ({ page, context, baseURL }) => {
  await page.goto("workshop/?theme=dark");
  await page.getByRole("button", { name: "Code for phones: Two ways to Director" }).click();
  const dialog = page.getByRole("dialog");
  await coded(dialog, `${baseURL}paths/`);
  await page.getByLabel("For whom").selectOption({ label: "A recruiter who wants breadth" });
  await coded(dialog, `${baseURL}paths/?from=recruiter&to=hr-manager`);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await page.goto("workshop/what-would-it-take/?session=own&parts=what-would-it-take:9&scenarios=graduate");
  await coded(page.locator("#code"), `${baseURL}compare/?roles=hr-trainee,hr-generalist`);
  // Of several people, none before the others.
  await page.goto("workshop/what-would-it-take/?session=own&parts=what-would-it-take:9&scenarios=graduate,recruiter");
  await coded(page.locator("#code"), `${baseURL}compare/`);
  await page.getByRole("button", { name: "Show the code large" }).click();
  await coded(dialog, `${baseURL}compare/`);
  await expect(page.getByLabel("For whom").locator("option:checked")).toHaveText("Everybody");
  await page.goto("workshop/where-am-i/");
  await coded(page.locator("#code"), `${baseURL}check/?form=short`);

  const query = "session=own&parts=two-ways-to-director:9&scenarios=graduate";
  await page.goto(`workshop/two-ways-to-director/?view=projector&${query}`);
  const notes = await context.newPage();
  await notes.goto(`workshop/two-ways-to-director/?view=notes&${query}`);
  await page.bringToFront();
  await page.keyboard.press("q");
  await coded(dialog, `${baseURL}paths/?from=hr-trainee&to=hr-generalist`);
  await expect(notes.locator(".screens > p")).toHaveText("The code for phones is on the screen.");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(now(page)).toHaveText("One goal, two paths");
  await expect(notes.locator(".screens > p")).toHaveText("Next: Half of you take one path, half the other");
  await notes.bringToFront();
  await notes.getByRole("button", { name: "Code" }).click();
  await expect(dialog).toBeVisible();
  await page.bringToFront();
  await dialog.getByRole("button", { name: "Close" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(notes.locator(".screens > p")).toHaveText("Next: Half of you take one path, half the other");
  await notes.keyboard.press("q");
  await expect(dialog).toBeVisible();
  await notes.keyboard.press("ArrowRight");
  await expect(dialog).toBeHidden();
  await expect(now(page)).toHaveText("Half of you take one path, half the other");
});

for (const [width, height] of [[1024, 768], [1920, 1080]])
  test(`a code fills ${width} by ${height} and is read from afar`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const [id, scenario] of [["where-am-i", ""], ["what-would-it-take", "graduate"]]) {
      await page.goto(`workshop/${id}/?view=projector&session=own&parts=${id}:9&scenarios=${scenario}`);
      await page.keyboard.press("q");
      const code = await page.locator(".large svg").boundingBox();
      // A phone reads a code from ten times its width: a picture two metres high leaves more than ten metres.
      expect(code.height).toBeGreaterThanOrEqual(height / 2);
      expect(Math.abs(code.height - code.width)).toBeLessThan(2);
      const size = await page.locator(".large .address").evaluate((words) => parseFloat(getComputedStyle(words).fontSize));
      expect(size).toBeGreaterThanOrEqual(height / 25);
      expect(await page.getByRole("dialog").evaluate((one) => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth)).toBe(true);
    }
  });

test("axe finds nothing in a made session, in what is wrong with a link, in the code and in the notes", async ({ page }) => {
  test.slow();
  const found = () => violations(page);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${OWN},nobody`);
    expect(await found(), "a session").toEqual([]);
    await page.getByRole("button", { name: "Code for phones: Read the map" }).first().click();
    expect(await found(), "the code").toEqual([]);
    for (const view of ["notes", "projector"]) {
      await page.goto(`workshop/read-the-map/?view=${view}&session=of-tomorrow`);
      expect(await found(), view).toEqual([]);
    }
    await page.goto("guide/?kiosk=on");
    await expect(page.locator(".ready p")).not.toBeEmpty();
    expect(await found(), "a kiosk").toEqual([]);
  }
});

test("what is made and shown large fits a small phone, with targets that a finger hits", async ({ page }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(OWN);
    expect(await page.evaluate(stickingOut)).toEqual([]);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    await page.getByRole("button", { name: "Code for phones: Two ways" }).first().click();
    await page.getByLabel("For whom").selectOption({ label: "A graduate with a first contract" });
    expect(await page.getByRole("dialog").evaluate((one) => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth)).toBe(true);
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, expected: /\.js: csp$/ });

  test("the ready sessions stay, and a line says what needs a script", async ({ page }) => {
    await page.goto(OWN);
    await expect(page.locator("noscript p").filter({ hasText: "Composing needs a script" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "30 minutes: A first look" })).toBeVisible();
    await expect(page.locator("#compose")).toBeHidden();
  });
});

test.describe("in a sandboxed frame without storage and history", () => {
  // The page around is written into one of ours, which forbids it a style of its own; browsers name what a sandbox forbids.
  test.use({ expected: /Content Security Policy|sandbox/ });

  test("a session is made and shown all the same", async ({ page, site }) => {
    const host = await hostPage(`<body><iframe sandbox="allow-scripts" src="${site.url}workshop/?chrome=none" width="1000" height="3000"></iframe></body>`);
    await page.goto(host.url);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("button", { name: "Add", exact: true }).click();
    await expect(frame.getByLabel("The link that opens this session")).toHaveValue(`${site.url}workshop/?session=own&parts=read-the-map:15`);
    await frame.getByRole("button", { name: "Code for phones: Read the map" }).first().click();
    await expect(frame.getByRole("dialog").locator(".address")).toHaveText(site.url);
    await expect(frame.getByRole("dialog").locator(".address")).toBeInViewport();
    await frame.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await frame.getByRole("link", { name: "Start it on the projector" }).click();
    await expect(frame.locator(".screen.now h3")).toHaveText("This is a map of work in HR");
    await frame.locator("body").press("PageDown");
    await expect(frame.locator(".screen.now h3")).toHaveText("Find three stations");
    await host.close();
  });
});

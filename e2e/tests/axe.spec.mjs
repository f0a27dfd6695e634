// axe on every page, in every state that changes what it sees: no violation. Each page is loaded once and taken through its states;
// a state is given the rules whose answer it can change.
import { COLORS, ROOM, violations } from "../support/axe.mjs";
import { expect, open, test } from "../support/fixtures.mjs";
import { hostPage } from "../support/host.mjs";
import { KINDS, SAMPLES, nameOf } from "../support/pages.mjs";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
/** 1280 x 1024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };
/** A4 within its margins. */
const PAPER = { width: 680, height: 960 };
const SCREEN = { media: "screen", colorScheme: "light", forcedColors: "none" };

/**
 * All tests run with less motion, so these states do, too. What axe cannot tell of forced colors, it leaves out by itself: senses.spec.mjs
 * looks at those, and at more motion.
 */
const STATES = [
  { name: "closed", size: WIDE, closed: true, without: COLORS },
  { name: "opened", size: WIDE },
  { name: "dark", size: WIDE, media: { colorScheme: "dark" }, only: COLORS },
  { name: "forced colors", size: WIDE, media: { forcedColors: "active" }, only: [...ROOM, "aria-hidden-focus"] },
  { name: "320 px wide", size: NARROW, without: COLORS },
  { name: "400 % zoom, dark", size: ZOOMED, media: { colorScheme: "dark" }, only: [...COLORS, ...ROOM] },
  { name: "printed", size: PAPER, media: { media: "print" }, only: COLORS },
];

const unfold = (view) =>
  view.locator("details:not([open]):not([name])").evaluateAll((all) => all.forEach((details) => (details.open = true)));

for (const name of KINDS)
  test(`${nameOf(name)}: ${STATES.map((state) => state.name).join(", ")}`, async ({ page }) => {
    test.slow();
    await open(page, name);
    const folds = await page.locator("details:not([open], [name])").count();
    for (const { name: state, size, media, closed, ...rules } of STATES) {
      if (closed && !folds) continue;
      await page.setViewportSize(size);
      await page.emulateMedia({ ...SCREEN, ...media });
      if (!closed) await unfold(page);
      expect(await violations(page, rules), state).toEqual([]);
    }
  });

for (const name of KINDS)
  test.describe("embedded", () => {
    // The page that writes snippets has a script that hosts do not let a page without origin load: it then says how to write one by hand.
    test.use({ expected: name === "embed/" ? /builder\.js|ERR_FAILED/ : undefined });

    test(`${nameOf(name)}: in a frame, and in a sandboxed one`, async ({ page, site }) => {
      const src = `${site.url}${name}?chrome=none`;
      const frame = (title, more) => `<iframe title="${title}" ${more} height="600" src="${src}"></iframe>`;
      const host = await hostPage(`<body>${frame("Open", 'width="640"')}${frame("Sandboxed", 'width="320" sandbox="allow-scripts"')}`);
      await page.goto(host.url);
      for (const [title, rules] of [["Open", { only: [...COLORS, ...ROOM] }], ["Sandboxed", { without: COLORS }]]) {
        const frame = await (await page.getByTitle(title).elementHandle()).contentFrame();
        await frame.waitForLoadState();
        if (await frame.locator("script[data-wasm]").count()) await expect(frame.locator("html")).toHaveAttribute("data-live", "");
        expect(await violations(frame, rules), title).toEqual([]);
      }
      await host.close();
    });
  });

// The other pages are made of the same parts: once light and wide, once dark and narrow.
for (const name of SAMPLES.flatMap(([, pages]) => pages).filter((page) => !KINDS.includes(page)))
  test(`${nameOf(name)}, light and wide, dark and narrow`, async ({ page }) => twice(page, name));

/** All rules in the light with room, then those that darkness and narrowness may change. */
async function twice(page, address, shown) {
  await open(page, address);
  if (shown) await expect(page.locator(shown).first()).toBeVisible();
  expect(await violations(page), "light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(NARROW);
  expect(await violations(page, { only: [...COLORS, ...ROOM] }), "dark").toEqual([]);
}

for (const theme of ["light", "dark"])
  test(`the ${theme} theme chosen against the device`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme === "light" ? "dark" : "light" });
    await open(page, `?theme=${theme}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    expect(await violations(page, { only: COLORS })).toEqual([]);
  });

for (const [name, address, shown] of [
  ["results on the start page", "?find=training", ".results"],
  ["results of the search", "find/?find=hr+manager", ".results"],
  ["no result, with other words to try", "find/?find=payrol+admn", ".found a"],
  ["notices", "paths/?from=nobody&nonsense=1", ".part .notice"],
  ["no path", "paths/?from=chief-people-officer&to=hr-trainee", ".neighbours.down"],
  ["where a role leads", "paths/?from=hr-assistant", ".reached"],
  ["how people get to a role", "paths/?to=hr-director&by=pay", ".reached"],
  ["way-points and what to avoid", "paths/?via=recruiter&avoid=operations&by=steps", ".chip"],
  ["a role's pay in a state", "pay/?place=us-ca&roles=hr-manager,hr-assistant&track=generalist", ".chart"],
  ["pay in another country", "pay/?place=uk&roles=hr-operations-manager", ".pay-one"],
  ["filtered roles", "roles/?track=operations&find=hris", ".card"],
  ["four roles, only what differs", "compare/?roles=recruiter,hr-manager,talent-manager,chief-people-officer&only=differences", ".compare"],
  ["the projector", "workshop/read-the-map/?view=projector", ".bar-below"],
  ["the notes beside it", "workshop/read-the-map/?view=notes", ".bar-below"],
])
  test(`${name}, light and wide, dark and narrow`, async ({ page }) => twice(page, address, shown));

test("every path opened", async ({ page }) => {
  await open(page, "paths/");
  for (const path of (await page.locator("details.path").all()).slice(1)) {
    await path.locator("> summary").click();
    await expect(path.locator(".leg").first()).toBeVisible();
    expect(await violations(page, { in: "details.path[open]" })).toEqual([]);
  }
});

test.describe("an address where nothing is", () => {
  test.use({ expected: / 404 |status of 404|MIME type/ });

  test("light and wide, dark and narrow", async ({ page }) => twice(page, "roles/astronaut/"));
});

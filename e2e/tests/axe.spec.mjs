// axe on every page, light and dark, narrow and wide, closed and opened: no violation.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, open, test } from "../support/fixtures.mjs";
import { KINDS, SAMPLES, nameOf } from "../support/pages.mjs";

const SCHEMES = ["light", "dark"];
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

const OPTIONS = {
  // The 24-pixel rule of WCAG 2.2 is off by default.
  rules: { "target-size": { enabled: true } },
  // What is not asked for is not worked out: half the time.
  resultTypes: ["violations"],
  preload: false,
};

/** The rules whose answer depends on the colors. */
const COLORS = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong, one line for each element. */
async function violations(page, rules) {
  const builder = new AxeBuilder({ page }).options(OPTIONS).setLegacyMode();
  const found = await (rules ? builder.withRules(rules) : builder).analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map((node) => `${id} (${help}): ${node.html.slice(0, 120)}`),
  );
}

for (const name of KINDS)
  for (const [size, viewport] of Object.entries(SIZES))
    test(`${nameOf(name)}, ${size}, as it comes and with everything opened`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(viewport);
      await open(page, name);
      const closed = page.locator("details:not([open]):not([name])");
      if (await closed.count()) expect(await violations(page), "closed").toEqual([]);
      await closed.evaluateAll((all) => all.forEach((details) => (details.open = true)));
      expect(await violations(page), "opened").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page, COLORS), "opened, dark").toEqual([]);
    });

// The other pages are made of the same parts: once light and wide, once dark and narrow.
for (const name of SAMPLES.flatMap(([, pages]) => pages).filter((page) => !KINDS.includes(page)))
  test(`${nameOf(name)}, light and wide, dark and narrow`, async ({ page }) => {
    await open(page, name);
    expect(await violations(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize(SIZES.phone);
    expect(await violations(page), "dark").toEqual([]);
  });

for (const theme of SCHEMES)
  test(`the ${theme} theme chosen against the device`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme === "light" ? "dark" : "light" });
    await open(page, `?theme=${theme}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    expect(await violations(page)).toEqual([]);
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
  ["without head and foot", "paths/?chrome=none", "details.path"],
])
  test(`${name}, light and wide, dark and narrow`, async ({ page }) => {
    await open(page, address);
    await expect(page.locator(shown).first()).toBeVisible();
    for (const [colorScheme, width] of [["light", 1280], ["dark", 320]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      expect(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
    }
  });

test("every path opened", async ({ page }) => {
  await open(page, "paths/");
  for (const path of (await page.locator("details.path").all()).slice(1)) {
    await path.locator("> summary").click();
    await expect(path.locator(".leg").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
});

test.describe("an address where nothing is", () => {
  test.use({ expected: / 404 |status of 404|MIME type/ });

  for (const colorScheme of SCHEMES)
    test(colorScheme, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("roles/astronaut/");
      expect(await violations(page)).toEqual([]);
    });
});

test.describe("paper, forced colours", () => {
  for (const [name, media] of [["print", { media: "print" }], ["forced colours", { forcedColors: "active" }]])
    for (const address of ["", "paths/", "roles/hr-assistant/", "pay/?place=us-ca&roles=hr-manager"])
      test(`${name}: ./${address}`, async ({ page }) => {
        await open(page, address);
        await page.emulateMedia(media);
        expect(await violations(page)).toEqual([]);
      });
});

// Paper of a workshop: each sheet and handout fits its pages as the print button makes them, with the address and its code; the guide
// for a session has that session's activities, order and minutes.
import { expect, open, test } from "../support/fixtures.mjs";
import { inFile } from "../support/pages.mjs";

/** What the print button makes on the lower one of the two usual papers; how many pages that is. */
const pages = async (page, address) => {
  await page.goto("about:blank");
  await page.goto(address);
  await page.evaluate(() => (window.print = () => dispatchEvent(new Event("beforeprint"))));
  await page.locator("[data-print]").click();
  await expect(page.locator(".printed svg")).toHaveCount(1);
  const pdf = (await page.pdf({ format: "Letter" })).toString("latin1");
  return pdf.match(/\/Type ?\/Page\b/g).length;
};

/** How many pages a handout takes: each of two paths one, and so each of three tracks. */
const MOST = { "two-ways-to-director": 2, "what-would-it-take": 3 };

for (const activity of ["read-the-map", "where-am-i", "two-ways-to-director", "generalist-specialist-operations", "what-would-it-take", "my-next-ninety-days"])
  test(`worksheets and handouts: ${activity}`, async ({ page }) => {
    await page.goto(`workshop/${activity}/`);
    const sheets = await page.locator(".sheet").evaluateAll((all) => all.map(({ id, textContent }) => ({ id, length: textContent.length })));
    const handouts = sheets.filter(({ id }) => id.startsWith("handout"));
    const filled = sheets.filter(({ id }) => id.startsWith("sheet-")).sort((a, b) => b.length - a.length);
    expect(filled).toHaveLength(6);
    // The fullest stands for the others.
    for (const { id } of [{ id: "sheet" }, filled[0]]) expect(await pages(page, `workshop/${activity}/#${id}`), id).toBe(1);
    for (const { id } of handouts) expect(await pages(page, `workshop/${activity}/#${id}`), id).toBeLessThanOrEqual(MOST[activity] ?? 1);
  });

test("a handout is reached from the activity, stands alone, and is not in the way before", async ({ page }) => {
  await page.goto("workshop/generalist-specialist-operations/");
  await expect(page.locator(".handout").first()).toBeHidden();
  await page.getByRole("link", { name: "Evidence for and against: the operations track" }).click();
  await expect(page.locator(".sheet:visible")).toHaveCount(1);
  await expect(page.locator(".sheet:visible")).toContainText("What staying on it closes off");
});

test("the guide for a session: its activities, in its order, with its minutes", async ({ page }) => {
  await open(page, "workshop/guide/");
  await expect(page.locator(".guided:visible")).toHaveCount(6);
  await page.getByRole("link", { name: "90 minutes: A whole workshop" }).click();
  await expect(page.locator(".guided:visible h3")).toHaveText(["Read the map", "Where am I?", "Generalist, specialist or operations?", "What would it take?", "My next ninety days"]);
  await expect(page.locator(".guided:visible .time").last()).toHaveText("17 minutes, from minute 73 to 90");
  await expect(page.locator(".guided:visible tr").last().locator("td").first()).toHaveText("87 to 90");
  await page.goto("workshop/guide/?session=own&title=Career+day&parts=what-would-it-take:10,read-the-map:30&scenarios=graduate");
  await expect(page.locator("#session")).toContainText("Career day");
  await expect(page.locator("#session")).toContainText("40 minutes: What would it take?, Read the map");
  await expect(page.locator("#session")).toContainText("People to start from: A graduate with a first contract");
  await expect(page.locator(".guided:visible h3")).toHaveText(["What would it take?", "Read the map"]);
  await page.getByRole("link", { name: "Change this session" }).click();
  await expect(page.getByText("40 minutes in 2 activities.")).toBeVisible();
});

test("the guide names what a session of another version asks for, and shows the rest", async ({ page }) => {
  await page.goto("workshop/guide/?session=own&parts=future-activity:10,read-the-map:20");
  await expect(page.locator("#told")).toContainText("“future-activity” is no activity of this version and was left out.");
  await expect(page.locator(".guided:visible h3")).toHaveText(["Read the map"]);
  await page.goto("workshop/guide/?session=own&parts=nothing-here:10");
  await expect(page.locator("#told")).toContainText("no activities that can be shown");
  await expect(page.locator(".guided:visible")).toHaveCount(6);
});

test.describe("an activity that is not there", () => {
  test.use({ expected: /404|MIME type/ });

  test("it is named, and the rest of its session goes on", async ({ page }) => {
    await page.goto("workshop/future-activity/?session=own&parts=read-the-map:15");
    await expect(page.locator("#no-activity")).toContainText("There is no activity “future-activity” in this version.");
    await page.locator("#no-activity a").click();
    await expect(page.getByText("15 minutes in one activity.")).toBeVisible();
  });

  test("in the single file as well", async ({ page }) => {
    await page.goto(inFile("workshop/future-activity/?session=own&parts=read-the-map:15"));
    await page.locator("#no-activity a").click();
    await expect(page.getByText("15 minutes in one activity.")).toBeVisible();
  });

  test("another wrong address names no activity", async ({ page }) => {
    await page.goto("nowhere/");
    await expect(page.locator("h1")).toHaveText("There is no page here");
    await expect(page.locator("#no-activity")).toBeHidden();
  });
});

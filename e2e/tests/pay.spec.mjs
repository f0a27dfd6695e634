// Pay in a place: choosing it, its file, what is kept and taken away, and what goes wrong.
import { readFile } from "node:fs/promises";
import { expect, live, open, test } from "../support/fixtures.mjs";

const field = (page) => page.getByLabel("Place: a state, a city or a country");
const place = (page, name) => page.getByRole("button", { name, exact: true });
const count = (page) => page.locator(".count");
const area = /\/data\/pay\/areas\/.*\.bin$/;

/** The cells of a role in the ladder. */
const inLadder = (page, role) =>
  page.locator("section", { has: page.locator("#ladder") }).getByRole("row", { name: new RegExp(`^${role} `) }).getByRole("cell");

test("a state is chosen by typing, stands in the address, and is there again on the next visit", async ({ page, baseURL }) => {
  await open(page, "pay/");
  await expect(count(page)).toHaveText("Pay in the United States: all roles.");
  await field(page).pressSequentially("calif");
  await expect(page.locator(".place [role=status]")).toHaveText("The best 8 places; type more to narrow them down");
  await field(page).press("ArrowDown");
  await expect(place(page, "California")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}pay/?place=us-ca`);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("");
  await expect(count(page)).toHaveText("Pay in California: all roles.");
  await expect(inLadder(page, "HR Manager").first()).toHaveText("Median $170,080; eight in ten between $96,430 and $307,600");
  await page.goBack();
  await expect(count(page)).toHaveText("Pay in the United States: all roles.");
  await open(page, "pay/?roles=hr-manager");
  await expect(page).toHaveURL(`${baseURL}pay/?roles=hr-manager&place=us-ca`);
  await expect(page.getByRole("heading", { name: "HR Manager in California" })).toBeVisible();
});

test("a link to another place is shown and not kept", async ({ page }) => {
  await open(page, "pay/");
  await field(page).fill("texas");
  await field(page).press("Enter");
  await expect(count(page)).toHaveText("Pay in Texas: all roles.");
  await open(page, "pay/?place=uk");
  await expect(count(page)).toHaveText("Pay in the United Kingdom: all roles.");
  await open(page, "pay/");
  await expect(count(page)).toHaveText("Pay in Texas: all roles.");
});

test("an area's file is read when it is chosen, once", async ({ page }) => {
  const read = [];
  page.on("request", (request) => area.test(request.url()) && read.push(request.url()));
  await open(page, "pay/?roles=hr-manager");
  expect(read).toEqual([]);
  for (const typed of ["los angeles", "texas", "los angeles"]) {
    await field(page).fill(typed);
    await field(page).press("Enter");
    await expect(page.getByRole("heading", { name: /^HR Manager in (Los Angeles|Texas)/ })).toBeVisible();
  }
  await expect(page.getByRole("heading", { name: "HR Manager in Los Angeles-Long Beach-Anaheim, CA" })).toBeVisible();
  await expect(page.locator(".pay-one")).toContainText("Median $168,400; eight in ten between $98,810 and $299,740");
  await expect(page.locator(".part .notice")).toHaveCount(0);
  expect(read.length).toBe(1);
});

test("roles are chosen, set apart in plain terms, and survive reload, back and forward", async ({ page, baseURL }) => {
  await open(page, "pay/?place=us-ca");
  await page.getByLabel("Role in full").selectOption("hr-assistant");
  await page.getByLabel("Second role").selectOption("hr-manager");
  await expect(page).toHaveURL(`${baseURL}pay/?place=us-ca&roles=hr-assistant,hr-manager`);
  const between = page.locator("section", { has: page.locator("#between") });
  await expect(between).toContainText("the median is $112,490 a year higher (195 percent), about $9,374 a month");
  await page.reload();
  await live(page);
  await expect(between).toContainText("$112,490");
  await page.getByLabel("Track").selectOption("operations");
  await expect(page.locator("#ladder")).toHaveText("Operations track, level by level");
  await page.goBack();
  await expect(page.locator("#ladder")).toHaveText("All roles, level by level");
  await page.goBack();
  await expect(between).toHaveCount(0);
  await page.goForward();
  await expect(between).toBeVisible();
});

test("every picture has a table with the same", async ({ page }) => {
  await open(page, "pay/?place=us-ca&roles=hr-manager");
  const charts = page.locator(".chart");
  await expect(charts).toHaveCount(2);
  for (const chart of await charts.all()) {
    await expect(chart.locator("svg")).toHaveAttribute("aria-hidden", "true");
    await chart.getByText("The same as a table").click();
    await expect(chart.getByRole("table")).toBeVisible();
  }
  const ticks = await charts.first().locator(".tick").count();
  const rows = await charts.first().getByRole("row").filter({ hasText: "$" }).count();
  expect(ticks, "a tick for each state with a median").toBe(rows);
  await expect(charts.first().getByRole("row", { name: /California/ })).toContainText("$170,080");
  await expect(charts.last().getByRole("row", { name: /^2023/ })).toContainText("at least $239,200");
});

test("what is shown is saved as CSV and as JSON, each figure with its source", async ({ page }) => {
  await open(page, "pay/?place=us-ca&roles=hr-operations-manager");
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
  };
  const [csvName, csv] = await save(/CSV/);
  expect(csvName).toBe("hr-pay-us-ca.csv");
  const [head, ...lines] = csv.replace("\ufeff", "").trimEnd().split("\r\n");
  const [jsonName, json] = await save(/JSON/);
  expect(jsonName).toBe("hr-pay-us-ca.json");
  const rows = JSON.parse(json);
  expect(lines.length).toBe(rows.length);
  expect(head.split(",")).toEqual(Object.keys(rows[0]));
  const kinds = {};
  for (const row of rows) (kinds[row.what] ??= []).push(row);
  expect(Object.keys(kinds).sort()).toEqual(["article", "past year", "role", "state"]);
  const manager = kinds.role.find((row) => row.role_id === "hr-manager");
  expect(manager).toMatchObject({ place: "California", period: "May 2025", median: 170080, p10: 96430, currency: "USD" });
  for (const row of rows.filter((row) => row.median !== null)) {
    expect(row.source).toMatch(/Occupational Employment and Wage Statistics/);
    expect(row.source_url).toMatch(/^https:/);
    expect(row.licence).toMatch(/public domain/);
  }
  expect(kinds.article.map((row) => [row.low, row.high, row.period])).toContainEqual([68000, 116000, "undated article"]);
});

test("the page is walked by keyboard alone", async ({ page }) => {
  await open(page, "pay/");
  await field(page).focus();
  await page.keyboard.type("nowhere at all");
  await expect(page.locator(".place [role=status]")).toHaveText(/^No such place/);
  await page.keyboard.press("Enter");
  await expect(count(page)).toHaveText("Pay in the United States: all roles.");
  await field(page).fill("new york");
  await page.keyboard.press("Tab");
  await expect(place(page, "New York")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(count(page)).toHaveText("Pay in New York: all roles.");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Track")).toBeFocused();
});

test.describe("an area whose file", () => {
  const cases = {
    "is missing": { status: 404, body: "not here" },
    "is an error page": { type: "text/html", body: "<h1>Sorry</h1>" },
    "is cut short": { cut: true },
    "is that of nothing": { body: "" },
  };
  for (const [name, answer] of Object.entries(cases))
    test.describe(name, () => {
      test.use({
        expected: /404/,
        host: { fault: (file) => (/\.bin$/.test(file) ? (answer.cut ? { body: "pay1\u0000us-31080" } : answer) : undefined) },
      });

      test("gives way to its state and says so", async ({ page }) => {
        await open(page, "pay/?place=us-31080&roles=hr-manager");
        await expect(page.locator(".part .notice").first()).toContainText("could not be read");
        await expect(page.locator(".part .notice").first()).toContainText("What you see is California");
        await expect(page.locator(".pay-one")).toContainText("Median $170,080");
        await expect(page.locator(".pay-one .notice")).toContainText("is not here. The figure is that of California.");
      });
    });
});

test.describe("without a network", () => {
  test.use({ expected: /ERR_INTERNET_DISCONNECTED/ });

  test("an area gives way to its state, and comes when it is chosen again", async ({ page, context }) => {
    await open(page, "pay/?roles=hr-manager");
    await context.setOffline(true);
    await field(page).fill("los angeles");
    await field(page).press("Enter");
    await expect(page.locator(".part .notice").first()).toContainText("could not be read");
    await expect(page.locator(".pay-one")).toContainText("Median $170,080");
    await context.setOffline(false);
    await field(page).fill("los angeles");
    await field(page).press("Enter");
    await expect(page.locator(".pay-one")).toContainText("Median $168,400");
    await expect(page.locator(".part .notice")).toHaveCount(0);
  });
});

test("where nothing may be kept, the place lives in the address", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  });
  await open(page, "pay/");
  await field(page).fill("ohio");
  await field(page).press("Enter");
  await expect(count(page)).toHaveText("Pay in Ohio: all roles.");
  await page.reload();
  await live(page);
  await expect(count(page)).toHaveText("Pay in Ohio: all roles.");
});

test("a kept place that is none is passed over", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("hr-career-paths:place", "<b>nowhere</b>"));
  await open(page, "pay/");
  await expect(count(page)).toHaveText("Pay in the United States: all roles.");
});

test("bad addresses get a sentence and the nation", async ({ page }) => {
  await open(page, "pay/?place=atlantis&roles=nobody,hr-manager&foo=1");
  const notices = page.locator(".part .notice");
  await expect(notices.filter({ hasText: "“place=atlantis” in the address is not a place that we know pay for" })).toBeVisible();
  await expect(notices.filter({ hasText: "“roles=nobody”" })).toBeVisible();
  await expect(notices.filter({ hasText: "“foo”" })).toBeVisible();
  await expect(count(page)).toHaveText("Pay in the United States: HR Manager.");
});

test("official pay of long ago carries a note, on every page that shows some", async ({ page }) => {
  const note = page.locator(".stale");
  for (const [day, old] of [["2027-04-30", false], ["2027-05-01", true]]) {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
    for (const address of ["pay/", "roles/hr-manager/", "moves/hr-manager/hr-director/", "paths/", "compare/", "tracks/", "tracks/operations/"]) {
      await page.goto(address);
      await expect(note, `${address} on ${day}`).toBeVisible({ visible: old });
    }
  }
  await expect(note).toHaveText(/^Official pay on this page is of April 2025 \(provisional\) and May 2025: some of it is more than two years old/);
});

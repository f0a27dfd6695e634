// From "where am I, where to?" to several paths, their moves, the map, a role and back.
import { expect, live, open, routeOnMap, stopsOf, test } from "../support/fixtures.mjs";
import { skillsOf } from "../support/pages.mjs";

test("the start page leads to the paths between two chosen roles", async ({ page, baseURL }) => {
  await open(page, "");
  await page.getByLabel("From", { exact: true }).selectOption({ label: "HR Assistant" });
  await page.getByLabel("To", { exact: true }).selectOption({ label: "HR Director" });
  await page.getByRole("button", { name: "Show paths" }).click();
  await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director`);
  await live(page);
  await expect(page.getByLabel("Where are you?")).toHaveValue("hr-assistant");
  await expect(page.getByLabel("Where to?")).toHaveValue("hr-director");
  await expect(page.getByRole("status")).toContainText("paths from HR Assistant to HR Director");
});

test("another question from the start page gets its own answer", async ({ page }) => {
  await open(page, "");
  await page.getByLabel("From", { exact: true }).selectOption("recruiter");
  await page.getByLabel("To", { exact: true }).selectOption("chief-people-officer");
  await page.getByRole("button", { name: "Show paths" }).click();
  await live(page);
  await expect(page.getByLabel("Where are you?")).toHaveValue("recruiter");
  await expect(page.getByLabel("Where to?")).toHaveValue("chief-people-officer");
  await expect(page.getByRole("status")).toContainText("from Recruiter to Chief People Officer");
  const stops = await stopsOf(page.locator("details.path").first());
  expect([stops.at(0), stops.at(-1)]).toEqual(["Recruiter", "Chief People Officer"]);
});

test("the paths differ, and the first one is open", async ({ page }) => {
  await open(page, "paths/");
  const paths = page.locator("details.path");
  const all = [];
  for (const path of await paths.all()) all.push({ open: (await path.getAttribute("open")) !== null, stops: await stopsOf(path) });
  expect(all.length).toBeGreaterThan(1);
  expect(all.map((path) => path.open)).toEqual(all.map((_, i) => i === 0));
  for (const { stops } of all) expect([stops.at(0), stops.at(-1)]).toEqual(["HR Assistant", "HR Director"]);
  expect(new Set(all.map(({ stops }) => stops.join())).size, "different stations").toBe(all.length);
  const names = await paths.locator("summary h3").allInnerTexts();
  expect(new Set(names).size, "different names").toBe(all.length);
  const lengths = all.map(({ stops }) => stops.length);
  expect(lengths, "the shortest first").toEqual([...lengths].sort((a, b) => a - b));
  await expect(page.getByRole("status")).toContainText(`${all.length} different paths`);
  await expect(page.getByRole("status")).toContainText(`the shortest takes ${lengths[0] - 1} moves`);
});

test("every move says why, what carries over, what is missing, and the pay before and after", async ({ page }) => {
  await open(page, "paths/");
  for (const path of await page.locator("details.path").all()) {
    if ((await path.getAttribute("open")) === null) await path.locator("summary").first().click();
    const stops = await stopsOf(path);
    const legs = path.locator(".leg");
    await expect(legs).toHaveCount(stops.length - 1);
    for (const [i, leg] of (await legs.all()).entries()) {
      await expect(leg.locator("h4")).toContainText(`${stops[i]} to ${stops[i + 1]}`);
      for (const heading of ["Why it works", "Carries over", "Must grow", "New", "Pay before and after"])
        await expect(leg.getByRole("heading", { name: heading, exact: true })).toBeVisible();
      const why = leg.locator("h5:text-is('Why it works') + *");
      await expect(why.locator(".text").first()).toHaveText(/\w+ \w+ \w+/);
      expect(await why.locator(".basis").count(), "each reason with its basis").toBe(await why.locator(".text").count());
      const parts = await leg.locator(".gap > div").allInnerTexts();
      for (const part of parts) expect(part.split("\n").filter(Boolean).length, `${part}: skills, or that there are none`).toBeGreaterThan(1);
      const said = parts.join("\n");
      expect(skillsOf(stops[i + 1]).filter((skill) => !said.includes(skill)), "every skill that the next role needs").toEqual([]);
      const pay = leg.locator("h5:text-is('Pay before and after') + table");
      await expect(pay.locator("thead th")).toContainText([/.+/, stops[i], stops[i + 1]]);
      const unitedStates = pay.locator("tbody tr").first();
      await expect(unitedStates.locator("td")).toHaveText([/\$[\d,]+|not known/, /\$[\d,]+|not known/]);
      await leg.getByText(`Education, experience and credentials for ${stops[i + 1]}`).click();
      for (const heading of ["Education", "Experience"])
        await expect(leg.locator(`.asks h5:text-is('${heading}') + *`)).toBeVisible();
    }
  }
});

test("opening another path closes the first and moves the highlight on the map", async ({ page }) => {
  await open(page, "paths/");
  const paths = await page.locator("details.path").all();
  await expect.poll(() => routeOnMap(page)).toEqual(await stopsOf(paths[0]));
  for (const path of paths.slice(1).concat(paths[0])) {
    await path.locator("summary").first().click();
    const stops = await stopsOf(path);
    await expect.poll(() => routeOnMap(page)).toEqual(stops);
    await expect(page.locator("details.path[open]")).toHaveCount(1);
    await expect(page.locator(".map:visible path.route")).toHaveCount(stops.length - 1);
  }
});

test("on a phone the map stands upright and shows the same route", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "paths/");
  await expect(page.locator(".map.tall")).toBeVisible();
  await expect(page.locator(".map.wide")).toBeHidden();
  const second = page.locator("details.path").nth(1);
  await second.locator("summary").first().click();
  const stops = await stopsOf(second);
  await expect.poll(() => routeOnMap(page)).toEqual(stops);
});

test("choosing other ends changes answer, address and map; back returns to the question before", async ({ page, baseURL }) => {
  await open(page, "paths/");
  await page.getByLabel("Where are you?").selectOption("training-specialist");
  await expect(page).toHaveURL(`${baseURL}paths/?from=training-specialist&to=hr-director`);
  await page.getByLabel("Where to?").selectOption("chief-people-officer");
  await expect(page).toHaveURL(`${baseURL}paths/?from=training-specialist&to=chief-people-officer`);
  await expect(page.getByRole("status")).toContainText("from Training Specialist to Chief People Officer");
  await expect.poll(async () => (await routeOnMap(page)).at(-1)).toBe("Chief People Officer");
  await page.goBack();
  await expect(page.getByRole("status")).toContainText("from Training Specialist to HR Director");
  await expect(page.getByLabel("Where to?")).toHaveValue("hr-director");
  await page.goForward();
  await expect(page.getByRole("status")).toContainText("from Training Specialist to Chief People Officer");
  await page.reload();
  await live(page);
  await expect(page.getByLabel("Where are you?")).toHaveValue("training-specialist");
  await expect(page.getByLabel("Where to?")).toHaveValue("chief-people-officer");
  await expect(page.getByRole("status")).toContainText("from Training Specialist to Chief People Officer");
});

test("a role on a path opens, and back leads to the same question", async ({ page, baseURL }) => {
  await open(page, "paths/?from=hr-assistant&to=hr-manager");
  const link = page.locator("details.path[open] .leg h4 a").first();
  const title = await link.innerText();
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  for (const heading of ["What it is", "What it does", "What it needs", "What it pays", "Where it leads", "Where people come from"])
    await expect(page.getByRole("heading", { level: 2, name: heading, exact: true })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-manager`);
  await live(page);
  await expect(page.getByLabel("Where to?")).toHaveValue("hr-manager");
  await expect(page.getByRole("status")).toContainText("from HR Assistant to HR Manager");
});

test("a station on the map opens its role", async ({ page, baseURL }) => {
  await open(page, "");
  await page.locator(".map:visible").getByRole("link", { name: /^HR Business Partner,/ }).click();
  await expect(page).toHaveURL(`${baseURL}roles/hr-business-partner/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("HR Business Partner");
});

test("the same role at both ends is answered with a sentence", async ({ page }) => {
  await open(page, "paths/?from=hr-manager&to=hr-manager");
  await expect(page.getByRole("status")).toContainText("HR Manager is both the start and the end");
  await expect(page.locator("details.path")).toHaveCount(0);
});

test("a way that leads nowhere is answered with a sentence", async ({ page }) => {
  await open(page, "paths/?from=chief-people-officer&to=hr-trainee");
  await expect(page.getByRole("status")).toContainText("No chain of moves");
  await expect(page.getByLabel("Where are you?")).toHaveValue("chief-people-officer");
});

test("the three tracks stand side by side", async ({ page }) => {
  await open(page, "tracks/");
  const table = page.locator("table.tracks");
  await expect(table.locator("thead th > a")).toHaveText(["Generalist", "Specialist", "Operations"]);
  const rows = table.locator("tbody tr");
  const titles = await table.locator("tbody th[scope=row]").allInnerTexts();
  for (const topic of [/scope/i, /employs/i, /roles by level/i, /do/i, /skills/i, /pay/i, /rejoins/i, /closes off/i])
    expect(titles.filter((title) => topic.test(title)), String(topic)).not.toEqual([]);
  for (const row of await rows.all())
    for (const cell of await row.locator("td").all()) await expect(cell).toHaveText(/\w{3}/);
});

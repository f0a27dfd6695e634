// The path finder's three questions, what one may ask of a path, and what is said where there is no answer.
import { expect, live, open, routeOnMap, settled, stopsOf, test } from "../support/fixtures.mjs";
import { smallTargets, stickingOut } from "../support/layout.mjs";

const from = (page) => page.getByLabel("Where are you?");
const to = (page) => page.getByLabel("Where to?");
const by = (page) => page.getByLabel("Put first");
const via = (page) => page.getByLabel("By way of (up to 3)");
const avoid = (page) => page.getByLabel("Without (up to 8)");
const addVia = (page) => page.getByRole("button", { name: "Add to what the way leads by" });
const addAvoid = (page) => page.getByRole("button", { name: "Add to what is left out" });
const takeOut = (page) => page.getByRole("button", { name: /^Take out/ });
const paths = (page) => page.locator("details.path");
const status = (page) => page.getByRole("status");
const reached = (page) => page.locator("table.reached tbody tr");
const more = (page) => page.getByText("By way of a role, or without it");

/** The stops of every path that is shown. */
const routes = async (page) => Promise.all((await paths(page).all()).map(stopsOf));

/** The stations of the map with a distance, as `[title, moves]`. */
const distances = (page) =>
  page.locator(".map:visible .station a").evaluateAll((links) =>
    links.map((link) => link.getAttribute("aria-label").match(/^(.+?), .*, (\d+) moves? (?:away|before)$/)).filter(Boolean).map(([, title, moves]) => [title, Number(moves)]),
  );

/** The question as the page holds it after it was opened anew. */
async function holds(page, question) {
  await expect(from(page)).toHaveValue(question.from);
  await expect(to(page)).toHaveValue(question.to);
  await expect(status(page)).toContainText(question.said);
}

const FROM = { from: "hr-assistant", to: "", said: "From HR Assistant, ", address: "paths/?from=hr-assistant" };
const BETWEEN = { from: "hr-assistant", to: "hr-manager", said: "from HR Assistant to HR Manager", address: "paths/?from=hr-assistant&to=hr-manager" };
const TO = { from: "", to: "hr-manager", said: "To HR Manager, people come from ", address: "paths/?to=hr-manager" };

test.describe("three questions", () => {
  test("are asked by choices; each has its address, and back, forward and reload keep it", async ({ page, baseURL }) => {
    await open(page, "paths/");
    const asked = [FROM, BETWEEN, TO];
    await to(page).selectOption("");
    await holds(page, FROM);
    await to(page).selectOption("hr-manager");
    await holds(page, BETWEEN);
    await from(page).selectOption("");
    await holds(page, TO);
    for (const step of ["goBack", "goBack", "goForward", "goForward"]) {
      await page[step]();
      const question = asked.find(({ address }) => page.url() === baseURL + address);
      expect(question, page.url()).toBeDefined();
      await holds(page, question);
    }
    for (const question of asked) {
      await open(page, question.address);
      await holds(page, question);
      await page.reload();
      await live(page);
      await holds(page, question);
    }
  });

  test("are asked by links, from one to the next", async ({ page, baseURL }) => {
    await open(page, "paths/");
    const follow = async (link, question) => {
      await link.click();
      await expect(page).toHaveURL(baseURL + question.address);
      await live(page);
      await holds(page, question);
    };
    const neighbour = (name) => page.locator(".neighbours").getByRole("link", { name });
    await follow(neighbour("Where can I go from HR Assistant?"), FROM);
    await follow(reached(page).getByRole("link", { name: "Paths from HR Assistant to HR Manager" }), BETWEEN);
    await follow(neighbour("How do people get to HR Manager?"), TO);
    await follow(reached(page).getByRole("link", { name: "Paths from HR Assistant to HR Manager" }), BETWEEN);
    await neighbour("The other way round").click();
    await expect(page).toHaveURL(`${baseURL}paths/?from=hr-manager&to=hr-assistant`);
    await live(page);
    await expect(status(page)).toContainText("leads from HR Manager to HR Assistant");
  });

  test("from and to: sentence, list and map say the same", async ({ page }) => {
    for (const address of [FROM.address, TO.address]) {
      await open(page, address);
      const [count, next] = (await status(page).innerText()).match(/\d+/g).map(Number);
      await expect(reached(page)).toHaveCount(count);
      const rows = await reached(page).evaluateAll((all) => all.map((row) => [row.querySelector("th").innerText, parseInt(row.cells[2].innerText)]));
      expect(rows.filter(([, moves]) => moves === 1).length).toBe(next);
      expect(rows.map(([, moves]) => moves), "the nearest first").toEqual(rows.map(([, moves]) => moves).sort((a, b) => a - b));
      expect((await distances(page)).sort(), "on the map").toEqual([...rows].sort());
      // The way that the list speaks of is there.
      await reached(page).last().getByRole("link", { name: /^Paths from/ }).click();
      await expect(page).toHaveURL(/from=.+&to=/);
      await live(page);
      await expect(status(page)).toHaveText(new RegExp(`(, in|the shortest takes) ${rows.at(-1)[1]} moves?\\.`));
    }
  });

  test("the ends of the line say so and lead back", async ({ page }) => {
    for (const [address, said, link] of [
      ["paths/?from=chief-people-officer", "No move that we know leads on from Chief People Officer", "How do people get there?"],
      ["paths/?to=hr-trainee", "No move that we know leads to HR Trainee", "Where can I go from there?"],
    ]) {
      await open(page, address);
      await expect(status(page)).toContainText(said);
      await page.getByRole("link", { name: link }).click();
      await expect(reached(page).nth(5)).toBeVisible();
    }
  });

  test("each answer is announced once, in the same place", async ({ page }) => {
    await open(page, "paths/");
    await status(page).evaluate((element) => {
      window.said = [element.textContent];
      element.marked = true;
      new MutationObserver(() => {
        const now = document.querySelector("[role=status].count")?.textContent;
        if (window.said.at(-1) !== now) window.said.push(now);
      }).observe(document.querySelector(".part"), { subtree: true, childList: true, characterData: true });
    });
    await to(page).selectOption("");
    await expect(status(page)).toContainText(FROM.said);
    await from(page).selectOption("chief-people-officer");
    await expect(status(page)).toContainText("No move that we know leads on");
    await to(page).selectOption("hr-trainee");
    await expect(status(page)).toContainText("No chain of moves");
    await from(page).selectOption("hr-assistant");
    await to(page).selectOption("hr-manager");
    await expect(status(page)).toContainText(BETWEEN.said);
    expect(await page.evaluate(() => window.said.length), "as many sentences as questions, and the first").toBe(6);
    expect(await status(page).evaluate((element) => element.marked), "the same element").toBe(true);
  });
});

test.describe("what comes first", () => {
  test("changes the order and the address, and survives a reload; the usual one stands in no address", async ({ page, baseURL }) => {
    await open(page, "paths/?from=hr-assistant&to=hr-director");
    const usual = await routes(page);
    const explained = new Set();
    for (const ranking of ["evidence", "steps", "pay", "experience"]) {
      await by(page).selectOption(ranking);
      await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director&by=${ranking}`);
      await settled(page);
      explained.add(await page.locator(".part h2:text-is('The paths') + p").innerText());
    }
    expect(explained.size, "each explains itself").toBe(4);
    await by(page).selectOption("steps");
    await expect.poll(() => routes(page)).not.toEqual(usual);
    const gentle = await routes(page);
    await expect.poll(() => routeOnMap(page), "the map shows the first one").toEqual(gentle[0]);
    await page.reload();
    await live(page);
    await expect(by(page)).toHaveValue("steps");
    expect(await routes(page)).toEqual(gentle);
    await by(page).selectOption("moves");
    await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director`);
    await expect.poll(() => routes(page)).toEqual(usual);
  });

  test("orders what can be reached, too", async ({ page }) => {
    for (const [ranking, column, falling] of [["pay", 4, true], ["steps", 3, false]]) {
      await open(page, `paths/?from=hr-assistant&by=${ranking}`);
      const cells = await reached(page).evaluateAll((rows, column) => rows.map((row) => row.cells[column].innerText), column);
      const figures = cells.map((cell) => (cell === "not known" ? 0 : Number(cell.replace(/\D/g, ""))));
      expect(figures.length).toBeGreaterThan(10);
      expect(figures).toEqual([...figures].sort((a, b) => (falling ? b - a : a - b)));
      expect(new Set(figures).size).toBeGreaterThan(3);
    }
  });
});

test.describe("way-points and what to avoid", () => {
  test("are added, shown as buttons, stand in the address, and hold for every path", async ({ page, baseURL }) => {
    await open(page, "paths/");
    await more(page).click();
    await via(page).selectOption("recruiter");
    await expect(page, "a choice alone asks nothing yet").toHaveURL(`${baseURL}paths/`);
    await addVia(page).click();
    await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director&via=recruiter`);
    await expect(via(page)).toHaveValue("");
    await avoid(page).selectOption({ label: "Operations track" });
    await addAvoid(page).click();
    await avoid(page).selectOption("hr-generalist");
    await addAvoid(page).click();
    await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director&via=recruiter&avoid=operations,hr-generalist`);
    await expect(takeOut(page)).toHaveText([/Recruiter/, /Operations track/, /HR Generalist/]);
    const all = await routes(page);
    expect(all.length).toBeGreaterThan(0);
    for (const stops of all) {
      expect(stops).toContain("Recruiter");
      expect(stops).not.toContain("HR Generalist");
    }
    await page.reload();
    await live(page);
    await expect(takeOut(page)).toHaveCount(3);
    await expect(via(page), "what is asked is not folded away").toBeVisible();
    expect(await routes(page)).toEqual(all);
    await page.goBack();
    await expect(takeOut(page)).toHaveText([/Recruiter/, /Operations track/]);
  });

  test("a choice that waits counts when the paths are asked for", async ({ page, baseURL }) => {
    await open(page, "paths/");
    await more(page).click();
    await via(page).selectOption("recruiter");
    await page.getByRole("button", { name: "Show paths" }).click();
    await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director&via=recruiter`);
    await expect(takeOut(page)).toHaveText([/Recruiter/]);
  });

  test("are taken out by keyboard, and the focus is not lost", async ({ page, baseURL }) => {
    await open(page, "paths/?via=recruiter,hr-generalist&avoid=operations");
    for (const [name, focused, query] of [
      ["Take out Recruiter", via(page), "&via=hr-generalist&avoid=operations"],
      ["Take out Operations track", avoid(page), "&via=hr-generalist"],
      ["Take out HR Generalist", via(page), ""],
    ]) {
      await page.getByRole("button", { name }).focus();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(`${baseURL}paths/?from=hr-assistant&to=hr-director${query}`);
      await expect(focused).toBeFocused();
    }
    await expect(takeOut(page)).toHaveCount(0);
    await expect(via(page), "nothing folds under one's hands").toBeVisible();
  });

  test("a path names its ways without each of its stations", async ({ page }) => {
    await open(page, "paths/");
    const [, second] = await stopsOf(paths(page).first());
    await paths(page).first().locator(".neighbours").getByRole("link", { name: second, exact: true }).click();
    await live(page);
    await expect(takeOut(page)).toHaveText([new RegExp(second)]);
    const all = await routes(page);
    expect(all.length).toBeGreaterThan(0);
    for (const stops of all) expect(stops).not.toContain(second);
  });

  test("with one end alone: what is avoided counts, and what does not count says so and goes along", async ({ page, baseURL }) => {
    await open(page, "paths/?from=recruiter&avoid=generalist");
    const fewer = await reached(page).count();
    await open(page, "paths/?from=recruiter&via=hr-manager");
    expect(await reached(page).count()).toBeGreaterThan(fewer);
    await expect(page.getByText("What the way leads by does not count here")).toBeVisible();
    await reached(page).getByRole("link", { name: "Paths from Recruiter to HR Director" }).click();
    await expect(page).toHaveURL(`${baseURL}paths/?from=recruiter&to=hr-director&via=hr-manager`);
    await live(page);
    for (const stops of await routes(page)) expect(stops).toContain("HR Manager");
  });
});

test.describe("the paths", () => {
  test("stand in a table that names the best of each column; its links unfold the path and move the map", async ({ page }) => {
    await open(page, "paths/?from=hr-assistant&to=chief-people-officer");
    const rows = page.locator("table.compared tbody tr");
    const all = await routes(page);
    await expect(rows).toHaveCount(all.length);
    const lengths = await rows.evaluateAll((all) => all.map((row) => parseInt(row.cells[1].innerText)));
    expect(lengths).toEqual(all.map((stops) => stops.length - 1));
    const best = await rows.evaluateAll((all) => all.map((row) => row.cells[1].innerText.includes("best")));
    if (new Set(lengths).size > 1) expect(best.map((is, i) => !is || lengths[i] === Math.min(...lengths))).not.toContain(false);
    for (const [i, stops] of [...all.entries()].reverse()) {
      await rows.nth(i).getByRole("link").click();
      await expect(paths(page).nth(i)).toHaveAttribute("open");
      await expect(page.locator("details.path[open]")).toHaveCount(1);
      await expect(paths(page).nth(i).locator("> summary"), "its heading is in sight").toBeInViewport();
      await expect.poll(() => routeOnMap(page)).toEqual(stops);
    }
  });

  test("say what each is best at and gives up, as the table has it", async ({ page }) => {
    await open(page, "paths/");
    const trades = await paths(page).locator(".trade").allTextContents();
    expect(trades.filter((words) => words.includes("Best of these at: ")).length).toBeGreaterThan(0);
    expect(trades.filter((words) => words.includes("Gives up: ")).length).toBeGreaterThan(0);
  });

  test("draw their pay, and a table says the same for each stop", async ({ page }) => {
    await open(page, "paths/");
    const first = paths(page).first();
    const stops = await stopsOf(first);
    const profiles = first.locator(".profile");
    expect(await profiles.count()).toBeGreaterThan(0);
    for (const profile of await profiles.all()) {
      await expect(profile.locator("figcaption")).toHaveText(/\d{4}/);
      await expect(profile.locator("svg text.stop")).toHaveText(stops.map((_, i) => String(i + 1)));
      await profile.getByText("The same as a table").click();
      const rows = profile.locator("tbody tr");
      await expect(rows).toHaveCount(stops.length);
      for (const [i, row] of (await rows.all()).entries()) {
        await expect(row).toContainText(stops[i]);
        await expect(row).toContainText(/[$£][\d,]+|not known/);
      }
    }
  });
});

/** No path: the sentence, and links of which each leads to paths. */
const NONE = {
  "a way-point that is left out, too": ["?via=recruiter&avoid=recruiter", /by way of Recruiter and without it/],
  "a way-point on a track that is left out": ["?via=recruiter&avoid=specialist", /by way of Recruiter and without it, or without its track/],
  "an end that is left out": ["?from=recruiter&to=hr-director&avoid=hr-director", /HR Director is an end of the path and is to be left out/],
  "too much left out": ["?avoid=generalist,specialist,operations", /meets all that you ask\. It works with one condition less/],
  "no way in that direction": ["?from=chief-people-officer&to=hr-trainee", /No chain of moves that we know leads/],
  "the same at both ends": ["?from=recruiter&to=recruiter", /both the start and the end/],
};

for (const [name, [query, sentence]] of Object.entries(NONE))
  test(`no path, ${name}: a sentence, and links that lead on`, async ({ page }) => {
    await open(page, `paths/${query}`);
    await expect(status(page)).toHaveText(sentence);
    await expect(paths(page)).toHaveCount(0);
    const links = await page.locator(".neighbours.down a").evaluateAll((all) => all.map((link) => link.href));
    expect(links.length, "one beyond the list of roles").toBeGreaterThan(1);
    for (const link of links) {
      await open(page, link);
      if (link.includes("/paths/")) await expect(page.locator("details.path, .reached tbody tr").first(), link).toBeVisible();
      else await expect(page.getByRole("heading", { level: 1 })).toHaveText("HR roles");
    }
  });

test("a shared address opens the same for somebody else", async ({ page, browser, baseURL }) => {
  const address = "paths/?from=hr-assistant&to=hr-director&via=hr-manager&avoid=operations&by=pay";
  await open(page, address);
  const all = await routes(page);
  expect(all.length).toBeGreaterThan(1);
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
  const other = await context.newPage();
  await open(other, address);
  expect(await routes(other)).toEqual(all);
  await expect(status(other)).toHaveText(await status(page).innerText());
  await expect(by(other)).toHaveValue("pay");
  await expect(takeOut(other)).toHaveText([/HR Manager/, /Operations track/]);
  await context.close();
});

test("on a phone every answer fits and can be hit", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ["paths/?by=steps", `${FROM.address}&avoid=generalist`, TO.address, "paths/?via=recruiter&avoid=recruiter"]) {
    await open(page, address);
    await page.locator("details:not([name])").evaluateAll((all) => all.forEach((details) => (details.open = true)));
    expect(await page.evaluate(stickingOut), address).toEqual([]);
    expect(await page.evaluate(smallTargets), address).toEqual([]);
  }
});

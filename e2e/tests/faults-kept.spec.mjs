// What browsers keep, where keeping fails call by call, where two tabs write at once, and where the clock is wrong: what was kept
// before stays, what is done now works until the page is left, and the page says what it must.
import { expect, live, open, test } from "../support/fixtures.mjs";

const PLANS = "hr-career-paths:plans";
const NEW = "plan/#new=hr-assistant,hr-generalist,hr-manager";
const goal = (page) => page.getByLabel("Goal 1 of move 1", { exact: true });
const notice = (page) => page.locator(".part .notice:visible");

/** One call of the storage throws, as soon as it is told to. */
const failing = (call) => {
  const refuse = () => {
    throw new DOMException("No", "SecurityError");
  };
  window.fail = () => {
    if (call === "length") Object.defineProperty(Storage.prototype, "length", { get: refuse });
    else Storage.prototype[call] = refuse;
  };
  if (sessionStorage.getItem("fails")) window.fail();
};

/** What is kept, looked at from outside of the page, where no call fails. */
const kept = async (page) => {
  const { origins } = await page.context().storageState();
  return origins.flatMap(({ localStorage }) => localStorage).find(({ name }) => name === PLANS)?.value ?? null;
};

const MAY = {
  getItem: { before: "does not let the page keep anything" },
  setItem: { later: "take your plan along as a link or a file" },
  removeItem: {},
  key: {},
  length: {},
};

for (const [call, { before, later }] of Object.entries(MAY))
  test(`${call} throws: nothing that was kept is lost, and the page works`, async ({ page }) => {
    await page.addInitScript(failing, call);
    await open(page, NEW);
    await goal(page).fill("Kept before");
    const text = await kept(page);
    expect(text).toContain("Kept before");
    await page.evaluate(() => sessionStorage.setItem("fails", "1"));
    // Every page of the visit, with what it reads and writes.
    for (const address of ["", "pay/", "check/?form=short", "workshop/read-the-map/?view=projector"]) await open(page, address);
    await page.goto("roles/");
    await page.getByRole("button", { name: "Dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

    await open(page, call === "getItem" ? NEW : "plan/");
    if (before) await expect(notice(page)).toContainText(before);
    await goal(page).fill("Typed now");
    await page.getByRole("button", { name: "Duplicate" }).click();
    await expect(page.locator(".plans button")).toHaveCount(2);
    if (later) await expect(notice(page)).toContainText(later);
    await expect(notice(page)).toHaveCount(before || later ? 1 : 0);
    await expect(goal(page)).toHaveValue("Typed now");
    if (before || later) expect(await kept(page), "what was kept before is not written over").toBe(text);
    else expect(await kept(page)).toContain("Typed now");
  });

for (const call of ["removeItem", "key", "length"])
  test(`forgetting everything where ${call} throws: the page goes on`, async ({ page }) => {
    await page.addInitScript(failing, call);
    await open(page, NEW);
    await page.evaluate(() => window.fail());
    await page.getByRole("button", { name: "Forget everything" }).click();
    await page.getByRole("button", { name: "Yes, forget everything" }).click();
    await expect(page.locator("#plan-heading")).toBeHidden();
    if (call === "removeItem") await expect(notice(page)).toContainText("does not let the page keep anything");
    else expect(await kept(page)).toBeNull();
  });

test("fifty long plans are kept and read again", async ({ page }) => {
  test.slow();
  await open(page, "plan/");
  const move = (to) => ({ to, notes: "n".repeat(2_000), goals: Array.from({ length: 40 }, (_, i) => ({ text: `${i} ${"g".repeat(150)}` })) });
  const plans = Array.from({ length: 50 }, (_, i) => ({ id: i + 1, name: `Plan ${i}`, start: "hr-assistant", moves: ["hr-associate", "hr-generalist", "hr-manager"].map(move) }));
  const text = JSON.stringify({ format: "hr-career-paths/plans", version: 1, plans });
  expect(text.length, "more than the megabyte that once was the limit").toBeGreaterThan(1_200_000);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [PLANS, text]);
  await page.reload();
  await live(page);
  // One of what is asked for today and was not then; none of what cannot be read.
  await expect(notice(page)).not.toContainText(["cannot be read"]);
  await expect(page.locator(".plans button")).toHaveCount(50);
  await goal(page).fill("Changed");
  expect(await kept(page)).toContain("Changed");
});

test("two tabs write at the same time: they end alike, and as what is kept", async ({ page, context }) => {
  await open(page, NEW);
  const second = await context.newPage();
  await open(second, "plan/");
  const type = (id, words) =>
    new Promise((done) => {
      let left = 20;
      const one = () => {
        const field = document.getElementById(id);
        field.value = `${words} ${(left -= 1)}`;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        if (left) setTimeout(one, 10);
        else done();
      };
      one();
    });
  const run = (tab, id, words) => tab.evaluate(`(${type})(${JSON.stringify(id)}, ${JSON.stringify(words)})`);
  await Promise.all([run(page, "notes-0", "first"), run(second, "notes-1", "second")]);
  const shown = (tab) => tab.evaluate(() => ["notes-0", "notes-1"].map((id) => document.getElementById(id).value));
  await expect.poll(async () => JSON.stringify(await shown(page)) === JSON.stringify(await shown(second))).toBe(true);
  const notes = JSON.parse(await kept(page)).plans[0].moves.map((move) => move.notes ?? "");
  expect(await shown(page)).toEqual(notes);
  // Whichever tab wrote last, its words are there; and the other tab can go on from there.
  expect(notes.join(" ")).toMatch(/first 0|second 0/);
});

for (const now of ["1970-01-01", "2000-02-29", "2099-12-31", "9999-12-31"])
  test(`the clock says ${now}: plans, their months and files, and what is said of old figures`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${now}T12:00:00Z`));
    await open(page, "pay/");
    const old = page.locator("[data-old-after]").first();
    if (now > "2090") await expect(old).toBeVisible();
    else await expect(old).toBeHidden();
    await open(page, NEW);
    await page.getByLabel("Target month").first().fill("2027-09");
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Calendar (ICS)" }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.ics$/);
    await page.reload();
    await live(page);
    await expect(page.getByLabel("Target month").first()).toHaveValue("2027-09");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await open(page, "workshop/read-the-map/?view=projector");
    await expect(page.locator(".bar-below span")).toHaveText(/^\d+:\d\d left$/);
  });

test("the clock is set back while a screen is shown", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-06-01T10:00:00Z") });
  await page.goto("workshop/read-the-map/?view=projector");
  await page.clock.setSystemTime(new Date("2026-06-01T08:00:00Z"));
  await page.clock.runFor(2_000);
  await expect(page.locator(".bar-below span")).toHaveText(/^\d+:\d\d left$/);
  await page.reload();
  await expect(page.locator(".bar-below span")).toHaveText(/^\d+:\d\d left$/);
});

// The next person: one press clears everything, says so, and begins afresh. A kiosk keeps nothing from the start.
import { expect, live, open, test } from "../support/fixtures.mjs";
import { hostPage } from "../support/host.mjs";

const kept = (page) => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
const line = (page) => page.locator(".ready p");
const next = (page) => page.locator(".ready").getByRole("button", { name: "Next person" });
/** What the browser keeps, asked from a page that is no kiosk: there every storage can be read. */
const keptElsewhere = async (context) => {
  const page = await context.newPage();
  await page.goto("guide/");
  const names = await kept(page);
  await page.close();
  return names;
};
const CHECK = "check/?form=short&part=1";
/** The first choice of the first question: "not yet". */
const first = (page) => page.locator(".ask").first().getByRole("radio").first();
const answer = async (page, query = "") => {
  await open(page, CHECK + query);
  await first(page).check();
};

test("next person clears all of ours, says so, and opens the self-check afresh, in other tabs, too", async ({ page, context, baseURL }) => {
  await page.addInitScript(() => localStorage.setItem("another-site", "stays"));
  await answer(page);
  await expect.poll(() => kept(page)).toContain("hr-career-paths:check");
  const plan = await context.newPage();
  await open(plan, "plan/#new=hr-assistant,hr-generalist");
  await plan.getByLabel("Notes of move 1", { exact: true }).fill("A private word");
  await plan.getByLabel("This move is made").first().check();
  await expect.poll(() => plan.evaluate(() => localStorage.getItem("hr-career-paths:plans"))).toContain("A private word");
  const room = await context.newPage();
  await room.goto("workshop/read-the-map/?view=projector");
  await expect.poll(() => kept(room)).toContain("hr-career-paths:clock /workshop/read-the-map/");
  await room.goto("workshop/?theme=dark");
  await room.getByRole("button", { name: "Next person" }).click();
  await expect(room).toHaveURL(`${baseURL}check/?theme=dark`);
  await expect(line(room)).toHaveText("Everything is cleared. The next person can begin.");
  await live(room);
  expect(await kept(room)).toEqual(["another-site"]);
  // What other tabs show is gone as well, and does not come back.
  await expect(first(page)).not.toBeChecked();
  await expect(plan.locator("#plan-heading")).toBeHidden();
  await plan.bringToFront();
  await plan.keyboard.press("Control+z");
  await expect(plan.locator("#plan-heading")).toBeHidden();
  await expect(plan.getByRole("button", { name: /^Undo/ })).toHaveCount(0);
  expect(await kept(room)).toEqual(["another-site"]);
  await room.getByRole("button", { name: "Close" }).click();
  await expect(line(room)).toHaveCount(0);
});

test("next person on the page of an activity", async ({ page, baseURL }) => {
  await answer(page);
  await page.goto("workshop/where-am-i/");
  await page.getByRole("button", { name: "Next person" }).click();
  await expect(page).toHaveURL(`${baseURL}check/`);
  await live(page);
  expect(await kept(page)).toEqual([]);
});

test("a link clears nothing, and does not say so", async ({ page }) => {
  await answer(page);
  await expect.poll(() => kept(page)).toContain("hr-career-paths:check");
  await page.goto("guide/#next-person");
  await expect(page).toHaveURL(/guide\/$/);
  await expect(page.locator(".ready")).toHaveCount(0);
  expect(await kept(page)).toContain("hr-career-paths:check");
});

test("with storage blocked, the button says that there was nothing to clear", async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Storage is blocked", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
  });
  await page.goto("workshop/");
  await page.getByRole("button", { name: "Next person" }).click();
  await expect(page).toHaveURL(`${baseURL}check/`);
  await expect(line(page)).toContainText("there was nothing to clear");
});

test("a kiosk keeps nothing over the pages, and the setting goes along", async ({ page, context, baseURL }) => {
  test.slow();
  await page.goto("workshop/");
  await page.getByRole("link", { name: "Kiosk that begins at the self-check" }).click();
  await expect(page).toHaveURL(`${baseURL}check/?kiosk=check`);
  await live(page);
  await expect(line(page)).toHaveText("Kiosk: nothing is kept on this device.");
  await expect(page.locator(".notice:visible").filter({ hasText: "means nothing" })).toHaveCount(0);
  await answer(page, "&kiosk=check");
  await expect(page.locator("#check .notice:visible")).toContainText("or the device is a kiosk");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Paths" }).click();
  await expect(page).toHaveURL(`${baseURL}paths/?kiosk=check`);
  await live(page);
  // A choice is written to the address, and the setting stays in it.
  await page.getByLabel("Where to?").selectOption("hr-manager");
  await expect(page).toHaveURL(`${baseURL}paths/?kiosk=check&from=hr-assistant&to=hr-manager`);
  await page.reload();
  await live(page);
  await expect(page.getByLabel("Where to?")).toHaveValue("hr-manager");
  await expect(line(page)).toHaveText("Kiosk: nothing is kept on this device.");
  await open(page, "plan/?kiosk=check#new=hr-assistant,hr-generalist");
  await expect(page.locator("#plan")).toContainText("HR Generalist");
  await expect(page.locator("#plan .notice:visible").first()).toContainText("or the device is a kiosk");
  await page.getByRole("button", { name: "Dark" }).click();
  await page.goto("pay/?kiosk=check&place=us-ca");
  await live(page);
  expect(await keptElsewhere(context)).toEqual([]);
  const other = await context.newPage();
  await answer(other, "&kiosk=check");
  await next(page).click();
  await expect(page).toHaveURL(`${baseURL}check/?kiosk=check`);
  await expect(line(page)).toHaveText("Everything is cleared. The next person can begin.");
  // The other tab of the kiosk begins afresh as well.
  await expect(other).toHaveURL(`${baseURL}check/?kiosk=check`);
  await open(other, `${CHECK}&kiosk=check`);
  await expect(first(other)).not.toBeChecked();
  expect(await keptElsewhere(context)).toEqual([]);
});

test("on the projector, the line of the kiosk is out of the way, and a reload keeps what the address can", async ({ page, context }) => {
  await page.goto("workshop/where-am-i/?kiosk=on");
  await expect(line(page)).toHaveText("Kiosk: nothing is kept on this device.");
  await page.getByRole("link", { name: "Show on the projector" }).click();
  await expect(line(page)).toHaveText("Kiosk: nothing is kept on this device.");
  await expect(page.locator(".ready")).toBeHidden();
  for (const name of ["Back", "Next", "Blank", "Code", "Leave"]) {
    const button = page.locator(".bar-below").getByRole("button", { name });
    expect(await button.evaluate((one) => one.contains(document.elementFromPoint(one.getBoundingClientRect().x + 5, one.getBoundingClientRect().y + 20))), name).toBe(true);
  }
  for (const [key, name] of [["b", "Black screen"], ["q", "Code for phones"]]) {
    await page.keyboard.press(key);
    await page.reload();
    await expect(page.getByRole("dialog", { name })).toBeVisible();
  }
  await page.keyboard.press("q");
  await page.reload();
  await expect(page.locator(".bar-below")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.clock.install({ time: new Date("2026-01-01T10:00:00Z") });
  await page.goto("workshop/read-the-map/?kiosk=on&view=projector&session=sixty-minutes");
  await page.clock.runFor(120_000);
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  await expect(page.locator(".bar-below p")).toHaveText("Activity 2 of 4, 2 of 60 min");
  await page.reload();
  await expect(page.locator(".bar-below p")).toHaveText("Activity 2 of 4, 2 of 60 min");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/where-am-i\/\?session=sixty-minutes&kiosk=on&screen=1$/);
  expect(await keptElsewhere(context)).toEqual([]);
});

test("in a kiosk, going back shows nothing of the person before", async ({ page, baseURL }) => {
  await answer(page, "&kiosk=on");
  await page.goto("guide/?kiosk=on");
  await next(page).click();
  await expect(page).toHaveURL(`${baseURL}?kiosk=on`);
  await page.goBack();
  await expect(page).toHaveURL(`${baseURL}${CHECK}&kiosk=on`);
  await live(page);
  await expect(first(page)).not.toBeChecked();
});

test("a page that the browser had set aside is loaded anew in a kiosk", async ({ page }) => {
  await answer(page, "&kiosk=on");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(first(page)).not.toBeChecked();
  await live(page);
});

test("the page where a kiosk begins begins afresh, too", async ({ page }) => {
  await open(page, "check/?kiosk=check");
  await page.evaluate(() => (globalThis.before = true));
  await next(page).click();
  await expect(line(page)).toHaveText("Everything is cleared. The next person can begin.");
  expect(await page.evaluate(() => globalThis.before)).toBeUndefined();
});

test("a value nobody knows is a kiosk, off is none, and neither is complained about", async ({ page }) => {
  await open(page, "paths/?kiosk=%3Cb%3E");
  await expect(line(page)).toHaveText("Kiosk: nothing is kept on this device.");
  await next(page).click();
  await expect(page).toHaveURL(/\/\?kiosk=%3Cb%3E$/);
  await open(page, "paths/?kiosk=off");
  await expect(page.locator(".ready")).toHaveCount(0);
  await expect(page.locator(".notice:visible")).toHaveCount(0);
});

test.describe("in a sandboxed frame without storage", () => {
  test.use({ expected: /sandbox/ });

  test("the button works", async ({ page, site }) => {
    const host = await hostPage(`<body><iframe sandbox="allow-scripts" src="${site.url}check/?chrome=none&kiosk=check" width="900" height="900"></iframe></body>`);
    await page.goto(host.url);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("button", { name: "Next person" }).click();
    await expect(frame.locator(".ready p")).toHaveText("Everything is cleared. The next person can begin.");
    await host.close();
  });
});

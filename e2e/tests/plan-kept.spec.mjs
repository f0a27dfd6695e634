// Plans in the browser: two tabs, everything forgotten, what is kept and cannot be read, storage that fails.
import { expect, live, open, test } from "../support/fixtures.mjs";
import { goal, handed, heading, kept, KEY, NEW, notes, said } from "../support/plan.mjs";

test("another tab: what one writes the other shows, and neither loses anything", async ({ page, context }) => {
  await open(page, NEW);
  const second = await context.newPage();
  await open(second, "plan/");
  await expect(heading(second)).toHaveText("From HR Assistant to HR Manager");
  await goal(second, 1, 1).fill("From the second tab");
  await expect(goal(page, 1, 1)).toHaveValue("From the second tab");
  await expect(said(page)).toContainText("changed in another tab");
  await notes(page, 1).fill("From the first tab");
  await expect(notes(second, 1)).toHaveValue("From the first tab");
  await expect(goal(second, 1, 1)).toHaveValue("From the second tab");
  await second.getByRole("button", { name: "Duplicate" }).click();
  await expect(page.locator(".plans button")).toHaveCount(2);
  await expect(heading(page), "the other tab stays at its plan").toHaveText("From HR Assistant to HR Manager");
});

test("everything is forgotten when the person says so, twice; other sites keep theirs", async ({ page, context }) => {
  await page.addInitScript(() => localStorage.setItem("another-site", "stays"));
  await open(page, NEW);
  await page.getByRole("button", { name: "Dark" }).click();
  await page.evaluate(() => localStorage.setItem("hr-career-paths:check", "answers"));
  const second = await context.newPage();
  await open(second, "plan/");
  await page.getByRole("button", { name: "Forget everything" }).click();
  await expect(page.getByRole("button", { name: "No, keep it" })).toBeFocused();
  await page.getByRole("button", { name: "No, keep it" }).click();
  expect(await kept(page)).not.toBeNull();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("button", { name: "Yes, forget everything" }).click();
  await expect(said(page)).toContainText("is forgotten");
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(["another-site"]);
  await expect(heading(page)).toBeHidden();
  await expect(heading(second)).toBeHidden();
  await expect(page.getByRole("button", { name: /^Undo:/ })).toHaveCount(0);
  await page.reload();
  await live(page);
  await expect(heading(page)).toBeHidden();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["another-site"]);
});

for (const [name, text] of [
  ["damaged", '{"format":"hr-career-paths/plans","ver'],
  ["of a newer version", '{"format":"hr-career-paths/plans","version":7,"plans":[{"shiny":true}]}'],
])
  test(`kept plans that are ${name} are not written over until the person decides`, async ({ page, browser, baseURL }) => {
    await open(page, "");
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
    await open(page, NEW);
    await expect(page.locator(".part .notice:visible")).toContainText("What this browser keeps of your plans cannot be read in full.");
    // Everything works for the visit.
    await goal(page, 1, 1).fill("For now");
    await expect(heading(page)).toHaveText("From HR Assistant to HR Manager");
    expect(await kept(page)).toBe(text);
    const file = await handed(page, "Download it as it is");
    expect(file.text).toBe(text);
    await page.getByRole("button", { name: "Go on with what is shown" }).click();
    await expect(page.locator(".part .notice:visible")).toHaveCount(0);
    expect(await kept(page)).toContain("For now");
  });

test("storage is blocked: told once, and all works for the visit", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Storage is blocked", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
  });
  await open(page, NEW);
  await expect(page.locator(".part .notice:visible")).toHaveCount(1);
  await expect(page.locator(".part .notice:visible")).toContainText("does not let the page keep anything");
  await goal(page, 1, 1).fill("For now");
  await page.getByRole("button", { name: "Duplicate" }).click();
  await expect(goal(page, 1, 1)).toHaveValue("For now");
  await expect(page.locator(".plans button")).toHaveCount(2);
  await expect(page.locator(".part .notice:visible")).toHaveCount(1);
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("button", { name: "Yes, forget everything" }).click();
  await expect(heading(page)).toBeHidden();
});

test("storage is full: told once, all works for the visit, and it is kept as soon as there is room", async ({ page }) => {
  await page.addInitScript(() => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, text) {
      if (window.full) throw new DOMException("No room", "QuotaExceededError");
      write.call(this, name, text);
    };
  });
  await open(page, NEW);
  const before = await kept(page);
  await page.evaluate(() => (window.full = true));
  await goal(page, 1, 1).fill("For now");
  await expect(page.locator(".part .notice:visible")).toContainText("no room left");
  await goal(page, 2, 1).fill("And this");
  await expect(page.locator(".part .notice:visible")).toHaveCount(1);
  expect(await kept(page)).toBe(before);
  await page.evaluate(() => (window.full = false));
  await notes(page, 1).fill("Room again");
  await expect(page.locator(".part .notice:visible")).toHaveCount(0);
  for (const words of ["For now", "And this", "Room again"]) expect(await kept(page)).toContain(words);
});

test("kept plans are cleared elsewhere while the page is open: nothing breaks", async ({ page }) => {
  await open(page, NEW);
  await page.evaluate(() => localStorage.clear());
  await goal(page, 1, 1).fill("Still here");
  expect(await kept(page)).toContain("Still here");
});

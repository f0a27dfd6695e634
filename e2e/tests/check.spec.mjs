// The self-check: answered by keyboard, kept, forgotten; with storage that is blocked, full, damaged or of another version.
import { COLORS, ROOM, violations } from "../support/axe.mjs";
import { expect, live, open, test } from "../support/fixtures.mjs";
import { smallTargets, stickingOut } from "../support/layout.mjs";

const KEY = "hr-career-paths:check";

/** All up to Developing alone, a few beyond. */
const SOME = "1 n=a1,a2,p2 h=d2,p1 a=d1,d3,d4,d5,d6,d7,d8,d9,e1,e10,e3,e4,e5,e6,e7,e8,e9,p10 t=d10,e2";

const heading = (page) => page.locator("#now");
const status = (page) => page.locator(".check-result .count");
const notice = (page) => page.locator(".part .notice");
const button = (page, name) => page.getByRole("button", { name, exact: true });
const answer = (page, statement, name) => page.getByRole("group", { name: statement }).getByRole("radio", { name });
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);

/** Lets the browser keep a text before the page is opened for the first time. */
const keep = (page, text) =>
  page.addInitScript(
    ([key, text]) => {
      if (sessionStorage.getItem("kept")) return;
      sessionStorage.setItem("kept", "once");
      localStorage.setItem(key, text);
    },
    [KEY, text],
  );

test("by keyboard from the start to the result", async ({ page, baseURL }) => {
  await open(page, "check/");
  await button(page, "Begin the short form").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${baseURL}check/?form=short&part=1`);
  await expect(heading(page)).toHaveText("Group 1 of 6: Records and confidentiality");
  for (let group = 1; group <= 6; group += 1) {
    await expect(heading(page)).toContainText(`Group ${group} of 6`);
    await expect(heading(page)).toBeFocused();
    const questions = page.locator(".ask");
    await expect(questions).toHaveCount(4);
    for (let question = 0; question < 4; question += 1) {
      await page.keyboard.press("Tab");
      const choices = questions.nth(question).getByRole("radio");
      // Without an answer, the focus comes to what says so; the next one around is the first.
      await expect(choices.nth(4)).toBeFocused();
      await page.keyboard.press("ArrowRight");
      await expect(choices.nth(0)).toBeChecked();
      // Emerging and developing alone, the rest not yet.
      for (let steps = 0; steps < (question < 2 ? 2 : 0); steps += 1) await page.keyboard.press("ArrowRight");
      await expect(choices.nth(question < 2 ? 2 : 0)).toBeChecked();
    }
    await expect(page.locator(".progress")).toContainText(`${group * 4} of 24 answered`);
    await page.keyboard.press("Tab");
    await expect(button(page, group < 6 ? "Next group" : "See the result")).toBeFocused();
    await page.keyboard.press("Enter");
  }
  await expect(page).toHaveURL(`${baseURL}check/?form=short&part=result`);
  await expect(heading(page)).toHaveText("Your result: Developing");
  await expect(heading(page)).toBeFocused();
  await expect(status(page)).toContainText("6 of 6 areas reach Developing or more.");
  await expect(page.getByRole("row", { name: /^Benefits/ })).toContainText("✓ 1 of 1");
  expect(await kept(page)).toMatch(/^1 n=\S+ a=\S+$/);
  await button(page, "Back to the questions").focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toContainText("Group 6 of 6");
  await expect(heading(page)).toBeFocused();
  await expect(page.locator(".ask").first().getByRole("radio", { name: "Alone" })).toBeChecked();
});

test("groups are gone through, back and forward, with the answers of each", async ({ page, baseURL }) => {
  await open(page, "check/?form=full");
  await answer(page, /process and file personnel papers/, "With help").check();
  await answer(page, /search personnel files/, "I teach it").check();
  await button(page, "Next group").click();
  await expect(page).toHaveURL(`${baseURL}check/?form=full&part=2`);
  await expect(page.getByRole("radio", { name: "No answer", checked: true })).toHaveCount(4);
  await answer(page, /look after every personnel record/, "Alone").check();
  await button(page, "Next group").click();
  await expect(page.getByRole("radio", { name: "No answer", checked: true })).toHaveCount(3);
  await page.goBack();
  await expect(heading(page)).toContainText("Group 2 of 10");
  await expect(answer(page, /look after every personnel record/, "Alone")).toBeChecked();
  await page.goBack();
  await expect(heading(page)).toContainText("Group 1 of 10");
  await expect(answer(page, /process and file personnel papers/, "With help")).toBeChecked();
  await expect(answer(page, /search personnel files/, "I teach it")).toBeChecked();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(6);
  await page.goForward();
  await expect(answer(page, /look after every personnel record/, "Alone")).toBeChecked();
  // Another form shows the same answers.
  await button(page, "Leave for now").click();
  await expect(page).toHaveURL(`${baseURL}check/`);
  await expect(page.locator(".card").first()).toContainText("2 of 24 answered.");
  await expect(page.locator(".card").nth(1)).toContainText("3 of 40 answered.");
});

test("answers outlive a reload, and can be taken back one by one", async ({ page }) => {
  await open(page, "check/?form=short");
  await answer(page, /process and file personnel papers/, "Alone").check();
  await page.reload();
  await live(page);
  await expect(answer(page, /process and file personnel papers/, "Alone")).toBeChecked();
  await expect(page.locator(".progress")).toContainText("1 of 24 answered");
  expect(await kept(page)).toBe("1 a=e1");
  await answer(page, /process and file personnel papers/, "No answer").check();
  await expect(page.locator(".progress")).toContainText("0 of 24 answered");
  expect(await kept(page)).toBeNull();
});

test("the result says what it rests on, and what has no answer", async ({ page, baseURL }) => {
  await keep(page, SOME);
  await open(page, "check/?form=full&part=result");
  await expect(heading(page)).toHaveText("Your result: Developing");
  await expect(page.getByText("15 of 40 statements have no answer.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Records/ })).toContainText(["✓ 4 of 4"]);
  await expect(page.getByRole("heading", { name: "HR systems and data: toward Developing" })).toBeVisible();
  await expect(page.locator(".goal").nth(1)).toContainText("Developing, with help");
  const moves = page.locator(".check-fits").first().getByRole("listitem");
  expect(await moves.count()).toBeGreaterThan(5);
  await expect(moves.first()).toContainText(/You show \d+ of its \d+ skills: /);
  await moves.first().getByRole("link", { name: /^Rate the skills of / }).click();
  await expect(page).toHaveURL(new RegExp(`${baseURL}check/\\?from=hr-assistant&to=`));
});

test("the skills of a role are rated, and the gap follows", async ({ page, baseURL }) => {
  await keep(page, SOME);
  await open(page, "check/");
  // Without a role nothing starts.
  await button(page, "Rate its skills").click();
  expect(await page.getByLabel("The role you want").evaluate((choice) => choice.validity.valueMissing)).toBe(true);
  await expect(page).toHaveURL(`${baseURL}check/`);
  await page.getByLabel("The role you want").selectOption("recruiter");
  await button(page, "Rate its skills").click();
  await expect(page).toHaveURL(`${baseURL}check/?from=hr-assistant&to=recruiter`);
  await expect(heading(page)).toContainText("Skills for Recruiter: group 1 of 3");
  await expect(heading(page)).toBeFocused();
  await answer(page, /^People skills/, "I teach it").check();
  await answer(page, /^Recruiting/, "Not yet").check();
  await button(page, "Next group").click();
  await button(page, "Next group").click();
  await button(page, "See the result").click();
  await expect(page).toHaveURL(`${baseURL}check/?from=hr-assistant&to=recruiter&part=result`);
  const list = (name) => page.locator(".four > div").filter({ has: page.getByRole("heading", { name }) });
  await expect(list(/You have it/)).toContainText("People skills");
  await expect(list(/You have it/)).toContainText("You: “I teach it”.");
  await expect(list(/To learn/)).toContainText("Recruiting");
  await expect(list(/To take further/)).toContainText("Your statements: up to");
  const lists = await page.locator(".four > div").evaluateAll((all) =>
    all.map((list) => [Number(list.querySelector("h3").innerText.match(/\((\d+)\)/)[1]), list.querySelectorAll("li").length]),
  );
  for (const [said, shown] of lists) expect(shown).toBe(said);
  expect(await kept(page)).toContain("recruiting.");
  await page.getByRole("link", { name: "The move HR Assistant to Recruiter in full" }).click();
  await expect(page).toHaveURL(`${baseURL}moves/hr-assistant/recruiter/`);
});

test("start over can be undone, forget everything cannot", async ({ page }) => {
  await keep(page, "1 a=e1,e2 h=recruiting.p");
  await open(page, "check/");
  await page.getByText("Start over, or forget everything").click();
  await button(page, "Start over").click();
  await expect(notice(page)).toContainText("2 answers taken away.");
  expect(await kept(page)).toBe("1 h=recruiting.p");
  await button(page, "Bring them back").click();
  await expect(heading(page)).toBeFocused();
  await expect(notice(page)).toHaveCount(0);
  expect(await kept(page)).toBe("1 h=recruiting.p a=e1,e2");
  const forget = button(page, "Forget everything");
  if (!(await forget.isVisible())) await page.getByText("Start over, or forget everything").click();
  await forget.click();
  await expect(page.getByText("Nothing is answered yet.")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.reload();
  await live(page);
  await expect(page.getByText("Nothing is answered yet.")).toBeVisible();
});

test("two tabs show the same answers", async ({ page, context }) => {
  await open(page, "check/?form=short");
  const other = await context.newPage();
  await open(other, "check/?form=short");
  await answer(page, /process and file personnel papers/, "Alone").check();
  await expect(answer(other, /process and file personnel papers/, "Alone")).toBeChecked();
  await answer(other, /process, check and keep up papers/, "With help").check();
  await expect(answer(page, /process, check and keep up papers/, "With help")).toBeChecked();
  expect(await kept(page)).toBe("1 h=d1 a=e1");
  await page.evaluate(() => localStorage.clear());
  await expect(other.locator(".progress")).toContainText("0 of 24 answered");
});

test("answers given elsewhere are there when one comes back to the page", async ({ page }) => {
  await open(page, "check/?form=short");
  // As for a page that the browser had set aside: nobody tells it what is written meanwhile.
  await page.evaluate((key) => localStorage.setItem(key, "1 a=e1"), KEY);
  await expect(answer(page, /process and file personnel papers/, "No answer")).toBeChecked();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(answer(page, /process and file personnel papers/, "Alone")).toBeChecked();
});

test("storage that is blocked: said once, and all works for the visit", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    }),
  );
  await open(page, "check/?form=short");
  await expect(notice(page)).toHaveCount(1);
  await expect(notice(page)).toContainText("the browser does not let the page keep anything");
  await answer(page, /process and file personnel papers/, "Alone").check();
  await button(page, "Next group").click();
  await expect(page.locator(".progress")).toContainText("1 of 24 answered");
  await button(page, "Leave for now").click();
  await expect(page.getByText("1 answer so far, until you leave or reload the page.")).toBeVisible();
  await expect(notice(page)).toHaveCount(1);
  await button(page, "See the result").first().click();
  await expect(heading(page)).toHaveText("Your result: below Emerging so far");
});

test("storage that is full: said once, and nothing that is kept is lost", async ({ page }) => {
  await keep(page, "1 a=e1");
  await page.addInitScript(() => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (this === localStorage && value.length > 10) throw new DOMException("Full.", "QuotaExceededError");
      write.call(this, key, value);
    };
  });
  await open(page, "check/?form=short");
  await expect(notice(page)).toHaveCount(0);
  await answer(page, /process, check and keep up papers/, "With help").check();
  await expect(notice(page)).toContainText("This browser has no room left");
  await expect(answer(page, /process, check and keep up papers/, "With help")).toBeChecked();
  await expect(page.locator(".progress")).toContainText("2 of 24 answered");
  expect(await kept(page)).toBe("1 a=e1");
  // There is room again.
  await answer(page, /process, check and keep up papers/, "No answer").check();
  await expect(notice(page)).toHaveCount(0);
});

test("a damaged text is left alone until the person decides", async ({ page }) => {
  const damaged = "1 a=e1,e5 n=d1,,\u0000<b>";
  await keep(page, damaged);
  await open(page, "check/?form=short");
  await expect(notice(page)).toContainText("is damaged: 3 answers can be read, the rest cannot.");
  await answer(page, /look after every personnel record/, "Alone").check();
  await expect(page.locator(".progress")).toContainText("1 of 24 answered");
  expect(await kept(page)).toBe(damaged);
  await button(page, "Use what can be read").click();
  await expect(notice(page)).toHaveCount(0);
  await expect(answer(page, /process and file personnel papers/, "Alone")).toBeChecked();
  expect(await kept(page)).toBe("1 n=d1 a=e1,e5,p1");
});

test("what was never ours is left alone, or replaced when asked", async ({ page }) => {
  await keep(page, '{"theirs":true}');
  await open(page, "check/?form=short");
  await expect(notice(page)).toContainText("is damaged and cannot be read.");
  await expect(button(page, "Use what can be read")).toHaveCount(0);
  await answer(page, /process and file personnel papers/, "Alone").check();
  await page.reload();
  await live(page);
  expect(await kept(page)).toBe('{"theirs":true}');
  await answer(page, /process and file personnel papers/, "Alone").check();
  await button(page, "Replace it with what I answer here").click();
  await expect(notice(page)).toHaveCount(0);
  expect(await kept(page)).toBe("1 a=e1");
});

test("a newer version's text is left alone; its ids in ours are named and kept", async ({ page }) => {
  await keep(page, "2 something else");
  await open(page, "check/?form=short");
  await expect(notice(page)).toContainText("was written by a newer version of this site");
  await answer(page, /process and file personnel papers/, "Alone").check();
  await expect(page.locator(".progress")).toContainText("1 of 24 answered");
  expect(await kept(page)).toBe("2 something else");
  await page.evaluate((key) => localStorage.setItem(key, "1 a=e1,e11 t=negotiation.p"), KEY);
  await page.reload();
  await live(page);
  await expect(notice(page)).toContainText("does not know what they answer: e11 and negotiation.p.");
  await answer(page, /process and file personnel papers/, "Not yet").check();
  expect(await kept(page)).toBe("1 n=e1 a=e11 t=negotiation.p");
});

test("addresses that do not fit get a sentence", async ({ page }) => {
  await open(page, "check/?form=short&part=9");
  await expect(heading(page)).toContainText("Group 6 of 6");
  await expect(notice(page)).toContainText("There is no group 9 here: this is the last one, group 6.");
  await open(page, "check/?form=long&part=soon");
  await expect(notice(page).first()).toContainText("“form=long” in the address is not a form of the self-check");
  await expect(notice(page).first()).toContainText("“part=soon”");
  await open(page, "check/?part=2");
  await expect(notice(page)).toContainText("“part” in the address counts only together with");
  await open(page, "check/?to=astronaut");
  await expect(notice(page)).toContainText("“to=astronaut” in the address is not a role we know");
  await open(page, "check/?form=short&part=result");
  await expect(heading(page)).toHaveText("No result yet");
});

test("on paper: the sheet while one answers, then the result", async ({ page }) => {
  await keep(page, SOME);
  const sheet = page.locator(".sheet");
  await open(page, "check/?form=short&part=2");
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(sheet.getByRole("listitem")).toHaveCount(40);
  await expect(sheet.getByRole("listitem").first()).toBeVisible();
  await expect(heading(page)).toBeHidden();
  await open(page, "check/?form=short&part=result");
  await expect(sheet).toBeHidden();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(/^Counted on \w+ \d+, \d{4}/)).toBeVisible();
  await expect(page.getByRole("button").locator("visible=true")).toHaveCount(0);
});

test("without script the sheet has every statement with four boxes", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}check/`);
  await expect(page.locator(".sheet li")).toHaveCount(40);
  for (const words of await page.locator(".sheet li").allInnerTexts()) {
    expect(words).toMatch(/^I can .*\.\s+□ Not yet\s+□ With help\s+□ Alone\s+□ I teach it$/s);
  }
  await context.close();
});

test.describe("the wasm is missing", () => {
  test.use({ host: { fault: (file) => (file.endsWith(".wasm") ? { status: 404 } : undefined) }, expected: /^(console (error|warning)|request|response): / });

  test("the sheet is there, and no button that would do nothing", async ({ page }) => {
    await page.goto("check/?form=short&part=2");
    await expect(page.locator("#not-live")).toBeVisible();
    await expect(page.locator(".sheet li").first()).toBeVisible();
    await expect(page.locator("main button:visible")).toHaveCount(0);
  });
});

test("it is found from the start page, from the roles and from the moves", async ({ page, baseURL }) => {
  for (const [from, name, to] of [
    ["", "Take the self-check", "check/"],
    ["roles/hr-assistant/", "Check yourself against these statements", "check/"],
    ["roles/hr-manager/", "Rate yourself on these skills", "check/?to=hr-manager"],
    ["moves/hr-assistant/hr-generalist/", "Rate yourself on the skills of HR Generalist", "check/?from=hr-assistant&to=hr-generalist"],
  ]) {
    await open(page, from);
    await page.getByRole("main").getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveURL(`${baseURL}${to}`);
  }
});

const STATES = ["check/", "check/?form=full", "check/?form=full&part=result", "check/?from=hr-assistant&to=hr-generalist", "check/?to=recruiter&part=result"];

for (const address of STATES)
  test(`axe, width and targets: ${address}, light and wide, dark and narrow`, async ({ page }) => {
    await keep(page, `${SOME},new.p,`);
    await open(page, address);
    await expect(notice(page)).toBeVisible();
    await page.locator("details:not([open])").evaluateAll((all) => all.forEach((details) => (details.open = true)));
    for (const [width, colorScheme, rules] of [[1280, "light", {}], [390, "light", { only: ROOM }], [320, "dark", { only: [...COLORS, ...ROOM] }]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page, rules)).toEqual([]);
      expect(await page.evaluate(stickingOut)).toEqual([]);
      expect(await page.evaluate(smallTargets)).toEqual([]);
      const low = await page.locator(".part button:visible, .answers label").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.outerHTML));
      expect(low).toEqual([]);
    }
  });

// What is announced: after a change, the region that says so was there before it, is polite, and holds the new sentence.
import { expect, open, test } from "../support/fixtures.mjs";

/** Remembers the regions that are there, and each sentence that one of them gets from now on. */
async function listen(page) {
  await page.evaluate(() => {
    const regions = "[role=status], [aria-live=polite], output";
    const known = new Set(document.querySelectorAll(regions));
    window.announced = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target.closest ? target : target.parentElement)?.closest(regions);
        // Screen readers miss a region that comes together with its words.
        const words = region?.textContent.replace(/\s+/g, " ").trim();
        if (known.has(region) && region.isConnected && words && window.announced.at(-1) !== words) window.announced.push(words);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

for (const [name, address, deeds] of [
  ["a question for paths", "paths/", [
    ["another end", (page) => page.getByLabel("Where to?").selectOption("hr-manager"), [/^\d+ different paths from HR Assistant to HR Manager; the shortest takes 2 moves\.$/]],
    ["another order", (page) => page.getByLabel("Put first").selectOption("evidence"), [/^First the paths with the fewest moves that rest on our view alone/]],
    ["no start", (page) => page.getByLabel("Where are you?").selectOption(""), [/^To HR Manager, people come from \d+ roles: \d+ of them in one move/]],
  ]],
  ["where a role leads", "paths/?from=hr-assistant", [
    ["another start", (page) => page.getByLabel("Where are you?").selectOption("recruiter"), [/^From Recruiter, \d+ roles can be reached/]],
  ]],
  ["a filter of roles", "roles/", [
    ["a track", (page) => page.getByLabel("Track").selectOption("operations"), [/^\d+ of 22 roles$/]],
    ["words that fit nothing", (page) => page.getByRole("main").getByRole("searchbox").first().fill("zzzz"), [/^(0 of 22 roles|No role)/]],
  ]],
  ["a place of pay", "pay/", [
    ["words for a place", (page) => page.getByLabel("Place: a state, a city or a country").fill("calif"), [/places?\b/]],
    ["a place", (page) => page.getByRole("button", { name: "California", exact: true }).click(), [/^Pay in California: all roles\.$/]],
    ["a track", (page) => page.getByLabel("Track").selectOption("operations"), [/^Pay in California: all roles of the Operations track\.$/]],
    ["a role", (page) => page.getByLabel("Role in full").selectOption("hr-manager"), [/^Pay in California: HR Manager; by level, the Operations track\.$/]],
  ]],
  ["a comparison", "compare/?roles=recruiter,hr-manager", [
    ["a third role", (page) => page.getByLabel("Role 3", { exact: true }).selectOption("hr-director"), [/^Side by side: Recruiter, HR Manager and HR Director\. Of \d+ skills, all ask for /]],
    ["two change places", (page) => page.getByRole("button", { name: "Swap with role 1" }).click(), [/^Side by side: HR Manager, Recruiter and HR Director\./, /^From HR Manager to Recruiter: /]],
  ]],
  ["a search", "find/", [
    ["a word", (page) => page.locator("#find").fill("payroll"), [/^\d+ results: /]],
    ["a word that fits nothing", (page) => page.locator("#find").fill("qqqqqqqq"), [/^(No|Nothing)/]],
  ]],
  ["a plan", "plan/", [
    ["the first plan", async (page) => {
      await page.getByLabel("Where are you?").selectOption("hr-assistant");
      await page.getByLabel("Where to?").selectOption("hr-generalist");
      await page.getByRole("button", { name: "Make a plan" }).click();
    }, [/^The plan is here\.$/]],
    ["a goal taken out", (page) => page.getByRole("button", { name: /^Remove goal 1 of move 1/ }).click(), [/^The goal is removed\. Undo brings it back\.$/]],
    ["taken back", (page) => page.getByRole("button", { name: /^Undo: / }).click(), [/^Undone: /]],
  ]],
])
  test(`${name}: each change is announced`, async ({ page }) => {
    await open(page, address);
    await listen(page);
    for (const [what, deed, said] of deeds) {
      await deed(page);
      const all = [];
      for (const sentence of said)
        await expect
          .poll(async () => {
            all.push(...(await page.evaluate(() => window.announced.splice(0))));
            return all;
          }, `${what}: ${sentence} is announced`)
          .toContainEqual(expect.stringMatching(sentence));
    }
  });

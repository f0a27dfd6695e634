// On every page: headings in order, a title of its own, a language, landmarks and controls with names, tables that say what they hold.
import { expect, open, test } from "../support/fixtures.mjs";
import { KINDS, PAGES, nameOf } from "../support/pages.mjs";

/** Runs in the page: what is said and what is missing in a document. */
function outline(read) {
  const words = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const named = (element) =>
    element.getAttribute("aria-label") || (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => id && words(read.getElementById(id))).join(" ").trim();
  const wrong = [];
  const short = (element) => element.outerHTML.slice(0, 100);

  if (read.documentElement.lang !== "en") wrong.push(`the language is “${read.documentElement.lang}”`);
  if (read.querySelector("[tabindex]:not([tabindex='0'], [tabindex='-1'])")) wrong.push("an order of its own by tabindex");

  // In a template or a <noscript> stands what is not part of the page now.
  const all = (selector) => [...read.querySelectorAll(selector)].filter((element) => !element.closest("noscript, template"));
  const headings = all("h1, h2, h3, h4, h5, h6").map((heading) => [Number(heading.localName[1]), words(heading)]);
  if (headings.filter(([level]) => level === 1).length !== 1 || headings[0][0] !== 1) wrong.push("not one h1 at the start");
  for (const [i, [level, text]] of headings.entries()) {
    if (!text) wrong.push(`an h${level} without words`);
    if (i > 0 && level > headings[i - 1][0] + 1) wrong.push(`h${level} “${text}” after h${headings[i - 1][0]}`);
  }

  for (const control of all("a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [role=button]")) {
    const label = control.labels?.[0] ?? control.closest("label");
    const name = named(control) || words(label) || control.getAttribute("title") || (/^(A|BUTTON|SUMMARY)$/i.test(control.localName) && words(control));
    if (!name) wrong.push(`no name: ${short(control)}`);
  }
  for (const picture of all("img:not([alt]), svg[role=img]:not([aria-label], [aria-labelledby])")) wrong.push(`no words for ${short(picture)}`);

  const inside = (element, selector) => element.parentElement.closest(selector) !== null;
  const landmarks = all("header, nav, main, aside, footer, search, form, section, [role=search], [role=region]").flatMap((element) => {
    const name = named(element);
    if (/header|footer/.test(element.localName)) return inside(element, "main, article, aside, nav, section") ? [] : [element.localName];
    if (/form|section/.test(element.localName) && !element.hasAttribute("role") && !name) return [];
    return [`${element.getAttribute("role") ?? element.localName} ${name}`];
  });
  for (const [i, landmark] of landmarks.entries()) if (landmarks.indexOf(landmark) !== i) wrong.push(`two landmarks “${landmark}”`);
  for (const must of ["header", "main ", "footer"]) if (!landmarks.includes(must)) wrong.push(`no ${must}`);
  for (const one of landmarks) if (/^(nav|region|section|aside) $/.test(one)) wrong.push(`a landmark without a name: ${one}`);

  for (const table of all("table")) {
    if (!words(table.querySelector("caption")) && !named(table) && !named(table.parentElement)) wrong.push(`a table without a name: ${words(table).slice(0, 40)}`);
    for (const head of table.querySelectorAll("th:not([scope])")) wrong.push(`no scope: ${short(head)}`);
  }
  return {
    wrong: [...new Set(wrong)],
    title: read.title,
    description: read.querySelector("meta[name=description]")?.content,
    heading: words(read.querySelector("h1")),
  };
}

test("every page as it is written", async ({ page }) => {
  test.slow();
  await page.goto("");
  // Read as the browser reads it, but not opened: there are very many.
  const found = await page.evaluate(`(async () => {
    const document_ = async (name) => new DOMParser().parseFromString(await (await fetch(name || "./")).text(), "text/html");
    return Promise.all(${JSON.stringify(PAGES)}.map(async (name) => [name, (${outline})(await document_(name))]));
  })()`);
  const wrong = [];
  const known = { title: new Map(), description: new Map(), heading: new Map() };
  for (const [name, { wrong: here, ...said }] of found) {
    wrong.push(...here.map((one) => `${nameOf(name)}: ${one}`));
    for (const [kind, words] of Object.entries(said)) {
      if (!words?.trim()) wrong.push(`${nameOf(name)} has no ${kind}`);
      if (known[kind].has(words)) wrong.push(`${kind} “${words}”: ${nameOf(name)} and ${nameOf(known[kind].get(words))}`);
      known[kind].set(words, name);
    }
  }
  expect(found.length).toBe(PAGES.length);
  expect(wrong.slice(0, 40)).toEqual([]);
});

test("every kind of page once its live part runs", async ({ page }) => {
  test.slow();
  for (const name of [...KINDS, "paths/?from=hr-assistant", "pay/?place=us-ca&roles=hr-manager", "compare/?roles=recruiter,hr-manager", "find/?find=payroll"]) {
    await open(page, name);
    const { wrong } = await page.evaluate(`(${outline})(document)`);
    expect(wrong, nameOf(name)).toEqual([]);
  }
});

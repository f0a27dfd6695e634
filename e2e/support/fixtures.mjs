// What every test has: a server of its own, and a watch over everything the browser complains about.
import { test as base, expect } from "@playwright/test";
import { watch } from "./origins.mjs";
import { serve } from "./server.mjs";

export { expect };

export const test = base.extend({
  /** A pattern of the complaints that a test brings about on purpose; any other one fails it. */
  expected: [undefined, { option: true }],

  /** What kind of host the site is on: the options of `serve`. */
  host: [{}, { option: true }],

  /** The site on a server of its own. */
  site: async ({ host }, use) => {
    const site = await serve(host);
    await use(site);
    await site.close();
  },

  baseURL: async ({ site }, use) => use(site.url),

  /** Requests to an origin that is not the tests' own, of any page of any context: whatever a test is about, there must be none. */
  elsewhere: [
    async ({ browser, context }, use) => {
      const elsewhere = [];
      watch(context, elsewhere);
      const make = browser.newContext;
      browser.newContext = async (...options) => {
        const made = await make.apply(browser, options);
        watch(made, elsewhere);
        return made;
      };
      await use(elsewhere);
      browser.newContext = make;
      expect(elsewhere, "what was asked of somebody else").toEqual([]);
    },
    { auto: true },
  ],

  /** Console messages, errors, failed requests, dialogs: there must be none. */
  complaints: [
    async ({ context, expected }, use) => {
      const complaints = [];
      context.on("console", (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
      context.on("weberror", (error) => complaints.push(`error: ${error.error()}`));
      context.on("dialog", (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        dialog.dismiss();
      });
      context.on("requestfailed", (request) => {
        // A request that ends because the person goes on to another page has not failed.
        const why = request.failure()?.errorText;
        if (why !== "net::ERR_ABORTED") complaints.push(`request: ${request.url()}: ${why}`);
      });
      context.on("response", (response) => {
        if (response.status() >= 400) complaints.push(`response: ${response.status()} ${response.url()}`);
      });
      await use(complaints);
      // Playwright's own word, where the configuration forbids service workers.
      const ours = complaints.filter((complaint) => !/Service Worker registration blocked by Playwright$/.test(complaint));
      const unexpected = ours.filter((complaint) => !expected?.test(complaint));
      expect(unexpected, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens an address and waits until its live part runs, where it has one. */
export async function open(page, address) {
  await page.goto(address);
  if (await page.locator("script[data-wasm]").count()) await live(page);
}

/** Waits until the live part runs. */
export async function live(page) {
  await expect(page.locator("html")).toHaveAttribute("data-live", "");
}

/**
 * Waits until answers to what was just done are there: they come a paint later, and one may lead to the next. Frames are served in
 * the order in which they were asked for, so that ours come after those of the page.
 */
export async function settled(page) {
  await page.evaluate(async () => {
    for (let round = 0; round < 5; round++) await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  });
}

/** The roles on the highlighted route of the map that is shown, in the order of their numbers. */
export async function routeOnMap(page) {
  const labels = await page
    .locator(".map:visible .on-route a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
  return labels
    // A station may leave the route between being found and being read.
    .map((label) => label.match(/^(.+?), .*, stop (\d+) of the path$/)?.slice(1) ?? [label, 0])
    .sort((a, b) => a[1] - b[1])
    .map(([title], i, all) => (Number(all[i][1]) === i + 1 ? title : `${title} out of place`));
}

/** The roles that a path names in its summary. */
export async function stopsOf(path) {
  const words = await path.locator("summary span").first().innerText();
  return words.replace(/^\d+ moves?: /, "").split(" → ");
}

// A page of somebody else with the snippet in it, and what a test asks of it.
import { expect, test as base } from "./fixtures.mjs";
import { hostPage } from "./host.mjs";

export { expect };

export const test = base.extend({
  /** Opens a host page with the given body; `{site}` stands for the site's address. */
  host_: async ({ page, site }, use) => {
    const hosts = [];
    await use(async (body, options) => {
      const fill = (text) => text.replaceAll("{site}", site.url).replaceAll("{origin}", site.origin);
      const headers = Object.fromEntries(Object.entries(options?.headers ?? {}).map(([name, value]) => [name, fill(value)]));
      const host = await hostPage(fill(body), { ...options, headers });
      hosts.push(host);
      await page.goto(host.url);
      return host;
    });
    for (const host of hosts) await host.close();
  },
});

export const SNIPPET = '<script src="{site}embed.js"></script>';
export const element = (attributes = "") =>
  `<hr-career-paths loading="eager" ${attributes}><a href="{site}paths/">HR career paths</a></hr-career-paths>`;

export const one = (page, nth = 0) => page.locator("hr-career-paths").nth(nth);
export const frameOf = (page, nth = 0) => one(page, nth).locator("iframe").contentFrame();
export const liveIn = (frame) => expect(frame.locator("html")).toHaveAttribute("data-live", "");
export const srcOf = (page, nth = 0) => one(page, nth).locator("iframe").evaluate((frame) => frame.src);

/** How far the frame's height is from that of what it shows. */
const gap = async (page, nth = 0) => {
  const frame = await one(page, nth).locator("iframe").evaluate((frame) => frame.clientHeight);
  const content = await frameOf(page, nth).locator("html").evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  return content - frame;
};
export const fits = (page, nth = 0) => expect.poll(() => gap(page, nth), "the frame is as high as its page").toBe(0);

/** What the page's own scripts said on the console, warnings and errors. */
export const warnings = (complaints) => complaints.filter((complaint) => /<hr-career-paths>|hr-career-paths:/.test(complaint));

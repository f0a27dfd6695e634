// Lighthouse as it comes, for phones: the scores of its four categories.
import lighthouse from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/**
 * The scores of a page from 0 to 100, and what cost points outside of performance.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} url
 * @param {boolean} all whether all categories, or only the one that changes from run to run
 */
export async function scores(browser, url, all) {
  const page = await browser.newPage();
  try {
    const onlyCategories = all ? CATEGORIES : CATEGORIES.slice(0, 1);
    const { lhr } = await lighthouse(url, { onlyCategories, disableFullPageScreenshot: true, logLevel: "error" }, undefined, page);
    if (lhr.runtimeError) throw new Error(`Lighthouse on ${url}: ${lhr.runtimeError.message}`);
    const found = {};
    for (const [name, { score, auditRefs }] of Object.entries(lhr.categories)) {
      found[name] = Math.round(score * 100);
      const short = auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1);
      if (name !== "performance" && short.length > 0) (found.short ??= []).push(...short.map(({ id }) => `${id}: ${lhr.audits[id].title}`));
    }
    return found;
  } finally {
    await page.close();
  }
}

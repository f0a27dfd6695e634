// Draws the icons of the installed site from public/favicon.svg; run by hand when that changes: CHROME=… node icons.mjs
import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";

const folder = new URL("../public/", import.meta.url);
const svg = readFileSync(new URL("favicon.svg", folder), "utf8");
// A launcher may cut a mask out of the middle four fifths, so there the picture stands smaller on a full ground.
const icons = [["icon-192.png", 192, 0, "transparent"], ["icon-512.png", 512, 0, "transparent"], ["icon-mask-512.png", 512, 90, "#ffffff"]];

const browser = await chromium.launch({ executablePath: process.env.CHROME || undefined, args: ["--no-sandbox", "--disable-gpu"] });
for (const [name, size, edge, ground] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0;background:${ground}}svg{display:block;width:${size - 2 * edge}px;height:auto;padding:${edge}px}</style>${svg}`);
  await page.screenshot({ path: new URL(name, folder).pathname, omitBackground: true });
  await page.close();
}
await browser.close();

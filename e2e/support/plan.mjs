// The plan's page: where things stand in it, and what leads to it and out of it.
import { readFile } from "node:fs/promises";
import { live } from "./fixtures.mjs";

export const KEY = "hr-career-paths:plans";
export const NEW = "plan/#new=hr-assistant,hr-generalist,hr-manager";

export const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
export const progress = (page) => page.locator("#my-plan .count");
export const said = (page) => page.locator(".bar p");
export const goal = (page, number, move) => page.getByLabel(`Goal ${number} of move ${move}`, { exact: true });
export const notes = (page, move) => page.getByLabel(`Notes of move ${move}`, { exact: true });
export const heading = (page) => page.locator("#plan-heading");

/** Opens a fragment as somebody does who follows a link: as a page of its own. */
export async function follow(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  await live(page);
}

/** The file that a button hands over. */
export async function handed(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

export const asFile = (text, name = "plan.json") => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

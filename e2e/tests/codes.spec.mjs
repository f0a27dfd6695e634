// Codes for phones, read from a picture of the page: they lead where the words beside them say. In the edition in one file they lead
// to the site on the web, once somebody said where that is.
import { expect, live, open, test } from "../support/fixtures.mjs";
import { inFile } from "../support/pages.mjs";
import { readCode } from "../support/qr.mjs";

const WEB = "https://careers.example/hr/";
const foot = (page) => page.getByRole("form", { name: "This site on the web" });

const quietly = (page) => page.addInitScript(() => (window.print = () => dispatchEvent(new Event("beforeprint"))));

/** Opens an address in the file, which was told where the site stands. */
const told = async (page, address, site = WEB) => {
  await page.goto(inFile(address).replace("#", `?${new URLSearchParams({ site })}#`));
  await expect(page.locator("main")).toBeVisible();
  if (await page.locator("script[data-wasm]").count()) await live(page);
};

test.describe("on the site", () => {
  test("paper", async ({ page, baseURL }) => {
    await quietly(page);
    await open(page, "paths/?from=recruiter&to=hr-director");
    await page.getByRole("button", { name: "Print this page" }).click();
    await page.emulateMedia({ media: "print" });
    expect(await readCode(page.locator(".printed svg"))).toBe(`${baseURL}paths/?from=recruiter&to=hr-director`);
  });

  test("a plan", async ({ page }) => {
    await open(page, "plan/#new=hr-assistant,hr-generalist,hr-manager");
    await page.getByRole("button", { name: "QR code" }).click();
    expect(await readCode(page.locator(".sharing .qr"))).toBe(await page.getByRole("textbox", { name: "The link" }).inputValue());
  });

  for (const scheme of ["light", "dark"])
    test(`an activity, ${scheme}, for somebody to start from`, async ({ page, baseURL }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await open(page, "workshop/?session=own&parts=two-ways-to-director:20&scenarios=recruiter");
      await page.locator("#own-session").getByRole("button", { name: /^Code for phones/ }).click();
      const dialog = page.getByRole("dialog", { name: "Code for phones" });
      expect(await readCode(dialog.locator("svg"))).toBe(await dialog.locator(".address").textContent());
      expect(await dialog.locator(".address").textContent()).toMatch(new RegExp(`^${baseURL}compare/|^${baseURL}paths/`));
    });
});

test.describe("in the single file", () => {
  test("where the site stands is said once, at the foot of a page, and holds from page to page", async ({ page }) => {
    await page.goto(inFile("workshop/"));
    await foot(page).getByRole("textbox").fill(" careers.example/hr/index.html?theme=dark ");
    await page.keyboard.press("Enter");
    await expect(foot(page).locator("output")).toHaveText(`Codes and links to share lead to ${WEB}. Open it once, to see that it is there.`);
    await page.getByRole("button", { name: "Code for phones: What would it take?" }).click();
    const dialog = page.getByRole("dialog", { name: "Code for phones" });
    const address = await dialog.locator(".address").textContent();
    expect(address.startsWith(WEB)).toBe(true);
    expect(address).not.toContain("#");
    expect(await readCode(dialog.locator("svg"))).toBe(address);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Roles", exact: true }).first().click();
    await expect(page.locator("h1")).toHaveText("HR roles");
    await expect(foot(page).getByRole("textbox")).toHaveValue(WEB);
    // And is taken back.
    await foot(page).getByRole("textbox").fill("");
    await page.keyboard.press("Enter");
    await expect(foot(page).locator("output")).toBeEmpty();
    await expect.poll(() => page.url()).not.toContain("site=");
  });

  test("paper, also of a kiosk", async ({ page }) => {
    await quietly(page);
    await told(page, "paths/?from=recruiter&to=hr-director&kiosk=on");
    await page.getByRole("button", { name: "Print this page" }).click();
    await page.emulateMedia({ media: "print" });
    const address = `${WEB}paths/?from=recruiter&to=hr-director&kiosk=on`;
    await expect(page.locator(".printed p")).toContainText(address);
    expect(await readCode(page.locator(".printed svg"))).toBe(address);
    await expect(foot(page)).toBeHidden();
  });

  test("a plan, whose link opens on the site", async ({ page, baseURL }) => {
    await told(page, "plan/#new=hr-assistant,hr-generalist,hr-manager");
    await page.getByRole("button", { name: "QR code" }).click();
    const link = await page.getByRole("textbox", { name: "The link" }).inputValue();
    expect(link.startsWith(`${WEB}plan/#plan=`)).toBe(true);
    expect(await readCode(page.locator(".sharing .qr"))).toBe(link);
    await open(page, link.replace(WEB, baseURL));
    await expect(page.locator("main")).toContainText("HR Assistant to HR Generalist");
  });

  test("a session of one's own", async ({ page, baseURL }) => {
    await told(page, "workshop/?session=own&parts=read-the-map:10&scenarios=graduate");
    const link = await page.getByLabel("The link that opens this session").inputValue();
    expect(link).toBe(`${WEB}workshop/?session=own&parts=read-the-map:10&scenarios=graduate`);
    await open(page, link.replace(WEB, baseURL));
    await expect(page.getByText("10 minutes in one activity.")).toBeVisible();
  });

  for (const site of ["javascript:alert(1)", "ftp://careers.example/", "https://", "two words", "file:///etc/passwd", '"><script>alert(1)</script>'])
    test(`no address of the web: ${site}`, async ({ page }) => {
      await told(page, "workshop/", site);
      await expect(foot(page).locator("output")).toHaveText(`“${site}” is no address of the web, such as https://careers.example/hr/. Codes and links stay as they were.`);
      await page.getByRole("button", { name: "Code for phones: What would it take?" }).click();
      await expect(page.getByRole("dialog", { name: "Code for phones" })).toContainText("a code would lead a phone nowhere");
      await page.keyboard.press("Escape");
      // Written there, it changes nothing either.
      await foot(page).getByRole("textbox").fill(site);
      const before = page.url();
      await page.keyboard.press("Enter");
      await expect(foot(page).locator("output")).toContainText("is no address of the web");
      expect(page.url()).toBe(before);
    });
});

test("the address of a site is asked for in the single file only", async ({ page }) => {
  await open(page, "workshop/");
  await expect(page.locator("#web")).toHaveCount(0);
});

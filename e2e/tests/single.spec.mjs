// The edition in one file, opened from the disk: every page, what is kept, the way back, files, and nothing ever asked for.
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { expect, live, test } from "../support/fixtures.mjs";
import { inFile, KINDS, SINGLE } from "../support/pages.mjs";

/** Goes to an address in the file; each is a document of its own. */
async function go(page, address) {
  await page.goto(inFile(address));
  await expect(page.locator("main")).toBeVisible();
  if (await page.locator("script[data-wasm]").count()) await live(page);
}

/** The page that the file shows. While it opens itself again for another one, there is nobody to ask. */
const where = async (page) => {
  for (;;) {
    try {
      return await page.evaluate(() => location.hash);
    } catch (error) {
      if (!/context was destroyed/.test(error.message)) throw error;
      await page.waitForLoadState();
    }
  }
};

test("every kind of page is the one that the site has, and nothing is asked for", async ({ page, site }) => {
  const asked = [];
  const hosted = {};
  for (const path of KINDS) {
    await page.goto(path);
    hosted[path] = [await page.title(), await page.locator("h1").first().textContent()];
  }
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== inFile("").split("#")[0]) asked.push(request.url());
  });
  for (const path of KINDS) {
    await go(page, path);
    await expect(page, path).toHaveTitle(hosted[path][0]);
    expect(await page.locator("h1").first().textContent(), path).toBe(hosted[path][1]);
  }
  expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
});

test.describe("its policy", () => {
  test.use({ expected: /Content Security Policy|^request: https:/ });

  test("lets nothing out and nothing else run", async ({ page }) => {
    await go(page, "");
    const stopped = await page.evaluate(async () => {
      const seen = [];
      document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.head.append(script);
      new Image().src = "https://127.0.0.1:9/x.png";
      const frame = document.createElement("iframe");
      frame.src = "https://127.0.0.1:9/";
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 300));
      return [seen.sort(), "ran" in window];
    });
    expect(stopped).toEqual([["frame-src", "img-src", "script-src-elem"], false]);
  });
});

test("links, the way back and forward, and where one was", async ({ page }) => {
  await go(page, "");
  await page.locator(".text-map").getByRole("link", { name: "HR Manager", exact: true }).click();
  await expect(page.locator("h1")).toHaveText("HR Manager");
  expect(await where(page)).toBe("#/roles/hr-manager/");
  await page.evaluate(() => scrollTo(0, 1500));
  await page.waitForTimeout(400);
  await page.locator("nav[aria-label=Site] a, .top nav a").getByText("Compare", { exact: true }).click();
  await expect(page.locator("h1")).toHaveText("Compare HR roles");
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page.locator("h1")).toHaveText("HR Manager");
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(1500);
  await page.goForward();
  await expect(page.locator("h1")).toHaveText("Compare HR roles");
});

test("a place on the page: scrolled to, in the address, and opened again from there", async ({ page }) => {
  await go(page, "roles/hr-manager/");
  await page.locator(".contents a[href='#pays']").click();
  await expect(page.locator("#pays")).toBeInViewport();
  expect(await where(page)).toBe("#/roles/hr-manager/#pays");
  await page.reload();
  await expect(page.locator("#pays")).toBeInViewport();
});

test("what is chosen stands in the address, and the way back goes through it", async ({ page }) => {
  await go(page, "paths/?from=hr-assistant&to=hr-director");
  await page.getByLabel("Where to?").selectOption("hr-manager");
  await expect(page.locator(".count")).toContainText("from HR Assistant to HR Manager");
  await expect.poll(() => where(page)).toBe("#/paths/?from=hr-assistant&to=hr-manager");
  await page.goBack();
  await expect(page.locator(".count")).toContainText("from HR Assistant to HR Director");
  // Another question of the same page, by a link.
  await page.getByRole("link", { name: "Where can I go from HR Assistant?" }).click();
  await expect(page.locator(".count")).toContainText("HR Assistant");
  expect(await where(page)).toBe("#/paths/?from=hr-assistant");
});

test("a form leads on", async ({ page }) => {
  await go(page, "guide/");
  await page.getByRole("searchbox").fill("payroll");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText("Search");
  await expect(page.locator(".found")).toContainText(/payroll/i);
  expect(await where(page)).toBe("#/find/?find=payroll");
});

test("the asked look travels along", async ({ page }) => {
  await go(page, "roles/?theme=dark&chrome=none");
  await page.locator("main a[href^='#/roles/']").first().click();
  await expect(page.locator("html")).toHaveAttribute("data-page", /roles\/./);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-chrome", "none");
});

test("the pay of an area is in the file", async ({ page }) => {
  await go(page, "pay/");
  await page.getByLabel("Place: a state, a city or a country").fill("Denver");
  await page.locator(".found").getByText(/Denver-Aurora/).first().click();
  await expect(page.locator(".count")).toContainText("Pay in Denver");
  await page.reload();
  await expect(page.locator(".count")).toContainText("Pay in Denver");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /CSV/ }).click();
  expect((await (await download).path()) && (await readFile(await (await download).path(), "utf8"))).toContain("Denver");
});

test("answers and plans are kept, and a plan can be taken out and back in", async ({ page }) => {
  await go(page, "plan/#new=hr-assistant,hr-generalist,hr-manager");
  await expect(page.locator("main")).toContainText("HR Assistant to HR Generalist");
  await page.reload();
  await live(page);
  await expect(page.locator("main")).toContainText("HR Assistant to HR Generalist");
  // A code of an address on this computer would lead a phone nowhere (codes.spec.mjs: once it is said where the site stands).
  await expect(page.getByRole("button", { name: "QR code" })).toHaveCount(0);
  await expect(page.getByText("You are reading a file on this computer")).toBeVisible();
  const link = await page.getByLabel("The link").inputValue();
  expect(link.startsWith(`${inFile("plan/")}#plan=`)).toBe(true);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "To open again here (JSON)" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain("hr-generalist");
});

test("paper names the file, without a code that leads nowhere", async ({ page }) => {
  await page.addInitScript(() => (window.print = () => dispatchEvent(new Event("beforeprint"))));
  await go(page, "roles/hr-manager/");
  await page.getByRole("button", { name: "Print this page" }).click();
  await expect(page.locator(".printed p")).toContainText("from hr-career-paths.html#/roles/hr-manager/");
  await expect(page.locator(".printed svg")).toHaveCount(0);
});

test("the sheets of a workshop, and the projector with its notes in a second window", async ({ page, context }) => {
  await go(page, "workshop/read-the-map/?view=projector");
  await expect(page.locator(".screen.now h3")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("output", { hasText: /^Screen 2 of/ })).toBeVisible();
  const notes = await context.newPage();
  await go(notes, "workshop/read-the-map/?view=notes");
  await page.keyboard.press("ArrowRight");
  await expect(notes.locator("output", { hasText: /^Screen 3 of/ })).toBeVisible();
  await go(page, "workshop/two-ways-to-director/");
  await page.locator(".choose-sheet a").getByText("graduate", { exact: false }).first().click();
  await expect(page.locator(".sheet.filled[data-target]")).toBeVisible();
  await expect(page.locator(".sheet:not(.filled)")).toBeHidden();
});

for (const [what, address] of [
  ["unknown page", "nowhere/"],
  ["page named like a property", "__proto__/"],
  ["half a page", "roles/<script>alert(1)</script>/"],
  ["character that is none", "roles/%E0%A4%A/"],
  ["address of another site", "//example.com/"],
])
  test(`an address that leads nowhere: ${what}`, async ({ page }) => {
    await go(page, address);
    await expect(page.locator("h1")).toHaveText("There is no page here");
    await page.locator("main ul a").first().click();
    await expect(page.locator("h1")).not.toHaveText("There is no page here");
  });

test("without script it says what to do", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(inFile(""));
  await expect(page.getByText("keeps its scripts from running")).toBeVisible();
  await context.close();
});

test.describe("a file that is not whole", () => {
  test.use({ expected: /error: / });

  for (const [what, part] of [["half of it came", 0.5], ["its beginning came", 0.1]])
    test(what, async ({ page }, info) => {
      const whole = await readFile(SINGLE, "utf8");
      const file = info.outputPath("half.html");
      await writeFile(file, whole.slice(0, whole.length * part));
      await page.goto(pathToFileURL(file).href);
      await expect(page.getByText("perhaps the file is not whole")).toBeVisible();
    });

  test("a page of it was changed", async ({ page }, info) => {
    const whole = await readFile(SINGLE, "utf8");
    const file = info.outputPath("changed.html");
    await writeFile(file, whole.replace(/"index.html":"[^"]{40}/, (start) => `${start.slice(0, -20)}AAAAAAAAAAAAAAAAAAAA`));
    await page.goto(pathToFileURL(file).href);
    await expect(page.getByText("perhaps the file is not whole")).toBeVisible();
  });
});

test.describe("where nothing may be kept", () => {
  test("it works as long as the page is open", async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("blocked", "SecurityError");
          },
        });
    });
    await go(page, "plan/#new=hr-assistant,hr-generalist");
    await expect(page.locator("main")).toContainText("HR Assistant to HR Generalist");
    await expect(page.locator("main")).toContainText(/keep/);
    await page.getByRole("link", { name: "Roles", exact: true }).first().click();
    await expect(page.locator("h1")).toHaveText("HR roles");
  });
});

test("a workshop: a session is made, shown on the projector, and the code says that it would lead nowhere", async ({ page }) => {
  await go(page, "workshop/");
  await expect(page.getByRole("link", { name: "Download the single file" })).toHaveCount(0);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByLabel("Add an activity").selectOption({ label: "My next ninety days (20 minutes)" });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  expect(await where(page)).toBe("#/workshop/?session=own&parts=read-the-map:15,my-next-ninety-days:20");
  await expect(page.getByLabel("The link that opens this session")).toHaveValue(inFile("workshop/?session=own&parts=read-the-map:15,my-next-ninety-days:20"));
  await page.getByRole("link", { name: "Start it on the projector" }).click();
  await expect(page.locator(".screen.now h3")).toHaveText("This is a map of work in HR");
  await page.keyboard.press("q");
  await expect(page.getByRole("dialog")).toContainText("a code would lead a phone nowhere. Hand on this very file, or say");
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  await expect(page.locator(".screen.now h3")).toHaveText("One move in sight");
  expect(await where(page)).toContain("session=own&parts=read-the-map:15,my-next-ninety-days:20&screen=1");
  await page.keyboard.press("Escape");
  await expect(page.locator("main")).toContainText("Part 2 of 2 of a session, 20 minutes.");
});

test("a kiosk keeps nothing, and the next person begins where it began", async ({ page }) => {
  await go(page, "check/?kiosk=check&form=short&part=1");
  const first = page.locator(".ask").first().getByRole("radio").first();
  await first.check();
  await page.getByRole("button", { name: "Next group" }).click();
  await expect.poll(() => where(page)).toContain("kiosk=check");
  await page.locator(".top").getByRole("link", { name: "Paths", exact: true }).click();
  await expect.poll(() => where(page)).toContain("paths/");
  expect(await where(page)).toBe("#/paths/?kiosk=check");
  await page.locator(".ready").getByRole("button", { name: "Next person" }).click();
  await expect(page.locator(".ready p")).toHaveText("Everything is cleared. The next person can begin.");
  expect(await where(page)).toBe("#/check/?kiosk=check");
  // Within the same document the setting would go along.
  await page.goto("about:blank");
  await go(page, "guide/");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

// What comes in half, not at all, or breaks later: the page says so, goes on as far as it can, and keeps what was entered.
import { expect, live, open, test } from "../support/fixtures.mjs";
import { hostPage } from "../support/host.mjs";

test.use({ expected: /^(console (error|warning)|request|response): / });

const missing = (pattern) => ({ fault: (file) => (pattern.test(file) ? { status: 404 } : undefined) });
const NEW = "plan/#new=hr-assistant,hr-generalist,hr-manager";

/** An answer is there and can be read, and nothing waits. */
async function reads(page) {
  await expect(page.locator("html")).not.toHaveAttribute("data-pending");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await page.locator("main").innerText()).length).toBeGreaterThan(500);
}

for (const how of ["cut", "stuck"])
  test.describe(`the wasm comes in half and the connection is ${how}`, () => {
    test.use({ host: { fault: (file) => (file.endsWith(".wasm") ? { [how]: true } : undefined) } });

    test("the page reads, and says that it is not live", async ({ page }) => {
      // A connection that hangs is given up after a while: the clock is set ahead instead of waiting for it.
      await page.clock.install();
      for (const address of ["paths/?from=recruiter&to=chief-people-officer", "check/?form=short", "plan/"]) {
        await page.goto(address, { waitUntil: "domcontentloaded" });
        if (how === "cut") await expect(page.locator("#not-live")).toBeVisible();
        await page.clock.fastForward(10_000);
        await reads(page);
        await expect(page.locator("html")).not.toHaveAttribute("data-live");
      }
    });
  });

/** Makes every call into the wasm end in a real trap once `window.breaks` is set. */
function breaking() {
  // A module with one function that is nothing but `unreachable`.
  const code = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
  const { t } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      const exports = {};
      for (const [name, value] of Object.entries((made.instance ?? made).exports))
        exports[name] = typeof value === "function" ? (...all) => (window.breaks ? t() : value(...all)) : value;
      return made.instance ? { module: made.module, instance: { exports } } : { exports };
    };
  }
}

test.describe("the wasm traps while the page is open", () => {
  test.use({ expected: /^(console (error|warning)|error): .*(unreachable|not start)/ });

  test("the page says so; what was entered is there after a reload, and what is typed stays in its field", async ({ page }) => {
    await page.addInitScript(breaking);
    await open(page, NEW);
    const goal = page.getByLabel("Goal 1 of move 1", { exact: true });
    await goal.fill("Before the fault");
    await page.evaluate(() => (window.breaks = true));
    await page.getByLabel("Notes of move 1", { exact: true }).fill("During the fault");
    await expect(page.locator("#not-live")).toHaveText(/stopped because of a fault of ours\. Reload the page/);
    await expect(goal).toHaveValue("Before the fault");
    await expect(page.getByLabel("Notes of move 1", { exact: true })).toHaveValue("During the fault");
    await page.getByRole("link", { name: "HR Manager" }).first().scrollIntoViewIfNeeded();
    await page.reload();
    await live(page);
    await expect(goal).toHaveValue("Before the fault");
    await expect(page.locator("#not-live")).toBeHidden();
  });

  test("a page without anything kept still leads on", async ({ page }) => {
    await page.addInitScript(breaking);
    await open(page, "paths/?from=recruiter&to=hr-director");
    await expect(page.getByRole("status").first()).toContainText("from Recruiter to HR Director");
    await page.evaluate(() => (window.breaks = true));
    await page.getByLabel("Where to?").selectOption("hr-manager");
    await expect(page.locator("#not-live")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "from Recruiter to HR Director" })).toBeVisible();
    await page.getByRole("button", { name: "Show paths" }).click();
    await expect(page).toHaveURL(/from=recruiter&to=hr-manager/);
    await live(page);
    await expect(page.getByRole("status").first()).toContainText("from Recruiter to HR Manager");
  });
});

test.describe("the style sheets of single pages are missing", () => {
  test.use({ host: missing(/^(?!style-)[a-z]+-[0-9a-f]+\.css$/) });

  test("the pages read and their live parts run", async ({ page }) => {
    for (const address of ["plan/", "pay/", "check/", "compare/", "moves/", "workshop/", "embed/"]) {
      await open(page, address);
      await reads(page);
    }
    await open(page, NEW);
    await expect(page.locator("#plan-heading")).toHaveText("From HR Assistant to HR Manager");
  });
});

test.describe("the projector's script is missing", () => {
  test.use({ host: missing(/^projector\.js$/) });

  test("the screens stand one below the other", async ({ page }) => {
    await page.goto("workshop/read-the-map/?view=projector");
    await reads(page);
    expect(await page.locator(".screen h3:visible").count()).toBeGreaterThan(2);
  });
});

test.describe("the builder's script is missing", () => {
  test.use({ host: missing(/^builder\.js$/) });

  test("the page reads, with a snippet to change by hand", async ({ page }) => {
    await page.goto("embed/");
    await reads(page);
    await expect(page.locator("#snippet")).toContainText("<hr-career-paths");
  });
});

for (const [name, pattern] of Object.entries({ "offline.js": /^offline\.js$/, "the service worker": /^sw\.js$/, "host.json": /^host\.json$/, "the manifest": /webmanifest$/ }))
  test.describe(`${name} is missing`, () => {
    test.use({ serviceWorkers: "allow", host: missing(pattern) });

    test("the page works as ever, with network", async ({ page }) => {
      await open(page, "paths/?from=recruiter");
      await page.waitForLoadState("networkidle");
      await expect(page.getByRole("status").first()).toContainText("From Recruiter, ");
      await expect(page.locator(".notice:visible")).toHaveCount(0);
    });
  });

test.describe("the scripts for other pages are missing", () => {
  test.use({ host: missing(/^(framed|embed)\.js$/) });

  test("a plain frame shows the page; the element leaves its link", async ({ page, site }) => {
    const host = await hostPage(`<body><iframe src="${site.url}paths/" width="900" height="700"></iframe>
      <hr-career-paths from="recruiter"><a href="${site.url}paths/">HR career paths</a></hr-career-paths><script src="${site.url}embed.js"></script></body>`);
    await page.goto(host.url);
    const frame = page.frameLocator("iframe");
    await expect(frame.locator("html")).toHaveAttribute("data-live", "");
    await frame.getByLabel("Where to?").selectOption("hr-manager");
    await expect(frame.getByRole("status").first()).toContainText("to HR Manager");
    await expect(page.getByRole("link", { name: "HR career paths" })).toBeVisible();
    await host.close();
  });
});

test.describe("the file of an area is damaged", () => {
  for (const [how, answer] of Object.entries({ "cut off": { cut: true }, "an error page": { body: "<h1>Sorry</h1>" }, empty: { body: "" }, missing: { status: 404 } }))
    test.describe(how, () => {
      test.use({ host: { fault: (file) => (/areas\/.*\.bin$/.test(file) ? answer : undefined) } });

      test("the state around it stands in, and the page says so", async ({ page }) => {
        await open(page, "pay/?place=us-31080&roles=hr-manager");
        await expect(page.locator(".part .notice").first()).toContainText("could not be read");
        await expect(page.locator(".pay-one")).toContainText("California");
      });
    });
});

// Hosts and browsers on which the live part cannot start: the page stays as it was written, whole, and says so.
import { expect, live, test } from "../support/fixtures.mjs";
import { POLICY } from "../support/server.mjs";

// The faults are made on purpose; that a test fails on an uncaught error of ours still holds.
test.use({ expected: /^(console (error|warning)|request|response): / });

const missing = (pattern) => (file) => (pattern.test(file) ? { status: 404 } : undefined);
const wasm = /\.wasm$/;
const glue = /^(find|paths|compare|pay|check|plan)-[0-9a-f]+\.js$/;

const FAULTS = {
  "the wasm is missing": { fault: missing(wasm) },
  "the wasm is broken": { fault: (file) => (wasm.test(file) ? { body: "not wasm at all" } : undefined) },
  "the wasm is empty": { fault: (file) => (wasm.test(file) ? { body: "" } : undefined) },
  "the host answers for the wasm with an error page": {
    fault: (file) => (wasm.test(file) ? { status: 500, type: "text/html", body: "<h1>Sorry</h1>" } : undefined),
  },
  "the policy forbids wasm": { policy: POLICY.replace(" 'wasm-unsafe-eval'", "") },
  "the glue is missing": { fault: missing(glue) },
  "the glue has the wrong type": { fault: (file) => (glue.test(file) ? { type: "text/plain" } : undefined) },
};

/** The pages with a live part, and their headings; the last one with a question. */
const PLAIN = {
  "": "Find your way in HR",
  "roles/": "HR roles",
  "find/?find=trainer": "Search",
  "compare/?roles=recruiter,hr-manager": "Compare HR roles",
  "pay/?place=us-tx": "What HR work pays",
  "check/?form=short&part=2": "Where do you stand? A self-check",
  "plan/": "My career plan",
  "paths/?from=recruiter&to=chief-people-officer": "Career paths",
};

/** The page is whole: its answer is there and visible, and nothing waits. */
async function whole(page) {
  await expect(page.locator("html")).not.toHaveAttribute("data-pending");
  await expect(page.locator("html")).not.toHaveAttribute("data-live");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".part")).toBeVisible();
  expect((await page.locator("main").innerText()).length).toBeGreaterThan(500);
}

for (const [name, host] of Object.entries(FAULTS))
  test.describe(name, () => {
    test.use({ host });

    test("every live page stays readable and says that it is not live", async ({ page }) => {
      for (const [address, heading] of Object.entries(PLAIN)) {
        await page.goto(address);
        await expect(page.locator("#not-live")).toBeVisible();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
        await whole(page);
      }
      // A question that nobody answers: the usual answer is shown and says which question it belongs to.
      await expect(page.locator(".count")).toContainText("from HR Assistant to HR Director");
      await expect(page.locator("details.path[open] .leg").first()).toBeVisible();
    });
  });

test.describe("without the programs", () => {
  test.use({ host: FAULTS["the wasm is missing"] });

  for (const [address, idle, stays] of [
    ["pay/", ["Save as CSV, for a spreadsheet", "Save as JSON", "Show"], ".part h2"],
    ["plan/", ["Forget everything", "Print", "Duplicate"], "form.ends"],
    ["compare/", ["⇄ Turn around", "Show only what differs", "⇄ Swap with role 1"], "table.compare"],
    ["check/", ["Start", "Forget"], ".sheet"],
  ])
    test(`${address} offers no button that does nothing`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator("#not-live")).toBeVisible();
      for (const name of idle) await expect(page.locator(".part").getByRole("button", { name, exact: true })).toHaveCount(0);
      await expect(page.locator(".part .needs-script:visible")).toHaveCount(0);
      // What is left sends a form that leads on.
      const left = await page.locator(".part button:visible").evaluateAll((all) => all.filter((one) => !(one.type === "submit" && one.form?.hasAttribute("action"))).map((one) => one.outerHTML));
      expect(left).toEqual([]);
      await expect(page.locator(stays).first()).toBeVisible();
    });

  test("the page of plans says how to remove what was kept before", async ({ page }) => {
    await page.goto("plan/");
    await expect(page.locator("#not-live")).toContainText("clear the data of this site in the settings of your browser");
  });
});

test("without the program the path finder still says the shortest way", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("paths/");
  await expect(page.locator("#not-live")).toBeVisible();
  await page.getByLabel("Where to?").selectOption({ label: "HR Manager" });
  await page.locator("main .count").getByRole("link", { name: "Recruiter to HR Manager" }).click();
  await expect(page.locator("h1")).toContainText("HR Manager");
});

for (const [name, host] of Object.entries({
  "the policy forbids script": { policy: POLICY.replace(/script-src [^;]+/, "script-src 'none'") },
  "the host calls script plain text": { fault: (file) => (file.endsWith(".js") ? { type: "text/plain" } : undefined) },
  "the host calls script and wasm unknown": {
    fault: (file) => (/\.(js|wasm)$/.test(file) ? { type: "application/octet-stream" } : undefined),
  },
  "every script is missing": { fault: missing(/\.js$/) },
}))
  test.describe(name, () => {
    test.use({ host });

    test("every live page stays readable, says that it is not live, and offers nothing that would not work", async ({ page }) => {
      for (const [address, heading] of Object.entries(PLAIN)) {
        await page.goto(address);
        await expect(page.locator("#not-live")).toBeVisible();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
        await whole(page);
        await expect(page.locator(".needs-script:visible")).toHaveCount(0);
      }
      for (const [address, says] of [
        ["embed/", "What writes the snippet for you could not start"],
        ["workshop/", "What needs script on this page could not start"],
      ]) {
        await page.goto(address);
        await expect(page.locator("#not-live")).toBeVisible();
        await expect(page.locator("#not-live")).toContainText(says);
        await expect(page.locator("main").locator("button, input, select, .needs-script").filter({ visible: true })).toHaveCount(0);
      }
      await page.goto("embed/");
      await expect(page.locator("#stands-in")).toContainText("https://careers.example/hr/ stands for the address of this site");
      await expect(page.locator("#preview")).toBeHidden();
      // Links and forms still lead on.
      await page.locator(".brand").click();
      await page.getByLabel("To", { exact: true }).selectOption("hr-director");
      await page.getByRole("button", { name: "Show paths" }).click();
      await expect(page).toHaveURL(/paths\/\?from=hr-assistant&to=hr-director$/);
      await expect(page.locator("#not-live")).toBeVisible();
    });
  });

test.describe("live.js is missing", () => {
  test.use({ host: { fault: missing(/^live-/) } });

  test("every live page stays readable", async ({ page }) => {
    // The page gives up waiting after a while: the clock is set ahead instead of waiting for it.
    await page.clock.install();
    for (const address of Object.keys(PLAIN)) {
      await page.goto(address);
      await page.clock.fastForward(10_000);
      await whole(page);
    }
  });
});

test.describe("start.js is missing", () => {
  test.use({ host: { fault: missing(/^start-/) } });

  test("the live part runs all the same", async ({ page }) => {
    await page.goto("paths/?from=recruiter&to=chief-people-officer");
    await live(page);
    await expect(page.getByRole("status")).toContainText("from Recruiter to Chief People Officer");
  });
});

for (const type of ["application/octet-stream", "text/plain"])
  test.describe(`the host calls the wasm ${type}`, () => {
    test.use({ host: { fault: (file) => (wasm.test(file) ? { type } : undefined) } });

    test("the live part runs all the same", async ({ page }) => {
      await page.goto("paths/?from=recruiter&to=chief-people-officer");
      await live(page);
      await expect(page.getByRole("status")).toContainText("from Recruiter to Chief People Officer");
      await expect(page.locator("#not-live")).toBeHidden();
    });
  });

test.describe("the style sheet is missing", () => {
  test.use({ host: { fault: missing(/\.css$/) } });

  test("the page still works", async ({ page }) => {
    await page.goto("paths/");
    await live(page);
    await page.getByLabel("Where to?").selectOption("hr-manager");
    await expect(page.getByRole("status")).toContainText("to HR Manager");
  });
});

test.describe("the browser forbids", () => {
  test.use({ expected: undefined });

  test("storage: themes hold for the page, and the live part runs", async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("Storage is blocked", "SecurityError");
      };
      for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
    });
    await page.goto("paths/?from=recruiter");
    await live(page);
    await page.getByRole("button", { name: "Dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("status")).toContainText("From Recruiter, ");
  });

  test("writing to the history: the live part runs all the same", async ({ page }) => {
    // As in a sandboxed frame.
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("Not allowed here", "SecurityError");
      };
      History.prototype.pushState = refuse;
      History.prototype.replaceState = refuse;
    });
    await page.goto("paths/?from=recruiter");
    await live(page);
    await expect(page.getByRole("status")).toContainText("From Recruiter, ");
    await page.getByLabel("Where to?").selectOption("hr-manager");
    await expect(page.getByRole("status")).toContainText("from Recruiter to HR Manager");
  });
});

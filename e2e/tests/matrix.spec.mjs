// Where the site stands, times what people do there: every cell works, or says in a quiet sentence what is missing.
import { expect, test } from "../support/fixtures.mjs";
import { hostPage } from "../support/host.mjs";
import { inFile } from "../support/pages.mjs";
import { POLICY } from "../support/server.mjs";

const any = /^(console (error|warning)|request|response): /;
const wasm = /\.wasm$/;
const script = /\.js$/;

/**
 * `use`: options of the tests. `frame`: attributes of a frame around the page. `live`: whether the live parts run.
 * `file`: in the single file. `ready`: what comes before.
 */
const PLACES = {
  "at the root, under the strict policy": { live: true },
  "in a sub-folder": { live: true, use: { host: { prefix: ["hr", "career paths"] } } },
  "in a frame": { live: true, frame: "" },
  "in a sandboxed frame": { live: true, frame: 'sandbox="allow-scripts"' },
  "in a sandboxed frame of its own origin": { live: true, frame: 'sandbox="allow-scripts allow-same-origin allow-forms"' },
  "wasm forbidden": { live: false, use: { host: { policy: POLICY.replace(" 'wasm-unsafe-eval'", "") }, expected: any } },
  "script forbidden": { live: false, use: { host: { policy: POLICY.replace(/script-src [^;]+/, "script-src 'none'") }, expected: any } },
  "script off": { live: false, use: { javaScriptEnabled: false, expected: any } },
  "wasm of a wrong type": { live: true, use: { host: { fault: (file) => (wasm.test(file) ? { type: "text/plain" } : undefined) }, expected: any } },
  "script of a wrong type": { live: false, use: { host: { fault: (file) => (script.test(file) ? { type: "text/plain" } : undefined) }, expected: any } },
  "without network, after one visit": {
    live: true,
    use: { serviceWorkers: "allow", expected: any },
    ready: async (page, context) => {
      await page.goto("");
      await page.evaluate(async () => {
        while (!(await navigator.serviceWorker.getRegistration())?.active) await new Promise((done) => setTimeout(done, 100));
      });
      await context.setOffline(true);
    },
  },
  "in the single file, from the disk": { live: true, file: true },
  "storage blocked": {
    live: true,
    ready: (page) =>
      page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException("Storage is blocked", "SecurityError");
        };
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, { get: refuse });
      }),
  },
};

const heading = (view) => view.getByRole("heading", { level: 1 });

/** The page runs, or it says that it does not. */
async function answers(view, { live }) {
  if (live) return expect(view.locator("html")).toHaveAttribute("data-live", "");
  await expect(view.locator("#not-live:visible, noscript .notice:visible")).toHaveCount(1);
  return expect(view.locator("html")).not.toHaveAttribute("data-pending");
}

const DEEDS = {
  "open the start page": async (go, place) => {
    const view = await go("");
    await expect(heading(view)).toHaveText("Find your way in HR");
    await answers(view, place);
  },

  "find a path": async (go, place) => {
    const view = await go("");
    await view.getByLabel("To", { exact: true }).selectOption("hr-director");
    await view.getByRole("button", { name: "Show paths" }).click();
    await expect(heading(view)).toHaveText("Career paths");
    await answers(view, place);
    await expect(view.locator(".count")).toContainText("from HR Assistant to HR Director");
    await expect(view.locator("details.path[open] .leg").first()).toBeVisible();
    if (!place.live) return;
    await view.getByLabel("Where to?").selectOption("hr-manager");
    await expect(view.locator(".count")).toContainText("from HR Assistant to HR Manager");
  },

  "open a role": async (go) => {
    const view = await go("");
    await view.locator(".text-map").getByRole("link", { name: "HR Assistant", exact: true }).click();
    await expect(heading(view)).toHaveText("HR Assistant");
    await expect(view.locator("#pays, #needs, .contents").first()).toBeVisible();
  },

  "compare two roles": async (go, place) => {
    const view = await go("compare/?roles=recruiter,chief-people-officer");
    await expect(heading(view)).toHaveText("Compare HR roles");
    await answers(view, place);
    const columns = view.locator("table.compare").first().locator("thead");
    await expect(columns).toBeVisible();
    if (place.live) await expect(columns).toContainText(/Recruiter.*Chief People Officer/s);
  },

  print: async (go, place, page) => {
    const view = await go("roles/hr-manager/");
    await page.emulateMedia({ media: "print" });
    await expect(heading(view)).toBeVisible();
    await expect(view.locator(".top nav")).toBeHidden();
    await expect(view.locator(".theme")).toBeHidden();
    const ink = await view.locator("body").evaluate((body) => getComputedStyle(body).color);
    expect(ink).toBe("rgb(0, 0, 0)");
  },
};

for (const [where, place] of Object.entries(PLACES))
  test.describe(where, () => {
    test.use(place.use ?? {});

    for (const [what, deed] of Object.entries(DEEDS))
      test(what, async ({ page, site, context }) => {
        await place.ready?.(page, context);
        const hosts = [];
        const go = async (address) => {
          if (place.frame === undefined) {
            await page.goto(place.file ? inFile(address) : address);
            return page;
          }
          const frame = `<iframe id="here" ${place.frame} src="${site.url}${address.replaceAll("&", "&amp;")}" width="1200" height="800"></iframe>`;
          hosts.push(await hostPage(`<body>${frame}</body>`));
          await page.goto(hosts.at(-1).url);
          return page.frameLocator("#here");
        };
        await deed(go, place, page);
        for (const host of hosts) await host.close();
      });
  });

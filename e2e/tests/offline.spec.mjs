// Use without network: the site is kept whole, comes in whole versions, and can be switched off by its host.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, live, test } from "../support/fixtures.mjs";
import { DIST, KINDS, nameOf } from "../support/pages.mjs";

// What has no network is said in the console, by the browser and not by us.
test.use({ serviceWorkers: "allow", expected: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|host\.json|404/ });

const read = (file) => readFileSync(join(DIST, file), "utf8");
const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Waits until the site is kept. */
const kept = (page) =>
  page.evaluate(async () => {
    while (!(await navigator.serviceWorker.getRegistration())?.active) await new Promise((done) => setTimeout(done, 100));
  });

const cacheNames = (page) => page.evaluate(() => caches.keys());

/** A host that changes: whatever is put here is sent in place of the site's own file. */
function changing() {
  const files = {};
  return { files, host: { fault: (file) => (file in files ? files[file] : undefined) } };
}

/** The next version of the site: the start page has another heading, and the worker's list knows it. */
function nextVersion(files, heading) {
  const page = read("index.html").replace("Find your way in HR", heading);
  const worker = read("sw.js").replace(hash(read("index.html")), hash(page)).replace(/(\$\{OURS\}|\b)[0-9a-f]{16}(`)/, `$1${hash(page)}$2`);
  expect(worker).not.toBe(read("sw.js"));
  Object.assign(files, { "index.html": { body: page }, "sw.js": { body: worker } });
}

for (const prefix of [[], ["some", "with space", "déjà vu"]])
  test.describe(`in /${prefix.join("/")}`, () => {
    test.use({ host: { prefix } });

    test("after one visit every kind of page works without network", async ({ page, context, site }) => {
      await page.goto("");
      await kept(page);
      await site.close();
      await context.setOffline(true);
      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your way in HR");
      for (const kind of KINDS) {
        await page.goto(kind);
        await expect(page.getByRole("heading", { level: 1 }), nameOf(kind)).toBeVisible();
        const style = await page.evaluate(() => getComputedStyle(document.querySelector(".top")).borderBottomWidth);
        expect(style, `the style of ${nameOf(kind)}`).toBe("1px");
        if (await page.locator("script[data-wasm]").count()) await live(page);
      }
      await page.goto("paths/?from=recruiter&to=chief-people-officer");
      await live(page);
      await expect(page.getByRole("status").first()).toContainText("from Recruiter to Chief People Officer");
      // The policy came along.
      const policy = await page.evaluate(() => fetch("../index.html").then((answer) => answer.headers.get("content-security-policy")));
      expect(policy).toContain("default-src 'none'");
    });
  });

test("pay of an area is kept once it was asked for, and not before", async ({ page, context }) => {
  await page.goto("");
  await kept(page);
  await page.reload();
  const ask = (file) => page.evaluate((file) => fetch(file).then((answer) => answer.status, () => "no network"), file);
  expect(await ask("data/pay/uk.json")).toBe(200);
  await context.setOffline(true);
  expect(await ask("data/pay/uk.json")).toBe(200);
  expect(await ask("data/pay/areas.json")).toBe("no network");
});

test("without network an address without its slash leads to the page, and an unknown one says that nothing is there", async ({ page, context, site }) => {
  await page.goto("");
  await kept(page);
  await page.reload();
  await context.setOffline(true);
  await page.goto("paths?from=recruiter&to=hr-director");
  await expect(page).toHaveURL(`${site.url}paths/?from=recruiter&to=hr-director`);
  await live(page);
  await expect(page.getByRole("status").first()).toContainText("from Recruiter to HR Director");
  for (const address of ["nope", "roles/astronaut/", "a/b/c/"]) {
    expect((await page.goto(address)).status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
    expect(await page.evaluate(() => getComputedStyle(document.querySelector(".top")).borderBottomWidth), "styled").toBe("1px");
    await page.getByRole("link", { name: "Start with the map" }).click();
    await expect(page).toHaveURL(site.url);
  }
  // A file that is not kept is no page: the browser says what it is.
  expect(await page.goto("hr-career-paths.html").catch((error) => error.message)).toContain("ERR_INTERNET_DISCONNECTED");
});

test.describe("a host with a page of its own for wrong addresses", () => {
  test.use({ host: { fault: (file) => (file === "404.html" ? { body: "<h1>Our own</h1>" } : undefined) }, expected: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|host\.json|404|MIME type/ });

  test("keeps the site all the same", async ({ page, context }) => {
    await page.goto("");
    await kept(page);
    await page.reload();
    expect((await page.goto("nope/")).status(), "with network it is the host's to answer").toBe(404);
    await context.setOffline(true);
    await page.goto("roles/");
    await live(page);
    expect(await page.goto("nope/").catch((error) => error.message)).toContain("ERR_FAILED");
  });
});

test("in a kiosk, nothing stays of the area that somebody looked at", async ({ page, context }) => {
  await page.goto("?kiosk=on");
  await kept(page);
  await page.reload();
  const ask = (file) => page.evaluate((file) => fetch(file).then((answer) => answer.status, () => "no network"), file);
  expect(await ask("data/pay/uk.json")).toBe(200);
  await context.setOffline(true);
  expect(await ask("data/pay/uk.json")).toBe("no network");
});

test.describe("a new version", () => {
  const { files, host } = changing();
  test.use({ host });
  test.beforeEach(() => Object.keys(files).forEach((file) => delete files[file]));

  test("waits, says so, and comes whole when it is asked for; other pages keep what was typed", async ({ page, context }) => {
    await page.goto("");
    await kept(page);
    await page.goto("find/");
    await page.goto("");
    const other = await context.newPage();
    await other.goto("find/");
    await live(other);
    await other.locator("#find").fill("payroll");
    await expect(page.locator(".ready")).toHaveCount(0);

    nextVersion(files, "Find your new way in HR");
    await page.reload();
    // Still the old version, whole.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your way in HR");
    await expect(page.locator(".ready [role=status]")).toHaveText("A new version is ready.");
    await expect(page.locator(".ready")).toBeInViewport();
    expect((await cacheNames(page)).length).toBe(2);
    await page.locator(".ready").getByRole("button", { name: "Use it now" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your new way in HR");
    await expect(page.locator(".ready")).toHaveCount(0);
    expect((await cacheNames(page)).length).toBe(1);

    await expect(other.locator(".ready")).toBeVisible();
    await expect(other.locator("#find")).toHaveValue("payroll");
    await other.locator(".ready").getByRole("button", { name: "Later" }).click();
    await expect(other.locator(".ready")).toHaveCount(0);
    await context.setOffline(true);
    await page.goto("roles/");
    await live(page);
  });

  test("half uploaded is no version: the old one stays, also without network", async ({ page, context }) => {
    await page.goto("");
    await kept(page);
    nextVersion(files, "Find your new way in HR");
    // The page itself is still the old one on the host.
    delete files["index.html"];
    await page.reload();
    const settled = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => {});
      while (registration.installing) await new Promise((done) => setTimeout(done, 50));
      return Boolean(registration.waiting);
    });
    expect(settled).toBe(false);
    await expect(page.locator(".ready")).toHaveCount(0);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your way in HR");
  });
});

test.describe("the host", () => {
  const { files, host } = changing();
  test.use({ host });
  test.beforeEach(() => Object.keys(files).forEach((file) => delete files[file]));

  for (const [how, answer] of [
    ["says so in host.json", { body: '{ "offline": false }' }],
    ["removes host.json", { status: 404 }],
  ])
    test(`switches it off for good: ${how}`, async ({ page }) => {
      await page.goto("");
      await kept(page);
      files["host.json"] = answer;
      await page.goto("roles/");
      await expect.poll(() => cacheNames(page)).toEqual([]);
      await page.goto("");
      await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
      await page.goto("tracks/");
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
      expect(await cacheNames(page)).toEqual([]);
    });

  test("answers nonsense for host.json: nothing is lost", async ({ page, context }) => {
    await page.goto("");
    await kept(page);
    files["host.json"] = { body: "<h1>Sign in to the network</h1>" };
    await page.reload();
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find your way in HR");
  });

  test("never wanted it: nothing is kept", async ({ page }) => {
    files["host.json"] = { body: '{ "offline": false }' };
    await page.goto("");
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
});

test("who saves data is not sent the whole site", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto("");
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("in a frame nothing is kept and nothing complained about", async ({ page }) => {
  await page.route("**/host-page.html", (route) => route.fulfill({ contentType: "text/html", body: "<iframe src='roles/' width=800 height=600></iframe>" }));
  await page.goto("host-page.html");
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("without a safe connection there is no such thing, and no complaint", async ({ page }) => {
  await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  const loaded = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto("");
  await page.waitForLoadState("networkidle");
  expect(loaded).not.toContain("/offline.js");
});

test("it can be installed: the manifest leads to what is there", async ({ page, site }) => {
  await page.goto("roles/");
  const address = await page.locator("link[rel=manifest]").evaluate((link) => link.href);
  expect(address).toBe(`${site.url}manifest.webmanifest`);
  const answer = await page.request.get(address);
  expect(answer.headers()["content-type"]).toBe("application/manifest+json");
  const manifest = await answer.json();
  for (const icon of manifest.icons) {
    const { type, sizes, src } = icon;
    const got = await page.request.get(new URL(src, address).href);
    expect(got.headers()["content-type"], src).toBe(type);
    if (type === "image/png") expect(`${(await got.body()).readUInt32BE(16)}x${(await got.body()).readUInt32BE(20)}`, src).toBe(sizes);
  }
  for (const { url } of [{ url: manifest.start_url }, ...manifest.shortcuts])
    expect((await page.request.get(new URL(url, address).href)).status(), url).toBe(200);
});

test("what is kept is the whole site and not more than it says", () => {
  const list = JSON.parse(read("sw.js").match(/Object\.entries\((\{.*?\})\)/)[1]);
  for (const kind of KINDS) expect(list[kind], nameOf(kind)).toBe(hash(read(`${kind}index.html`)));
  expect(Object.keys(list).filter((file) => file.startsWith("data/") || file === "sw.js")).toEqual([]);
  const sent = Object.keys(list).map((address) => {
    const file = address === "" || address.endsWith("/") ? `${address}index.html` : address;
    return readFileSync(join(DIST, file)).length;
  });
  expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(12_000_000);
});

// What the site ships for its hosts: settings that say the same in every language, and compressed copies that are the files.
import { readFileSync, readdirSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, open, test } from "../support/fixtures.mjs";
import { DIST, KINDS, nameOf } from "../support/pages.mjs";
import { POLICY } from "../support/server.mjs";

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(DIST, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"));
const text = (file) => readFileSync(join(DIST, file), "utf8");
const SETTINGS = [".htaccess", "web.config", "_headers", "nginx.conf.example"];

test("the policy is strict, and the same for every host", () => {
  expect(POLICY).toContain("default-src 'none'");
  expect(POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
  for (const file of SETTINGS) expect(text(file), file).toContain(POLICY);
});

test("web.config is XML as IIS reads it, with every type once", async ({ page }) => {
  await page.goto("");
  const found = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, "application/xml");
    const endings = [...parsed.querySelectorAll("mimeMap")].map((map) => map.getAttribute("fileExtension"));
    const places = [...parsed.querySelectorAll("location")].map((place) => place.getAttribute("path"));
    return { wrong: parsed.querySelector("parsererror")?.textContent, endings, places };
  }, text("web.config"));
  expect(found.wrong).toBeUndefined();
  expect(new Set(found.endings).size).toBe(found.endings.length);
  for (const place of found.places) expect(files.some((file) => file === place || file.startsWith(`${place}/`)), place).toBe(true);
});

test("every kind of file that is shipped has its type in the settings", () => {
  // The settings themselves and the copies have none: nobody asks for them by name.
  const endings = new Set(files.filter((file) => !SETTINGS.includes(file)).map((file) => extname(file).slice(1)));
  for (const ending of ["", "br", "gz"]) endings.delete(ending);
  expect([...endings]).toContain("wasm");
  for (const ending of endings) {
    expect(text("web.config"), ending).toContain(`fileExtension=".${ending}"`);
    expect(text(".htaccess"), ending).toContain(` .${ending}\n`);
    expect(text("nginx.conf.example"), ending).toMatch(new RegExp(`^      \\S+ .*\\b${ending}\\b.*;$`, "m"));
  }
});

test("files named after their content may be kept for long, and pages may not", async ({ page, site }) => {
  const hashed = files.filter((file) => /-[0-9a-f]{16}\.(css|js|wasm)$/.test(file));
  expect(hashed.length).toBeGreaterThan(5);
  for (const file of hashed) expect(text("_headers"), file).toContain(`/${file}\n  Cache-Control: public, max-age=31536000, immutable\n`);
  expect((await page.request.get(`${site.url}roles/`)).headers()["cache-control"]).toBe("no-cache");
});

test("a page loads nothing that changes without changing its name", async ({ page, site }) => {
  const changing = new Set();
  page.on("response", async (response) => {
    if (!response.headers()["cache-control"].includes("immutable")) changing.add(response.url().slice(site.url.length));
  });
  for (const kind of KINDS) await open(page, kind);
  // Scripts that a page does well without; they read nothing of it but its address and what stands there for them.
  const scripts = ["builder.js", "compose.js", "kiosk.js", "offline.js", "paper.js", "projector.js", "sw.js", "ways.js"];
  const pages = [...KINDS, ...scripts, "favicon.svg", "manifest.webmanifest", "host.json"];
  expect([...changing].filter((url) => !pages.includes(url) && !url.startsWith("data/")), "kept by no host").toEqual([]);
});

test("the script for other pages may be read from anywhere, under every setting", async ({ page, site }) => {
  const open = "Access-Control-Allow-Origin";
  expect((await page.request.get(`${site.url}embed.js`)).headers()[open.toLowerCase()]).toBe("*");
  expect((await page.request.get(`${site.url}embed/`)).headers()[open.toLowerCase()]).toBeUndefined();
  const named = { ".htaccess": /\^embed\\\.js\(/, "web.config": /<location path="embed\.js">/, _headers: /^\/embed\.js\n/m, "nginx.conf.example": /"~\/embed\\\.js\$"/ };
  for (const [file, pattern] of Object.entries(named)) {
    const from = text(file).search(pattern);
    expect(from, file).toBeGreaterThan(0);
    // nginx has the name of the header elsewhere.
    expect(text(file).slice(from, from + 300), file).toContain(file.startsWith("nginx") ? '"*"' : open);
  }
});

test("compressed copies are the files, and smaller", () => {
  const copies = files.filter((file) => /\.(br|gz)$/.test(file));
  for (const kind of KINDS) expect(copies, nameOf(kind)).toContain(`${kind}index.html.br`);
  for (const copy of copies) {
    const [packed, raw] = [copy, copy.slice(0, -3)].map((file) => readFileSync(join(DIST, file)));
    const unpacked = copy.endsWith(".br") ? brotliDecompressSync(packed) : gunzipSync(packed);
    expect(unpacked.equals(raw), copy).toBe(true);
    expect(packed.length, copy).toBeLessThan(raw.length);
  }
});

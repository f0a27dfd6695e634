// Where the snippet stands: on pages from the disk, in sandboxes, in parts of a page, under policies; it works there, or leaves its link.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { SNIPPET, element, expect, fits, frameOf, liveIn, one, test, warnings } from "../support/embedded.mjs";
import { DIST } from "../support/pages.mjs";

const themeOf = (page, nth = 0) => expect(frameOf(page, nth).locator("html"));
const fallback = (page) => page.getByRole("link", { name: "HR career paths" });
const setTheme = (page, theme) => one(page).evaluate((element, theme) => element.setAttribute("theme", theme), theme);

/** Opens a page from the disk, which is written there first. */
async function fromDisk(page, file, text) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  await page.goto(pathToFileURL(file).href);
}

test("a page opened from the disk: as high as it is, and it follows", async ({ page, site }, info) => {
  const body = `<body>${element('from="recruiter"')}${SNIPPET}</body>`.replaceAll("{site}", site.url);
  await fromDisk(page, info.outputPath("host.html"), `<!DOCTYPE html><title>Intranet</title>${body}`);
  await liveIn(frameOf(page));
  await fits(page);
  await setTheme(page, "dark");
  await themeOf(page).toHaveAttribute("data-theme", "dark");
  await frameOf(page).getByLabel("Where to?").selectOption("hr-manager");
  await expect(frameOf(page).getByRole("status").first()).toContainText("from Recruiter to HR Manager");
  await fits(page);
});

test("a browser that hides from frames where they stand: the page hears the element all the same", async ({ page, host_ }) => {
  await page.route("**/framed.js", async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const hidden = text.replaceAll("location.ancestorOrigins", '["null"]');
    expect(hidden).not.toBe(text);
    await route.fulfill({ response: answer, body: hidden });
  });
  await page.addInitScript(() => {
    window.prints = 0;
    window.print = () => (window.prints += 1);
  });
  await host_(`<body>${element('page="guide"')}${SNIPPET}</body>`);
  await fits(page);
  await setTheme(page, "dark");
  await themeOf(page).toHaveAttribute("data-theme", "dark");
  await one(page).evaluate((element) => element.setAttribute("accent", "#ffe000"));
  await expect.poll(() => frameOf(page).locator("html").evaluate((root) => root.style.getPropertyValue("--link"))).toBe("#ffe000");
  await one(page).evaluate((element) => element.print());
  await expect.poll(() => frameOf(page).locator("html").evaluate(() => window.prints)).toBe(1);
});

test.describe("the theme follows", () => {
  for (const [theme, color] of [
    ["dark", "oklch(0.2 0.02 260)"],
    ["dark", "lab(10 0 0)"],
    ["dark", "color-mix(in srgb, black 80%, white)"],
    ["dark", "color(display-p3 0.05 0.05 0.1)"],
    ["dark", "hsl(210 20% 10% / 0.9)"],
    ["light", "oklch(0.97 0.01 260)"],
    ["light", "lab(95 0 0)"],
    ["light", "rgb(0 0 0 / 0.1)"],
  ])
    test(`a ground of ${color}`, async ({ page, host_ }) => {
      await host_(`<style>body{background:${color}}</style><body>${element('page="guide"')}${SNIPPET}</body>`);
      await themeOf(page).toHaveAttribute("data-theme", theme);
    });

  test("a part of the page that becomes dark, however it is built, and however slowly", async ({ page, host_ }) => {
    await host_(`<style>.dark{background:oklch(0.2 0.02 260)} #slow{transition:background-color 0.2s}</style>
      <body><div id="around"><div>${element('page="guide"')}</div></div><div id="slow">${element('page="guide"')}</div><div id="built">${element('page="guide"')}</div>
      <script>
        const inside = built.attachShadow({ mode: "open" });
        inside.append(Object.assign(document.createElement("style"), { textContent: ".dark{background:#111}" }));
        inside.append(document.createElement("section"));
        inside.querySelector("section").append(document.createElement("slot"));
      </script>${SNIPPET}</body>`);
    for (const nth of [0, 1, 2]) await themeOf(page, nth).toHaveAttribute("data-theme", "light");
    await page.evaluate(() => {
      for (const id of ["around", "slow"]) document.getElementById(id).classList.add("dark");
      document.getElementById("built").shadowRoot.querySelector("section").classList.add("dark");
    });
    for (const nth of [0, 1, 2]) await themeOf(page, nth).toHaveAttribute("data-theme", "dark");
    await page.evaluate(() => document.getElementById("around").removeAttribute("class"));
    await themeOf(page, 0).toHaveAttribute("data-theme", "light");
  });
});

for (const allowed of ["allow-scripts", "allow-scripts allow-same-origin"])
  test.describe(`a host page that is itself in a sandbox with ${allowed}`, () => {
    test.use({ expected: allowed.includes("origin") ? /can escape its sandboxing/ : undefined });

    test("as ever", async ({ page, host_ }) => {
      await host_(`<body>${element('from="recruiter"')}${SNIPPET}</body>`, { headers: { "Content-Security-Policy": `sandbox ${allowed}` } });
      await liveIn(frameOf(page));
      await fits(page);
      await setTheme(page, "dark");
      await themeOf(page).toHaveAttribute("data-theme", "dark");
    });
  });

for (const sandbox of ["allow-scripts", "allow-scripts allow-same-origin", "allow-scripts allow-forms"])
  test(`forms lead on in sandbox="${sandbox}"`, async ({ page, host_ }) => {
    await host_(`<body>${element(`page="home" theme="dark" chrome="full" sandbox="${sandbox}"`)}${SNIPPET}</body>`);
    const frame = frameOf(page);
    await liveIn(frame);
    await frame.getByLabel("From", { exact: true }).selectOption("recruiter");
    await frame.getByLabel("To", { exact: true }).selectOption("hr-director");
    await frame.getByRole("button", { name: "Show paths" }).click();
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Career paths");
    await expect(frame.getByRole("status").first()).toContainText("from Recruiter to HR Director");
    // The look goes along, once.
    expect(await frame.locator("html").evaluate(() => location.search)).toBe("?from=recruiter&to=hr-director&theme=dark");
    await liveIn(frame);
    // A live part answers its own form, by key as by click.
    await frame.getByLabel("Where to?").selectOption("hr-manager");
    await frame.getByRole("button", { name: "Show paths" }).click();
    await expect(frame.getByRole("status").first()).toContainText("from Recruiter to HR Manager");
    await frame.getByRole("searchbox").fill("payroll");
    await frame.getByRole("searchbox").press("Enter");
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Search");
    await expect(frame.locator(".found")).toContainText(/payroll/i);
  });

test("in a row it is as wide as the row, and its width is the host's", async ({ page, host_ }) => {
  await host_(`<style>.row{display:flex;width:700px} .third{width:250px}</style><body>
    <div class="row">${element('page="guide"')}</div><div class="row">${element('page="guide" class="third"')}<p>Beside it</p></div>${SNIPPET}</body>`);
  const width = (nth) => one(page, nth).locator("iframe").evaluate((frame) => frame.clientWidth);
  expect(await width(0)).toBe(700);
  expect(await width(1)).toBe(250);
});

test("the script may be loaded with a checksum", async ({ page, host_ }) => {
  const hash = createHash("sha384").update(await readFile(join(DIST, "embed.js"))).digest("base64");
  await host_(`<body>${element('page="guide"')}<script src="{site}embed.js" crossorigin="anonymous" integrity="sha384-${hash}"></script></body>`);
  await fits(page);
});

test.describe("in place of the frame the link", () => {
  test("is not there for a frame that nobody came near to", async ({ page, host_ }) => {
    await page.clock.install();
    const far = element('page="guide"').replace("eager", "lazy");
    await host_(`<body><button>Before</button><div style="height:9000px"></div>${far}<button id="after">After</button>${SNIPPET}</body>`);
    await page.clock.fastForward(10_000);
    await expect(fallback(page)).toBeHidden();
    await expect(one(page).locator("iframe")).toHaveAttribute("src", /guide/);
    await page.locator("#after").scrollIntoViewIfNeeded();
    await expect(frameOf(page).getByRole("heading", { level: 1 })).toBeVisible();
    await page.clock.fastForward(10_000);
    await fits(page);
    await expect(fallback(page)).toBeHidden();
  });

  test.describe("in a frame whose sandbox allows no script", () => {
    test.use({ expected: /Blocked script execution/ });

    test("is not there: the page stands in it as it was written", async ({ page, host_ }) => {
      await page.clock.install();
      await host_(`<body>${element('page="guide" sandbox=""')}${SNIPPET}</body>`);
      await expect(frameOf(page).getByRole("heading", { level: 1 })).toBeVisible();
      await page.clock.fastForward(10_000);
      await expect(fallback(page)).toBeHidden();
      await expect(one(page).locator("iframe")).toBeVisible();
    });
  });

  test.describe("where the host forbids the frame", () => {
    test.use({ expected: /violates|csp|Framing/ });

    test("stands alone, and no broken page beside it", async ({ page, host_, site }) => {
      await host_(`<body>${element('page="guide"')}${SNIPPET}</body>`, {
        headers: { "Content-Security-Policy": "default-src 'none'; script-src {site}embed.js; frame-src 'none'" },
      });
      await expect(fallback(page)).toBeVisible();
      await expect(fallback(page)).toHaveAttribute("href", `${site.url}paths/`);
      await expect(one(page).locator("iframe")).toBeHidden();
      expect(await one(page).evaluate((element) => element.clientHeight)).toBeLessThan(60);
    });
  });

  test.describe("where the site lies on the disk", () => {
    test.use({ expected: /<hr-career-paths>: the site must stand on a host/ });

    test("stands alone; named by its address on a host, the frame comes", async ({ page, site, complaints }, info) => {
      const example = await readFile(fileURLToPath(new URL("../../xtask/src/release/example.html", import.meta.url)), "utf8");
      await mkdir(info.outputPath("site"), { recursive: true });
      await copyFile(join(DIST, "embed.js"), info.outputPath("site/embed.js"));
      await fromDisk(page, info.outputPath("embed/example.html"), example);
      await expect(one(page).getByRole("link")).toBeVisible();
      await expect(one(page).locator("iframe")).toBeHidden();
      expect(warnings(complaints)).toHaveLength(1);
      await expect(page.getByText("only once the site stands on a host")).toBeVisible();
      await expect(page.getByRole("link", { name: "single file" })).toHaveAttribute("href", /^\.\.\/hr-career-paths\.html#\/paths\//);
      await one(page).evaluate((element, url) => element.setAttribute("site", url), site.url);
      await fits(page);
      await expect(one(page).getByRole("link", { name: "From HR Assistant" })).toBeHidden();
    });
  });
});

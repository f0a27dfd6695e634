// One snippet on somebody else's page: it shows what its attributes ask for, is as high as that, and neither side trusts the other.
import { SNIPPET, element, expect, fits, frameOf, liveIn, one, srcOf, test, warnings } from "../support/embedded.mjs";

test("shows the asked paths, live, without head and foot, as high as they are, and shrinks again", async ({ page, host_ }) => {
  await host_(`<body><h1>Careers here</h1>${element('from="hr-assistant" to="hr-director" title="Paths to HR Director"')}${SNIPPET}</body>`);
  const frame = frameOf(page);
  await liveIn(frame);
  await expect(frame.getByRole("status").first()).toContainText("from HR Assistant to HR Director");
  await expect(frame.locator("header.top")).toBeHidden();
  await expect(one(page).locator("iframe")).toHaveAttribute("title", "Paths to HR Director");
  await expect(page.getByRole("link", { name: "HR career paths" })).toBeHidden();
  await fits(page);
  const height = () => one(page).evaluate((element) => element.clientHeight);
  const before = await height();
  await frame.locator("details.path[open] > summary").click();
  await expect.poll(height).toBeLessThan(before - 500);
  await fits(page);
  await frame.locator("details.path > summary").first().click();
  await expect.poll(height).toBe(before);
  await fits(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await fits(page);
});

for (const [attributes, address, ignored] of [
  ["", "?"],
  ['page="home"', "?"],
  ['page="./"', "?"],
  ['page="roles"', "roles/?"],
  ['page="roles/hr-manager/"', "roles/hr-manager/?"],
  ['role="hr-manager"', "roles/hr-manager/?"],
  ['page="roles" track="operations"', "roles/?track=operations&"],
  ['page="compare" role="recruiter,hr-manager"', "compare/?roles=recruiter%2Chr-manager&"],
  ['track="specialist"', "tracks/specialist/?"],
  ['from="recruiter"', "paths/?from=recruiter&"],
  ['page="tracks" from="recruiter"', "tracks/?", /from does not go with page="tracks"/],
  ['role="hr-manager" from="recruiter"', "roles/hr-manager/?", /from does not go with/],
  ['page="../../etc"', "?", /page="\.\.\/\.\.\/etc" is not understood/],
  ['page="//elsewhere.example/"', "?", /page=.* is not understood/],
  ['page="javascript:alert(1)"', "?", /page=.* is not understood/],
  ['from="&quot;><script>"', "?", /from=.* is not understood/],
  ['theme="pink" accent="red" height="tall" language="E"', "?", /theme="pink" is not understood/],
])
  test.describe("attributes", () => {
    test.use({ expected: ignored });

    test(`${attributes || "none"}: ${address}`, async ({ page, host_, site, complaints }) => {
      await host_(`<body>${element(attributes)}${element(attributes)}${SNIPPET}</body>`);
      await expect(frameOf(page).getByRole("heading", { level: 1 })).toBeVisible();
      expect(await srcOf(page)).toBe(`${site.url}${address}chrome=none&theme=light`);
      if (ignored) {
        const said = warnings(complaints);
        expect(said.filter((one) => ignored.test(one)), "said once, for both").toHaveLength(1);
        complaints.length = 0;
      }
    });
  });

test("looks: chrome, language, a fixed height and an accent that can be read", async ({ page, host_, site }) => {
  await host_(`<body>${element('page="guide" chrome="full" language="en" height="500" theme="dark" accent="#ffe000"')}${element('page="guide" accent="ffe000"')}${SNIPPET}</body>`);
  expect(await srcOf(page)).toBe(`${site.url}guide/?lang=en&theme=dark&accent=ffe000`);
  await expect(frameOf(page).locator("header.top")).toBeVisible();
  await fits(page, 1);
  expect(await one(page).evaluate((element) => element.clientHeight)).toBe(500);
  const contrast = (nth) =>
    frameOf(page, nth).locator("main a:visible").first().evaluate((link) => {
      const light = (text) => {
        const [r, g, b] = text.match(/\d+/g).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      const [a, b] = [light(getComputedStyle(link).color), light(getComputedStyle(document.body).backgroundColor)];
      return { colour: getComputedStyle(link).color, ratio: Math.max(a, b) / Math.min(a, b) };
    });
  // On dark ground yellow is read as it is; on light ground it is made darker.
  expect((await contrast(0)).colour).toBe("rgb(255, 224, 0)");
  expect((await contrast(1)).colour).not.toBe("rgb(255, 224, 0)");
  expect((await contrast(1)).ratio).toBeGreaterThan(4.5);
});

test("the theme follows the host page, and the attribute wins", async ({ page, host_ }) => {
  await host_(`<style>.dark{background:#101418;color:#eee}</style><body>${element('page="guide"')}${element('page="guide" theme="light"')}${SNIPPET}</body>`);
  const theme = (nth) => expect(frameOf(page, nth).locator("html"));
  await theme(0).toHaveAttribute("data-theme", "light");
  await page.evaluate(() => document.body.classList.add("dark"));
  await theme(0).toHaveAttribute("data-theme", "dark");
  await theme(1).toHaveAttribute("data-theme", "light");
  await one(page, 1).evaluate((element) => element.setAttribute("theme", "dark"));
  await theme(1).toHaveAttribute("data-theme", "dark");
  await page.evaluate(() => document.body.classList.remove("dark"));
  await theme(0).toHaveAttribute("data-theme", "light");
  await theme(1).toHaveAttribute("data-theme", "dark");
});

test("tells what is chosen and where the person goes; attributes lead it elsewhere; several do not mix", async ({ page, host_, site }) => {
  await host_(`<body><script>
    window.heard = [];
    for (const type of ["ready", "navigate", "select"]) document.addEventListener(type, ({ target, detail }) => heard.push([target.id, type, detail]), true);
  </script>${element('id="a" from="hr-assistant" to="hr-director"')}${element('id="b" role="recruiter"')}${SNIPPET}</body>`);
  const heard = (id, type) => page.evaluate(([id, type]) => heard.filter((one) => one[0] === id && one[1] === type).map((one) => one[2]), [id, type]);
  const frame = frameOf(page);
  await liveIn(frame);
  await expect.poll(() => heard("a", "ready")).toEqual([{ page: "paths/", title: expect.stringContaining("Career paths") }]);
  await frame.getByLabel("Where to?").selectOption("hr-manager");
  await expect.poll(() => heard("a", "select")).toEqual([{ from: "hr-assistant", to: "hr-director" }, { from: "hr-assistant", to: "hr-manager" }]);
  expect((await heard("a", "navigate")).at(-1)).toMatchObject({ page: "paths/", query: "from=hr-assistant&to=hr-manager" });
  // On with a link, from far down: the beginning of the next page is shown.
  await page.evaluate(() => scrollTo(0, 900));
  await frame.locator("details.path[open] .leg h4 a").last().click();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("HR Manager");
  await expect.poll(() => heard("a", "select").then((all) => all.at(-1))).toEqual({ role: "hr-manager" });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(50);
  await fits(page);
  await expect(frame.locator("header.top")).toBeHidden();
  // The other one has not moved.
  expect(await heard("b", "ready")).toHaveLength(1);
  await expect(frameOf(page, 1).getByRole("heading", { level: 1 })).toHaveText("Recruiter");
  await one(page, 1).evaluate((element) => element.setAttribute("role", "hr-director"));
  await expect(frameOf(page, 1).getByRole("heading", { level: 1 })).toHaveText("HR Director");
  expect(await srcOf(page, 1)).toBe(`${site.url}roles/hr-director/?chrome=none&theme=light`);
});

test("the host prints the frame, and a place on the page is scrolled to", async ({ page, host_ }) => {
  await page.addInitScript(() => {
    window.prints = 0;
    window.print = () => (window.prints += 1);
  });
  await host_(`<body><p>Above</p>${element('role="hr-manager"')}${SNIPPET}</body>`);
  const frame = frameOf(page);
  await fits(page);
  await one(page).evaluate((element) => element.print());
  await expect.poll(() => frame.locator("html").evaluate(() => window.prints)).toBe(1);
  expect(await page.evaluate(() => window.prints)).toBe(0);
  await frame.locator(".contents a").nth(2).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  const target = await frame.locator(":target").boundingBox();
  expect(target.y).toBeGreaterThanOrEqual(0);
  expect(target.y).toBeLessThan(200);
});

test("the keyboard passes through", async ({ page, host_ }) => {
  await host_(`<body><button id="before">Before</button>${element('page="tracks" height="400"')}<button id="after">After</button>${SNIPPET}</body>`);
  await expect(frameOf(page).getByRole("heading", { level: 1 })).toBeVisible();
  await page.locator("#before").focus();
  await page.keyboard.press("Tab");
  await expect(frameOf(page).locator("a:focus, [tabindex]:focus, button:focus")).toHaveCount(1);
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("#before")).toBeFocused();
  await page.locator("#after").focus();
  await page.keyboard.press("Shift+Tab");
  await expect(frameOf(page).locator("a:focus, [tabindex]:focus, button:focus")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(page.locator("#after")).toBeFocused();
});

for (const sandbox of ["allow-scripts", "allow-scripts allow-same-origin", "allow-scripts allow-forms allow-popups"])
  test(`in sandbox="${sandbox}" it is live and as high as it is`, async ({ page, host_ }) => {
    await host_(`<body><script>window.heard = []; addEventListener("select", ({ detail }) => heard.push(detail), true)</script>
      ${element(`from="recruiter" sandbox="${sandbox}"`)}${SNIPPET}</body>`);
    const frame = frameOf(page);
    await liveIn(frame);
    await expect(frame.getByRole("status").first()).toContainText("From Recruiter");
    await fits(page);
    await frame.getByLabel("Where to?").selectOption("hr-manager");
    await expect(frame.getByRole("status").first()).toContainText("from Recruiter to HR Manager");
    await expect.poll(() => page.evaluate(() => heard.at(-1))).toEqual({ from: "recruiter", to: "hr-manager" });
    await fits(page);
    await one(page).evaluate((element) => element.setAttribute("theme", "dark"));
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  });

test.describe("in a sandbox on a host that sends no headers", () => {
  // The page may not load its own programs there: it says so, and is complete otherwise.
  test.use({ host: { headers: { "Access-Control-Allow-Origin": "https://elsewhere.example" } }, expected: /CORS|ERR_FAILED|preload/ });

  test("the page reads and has its height", async ({ page, host_ }) => {
    await host_(`<body>${element('from="recruiter" sandbox="allow-scripts"')}${SNIPPET}</body>`);
    await expect(frameOf(page).locator("#not-live")).toBeVisible();
    await expect(frameOf(page).locator("html")).not.toHaveAttribute("data-pending");
    await fits(page);
  });
});

test.describe("hosts that mean no good, or do not know better", () => {
  const HOSTILE = {
    "a base of its own": `<base href="https://elsewhere.example/deep/" target="_top">`,
    "rules for everything": `<style>*{all:unset!important} iframe{display:none!important;height:3px!important}
      hr-career-paths,hr-career-paths *{display:inline!important;max-height:20px!important;overflow:hidden!important;visibility:visible}</style>`,
    "frozen prototypes": `<script>for (const one of [Object, Array, Function, String, Map, Set, Promise, RegExp, URL, Element, HTMLElement, Node, EventTarget, CustomEvent, HTMLIFrameElement])
      { Object.freeze(one.prototype); Object.freeze(one); }</script>`,
    "additions to Object": `<script>Object.prototype.type = "print"; Object.prototype["hr-career-paths"] = 1; Array.prototype.more = () => {}</script>`,
    "the script twice": SNIPPET,
  };
  for (const [name, head] of Object.entries(HOSTILE))
    test(`${name}: works as ever`, async ({ page, host_ }) => {
      await host_(`${head}<body>${SNIPPET}${element('from="hr-assistant" to="hr-director"')}</body>`);
      await liveIn(frameOf(page));
      await fits(page);
      expect(await one(page).evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(500);
      await expect(frameOf(page).getByRole("heading", { level: 1 })).toBeVisible();
    });

  test("a strict policy of the host's own is enough", async ({ page, host_ }) => {
    await host_(`<body>${element('page="guide"')}${SNIPPET}</body>`, {
      headers: { "Content-Security-Policy": "default-src 'none'; script-src {site}embed.js; frame-src {site}" },
    });
    await expect(frameOf(page).getByRole("heading", { level: 1 })).toBeVisible();
    await fits(page);
  });

  test.describe("the host forbids the frame", () => {
    test.use({ expected: /violates|csp|Framing/ });

    test("the link inside the element is there", async ({ page, host_, site }) => {
      await host_(`<body>${element('page="guide"')}${SNIPPET}</body>`, {
        headers: { "Content-Security-Policy": "default-src 'none'; script-src {site}embed.js; frame-src 'none'" },
      });
      await expect(page.getByRole("link", { name: "HR career paths" })).toHaveAttribute("href", `${site.url}paths/`);
      await expect(page.getByRole("link", { name: "HR career paths" })).toBeVisible();
    });
  });

  test.describe("the host forbids the script", () => {
    test.use({ javaScriptEnabled: false, expected: /csp/ });

    test("the link inside the element is there", async ({ page, host_ }) => {
      await host_(`<body>${element('page="guide"')}${SNIPPET}</body>`);
      await expect(page.getByRole("link", { name: "HR career paths" })).toBeVisible();
    });
  });
});

test.describe("messages", () => {
  test.use({ expected: /<hr-career-paths>: a message|hr-career-paths: (a message|page is not|theme is none|accent is no|chrome is none)/ });

  test("the host hears only its own frames, and only what is well formed", async ({ page, host_, site, complaints }) => {
    await host_(`<body><script>window.heard = 0; for (const type of ["ready", "height", "navigate", "select"]) addEventListener(type, () => (heard += 1), true)</script>
      ${element('page="tracks"')}<iframe id="foreign" srcdoc="<p>Advertisement</p>"></iframe><iframe id="same" src="{site}guide/"></iframe>${SNIPPET}</body>`);
    await fits(page);
    await page.waitForTimeout(300);
    const heard = () => page.evaluate(() => window.heard);
    const before = await heard();
    const height = await one(page).evaluate((element) => element.clientHeight);
    const flood = (count) => {
      for (let i = 0; i < count; i += 1)
        for (const message of [{ "hr-career-paths": 1, type: "height", height: 5 }, { "hr-career-paths": 1, type: "ready", page: "", title: "" }]) parent.postMessage(message, "*");
    };
    await page.evaluate(flood, 500);
    await page.frameLocator("#foreign").locator("p").evaluate((_, text) => eval(`(${text})(500)`), flood.toString());
    // Of the right origin, but in a frame that is not the element's.
    await page.frameLocator("#same").locator("h1").evaluate(() => parent.postMessage({ "hr-career-paths": 1, type: "height", height: 5 }, "*"));
    await page.waitForTimeout(300);
    expect(await heard()).toBe(before);
    await frameOf(page).locator("html").evaluate(() => {
      const own = "hr-career-paths";
      for (const message of [
        null, 7, "hr-career-paths", [], {}, { [own]: 2, type: "height", height: 5 }, { [own]: "1", type: "height", height: 5 },
        { [own]: 1 }, { [own]: 1, type: "height" }, { [own]: 1, type: "height", height: "5" }, { [own]: 1, type: "height", height: NaN },
        { [own]: 1, type: "height", height: -1 }, { [own]: 1, type: "height", height: 1e9 }, { [own]: 1, type: "constructor" },
        { [own]: 1, type: "navigate", page: {}, query: "", title: "" }, { [own]: 1, type: "select", chosen: { from: { toString: 1 } } },
        { [own]: 1, type: "ready", page: "x".repeat(1e6), title: "" },
      ])
        parent.postMessage(message, "*");
    });
    await page.waitForTimeout(300);
    expect(await heard()).toBe(before);
    expect(await one(page).evaluate((element) => element.clientHeight)).toBe(height);
    expect(warnings(complaints), "said once").toHaveLength(1);
    expect(await srcOf(page)).toContain(`${site.url}tracks/`);
    // In the element's own frame, but of another origin: something led it elsewhere.
    await one(page).locator("iframe").evaluate((frame) => {
      frame.src = `data:text/html,<script>parent.postMessage({ "hr-career-paths": 1, type: "height", height: 7 }, "*")</script>`;
    });
    await page.waitForTimeout(500);
    expect(await one(page).evaluate((element) => element.clientHeight)).toBe(height);
  });

  test("the frame hears only the page around it, and only what is well formed", async ({ page, host_, complaints, site }) => {
    await page.addInitScript(() => {
      window.prints = 0;
      window.print = () => (window.prints += 1);
    });
    await host_(`<body>${element('page="tracks"')}<iframe id="foreign" srcdoc="<p>Advertisement</p>"></iframe>${SNIPPET}</body>`);
    await fits(page);
    const frame = frameOf(page);
    await page.frameLocator("#foreign").locator("p").evaluate(() => {
      const { contentWindow } = top.document.querySelector("hr-career-paths").shadowRoot.querySelector("iframe");
      // Of this frame, not of the page around.
      const send = new Function("to", "message", "to.postMessage(message, '*')");
      for (let i = 0; i < 500; i += 1) {
        send(contentWindow, { "hr-career-paths": 1, type: "set", theme: "dark" });
        send(contentWindow, { "hr-career-paths": 1, type: "print" });
      }
    });
    const send = (...messages) =>
      page.evaluate((messages) => {
        const { contentWindow } = document.querySelector("hr-career-paths").shadowRoot.querySelector("iframe");
        for (const message of messages) contentWindow.postMessage(message, "*");
      }, messages);
    await send(null, 7, "text", { "hr-career-paths": 2, type: "print" }, { type: "print" });
    await page.waitForTimeout(200);
    expect(await frame.locator("html").evaluate(() => [window.prints, document.documentElement.dataset.theme])).toEqual([0, "light"]);
    expect(warnings(complaints)).toEqual([]);
    const own = { "hr-career-paths": 1 };
    await send({ ...own, type: "set", page: "https://elsewhere.example/" }, { ...own, type: "set", accent: "url(x)" });
    await send({ ...own, type: "set", theme: "pink", chrome: "most", page: "javascript:alert(1)", constructor: "x", from: 3 }, { ...own, type: "burn" });
    await send(...Array.from({ length: 300 }, () => ({ ...own, type: "print" })), ...Array.from({ length: 3000 }, (_, i) => ({ ...own, type: "set", accent: "#0a7", theme: i % 2 ? "dark" : "light" })));
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.waitForTimeout(300);
    expect(await frame.locator("html").evaluate(() => window.prints), "one print for a flood").toBe(1);
    expect(await frame.locator("html").evaluate(() => location.href)).toContain(`${site.url}tracks/`);
    expect(new Set(warnings(complaints)).size, "each said once").toBe(warnings(complaints).length);
    expect(warnings(complaints).length).toBeGreaterThan(0);
    // And a proper one is still obeyed.
    await send({ ...own, type: "set", page: "roles/hr-manager/" });
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText("HR Manager");
  });
});

test.describe("a plain frame on a host with a resizer of its own", () => {
  const grown = (page, selector) =>
    expect.poll(() => page.locator(selector).evaluate((frame) => frame.clientHeight), "the resizer made it as high as its page").toBeGreaterThan(1500);

  test("pym.js", async ({ page, host_ }) => {
    await host_(`<body><div id="here"></div><script src="/pym.js"></script><script>new pym.Parent("here", "{site}paths/?chrome=none", {})</script></body>`, {
      files: { "/pym.js": "pym.js/dist/pym.v1.min.js" },
    });
    await grown(page, "#here iframe");
    // Its additions to the address are not taken for a mistake, and go along.
    const frame = page.frameLocator("#here iframe");
    await liveIn(frame);
    await expect(frame.locator(".notice:visible")).toHaveCount(0);
    await frame.locator("details.path[open] .leg h4 a").last().click();
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText("HR Director");
    expect(await frame.locator("html").evaluate(() => location.search)).toContain("childId=here");
  });

  test.describe("of the usual kind", () => {
    // It advertises its next version on the console.
    test.use({ expected: /IFRAME-RESIZER/ });

    test("iframe-resizer", async ({ page, host_ }) => {
    await host_(`<body><iframe id="here" src="{site}paths/?chrome=none" style="width:100%"></iframe><script src="/r.js"></script><script>iFrameResize({ log: false, checkOrigin: ["{origin}"] }, "#here")</script></body>`, {
      files: { "/r.js": "iframe-resizer/js/iframeResizer.min.js" },
    });
    await grown(page, "#here");
    });
  });

  test("the script of Datawrapper's snippets, old and new", async ({ page, host_ }) => {
    await host_(`<body><iframe id="here" src="{site}paths/?chrome=none"></iframe><iframe id="there" src="{site}guide/?chrome=none"></iframe><script>
      addEventListener("message", (event) => {
        const heights = event.data["datawrapper-height"];
        for (const chart in heights ?? {}) {
          for (const frame of document.querySelectorAll("#here")) if (frame.contentWindow === event.source) frame.style.height = heights[chart] + "px";
          const old = document.querySelector("iframe#there[src*='" + chart + "']");
          if (old) old.style.height = heights[chart] + "px";
        }
      });
    </script></body>`);
    await grown(page, "#here");
    await grown(page, "#there");
  });

  test("no resizer at all: it scrolls inside", async ({ page, host_ }) => {
    await host_(`<body><iframe id="here" src="{site}paths/?chrome=none" width="800" height="600"></iframe></body>`);
    const frame = page.frameLocator("#here");
    await liveIn(frame);
    await frame.locator("main a").last().scrollIntoViewIfNeeded();
    expect(await frame.locator("html").evaluate(() => scrollY)).toBeGreaterThan(500);
  });
});

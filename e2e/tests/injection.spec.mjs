// Texts meant to harm, through every entrance, in a real browser: nothing runs, nothing comes into the page that is not ours, and
// nothing is asked of anybody else. The site is served without its policy here, so that its own care is all that protects it; the
// last test shows the policy as the second line.
import { readFileSync } from "node:fs";
import { expect, live, open, test as base } from "../support/fixtures.mjs";
import { hostPage } from "../support/host.mjs";
import { KINDS, inFile, textOf } from "../support/pages.mjs";
import { PAYLOADS, ROUGH, polluted, trap } from "../support/payloads.mjs";

const test = base.extend({
  page: async ({ page, context }, use) => {
    await context.addInitScript(trap);
    await use(page);
    // A last chance for what waits for its turn.
    await page.waitForTimeout(100);
    if (!page.isClosed()) expect(await page.evaluate(polluted)).toEqual([]);
  },
});

// The policy of no policy.
const OPEN = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";
test.use({ host: { policy: OPEN } });

const SOURCE = readFileSync(new URL("../../src/address/parameter.rs", import.meta.url), "utf8");
/** Every parameter that the site knows, those of frames and of the workshop, and one that nobody knows. */
const PARAMETERS = [
  ...[...SOURCE.matchAll(/Self::\w+ => "(\w+)",/g)].map(([, name]) => name),
  ...["accent", "childId", "initialWidth", "parentTitle", "parentUrl", "view", "session", "screen", "nonsense"],
];
const LIVE = KINDS.filter((kind) => textOf(kind).includes("data-wasm"));
const STILL = KINDS.filter((kind) => !LIVE.includes(kind));

const encoded = (text) => encodeURIComponent(text);

/** The addresses that carry a payload in every parameter, in a parameter's name and in the fragment; each short enough to be read. */
function queriesOf(payload) {
  const parts = [...PARAMETERS.map((name) => `${name}=${encoded(payload)}`), `${encoded(payload)}=1`];
  const queries = [""];
  for (const part of parts) {
    if (queries.at(-1).length + part.length > 3_500) queries.push("");
    queries.push(`${queries.pop()}&${part}`);
  }
  return queries.map((query) => query.slice(1));
}

/** Nothing waits, nothing is gone. */
async function whole(page) {
  await expect(page.locator("html")).not.toHaveAttribute("data-pending");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await page.locator("main").innerText()).length).toBeGreaterThan(100);
}

test("the parameters are those of the site", () => {
  for (const name of ["from", "find", "theme", "roles"]) expect(PARAMETERS).toContain(name);
  expect(LIVE.length).toBeGreaterThan(6);
});

for (const address of LIVE)
  test(`./${address}: every parameter and the fragment`, async ({ page }) => {
    // Read at the start: each parameter with another payload.
    for (const turn of [0, 17, 34]) {
      const value = (i) => encoded(PAYLOADS[(i + turn) % PAYLOADS.length]);
      await open(page, `${address}?${PARAMETERS.filter((name) => name !== "chrome").map((name, i) => `${name}=${value(i)}`).join("&")}`.slice(0, 3_900));
      await whole(page);
    }
    // Read again, as on the way back: each payload in all of them.
    const answered = await page.evaluate(async (states) => {
      for (const state of states) {
        history.replaceState(null, "", state);
        dispatchEvent(new PopStateEvent("popstate"));
        dispatchEvent(new HashChangeEvent("hashchange"));
        await new Promise((done) => setTimeout(done));
      }
      return document.querySelectorAll(".notice:not([hidden]) li").length;
    }, PAYLOADS.flatMap((payload) => queriesOf(payload).map((query) => `?${query}#${encoded(payload)}`)));
    expect(answered, "what was ignored is named").toBeGreaterThan(0);
    await whole(page);
  });

test("pages without a live part", async ({ page }) => {
  for (const [i, address] of STILL.entries()) {
    const [query] = queriesOf(PAYLOADS[(3 * i) % PAYLOADS.length]);
    await page.goto(`${address}?${query}#${encoded(PAYLOADS[i % PAYLOADS.length])}`);
    await whole(page);
  }
});

test.describe("addresses where nothing is", () => {
  // That page tries each way up to its style and script.
  test.use({ expected: / 404 |status of 404|MIME type/ });

  test("say so", async ({ page }) => {
    for (const payload of PAYLOADS.slice(0, 8)) {
      const answer = await page.goto(`roles/${encoded(payload)}/?find=${encoded(payload)}`);
      expect(answer.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
    }
  });
});

test("what is typed, wherever something can be typed", async ({ page }) => {
  test.slow();
  let fields = 0;
  for (const address of [...LIVE, "plan/#new=hr-assistant,hr-generalist,hr-manager"]) {
    await open(page, address);
    fields += await page.evaluate(async (payloads) => {
      const places = () => [...document.querySelectorAll("main :is(textarea, input:not([type]), input[type=text], input[type=search]):not([readonly])")];
      for (const payload of payloads) {
        for (let at = 0; at < Math.min(places().length, 6); at += 1) {
          const field = places()[at];
          field.value = payload;
          for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
        }
        await new Promise((done) => setTimeout(done));
      }
      return places().length;
    }, [...PAYLOADS, ...ROUGH]);
    await whole(page);
  }
  expect(fields, "there was something to type in").toBeGreaterThan(15);
  // The search of the head leads to a page of results.
  for (const payload of PAYLOADS.slice(0, 6)) {
    await page.goto("guide/");
    await page.locator("header [data-search]").fill(payload);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/find\/\?find=/);
    await live(page);
    await whole(page);
  }
});

/** A file of plans with a payload wherever a text can stand. */
const fileOf = (text) => ({
  format: "hr-career-paths/plans",
  version: 1,
  plans: [
    {
      name: text,
      start: "hr-assistant",
      [text]: text,
      moves: [
        { to: "hr-associate", notes: text, month: text, [text]: [text], goals: [{ text }, { skill: text, depth: text }], asked: [{ skill: text }] },
        { to: "hr-generalist", goals: [{ text, skill: "onboarding", depth: "emerging" }] },
      ],
    },
  ],
  [text]: text,
});
const texts = [...PAYLOADS, ...ROUGH].flatMap((payload) => [payload, JSON.stringify(fileOf(payload))]);
texts.push('{"__proto__":{"polluted":1},"format":"hr-career-paths/plans","version":1,"plans":[{"__proto__":{"polluted":1},"start":"hr-assistant","moves":[{"to":"hr-associate","__proto__":{"polluted":1}}]}]}');

test("what is kept of plans and of the self-check, as another tab would write it", async ({ page }) => {
  const put = ([key, texts]) => {
    const write = async () => {
      for (const text of texts) {
        localStorage.setItem(key, text);
        dispatchEvent(new StorageEvent("storage", { key, newValue: text, storageArea: localStorage }));
        await new Promise((done) => setTimeout(done));
      }
    };
    return write();
  };
  await open(page, "plan/");
  await page.evaluate(put, ["hr-career-paths:plans", texts]);
  await expect(page.locator("#plan .notice").first()).toBeVisible();
  await whole(page);
  await open(page, "check/?form=short");
  const answers = PAYLOADS.flatMap((payload) => [payload, `1 a=${payload}`, `1 ${payload}=x,y`, `9 ${payload}`]);
  await page.evaluate(put, ["hr-career-paths:check", answers]);
  await whole(page);
});

test("what is kept and read at the start: theme, place, plans, answers, the projector's clock", async ({ page, baseURL }) => {
  test.slow();
  await page.goto("sources/");
  for (const [i, payload] of PAYLOADS.entries()) {
    const address = ["pay/", "plan/", "check/", "workshop/read-the-map/?view=projector", ""][i % 5];
    await page.evaluate(
      ([payload, path]) => {
        for (const name of ["theme", "place", "plans", "check"]) localStorage.setItem(`hr-career-paths:${name}`, payload);
        for (const text of [`hr-career-paths:clock ${path}`, "hr-career-paths:clock"]) sessionStorage.setItem(text, payload);
      },
      [payload, new URL("workshop/read-the-map/", baseURL).pathname],
    );
    await open(page, address);
    if (address.startsWith("workshop")) await expect(page.locator(".bar-below span")).toHaveText(/^\d+:\d\d (left|over)$/);
    else await whole(page);
  }
});

test("links of plans: nonsense, and real ones that carry payloads", async ({ page }) => {
  await open(page, "plan/#new=hr-assistant,hr-generalist,hr-manager");
  const seen = await page.evaluate(async (payloads) => {
    const rest = () => new Promise((done) => setTimeout(done, 5));
    let seen = 0;
    const type = (id, text) => {
      const field = document.getElementById(id);
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    for (const payload of payloads) {
      for (const id of ["name", "goal-0-0", "notes-0"]) type(id, payload);
      await rest();
      const link = new URL(document.getElementById("link").value);
      for (const fragment of [link.hash, `#plan=${encodeURIComponent(payload)}`, `#plan=AT${btoa(encodeURIComponent(payload))}`, `#new=${payload}`, `#${payload}`]) {
        location.hash = fragment;
        await rest();
        if (document.getElementById("shared").textContent.includes(payload.slice(0, 20))) seen += 1;
      }
      document.getElementById("putaway")?.click();
      await rest();
    }
    return seen;
  }, PAYLOADS.filter((payload) => !payload.includes("\u0000")));
  expect(seen, "the payloads were shown, as text").toBeGreaterThan(PAYLOADS.length / 2);
  await whole(page);
});

test("files of plans, chosen and dropped", async ({ page }) => {
  await open(page, "plan/");
  const told = await page.evaluate(async (texts) => {
    let told = 0;
    for (const [i, text] of texts.entries()) {
      const data = new DataTransfer();
      data.items.add(new File([text], `${text.slice(0, 60)}.json`, { type: "application/json" }));
      if (i % 2) for (const type of ["dragover", "drop"]) document.querySelector("main").dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      else {
        const field = document.getElementById("file");
        field.files = data.files;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
      await new Promise((done) => setTimeout(done, 15));
      if (document.querySelector("#plan .notice li")) told += 1;
    }
    return told;
  }, texts);
  expect(told, "what could not be used was said").toBeGreaterThan(texts.length / 2);
  await whole(page);
});

test("the builder: what is copied is one element, whatever was typed", async ({ page }) => {
  await page.goto("embed/");
  const wrong = await page.evaluate(async (payloads) => {
    const wrong = [];
    const form = document.getElementById("builder");
    const parse = (text) => new DOMParser().parseFromString(text, "text/html");
    for (const payload of payloads) {
      for (const name of ["accent", "title"]) form.elements[name].value = payload.slice(0, name === "title" ? 100 : 7);
      for (const name of ["kind", "from", "to", "theme"]) form.elements[name].value = payload;
      form.elements.kind.value = "paths";
      form.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => setTimeout(done));
      const snippet = parse(document.getElementById("snippet").textContent);
      const frame = parse(document.getElementById("frame").textContent);
      const title = form.elements.title.value.trim();
      const all = [...snippet.querySelectorAll("body *, head *"), ...frame.querySelectorAll("body *, head *")].map((one) => one.localName);
      const attributes = [...snippet.querySelectorAll("*"), ...frame.querySelectorAll("*")].flatMap((one) => one.getAttributeNames());
      if (all.join() !== "script,hr-career-paths,a,iframe") wrong.push(`${payload}: ${all}`);
      if (attributes.some((name) => /^on|srcdoc/.test(name))) wrong.push(`${payload}: ${attributes}`);
      if (title && snippet.querySelector("hr-career-paths").getAttribute("title") !== title) wrong.push(`${payload}: another title`);
    }
    return wrong;
  }, PAYLOADS.filter((payload) => !/[\u0000\t]/.test(payload)));
  expect(wrong).toEqual([]);
});

test.describe("a page in another page", () => {
  test.use({ expected: /<hr-career-paths>: |hr-career-paths: (a message|page is not|theme is none|accent is no|chrome is none)| 404 |status of 404|MIME type/ });

  test("the element's attributes, messages into the frame, and messages out of it", async ({ page, site }) => {
    const host = await hostPage(`<body><h1>Intranet</h1><hr-career-paths loading="eager" page="tracks"></hr-career-paths><script src="${site.url}embed.js"></script></body>`);
    await page.goto(host.url);
    const frame = page.locator("hr-career-paths iframe").contentFrame();
    await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
    await page.evaluate(async (payloads) => {
      const rest = (time) => new Promise((done) => setTimeout(done, time));
      const element = document.querySelector("hr-career-paths");
      const inside = element.shadowRoot.querySelector("iframe").contentWindow;
      const own = { "hr-career-paths": 1 };
      for (const payload of payloads) {
        const set = { ...own, type: "set", theme: payload, accent: payload, chrome: payload, page: payload, from: payload };
        for (const message of [payload, set, { ...own, type: payload }, { ...own, type: "set", [payload]: payload }, `[iFrameSizer]${payload}:1`, { [payload]: payload, ...own, type: "print", x: payload }])
          if (message.type !== "print") inside.postMessage(message, "*");
        inside.postMessage(JSON.parse('{"hr-career-paths":1,"type":"set","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'), "*");
        await rest(25);
      }
      const attributes = ["page", "from", "to", "role", "track", "place", "theme", "accent", "language", "chrome", "height", "title", "site"];
      for (const payload of payloads) {
        for (const name of attributes) element.setAttribute(name, payload);
        await rest(5);
      }
      element.removeAttribute("site");
      for (const name of attributes) element.setAttribute(name, name === "page" ? "guide" : "");
    }, PAYLOADS);
    await expect(frame.getByRole("heading", { level: 1 })).toHaveText(/HR/);
    expect(new URL(await frame.locator("html").evaluate(() => location.href)).origin).toBe(site.origin);
    await frame.locator("html").evaluate(async (_, payloads) => {
      for (const payload of payloads) {
        const own = { "hr-career-paths": 1 };
        for (const type of ["ready", "height", "navigate", "select", "scroll", payload])
          parent.postMessage({ ...own, type, page: payload, title: payload, query: payload, height: payload, top: payload, chosen: { [payload]: payload } }, "*");
        parent.postMessage(JSON.parse('{"hr-career-paths":1,"type":"select","chosen":{"__proto__":"polluted"},"__proto__":{"polluted":1}}'), "*");
        await new Promise((done) => setTimeout(done));
      }
    }, PAYLOADS);
    await page.waitForTimeout(100);
    expect(await page.evaluate(polluted)).toEqual([]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Intranet");
    await host.close();
  });
});

test("the workshop: parameters, and words from another window", async ({ page, context }) => {
  for (const turn of [0, 9, 18, 27, 36]) {
    const value = (i) => encoded(PAYLOADS[(turn + i) % PAYLOADS.length]);
    await page.goto(`workshop/read-the-map/?view=projector&session=${value(0)}&screen=${value(1)}&theme=${value(2)}&${value(3)}=1`);
    await expect(page.locator(".screen.now h3")).toBeVisible();
    await expect(page.locator(".bar-below output")).toHaveText(/^Screen 1 of \d$/);
  }
  const other = await context.newPage();
  await other.goto("workshop/read-the-map/");
  await other.evaluate(async (payloads) => {
    const path = location.pathname;
    const channel = new BroadcastChannel("hr-career-paths:projector");
    const wild = [...payloads, "length", "map", -1, 1.5, 1e9, Number.NaN, null, {}, [0], true];
    for (const value of wild) {
      for (const message of [value, { path, at: value, since: 0 }, { path, at: 0, since: value, blank: value }, { path, at: 0, since: 0, blank: value }, { path, go: value, screen: value }, { path, ask: "", answer: value, at: value, since: Number.NaN }])
        channel.postMessage(message);
    }
    await new Promise((done) => setTimeout(done, 200));
  }, PAYLOADS);
  await expect(page.locator(".bar-below output")).toHaveText(/^Screen 1 of \d$/);
  await expect(page.locator(".bar-below span")).toHaveText(/^\d+:\d\d (left|over)$/);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".bar-below output")).toHaveText(/^Screen 2 of \d$/);
});

test("the edition in one file: every parameter, the path and the fragment", async ({ page }) => {
  for (const turn of [0, 17, 34]) {
    const value = (i) => encoded(PAYLOADS[(i + turn) % PAYLOADS.length]);
    await page.goto("about:blank");
    await page.goto(inFile(`paths/?from=${value(0)}&to=${value(1)}&by=${value(2)}&theme=${value(3)}&accent=${value(4)}&${value(5)}=1#${value(6)}`));
    await live(page);
    await whole(page);
    await page.goto("about:blank");
    await page.goto(inFile(`${value(7)}/${value(8)}/?x=${value(9)}`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
  }
  await page.goto("about:blank");
  await page.goto(inFile("paths/"));
  await live(page);
  await page.evaluate(async (states) => {
    for (const state of states) {
      location.hash = state;
      await new Promise((done) => setTimeout(done, 5));
    }
  }, PAYLOADS.flatMap((payload) => queriesOf(payload).map((query) => `#/paths/?${query}#${encoded(payload)}`)));
  await whole(page);
});

test.describe("the trap and the watch themselves", () => {
  test("find what runs, what comes in and what is asked of others", async ({ page, complaints, elsewhere }) => {
    await page.route("**://elsewhere.example/**", (route) => route.fulfill({ body: "" }));
    const caught = async (expected, act, ...given) => {
      await page.goto("guide/");
      await page.evaluate(act, ...given);
      const found = () => [complaints.some((one) => /harm: ran/.test(one)), complaints.some((one) => /harm: (came in|\w+ of)/.test(one)), elsewhere.length > 0];
      await expect.poll(found, String(given)).toEqual(expected);
      complaints.length = 0;
      elsewhere.length = 0;
    };
    const insert = (html) => void (document.querySelector("main").innerHTML += html);
    await caught([true, true, false], insert, "<img src=x onerror=window.__harmed('ran')>");
    await caught([false, true, true], insert, "<img src=//elsewhere.example/x>");
    await caught([false, true, false], insert, "<a href='javascript:0'>x</a>");
    await caught([false, false, true], () => void (Object.prototype.polluted = 1) ?? fetch("//elsewhere.example/x"));
    expect(await page.evaluate(polluted)).toContain("polluted");
    await page.evaluate(() => delete Object.prototype.polluted);
  });
});

test.describe("with the policy that the site is shipped with", () => {
  test.use({ host: {}, expected: /violates|: csp$|harm: (\w+-src|came in|\w+ of)| 404 |status of 404/ });

  test("even markup that came into a page could not run, nor ask anybody else", async ({ page, complaints, elsewhere }) => {
    await page.goto("guide/");
    await page.evaluate((payloads) => {
      const main = document.querySelector("main");
      for (const payload of payloads) main.append(document.createRange().createContextualFragment(payload));
      fetch("//elsewhere.example/x").catch(() => {});
    }, PAYLOADS.filter((payload) => payload.includes("<") && !/<meta|<base/.test(payload)));
    await expect.poll(() => complaints.some((one) => /Fetch API .* violates/.test(one))).toBe(true);
    await page.waitForTimeout(300);
    expect(complaints.filter((one) => /harm: ran$/.test(one))).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});

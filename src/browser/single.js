// The edition in one file: this document holds everything of the site, packed by name. The address of a page stands behind `#/`.
// As on the site, each page is a document of its own: going to another one loads the file again. Nothing is ever fetched.
import { ask, web } from "./on-the-web.js";

const root = document.documentElement;
const packed = JSON.parse(document.getElementById("files").textContent);

/** The unpacked content of a file, as an answer of a server would be. */
const answer = (name) => {
  if (!Object.hasOwn(packed, name)) return new Response(null, { status: 404 });
  const bytes = Uint8Array.from(atob(packed[name]), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
};
const text = (name) => answer(name).text();

// Only resolves addresses and is never asked for anything; RFC 6761 reserves the name.
const SITE = "https://single.invalid/";
/** The address behind the mark, as the site would have it. */
const inside = (hash = location.hash) => new URL(SITE + (hash.startsWith("#/") ? hash.slice(2) : ""));
const outside = (url) => {
  const { pathname, search, hash } = new URL(url, inside());
  return `#${pathname}${search}${hash}`;
};

const append = (script, like) => {
  const element = document.createElement("script");
  for (const { name, value } of like?.attributes ?? []) if (name !== "src") element.setAttribute(name, value);
  element.textContent = script;
  document.head.append(element);
  return element;
};

// What the site's own scripts find here in place of what a host gives them. `location` and `history` are put in when the file is
// made (`xtask/src/delivery/single.rs`).
globalThis.single = {
  // The address that paper and its code name.
  get url() {
    return single.share(location.hash) ?? document.URL.replace(/\?[^#]*/, "");
  },
  // A link as it stands on the web, if it was said where.
  share(link) {
    const { pathname, search, hash } = inside(link);
    return web && web + pathname.slice(1) + search + hash;
  },
  // No link leads there, so that nothing is taken for a link of the site.
  script: `${SITE}none/start.js`,
  location: {
    get href() {
      return inside().href;
    },
    set href(url) {
      location.hash = outside(url);
    },
    // What stands before the path, in a link that is handed on.
    get origin() {
      return web?.slice(0, -1) ?? `${document.URL.split("#")[0]}#`;
    },
    get search() {
      return inside().search;
    },
    get hash() {
      return inside().hash;
    },
    get pathname() {
      return inside().pathname;
    },
    assign: (url) => (location.hash = outside(url)),
    replace: (url) => location.replace(outside(url)),
    reload: () => location.reload(),
  },
  history: {
    get state() {
      return history.state;
    },
    pushState: (state, _, url) => history.pushState(state, "", outside(url ?? "")),
    replaceState: (state, _, url) => history.replaceState(state, "", outside(url ?? inside().href)),
  },
  load(name, type) {
    const like = document.createElement("script");
    like.type = type;
    if (Object.hasOwn(packed, name)) text(name).then((script) => append(script, like));
    return like;
  },
  start: (glue, wasm) =>
    new Promise((done, failed) => {
      single.run = async (start) => {
        try {
          done(await start({ module_or_path: await answer(wasm).arrayBuffer() }));
        } catch (error) {
          failed(error);
        }
      };
      const module = document.createElement("script");
      module.type = "module";
      text(glue).then((script) => append(script, module), failed);
    }),
};
globalThis.fetch = async (path) => answer(inside(String(path)).pathname.slice(1));

const target = (fragment) => {
  document.querySelector("[data-target]")?.removeAttribute("data-target");
  let id = fragment.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // As it stands.
  }
  const element = document.getElementById(id);
  if (!element) return;
  element.dataset.target = "";
  for (let closed = element.closest("details"); closed; closed = closed.parentElement.closest("details")) closed.open = true;
  element.scrollIntoView();
  // Where the browser would go on with the Tab key.
  if (!element.matches("a, button, input, select, textarea, summary, [tabindex]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
};

const show = async () => {
  const { pathname, hash } = inside();
  const folder = pathname.slice(1);
  const name = [`${folder}index.html`, `${folder}/index.html`, folder].find((name) => name.endsWith("index.html") && Object.hasOwn(packed, name)) ?? "404.html";
  const page = new DOMParser().parseFromString(await text(name), "text/html");
  const names = (selector, attribute) => [...page.querySelectorAll(selector)].map((one) => [one, one.getAttribute(attribute).replace(/^#\//, "")]);
  const sheets = names("link[rel=stylesheet]", "href").map(async ([, name]) => new CSSStyleSheet().replace(await text(name)));
  const scripts = names("script[src]", "src").filter(([, name]) => Object.hasOwn(packed, name));
  const texts = await Promise.all(scripts.map(async ([like, name]) => [await text(name), like]));
  for (const gone of page.querySelectorAll("script[src], noscript, link:not([rel=icon])")) gone.remove();
  page.querySelector("link[rel=icon]")?.setAttribute("href", `data:image/svg+xml,${encodeURIComponent(await text("favicon.svg"))}`);
  document.adoptedStyleSheets = await Promise.all(sheets);
  for (const { name, value } of page.documentElement.attributes) root.setAttribute(name, value);
  document.head.replaceChildren(...page.head.childNodes);
  // The first one is to run before anything is drawn.
  const [first, ...others] = texts;
  append(...first);
  document.body.replaceChildren(...page.body.childNodes);
  document.body.hidden = false;
  ask(document.getElementById("web"));
  document.dispatchEvent(new Event("DOMContentLoaded"));
  for (const one of others) append(...one);
  if (history.state?.y) scrollTo(0, history.state.y);
  else if (hash) target(hash);
};

// Where one was on the page, for the way back.
let scrolled;
try {
  history.scrollRestoration = "manual";
} catch {
  // A sandboxed frame.
}
addEventListener("scroll", () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(() => {
    try {
      history.replaceState({ ...history.state, y: scrollY }, "");
    } catch {
      // See above.
    }
  }, 200);
});

// The look that the address asks for travels along, as on the site.
const LOOKS = ["theme", "chrome", "accent", "kiosk"];
addEventListener("hashchange", ({ oldURL, newURL }) => {
  const [before, after] = [oldURL, newURL].map((url) => new URL(url).hash);
  const from = inside(before);
  // A place on the page that was open.
  const to = after.startsWith("#/") ? inside(after) : new URL(after, from);
  for (const look of LOOKS) {
    const asked = from.searchParams.get(look);
    if (asked !== null && !to.searchParams.has(look)) to.searchParams.set(look, asked);
  }
  if (outside(to) !== after) history.replaceState(history.state, "", outside(to));
  // A live part hears of another query itself.
  const live = document.querySelector("script[data-wasm]");
  if (from.pathname !== to.pathname || (from.search !== to.search && !live)) {
    clearTimeout(scrolled);
    location.reload();
  } else target(to.hash);
});

// A link to a place on the same page.
for (const kind of ["click", "auxclick"])
  document.addEventListener(
    kind,
    (event) => {
      const link = event.target.closest?.("a[href^='#']");
      const to = link?.getAttribute("href");
      if (to && !to.startsWith("#/")) link.setAttribute("href", outside(to));
    },
    true,
  );

addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const action = event.target.getAttribute("action") ?? location.hash;
  location.hash = `${action.split("?")[0]}?${new URLSearchParams(new FormData(event.target, event.submitter))}`;
});

show().catch((error) => {
  console.error(error);
  document.getElementById("old").hidden = false;
  document.body.hidden = false;
});

// Runs before anything is drawn, on every page: the look that the address or the person asks for. It must stay small, as
// drawing waits for it; what people do on a page is the business of the wasm.
(() => {
  const root = document.documentElement;
  // Where no script of ours runs, the style sheet shows what is missing.
  root.dataset.started = "";
  const address = new URLSearchParams(location.search);
  const asked = new URLSearchParams(address);
  const themes = ["auto", "light", "dark"];
  const key = "hr-career-paths:";
  // Where the site is: on the page for wrong addresses a copy is tried for each depth, and this is the one that loaded.
  const site = new URL(".", document.currentScript.src);
  // A kiosk keeps nothing, which every page knows from browsers that forbid it, and the setting goes along with each address that is
  // written. This comes before anything is read.
  const kiosk = (address.get("kiosk") ?? "off") !== "off";
  if (kiosk) {
    const forbidden = () => {
      throw new DOMException("A kiosk keeps nothing", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get: forbidden });
    // The real one, also in the single file, where an address stands behind a mark of its own.
    const { history: real } = globalThis;
    const mark = `?kiosk=${encodeURIComponent(address.get("kiosk"))}`;
    const marked = (url) => (/[?&]kiosk=/.test(url) ? url : url.replace(/^(#?[^?#]*)(\??)/, (_, path, more) => path + mark + (more && "&")));
    for (const name of ["pushState", "replaceState"]) {
      const write = real[name].bind(real);
      real[name] = (state, title, url) => write(state, title, url == null ? url : marked(String(url)));
    }
  }
  // Storage may be blocked: then a choice holds for the page.
  const kept = (name) => {
    try {
      return localStorage.getItem(key + name);
    } catch {
      return null;
    }
  };
  const keep = (name, value) => {
    try {
      localStorage.setItem(key + name, value);
    } catch {
      // See above.
    }
  };
  // A key that is one character can be pressed by mistake, by voice control above all: the page on accessibility turns it off.
  root.dataset.keys = kept("keys") ?? "on";
  const show = (theme) => {
    document.querySelector("[data-keys-choice]")?.setAttribute("aria-pressed", root.dataset.keys === "off");
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    for (const button of document.querySelectorAll("[data-theme-choice]"))
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
  };
  let theme = [asked.get("theme"), kept("theme"), "auto"].find((one) => themes.includes(one));
  show(theme);
  if (asked.get("chrome") === "none") root.dataset.chrome = "none";

  // A page written for the usual question must not flash its answer where the address asks another one.
  for (const look of ["theme", "chrome", "lang", "accent", "kiosk", "childId", "initialWidth", "parentTitle", "parentUrl"]) asked.delete(look);
  const kind = { "plan/": "plans", "pay/": "place" }[root.dataset.page];
  if (asked.size || location.hash.includes("=") || (kind && kept(kind))) root.dataset.pending = "";

  document.addEventListener("DOMContentLoaded", () => {
    show(theme);
    // Search engines want this address whole, and whoever builds the site need not know where it will be.
    const canonical = document.querySelector("link[rel=canonical]");
    canonical?.setAttribute("href", canonical.href);
    const month = new Date().toISOString().slice(0, 7);
    for (const note of document.querySelectorAll("[data-old-after]")) note.hidden = month <= note.dataset.oldAfter;
    // No live part, or one that never comes: show what there is.
    if (!document.querySelector("script[data-wasm]")) delete root.dataset.pending;
    else setTimeout(() => delete root.dataset.pending, 8000);
    if (root.dataset.page === "404.html") {
      // A session of another version keeps what this one has.
      const [, activity] = /\/workshop\/([\w-]{1,40})\/?$/.exec(location.pathname) ?? [];
      const line = document.getElementById("no-activity");
      line.hidden = !activity;
      line.children[0].textContent = activity;
      line.children[1].setAttribute("href", line.children[1].getAttribute("href") + location.search);
      // It is shown at any depth: its links are mended to lead from where the site is.
      for (const link of document.querySelectorAll("a[href^='./']")) link.href = new URL(link.getAttribute("href"), site);
    }
  });

  // Until a live part runs, nothing of it hears what is typed, chosen and opened, and taking over the page undoes it. So it is kept here,
  // and done again then.
  const early = new Map();
  for (const kind of ["input", "change", "click"])
    addEventListener(kind, ({ target }) => {
      const control = kind === "click" ? target.closest?.("summary")?.parentElement : target;
      if ("live" in root.dataset || !control?.closest?.(".part")) return;
      const what = kind === "click" ? "open" : /^(checkbox|radio)$/.test(control.type) ? "checked" : "value";
      // A click comes before what it does.
      early.set(control, [what, kind === "click" ? !control.open : control[what]]);
    }, true);
  for (const time of ["taken-over", "live"])
    addEventListener(time, () => {
      for (const [control, [what, value]] of early) {
        // The part may have been made anew for the address.
        if (!control.isConnected) continue;
        control[what] = value;
        if (time === "live" && what !== "open")
          for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
      }
    });

  // The asked look travels along: to the next page by link or form, as long as it is a page of this site.
  const look = ["theme", "chrome", "accent", "kiosk", "childId"].filter((name) => address.has(name));
  const carry = (url) => {
    if (url.origin !== site.origin || !url.pathname.startsWith(site.pathname)) return;
    for (const name of look) if (!url.searchParams.has(name)) url.searchParams.set(name, address.get(name));
  };
  if (look.length) {
    for (const kind of ["click", "auxclick"])
      document.addEventListener(kind, (event) => {
        const link = event.target.closest?.("a[href]");
        if (!link || link.getAttribute("href").startsWith("#")) return;
        const url = new URL(link.href?.baseVal ?? link.href, document.baseURI);
        carry(url);
        link.setAttribute("href", url);
      });
    document.addEventListener("submit", (event) => {
      for (const name of look) {
        const field = Object.assign(document.createElement("input"), { type: "hidden", name, value: address.get(name) });
        event.target.append(field);
      }
    });
  }

  // Paper says when and from where it was printed; the button at the foot adds a code for phones.
  addEventListener("beforeprint", () => {
    const words = document.querySelector(".printed p");
    // Of a file on this computer, its folder is nobody's business.
    if (words) words.textContent = `Printed on ${new Date().toDateString()} from ${document.URL.replace(/^file:[^#]*\//, "")}`;
  });

  document.addEventListener("click", (event) => {
    const paper = event.target.closest?.("[data-print]");
    if (paper && !paper.dataset.print) {
      paper.dataset.print = "asked";
      load("paper.js", "module").onerror = () => {
        paper.dataset.print = "";
        print();
      };
    }
    if (event.target.closest?.("[data-keys-choice]")) {
      keep("keys", (root.dataset.keys = root.dataset.keys === "off" ? "on" : "off"));
      show(theme);
    }
    const choice = event.target.closest?.("[data-theme-choice]");
    if (!choice) return;
    theme = choice.dataset.themeChoice;
    show(theme);
    keep("theme", theme);
  });

  // The usual key for searching: it goes to the page's search field, unless something is being typed already.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || root.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
    const field = [...document.querySelectorAll("[data-search]")].find((one) => one.checkVisibility?.() ?? true);
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  // The live part's own script may not come: its page then is as it was written, and says so.
  document.addEventListener("error", ({ target }) => {
    if (!target.dataset?.wasm) return;
    delete root.dataset.pending;
    document.getElementById("not-live")?.removeAttribute("hidden");
  }, true);

  // The rest comes apart: in a frame what the page around it should know, else use without network, which needs a safe connection.
  const load = globalThis.single?.load ?? ((name, type) => {
    const script = Object.assign(document.createElement("script"), { src: new URL(name, site), type });
    document.head.append(script);
    return script;
  });
  if (kiosk || location.hash === "#next-person" || root.dataset.page.startsWith("workshop/")) load("kiosk.js", "");
  if (window !== parent) load("framed.js", "");
  else if ("serviceWorker" in navigator) addEventListener("load", () => load("offline.js", "module"));
})();

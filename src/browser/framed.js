// Loaded only in a frame: this page's side of the messages with the page around it (docs/embedding.md). It tells how high the page is and what
// was chosen, and hears how it should look. It needs no storage, no history and no origin of its own, so it works in any sandbox.
(() => {
  const NAME = "hr-career-paths";
  const root = document.documentElement;
  // The page for wrong addresses tries several ways to its scripts, and more than one may lead here.
  if ("framed" in root.dataset) return;
  root.dataset.framed = "";
  const site = new URL(".", document.currentScript.src);
  const { page } = root.dataset;
  const asked = new URLSearchParams(location.search);
  const ids = /^[a-z0-9-]{1,64}(,[a-z0-9-]{1,64}){0,7}$/;

  // Who is around. Browsers may not say so, or name what no message comes from (a page from the disk is "file://" here and "null" there);
  // then the first message tells, and it stays the one.
  const named = (text) => (/^https?:\/\//.test(text) ? text : undefined);
  let host = named(location.ancestorOrigins?.[0]);
  let own = false;
  const post = (message) => parent.postMessage(message, named(host) ?? "*");
  const say = (type, rest) => post({ [NAME]: 1, type, ...rest });
  const complained = new Set();
  const complain = (text) => {
    if (!complained.has(text)) console.warn(`${NAME}: ${text}`);
    complained.add(text);
  };

  // Height. The root is as high as what it holds, whatever the height of the frame, so it tells of less as well as of more.
  let told;
  let resizer;
  const tell = (why = "size") => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (!height || (height === told && why === "size")) return;
    told = height;
    say("height", { height });
    if (own) return;
    // The dialects of hosts that resize the frames of others: Datawrapper, Embedly and its kin, AMP, pym.js, iframe-resizer.
    post({ "datawrapper-height": { [location.pathname.replaceAll("'", "%27")]: height } });
    post(JSON.stringify({ context: "iframe.resize", height, src: location.href }));
    post({ sentinel: "amp", type: "embed-size", height });
    const pym = asked.get("childId");
    if (pym) post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (resizer) post(`[iFrameSizer]${resizer}:${height}:${innerWidth}:${why}`);
  };

  // What is chosen: in the address, and where the address cannot be written, in the fields.
  const keys = ["from", "to", "via", "by", "place", "track", "level", "roles"];
  const fields = {};
  let before = {};
  const look = () => {
    const now = new URLSearchParams(location.search);
    const chosen = { ...fields };
    for (const key of keys) if (ids.test(now.get(key) ?? "")) chosen[key] = now.get(key);
    const [kind, first, second] = page.split("/");
    if (kind === "roles" && first) chosen.role = first;
    if (kind === "tracks" && first) chosen.track = first;
    if (kind === "moves" && second) Object.assign(chosen, { from: first, to: second });
    for (const name of ["theme", "chrome", "lang", "accent", "kiosk", "childId", "initialWidth", "parentTitle", "parentUrl"]) now.delete(name);
    const went = { page, query: String(now), title: document.title };
    const tellOnce = (type, value) => {
      const text = JSON.stringify(value);
      if (before[type] === text) return;
      before[type] = text;
      say(type, value);
    };
    tellOnce("navigate", went);
    if (before.select || Object.keys(chosen).length) tellOnce("select", { chosen });
  };
  const later = () => setTimeout(look, 50);

  // A colour of the host's for links and buttons, made dark or light enough to be read.
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z + 0.05;
  };
  const parts = (text) => {
    const hex = text.replace("#", "");
    return [0, 1, 2].map((at) => parseInt(hex.length === 3 ? hex[at] + hex[at] : hex.slice(2 * at, 2 * at + 2), 16));
  };
  let accent;
  const paint = () => {
    root.style.removeProperty("--link");
    if (!accent) return;
    const paper = light(parts(getComputedStyle(root).getPropertyValue("--paper").trim()));
    const end = paper > 0.5 ? 0 : 255;
    let colour = parts(accent);
    const contrast = () => Math.max(light(colour), paper) / Math.min(light(colour), paper);
    // A little more than 4.5 to 1, as links stand on tinted grounds, too.
    for (let i = 0; i < 20 && contrast() < 5.6; i += 1) colour = colour.map((part) => Math.round(part + (end - part) * 0.15));
    root.style.setProperty("--link", `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`);
  };
  const setAccent = (value) => {
    if (!/^#?([0-9a-f]{3}|[0-9a-f]{6})?$/i.test(value)) return complain("accent is no colour such as #0a4f98");
    accent = value;
    paint();
  };
  const setTheme = (theme) => {
    if (!["light", "dark", "auto"].includes(theme)) return complain("theme is none of light, dark, auto");
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    paint();
  };
  const setChrome = (chrome) => {
    if (chrome === "none") root.dataset.chrome = "none";
    else if (chrome === "full") delete root.dataset.chrome;
    else complain("chrome is none of none, full");
  };
  const setPage = (to) => {
    const url = to.length < 500 && URL.canParse(to, site) && new URL(to, site);
    if (!url || url.origin !== site.origin || !url.pathname.startsWith(site.pathname)) return complain("page is not of this site");
    for (const name of ["theme", "chrome", "lang", "accent", "kiosk"]) if (asked.has(name)) url.searchParams.set(name, asked.get(name));
    if (url.href !== location.href) location.assign(url);
  };
  const setters = { theme: setTheme, accent: setAccent, chrome: setChrome, page: setPage };

  // The last one counts, as often as it may come.
  let wanted;
  const obey = () => {
    const now = wanted;
    wanted = undefined;
    for (const name of Object.keys(now))
      if (!Object.hasOwn(setters, name) || typeof now[name] !== "string") complain("a message sets what cannot be set");
      else setters[name](now[name]);
    tell();
  };
  let printed = 0;
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || !data) return;
    if (typeof data === "string") {
      const asks = data.match(/^\[iFrameSizer\]([\w-]{1,80}):/);
      if (!asks) return;
      resizer = asks[1];
      return tell("init");
    }
    if (!Object.hasOwn(data, NAME) || data[NAME] !== 1 || (host && host !== origin)) return;
    host = origin;
    own = true;
    const { type, ...rest } = data;
    delete rest[NAME];
    if (type === "set") {
      if (!wanted) setTimeout(obey, 20);
      wanted = { ...wanted, ...Object.fromEntries(Object.entries(rest).slice(0, 8)) };
    } else if (type === "print") {
      if (Date.now() - printed > 1000) setTimeout(print, 0);
      printed = Date.now();
    } else complain("a message is of no known type");
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link) {
      const url = new URL(link.href?.baseVal ?? link.href, document.baseURI);
      if (url.origin !== site.origin || !url.pathname.startsWith(site.pathname)) {
        // Other sites do not let themselves be shown in here.
        link.setAttribute("target", "_blank");
        link.setAttribute("rel", "noopener");
      } else if (url.hash && url.pathname === location.pathname) {
        // The frame is as high as the page, so only the host can scroll.
        const place = document.getElementById(decodeURIComponent(url.hash.slice(1)));
        if (place) setTimeout(() => say("scroll", { top: place.getBoundingClientRect().top + scrollY }), 0);
      }
    }
    later();
  });
  // Where a sandbox allows no forms, browsers stop them before anybody hears of it; links lead on there, and so does this.
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button, input");
    const { form } = button ?? {};
    if (event.defaultPrevented || button?.type !== "submit" || form?.method !== "get") return;
    event.preventDefault();
    if (!form.reportValidity() || !form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button }))) return;
    const url = new URL(form.getAttribute("action") ?? "", location);
    url.search = new URLSearchParams(new FormData(form, button));
    location.assign(url);
  });
  document.addEventListener("change", ({ target }) => {
    if (origin === "null" && keys.includes(target.name) && ids.test(target.value)) fields[target.name] = target.value;
    later();
  });
  addEventListener("popstate", later);
  window.navigation?.addEventListener("currententrychange", later);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);

  const begin = () => {
    if (asked.has("accent")) setAccent(asked.get("accent"));
    say("ready", { page, title: document.title });
    tell();
    look();
    const watch = new ResizeObserver(() => tell());
    // A page that is left while it loads may have no body.
    for (const whole of [root, document.body]) if (whole) watch.observe(whole);
    // A host with iframe-resizer greets those who say so.
    post("[iFrameResizerChild]Ready");
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
  addEventListener("load", () => tell());
})();

// <hr-career-paths>: a page of this site inside another page, as high as what it shows. Described in docs/embedding.md.
(() => {
  const NAME = "hr-career-paths";
  if (customElements.get(NAME)) return;
  const script = document.currentScript ?? document.querySelector("script[src*='/embed.js']");
  const LOOK = ["theme", "accent"];
  const CHOICES = ["from", "to", "role", "track", "place"];
  /** What of that each page takes besides its path. */
  const TAKES = { paths: ["from", "to"], compare: ["role"], roles: ["track"], pay: ["place", "role"] };
  const told = new Set();
  const warn = (text) => {
    if (!told.has(text)) console.warn(`<${NAME}>: ${text}`);
    told.add(text);
  };

  /** An element and all that it lies in, also where that is inside of other elements. */
  const around = (element) => {
    const all = [];
    for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) all.push(at);
    return all;
  };

  /** Whether what lies behind an element is dark; the probe is an element of ours. */
  const onDark = (element, probe) => {
    for (const at of around(element)) {
      const color = getComputedStyle(at).backgroundColor;
      // However the host writes it (oklch, say): mixed with itself it is "color(srgb 0.1 0.2 0.3 / 0.5)".
      probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
      const [r, g, b, a = 1] = getComputedStyle(probe).color.match(/srgb ([^)]+)/)?.[1].split(/[ /]+/).map(Number) ?? [0, 0, 0, 0];
      if (a > 0.5) return 0.3 * r + 0.6 * g + 0.1 * b < 0.43;
    }
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    return scheme === "dark" || (/dark/.test(scheme) && matchMedia("(prefers-color-scheme: dark)").matches);
  };

  const style = new CSSStyleSheet();
  // Important, so that no rule of the host page for everything comes between. The width is the host's to choose.
  style.replaceSync(
    ":host{width:100%}" +
      ":host(:not([hidden])){display:block!important;position:relative!important;height:auto!important;max-height:none!important;overflow:visible!important}" +
      "iframe:not([hidden]){display:block;width:100%;border:0;color-scheme:normal}i{position:absolute;forced-color-adjust:none}",
  );

  class Embed extends HTMLElement {
    static observedAttributes = ["page", ...CHOICES, ...LOOK, "language", "chrome", "height", "title", "site", "sandbox"];
    #frame;
    #slot = document.createElement("slot");
    #place = document.createElement("i");
    #src;
    #theme;
    #pages = 0;
    #queued;
    #height;
    #watch;
    #soon;
    #settled;

    connectedCallback() {
      if (!this.#frame) {
        this.attachShadow({ mode: "open", delegatesFocus: true }).adoptedStyleSheets = [style];
        this.#frame = document.createElement("iframe");
        this.#frame.loading = this.getAttribute("loading") === "eager" ? "eager" : "lazy";
        this.#frame.referrerPolicy = "no-referrer";
        // Nothing comes: perhaps this page's policy forbids the frame. A frame without script says nothing, and stays.
        this.#frame.addEventListener("load", () =>
          setTimeout(() => this.#pages || this.#allows("scripts") === false || this.#link(true), 4000),
        );
        this.shadowRoot.append(this.#place);
      }
      addEventListener("message", this.#hear);
      // The host page, or a part of it, may change from light to dark.
      this.#watch = new MutationObserver(this.#follow);
      for (const one of around(this)) if (one !== this) this.#watch.observe(one, { attributes: true });
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", this.#follow);
      this.#pages = 0;
      this.#src = undefined;
      this.#draw();
      // With its address: an empty frame would load at once, and seem to have been asked for.
      if (!this.#frame.isConnected) this.shadowRoot.append(this.#frame);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      matchMedia("(prefers-color-scheme: dark)").removeEventListener("change", this.#follow);
      this.#watch.disconnect();
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#frame || before === now || this.#queued) return;
      this.#queued = true;
      queueMicrotask(() => {
        this.#queued = false;
        if (this.isConnected) this.#draw();
      });
    }

    /** Shows the link inside the element in place of the frame, or the frame again. */
    #link(instead) {
      this.#frame.hidden = instead;
      if (instead) this.shadowRoot.append(this.#slot);
      else this.#slot.remove();
    }

    /** Whether the frame's own sandbox allows something; undefined where it has none. */
    #allows(what) {
      return this.#frame.getAttribute("sandbox")?.toLowerCase().split(/\s+/).includes(`allow-${what}`);
    }

    /** Prints what the frame shows. */
    print() {
      this.#say("print");
    }

    #attribute(name, pattern) {
      const value = this.getAttribute(name)?.trim();
      if (!value) return undefined;
      if (pattern.test(value)) return value;
      warn(`${name}="${value.slice(0, 60)}" is not understood and ignored`);
      return undefined;
    }

    /** The page's address without its look. */
    #address() {
      const site = this.#attribute("site", /^https?:\/\//) ?? script?.src;
      // A folder on the disk shows its list of files in place of a page.
      if (!/^https?:/.test(site) || !URL.canParse(site)) return warn("the site must stand on a host: name its address, https://…, in the attribute site");
      const given = {};
      for (const name of CHOICES) given[name] = this.#attribute(name, /^[a-z0-9]+([-,][a-z0-9]+)*$/);
      let page = this.#attribute("page", /^(\.?\/)?([a-z0-9-]+\/)*[a-z0-9-]*$/)?.replace(/^\.?\/|\/$/g, "");
      if (page === "") page = "home";
      const { from, to, role, track, place } = given;
      page ??= role ? (role.includes(",") ? "compare" : "roles") : from || to ? "paths" : track ? "tracks" : place ? "pay" : "home";
      // Its own, as a page may be called "constructor".
      const used = Object.hasOwn(TAKES, page) ? [...TAKES[page]] : [];
      // The page of one role or one track has it in its path.
      for (const [list, one] of [["roles", "role"], ["tracks", "track"]])
        if (page === list && given[one]) {
          page += `/${given[one]}`;
          used.length = 0;
          used.push(one);
          given[one] = undefined;
        }
      const url = new URL(page === "home" ? "." : `${page}/`, new URL(".", site));
      for (const name of CHOICES)
        if (given[name] && used.includes(name)) url.searchParams.set(name === "role" ? "roles" : name, given[name]);
        else if (given[name]) warn(`${name} does not go with page="${page}" and is ignored`);
      const language = this.#attribute("language", /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i);
      if (language) url.searchParams.set("lang", language);
      if (this.#attribute("chrome", /^(none|full)$/) !== "full") url.searchParams.set("chrome", "none");
      return url;
    }

    #look() {
      const theme = this.#attribute("theme", /^(light|dark|auto)$/) ?? "auto";
      const accent = this.#attribute("accent", /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i) ?? "";
      return { theme: theme !== "auto" ? theme : onDark(this, this.#place) ? "dark" : "light", accent };
    }

    #draw() {
      const frame = this.#frame;
      const url = this.#address();
      frame.title = this.getAttribute("title") || "HR Career Paths";
      const sandbox = this.getAttribute("sandbox");
      if (sandbox === null) frame.removeAttribute("sandbox");
      else if (frame.getAttribute("sandbox") !== sandbox) {
        frame.setAttribute("sandbox", sandbox);
        this.#src = undefined;
      }
      this.#height = Number(this.#attribute("height", /^(auto|[0-9]{2,5}(px)?)$/)?.replace(/px|auto/, ""));
      if (this.#height) frame.style.height = `${this.#height}px`;
      else if (!frame.style.height) frame.style.height = "480px";
      if (!url) {
        this.#src = undefined;
        return this.#link(true);
      }
      const { theme, accent } = this.#look();
      this.#theme = theme;
      if (this.#src === url.href) return this.#say("set", { theme, accent });
      this.#src = url.href;
      this.#link(false);
      url.searchParams.set("theme", theme);
      if (accent) url.searchParams.set("accent", accent.replace("#", ""));
      frame.src = url.href;
    }

    #match = () => {
      this.#soon = undefined;
      const { theme } = this.#look();
      if (theme !== this.#theme) this.#say("set", { theme });
      this.#theme = theme;
    };

    /** However fast something around it changes, it looks a few times a second, and once more when colors have faded. */
    #follow = () => {
      this.#soon ??= setTimeout(this.#match, 50);
      clearTimeout(this.#settled);
      this.#settled = setTimeout(this.#match, 400);
    };

    /** Where the frame's messages may come from: in a sandbox, its own or this page's, it is of no origin. */
    get #origins() {
      const { origin } = new URL(this.#src);
      if (this.#allows("same-origin") === false) return ["null"];
      return self.origin === "null" ? [origin, "null"] : [origin];
    }

    #say(type, rest) {
      // Before the page is there, nobody hears; it is told everything once it says that it is ready.
      if (!this.#pages || !this.#src) return;
      const origins = this.#origins;
      this.#frame.contentWindow?.postMessage({ [NAME]: 1, type, ...rest }, origins.includes("null") ? "*" : origins[0]);
    }

    #hear = ({ source, origin, data }) => {
      const frame = this.#frame;
      // Its own, as a host page may have added anything to all objects.
      if (!source || source !== frame.contentWindow || !data || !Object.hasOwn(data, NAME) || data[NAME] !== 1 || !this.#src) return;
      if (!this.#origins.includes(origin)) return;
      const text = (name) => typeof data[name] === "string" && data[name].length < 2000;
      const number = (name) => Number.isFinite(data[name]) && data[name] >= 0 && data[name] < 100000;
      const { type, page, title, query, height, top, chosen } = data;
      const pass = (detail) => this.dispatchEvent(new CustomEvent(type, { detail }));
      if (type === "ready" && text("page") && text("title")) {
        this.#pages += 1;
        this.#link(false);
        this.#say("set", this.#look());
        // The person went on while the beginning was out of sight.
        if (this.#pages > 1 && frame.getBoundingClientRect().top < 0) this.scrollIntoView();
        pass({ page, title });
      } else if (type === "height" && number("height")) {
        if (!this.#height) frame.style.height = `${Math.ceil(height)}px`;
        pass({ height });
      } else if (type === "navigate" && text("page") && text("query") && text("title")) pass({ page, query, title });
      else if (type === "select" && typeof chosen === "object" && chosen && Object.values(chosen).every((one) => typeof one === "string"))
        pass({ ...chosen });
      else if (type === "scroll" && number("top")) {
        this.#place.style.top = `${Math.max(0, Math.min(top, frame.clientHeight) - 16)}px`;
        this.#place.scrollIntoView();
      } else warn("a message of the frame is not understood and ignored");
    };
  }
  customElements.define(NAME, Embed);
})();

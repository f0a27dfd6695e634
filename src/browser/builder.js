// The page "embed": writes the snippet for what is chosen, and shows it.
const site = new URL(".", import.meta.url);
const form = document.getElementById("builder");
const preview = document.getElementById("preview");
const NAME = "HR Career Paths";
const shown = { snippet: document.getElementById("snippet"), frame: document.getElementById("frame") };

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const attribute = ([name, value]) => `${name}="${escaped(value)}"`;
const filled = (pairs) => pairs.filter(([, value]) => value);

/** What is chosen, as the element's attributes and as an address in the site. */
const chosen = () => {
  const of = (name) => form.elements[name].value.trim();
  const kind = of("kind");
  const query = new URLSearchParams();
  let path = `${kind}/`;
  let attributes = [["page", kind]];
  if (kind === "home") path = "";
  if (kind === "role" || kind === "track") {
    const id = of(kind);
    path = id ? `${kind}s/${id}/` : `${kind}s/`;
    attributes = [id ? [kind, id] : ["page", `${kind}s`]];
  }
  if (kind === "paths") {
    const ends = filled(["from", "to"].map((name) => [name, of(name)]));
    for (const [name, value] of ends) query.set(name, value);
    if (ends.length) attributes = ends;
  }
  if (kind === "compare") {
    const roles = [...new Set([of("role"), of("other")])].join(",");
    query.set("roles", roles);
    attributes.push(["role", roles]);
  }
  if (kind === "roles" && of("track")) {
    query.set("track", of("track"));
    attributes.push(["track", of("track")]);
  }
  const accent = form.elements.accent.validity.valid ? of("accent") : "";
  attributes.push(...filled([["theme", of("theme")], ["accent", accent], ["chrome", of("chrome")], ["height", of("height")], ["title", of("title")]]));
  return { path, query, attributes };
};

const write = () => {
  const kind = form.elements.kind.value;
  for (const field of form.querySelectorAll("[data-pages]")) field.hidden = !field.dataset.pages.split(" ").includes(kind);
  const { path, query, attributes } = chosen();
  const look = Object.fromEntries(attributes);
  const title = look.title ?? NAME;
  const address = (more) => {
    const url = new URL(path, site);
    for (const [name, value] of [...query, ...filled(more)]) url.searchParams.set(name, value);
    return url.href.replaceAll("%2C", ",");
  };
  const link = escaped(address([]));
  shown.snippet.textContent =
    `<script src="${escaped(new URL("embed.js", site).href)}" async></script>\n` +
    `<hr-career-paths ${attributes.map(attribute).join(" ")}>\n  <a href="${link}">${escaped(title)}</a>\n</hr-career-paths>`;
  const source = address([["chrome", look.chrome ? "" : "none"], ["theme", look.theme], ["accent", look.accent?.slice(1)]]);
  shown.frame.textContent = `<iframe src="${escaped(source)}" title="${escaped(title)}" width="100%" height="${look.height ?? 900}" loading="lazy" style="border: 0"></iframe>`;
  return attributes;
};

/** The preview is the very element that is copied. It is a whole page, so it is not loaded before somebody wants to see it. */
let element;
const show = () => {
  clearTimeout(waiting);
  const attributes = new Map(write());
  const first = !element;
  element ??= document.createElement("hr-career-paths");
  for (const name of element.getAttributeNames()) if (!attributes.has(name) && name !== "loading") element.removeAttribute(name);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.setAttribute("loading", "eager");
  if (!first) return;
  document.head.append(Object.assign(document.createElement("script"), { src: new URL("embed.js", site) }));
  preview.replaceChildren(element);
};

/** Until nothing more is chosen or typed, the preview waits: no key is to wait for it. */
let waiting;
form.addEventListener("input", () => {
  write();
  clearTimeout(waiting);
  waiting = setTimeout(show, 400);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
  preview.previousElementSibling.scrollIntoView();
});

document.addEventListener("click", async ({ target }) => {
  const { copy, example } = target.dataset ?? {};
  if (copy) {
    const status = target.parentElement.querySelector("[role=status]");
    const text = shown[copy].textContent;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = "Copied.";
    } catch {
      // Not allowed, or no safe connection: the text is marked, ready for the keys.
      getSelection().selectAllChildren(shown[copy]);
      status.textContent = "It is marked: copy it with your keyboard.";
    }
    setTimeout(() => (status.textContent = ""), 5000);
  }
  if (example) {
    const wanted = new DOMParser().parseFromString(example, "text/html").querySelector("hr-career-paths");
    const get = (name) => wanted.getAttribute(name) ?? "";
    form.reset();
    const kind = get("page") || (get("role") ? "role" : get("track") ? "track" : "paths");
    const [role, other] = get("role").split(",");
    const values = { kind, from: get("from"), to: get("to"), track: get("track"), ...(role && { role }), ...(other && { other }) };
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
    show();
    form.scrollIntoView();
    form.elements.kind.focus({ preventScroll: true });
  }
});

// The site's own address in place of the one that stands for it.
for (const text of document.querySelectorAll("[data-host]"))
  text.textContent = `script-src ${new URL("embed.js", site).href}; frame-src ${site.href}`;
write();

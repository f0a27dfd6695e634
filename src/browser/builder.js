// The page "embed": writes the snippet for what is chosen, and shows it.
const site = new URL(".", import.meta.url);
const form = document.getElementById("builder");
const preview = document.getElementById("preview");
const shown = { snippet: document.getElementById("snippet"), frame: document.getElementById("frame") };

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const attribute = ([name, value]) => `${name}="${escaped(value)}"`;
const filled = (pairs) => pairs.filter(([, value]) => value);

const of = (name) => form.elements[name].value.trim();
/** The words of what is chosen; none where that stands for nothing. */
const words = (name) => (of(name) && form.elements[name].selectedOptions[0]?.text) || "";

/** What is typed must be of a form that the element understands, or it is left out and the field says why. */
const FORMS = {
  accent: [/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i, "This color cannot be used. Write it like #0a4f98 or #05a."],
  height: [/^\d{2,5} ?(px)?$/, "This height cannot be used. Write a number from 10 to 99999, or nothing."],
};
const fits = (name) => !of(name) || FORMS[name][0].test(of(name));
const typed = (name) => (fits(name) ? of(name).replace(/ ?px$/, "") : "");

const say = (name, right) => {
  if (right) form.elements[name].removeAttribute("aria-invalid");
  else form.elements[name].setAttribute("aria-invalid", "true");
  document.getElementById(`embed-${name}-word`).textContent = right ? "" : FORMS[name][1];
};

const ROLES = ["role", "second", "third", "fourth"];

/** What the frame and the link are called, where the person has no name for them. */
const NAMES = {
  home: () => "HR Career Paths",
  role: () => words("role"),
  track: () => (of("track") ? `The track ${words("track")}` : "The tracks of HR"),
  roles: () => (of("track") ? `HR roles of the track ${words("track")}` : "HR roles"),
  pay: () => (of("paid") ? `What the role ${words("paid")} pays` : "What HR work pays") + (of("place") && `: ${words("place")}`),
  compare: () => `${[...new Set(ROLES.map(words))].filter(Boolean).join(", ").replace(/, ([^,]*)$/, " and $1")} compared`,
  paths: () => {
    const [from, to] = [words("from"), words("to")];
    if (from && to) return `From ${from} to ${to}`;
    return from ? `Where one can go from ${from}` : to ? `Ways to ${to}` : "Career paths in HR";
  },
};
const named = (kind) => NAMES[kind]?.() ?? `${form.elements.kind.selectedOptions[0]?.dataset.name} – HR Career Paths`;

/** What is chosen, as the element's attributes and as an address in the site. */
const chosen = () => {
  const kind = of("kind");
  const query = new URLSearchParams();
  let path = `${kind}/`;
  let attributes = [["page", kind]];
  /** A choice that the element calls by one name and the address by another. */
  const choose = (name, value, asked = name) => {
    if (!value) return;
    query.set(asked, value);
    attributes.push([name, value]);
  };
  if (kind === "home") path = "";
  if (kind === "role" || kind === "track") {
    const id = of(kind);
    path = id ? `${kind}s/${id}/` : `${kind}s/`;
    attributes = [id ? [kind, id] : ["page", `${kind}s`]];
  }
  if (kind === "paths") {
    if (of("from") || of("to")) attributes = [];
    for (const name of ["from", "to"]) choose(name, of(name));
  }
  if (kind === "compare") choose("role", [...new Set(ROLES.map(of))].filter(Boolean).join(","), "roles");
  if (kind === "roles") choose("track", of("track"));
  if (kind === "pay") {
    choose("place", of("place"));
    choose("role", of("paid"), "roles");
  }
  const title = of("title") || named(kind);
  const look = [["theme", of("theme")], ["accent", typed("accent")], ["chrome", of("chrome")], ["height", typed("height")], ["title", title]];
  return { path, query, attributes: [...attributes, ...filled(look)] };
};

const write = () => {
  const kind = form.elements.kind.value;
  for (const field of form.querySelectorAll("[data-pages]")) field.hidden = !field.dataset.pages.split(" ").includes(kind);
  form.elements.title.placeholder = named(kind);
  const { path, query, attributes } = chosen();
  const look = Object.fromEntries(attributes);
  const address = (more) => {
    const url = new URL(path, site);
    for (const [name, value] of [...query, ...filled(more)]) url.searchParams.set(name, value);
    return url.href.replaceAll("%2C", ",");
  };
  const title = escaped(look.title);
  const link = escaped(address([]));
  shown.snippet.textContent =
    `<script src="${escaped(new URL("embed.js", site).href)}" async></script>\n` +
    `<hr-career-paths ${attributes.map(attribute).join(" ")}>\n  <a href="${link}">${title}</a>\n</hr-career-paths>`;
  const source = address([["chrome", look.chrome ? "" : "none"], ["theme", look.theme], ["accent", look.accent?.replace("#", "")]]);
  shown.frame.textContent = `<iframe src="${escaped(source)}" title="${title}" width="100%" height="${look.height ?? 900}" loading="lazy" style="border: 0"></iframe>`;
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
form.addEventListener("input", ({ target }) => {
  write();
  // What was wrong may be right now; what is half typed is not wrong yet.
  if (FORMS[target.name] && fits(target.name)) say(target.name, true);
  clearTimeout(waiting);
  waiting = setTimeout(show, 400);
});
form.addEventListener("change", ({ target }) => {
  if (FORMS[target.name]) say(target.name, fits(target.name));
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const wrong = Object.keys(FORMS).filter((name) => !fits(name));
  for (const name of Object.keys(FORMS)) say(name, fits(name));
  if (wrong.length) return form.elements[wrong[0]].focus();
  show();
  // On to what was asked for, with the keyboard as with the eyes.
  document.getElementById("see").focus();
  document.getElementById("see").scrollIntoView();
});

const copy = async (name, status) => {
  try {
    await navigator.clipboard.writeText(shown[name].textContent);
    status.textContent = "Copied.";
  } catch {
    // Not allowed, or no safe connection: the text is marked, ready for the keys.
    getSelection().selectAllChildren(shown[name]);
    status.textContent = "It is marked: copy it with your keyboard.";
  }
  setTimeout(() => (status.textContent = ""), 5000);
};

/** Fills the form with what a ready example shows. */
const fill = (example) => {
  const wanted = new DOMParser().parseFromString(example, "text/html").querySelector("hr-career-paths");
  const get = (name) => wanted.getAttribute(name) ?? "";
  form.reset();
  for (const name of Object.keys(FORMS)) say(name, true);
  const kind = get("page") || (get("role") ? "role" : get("track") ? "track" : "paths");
  const roles = Object.fromEntries(filled(get("role").split(",").map((id, place) => [ROLES[place], id])));
  const values = { kind, from: get("from"), to: get("to"), track: get("track"), ...roles };
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
  show();
  form.scrollIntoView();
  form.elements.kind.focus({ preventScroll: true });
};

document.addEventListener("click", ({ target }) => {
  const { copy: name, example, width } = target.dataset ?? {};
  if (name) copy(name, target.parentElement.querySelector("[role=status]"));
  if (example) fill(example);
  if (width === undefined) return;
  preview.className = `preview ${width}`;
  for (const one of target.parentElement.children) one.setAttribute("aria-pressed", String(one === target));
});

// The site's own address in place of the one that stands for it.
document.getElementById("stands-in")?.remove();
for (const text of document.querySelectorAll("[data-host]"))
  text.textContent = `script-src ${new URL("embed.js", site).href}\nframe-src ${site.href}`;
write();

// A session as it stands in an address: which activities, for how long, for whom. Shared by the page that composes one and by the
// projector, so that both read a link alike. Knows no page: it is given the address and what this version of the site has.

/** The longest time for one activity, in minutes. */
export const LONGEST = 240;
/** The longest name of a session, in characters. */
export const LONGEST_TITLE = 80;
/** So much of a list in an address is looked at. */
const MOST = 40;

/** Text from outside, fit to be quoted in a sentence. */
const quoted = (text) => {
  const kept = [...text].slice(0, 40).filter((one) => /[\p{L}\p{N} _.,+-]/u.test(one)).join("");
  return `“${kept}${kept.length < text.length ? "…" : ""}”`;
};

/** A whole number from 1 to the most, or nothing. */
export const whole = (text, most) => {
  const number = /^\d{1,4}$/.test(text ?? "") ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
};

export const byId = (list, id) => list.find((one) => one.id === id);

const values = (query, name) => (query.get(name) ?? "").split(",").map((one) => one.trim()).filter(Boolean).slice(0, MOST);

const partsOf = (query, known, told) => {
  const parts = [];
  for (const [id, time, ...more] of values(query, "parts").map((one) => one.split(":"))) {
    const activity = byId(known.activities, id);
    if (!activity) {
      told.push(`${quoted(id)} is no activity of this version and was left out.`);
      continue;
    }
    if (byId(parts, id)) {
      told.push(`“${activity.title}” stands in the session more than once; it counts once.`);
      continue;
    }
    if (more.length) told.push(`“${activity.title}” has more than one number of minutes in the address; only the first was read.`);
    const minutes = whole(time, LONGEST);
    if (!minutes && time) told.push(`${quoted(time)} is no number of minutes from 1 to ${LONGEST}: “${activity.title}” takes its usual ${activity.minutes}.`);
    parts.push({ id, minutes: minutes ?? activity.minutes });
  }
  return parts;
};

const scenariosOf = (query, known, told) => {
  const found = [];
  for (const id of values(query, "scenarios")) {
    if (!byId(known.scenarios, id)) told.push(`${quoted(id)} is no person to start from in this version and was left out.`);
    else if (!found.includes(id)) found.push(id);
  }
  return found;
};

/** Cut to what a name may be; a space at the cut would be gone when it is read again. */
const titleOf = (query, told) => {
  const title = (query.get("title") ?? "").trim();
  if ([...title].length > LONGEST_TITLE) told.push(`The name of the session was cut to its first ${LONGEST_TITLE} characters.`);
  return [...title].slice(0, LONGEST_TITLE).join("").trim();
};

/** The session of an address: its name, parts and scenarios, as far as they can be used, whether it is one of one's own, and in `told`
    a sentence for each thing that cannot be used. Nothing where the address names none; a name or people alone are the start of one. */
export const read = (query, known) => {
  if (!["session", "title", "parts", "scenarios"].some((one) => query.has(one))) return undefined;
  const name = query.get("session");
  const told = [];
  const scenarios = scenariosOf(query, known, told);
  const ready = byId(known.sessions, name);
  if (ready) {
    if (query.has("parts")) told.push(`“${ready.title}” is a ready session with activities of its own; those of the address were left out.`);
    if (query.get("title")) told.push(`“${ready.title}” is a ready session with this name; that of the address was left out.`);
    return { own: false, id: name, title: ready.title, parts: ready.parts, scenarios, told };
  }
  if (name !== null && name !== "own") {
    told.push(`${quoted(name)} is no session of this version; the ready ones are on the page of the workshop.`);
    if (!query.has("parts")) return { own: false, title: "", parts: [], scenarios, told };
  }
  const title = titleOf(query, told);
  const parts = partsOf(query, known, told);
  if (!parts.length && (name !== null || query.has("parts"))) told.push("The session of this address has no activities that can be shown.");
  return { own: true, title, parts, scenarios, told };
};

/** A query as people may read it. */
export const readable = (query) => String(query).replaceAll("%2C", ",").replaceAll("%3A", ":");

/** The session as it stands in an address, without the mark. */
export const write = ({ own, id, title, parts, scenarios }) => {
  const query = new URLSearchParams({ session: own ? "own" : id });
  if (own) {
    if (title) query.set("title", title);
    query.set("parts", parts.map((part) => `${part.id}:${part.minutes}`).join(","));
  }
  if (scenarios.length) query.set("scenarios", scenarios.join(","));
  return readable(query);
};

/** An element with properties and children; text is always text. */
export const make = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element && key !== "role") element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

/** Says what could not be used; a link of another version may hold very much of it. */
export const tell = (place, told) => {
  const most = 6;
  const more = told.length > most ? [`And ${told.length - most} more like this.`] : [];
  const lines = [...told.slice(0, most), ...more].map((sentence) => make("li", {}, sentence));
  place.replaceChildren(...(lines.length ? [make("div", { className: "notice" }, make("ul", {}, ...lines))] : []));
};

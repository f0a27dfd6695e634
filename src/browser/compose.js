// The page of the workshop: a session of one's own, chosen here and kept in the address. What can be chosen stands in the page.
import { absolute, show } from "./code.js";
import { SECOND, watch } from "./second.js";
import { LONGEST, byId, make, read, readable, tell, whole, write } from "./session.js";

const $ = (id) => document.getElementById(id);
const own = $("own");
const form = $("compose");
const known = JSON.parse(own.dataset.workshop);
const asked = new URLSearchParams(location.search);
const boxes = [...form.elements.scenarios];

const arrived = read(asked, known);
let { title = "", parts = [], scenarios = [] } = arrived ?? {};
parts = parts.map((part) => ({ ...part }));

const total = () => parts.reduce((sum, { minutes }) => sum + minutes, 0);
const minutes = (count) => (count === 1 ? "1 minute" : `${count} minutes`);
const say = (text) => ($("own-said").textContent = text);
const named = (part) => byId(known.activities, part.id);
const query = () => write({ own: true, title, parts, scenarios });

/** The address of this page with the session; what else the address holds, such as the theme, stays. */
const remember = () => {
  const others = new URLSearchParams(location.search);
  for (const name of ["session", "title", "parts", "scenarios"]) others.delete(name);
  const all = [parts.length ? query() : "", readable(others)].filter(Boolean).join("&");
  try {
    history.replaceState(history.state, "", location.pathname + (all ? `?${all}` : "") + location.hash);
  } catch {
    // A sandboxed frame: the address stays, and the link below the session holds it all the same.
  }
};

const button = (words, about, act, disabled = false) =>
  make("button", { type: "button", className: "plain", ariaLabel: `${words}: ${about}`, onclick: act, disabled }, words);

/** The session as a table, with its links. */
const result = () => {
  if (!parts.length) return [];
  let from = 0;
  const rows = parts.map((part) => {
    const activity = named(part);
    const to = from + part.minutes;
    const link = make("a", { href: `${activity.link}?${query()}` }, activity.title);
    const people = activity.fills ? scenarios.map((id) => byId(known.scenarios, id)) : [];
    const sheet = (id, words) => make("li", {}, make("a", { href: `${activity.link}#sheet${id}` }, words));
    const sheets = make("ul", {}, sheet("", "Blank"), ...people.map((one) => sheet(`-${one.id}`, one.title)));
    const phones = make("p", { className: "needs-script" }, button("Code for phones", activity.title, () => show(known, part.id, scenarios)));
    const row = make("tr", {}, make("td", {}, `${from} to ${to}`), make("th", { scope: "row" }, link), make("td", {}, make("p", {}, activity.purpose), phones));
    const cell = (name, list) => make("td", { "data-name": name }, list);
    row.append(cell("Bring", make("ul", {}, ...activity.brings.map((one) => make("li", {}, one)))), cell("Worksheets", sheets));
    from = to;
    return row;
  });
  const heads = ["Minutes", "Activity", "What for", "Bring", "Worksheets"].map((name) => make("th", { scope: "col" }, name));
  const table = make("table", { className: "wide" }, make("caption", { className: "hidden" }, "Your own session"));
  table.append(make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
  const first = `${named(parts[0]).link}?view=`;
  const start = make("a", { href: `${first}projector&${query()}` }, "Start it on the projector");
  const notes = make("a", { href: `${first}notes&${query()}`, target: SECOND, rel: "opener" }, "Open the notes in a second window");
  const guide = make("a", { href: `${known.guide}?${query()}` }, "The guide for this session");
  const { href } = absolute(`${form.getAttribute("action")}?${query()}`);
  const field = make("input", { id: "own-link", readOnly: true, value: readable(href) });
  const copy = make("button", { type: "button", className: "plain", onclick: () => copied(field) }, "Copy the link");
  const print = make("button", { type: "button", className: "plain", onclick: () => document.querySelector("[data-print]").click() }, "Print the session");
  const people = scenarios.map((id) => byId(known.scenarios, id).title);
  return [
    make("h3", {}, title || "Your own session"),
    make("p", {}, `${minutes(total())} in ${parts.length === 1 ? "one activity" : `${parts.length} activities`}.`, people.length ? ` People to start from: ${people.join("; ")}.` : ""),
    table,
    make("ul", { className: "ways needs-script" }, ...[start, notes, guide].map((one) => make("li", {}, one))),
    make("div", { className: "needs-script" }, make("label", { htmlFor: "own-link" }, "The link that opens this session"), field, make("p", {}, copy, " ", print)),
  ];
};

const copied = async (field) => {
  try {
    await navigator.clipboard.writeText(field.value);
    say("The link is copied.");
  } catch {
    field.select();
    say("The browser does not let this page copy. The link is selected: copy it from there.");
  }
};

/** Draws what was chosen; the fields that were typed in stay as they are. */
const draw = (changed = true) => {
  $("own-none").hidden = parts.length > 0;
  const left = known.activities.filter(({ id }) => !byId(parts, id));
  $("own-more").hidden = !left.length;
  $("own-add").replaceChildren(...left.map((one) => make("option", { value: one.id }, `${one.title} (${one.minutes} minutes)`)));
  $("own-parts").replaceChildren(...parts.map(item));
  table(changed);
};

const table = (changed = true) => {
  // Only a session is printed where there is one.
  own.classList.toggle("made", parts.length > 0);
  $("own-session").replaceChildren(...result());
  if (changed) remember();
};

/** An activity in the list, with its minutes and its place. */
const item = (part, at) => {
  const { title } = named(part);
  const field = make("input", { type: "number", min: "1", max: String(LONGEST), step: "1", value: String(part.minutes), id: `minutes-${part.id}`, required: true });
  field.setAttribute("aria-label", `Minutes: ${title}`);
  field.addEventListener("change", () => {
    const wanted = whole(field.value, LONGEST);
    if (wanted) {
      part.minutes = wanted;
      say(`${title} takes ${minutes(wanted)}, the session ${minutes(total())}.`);
    } else {
      say(`Minutes are a whole number from 1 to ${LONGEST}: ${title} keeps its ${part.minutes}.`);
    }
    field.value = String(part.minutes);
    table();
  });
  const move = (by) => () => {
    parts.splice(at, 1);
    parts.splice(at + by, 0, part);
    draw();
    say(`${title} is now number ${at + by + 1} of ${parts.length}.`);
    focus(part.id, by < 0 ? "earlier" : "later");
  };
  const earlier = button("Earlier", title, move(-1), at === 0);
  const later = button("Later", title, move(1), at === parts.length - 1);
  const remove = button("Remove", title, () => {
    parts.splice(at, 1);
    draw();
    say(`${title} is taken out. ${parts.length ? `The session takes ${minutes(total())}.` : "The session is empty."}`);
    const near = parts[Math.min(at, parts.length - 1)];
    if (near) focus(near.id, "remove");
    else $("own-add").focus();
  });
  for (const [name, one] of Object.entries({ earlier, later, remove })) one.id = `${name}-${part.id}`;
  return make("li", {}, make("span", {}, title), field, " minutes ", earlier, later, remove);
};

/** Gives the focus back to the button that was pressed; where it stands at an end, to its neighbor. */
const focus = (id, name) => {
  const pressed = $(`${name}-${id}`);
  (pressed.disabled ? $(`${name === "earlier" ? "later" : "earlier"}-${id}`) : pressed).focus();
};

$("own-adds").addEventListener("click", () => {
  const activity = byId(known.activities, $("own-add").value);
  if (!activity) return;
  parts.push({ id: activity.id, minutes: activity.minutes });
  draw();
  say(`${activity.title} is added as number ${parts.length}. The session takes ${minutes(total())}.`);
  ($("own-more").hidden ? $(`remove-${activity.id}`) : $("own-adds")).focus();
});
form.elements.title.addEventListener("input", () => {
  title = form.elements.title.value.trim();
  table();
});
for (const box of boxes)
  box.addEventListener("change", () => {
    scenarios = boxes.filter((one) => one.checked).map((one) => one.value);
    table();
  });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!parts.length) return say("The session is empty: add an activity first.");
  $("own-session").focus();
  $("own-session").scrollIntoView();
});
$("own-clear").addEventListener("click", () => {
  [title, parts, scenarios] = ["", [], []];
  form.reset();
  tell($("own-told"), []);
  draw();
  say("The session is empty.");
});

document.addEventListener("click", ({ target }) => {
  const { code } = target.closest?.("[data-code]")?.dataset ?? {};
  if (code) show(known, code, scenarios);
});

watch();
form.elements.title.value = title;
for (const box of boxes) box.checked = scenarios.includes(box.value);
draw(false);
if (arrived) {
  tell($("own-told"), arrived.told);
  own.scrollIntoView();
}

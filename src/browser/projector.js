// Shows the screens of an activity one at a time, with notes in a second window that stays in step. The page itself holds all
// screens: this only chooses. Loaded by the pages of activities alone.
import { BLACK, cover, isBlack, lift } from "./black.js";
import { look, mapOf, zonesOf } from "./closer.js";
import { hide, isShown, put, show as showCode, whom } from "./code.js";
import { recall, recallSession, remember, rememberSession } from "./kept.js";
import { SECOND, watch } from "./second.js";
import { byId, make, read, readable, tell as complain, whole, write } from "./session.js";

const root = document.documentElement;
const screens = [...document.querySelectorAll(".screen")];
const ordered = document.querySelector(".screens");
const address = new URL(location.href);
const view = ["projector", "notes"].find((one) => one === address.searchParams.get("view"));
const channel = view && "BroadcastChannel" in globalThis ? new BroadcastChannel("hr-career-paths:projector") : null;

const known = JSON.parse(ordered.dataset.workshop);
const { activity } = ordered.dataset;
const usual = byId(known.activities, activity);

/** The session of the address, this activity's place in it, and what comes before and after. */
const session = read(address.searchParams, known);
const told = [...(session?.told ?? [])];
const place = session ? session.parts.findIndex(({ id }) => id === activity) : -1;
const before = place < 0 ? undefined : session.parts[place - 1]?.id;
const after = place < 0 ? undefined : session.parts[place + 1]?.id;
const others = place < 0 ? [] : session.parts.map(({ id }) => id).filter((id) => id !== activity);
if (session?.parts.length && place < 0) told.push(`“${usual.title}” is no part of the session of this address, so it stands here alone.`);
/** The session as every window writes it, so that two of them can be compared. */
const mine = place < 0 ? "" : write(session);
const SESSION = ["session", "title", "parts", "scenarios"];
/** How much longer or shorter a screen stays than usual. */
const pace = place < 0 ? 1 : session.parts[place].minutes / usual.minutes;

const wanted = address.searchParams.get("screen");
const LAST = "last";
let at = wanted === LAST || whole(wanted, 9999) > screens.length ? screens.length - 1 : (whole(wanted, screens.length) ?? 1) - 1;
if (wanted !== null && wanted !== LAST && !whole(wanted, screens.length))
  told.push(`The address asks for a screen that is not there: this activity has ${screens.length}, and this is the ${at ? "last" : "first"}.`);
if (!view && address.searchParams.has("view")) told.push("The address asks for a view that this version does not have (only projector and notes), so the page is shown as usual.");
let blank = false;
// Whether the code for phones is shown large.
let coded = false;
// How many steps closer to the map of the screen: 0 is the whole map.
let closer = 0;
let since = Date.now();

const bar = document.createElement("div");
const number = document.createElement("output");
const time = document.createElement("span");
const course = document.createElement("p");
const said = document.createElement("p");
const live = make("div", { className: "hidden", role: "status" });
const notice = document.getElementById("told");
const second = make("a", { target: SECOND, rel: "opener" }, "Notes");
const { title } = document;

const button = (words, act) => make("button", { type: "button", className: "plain", onclick: act }, words);
const nearer = button("Closer", () => approach());

/** The time for a screen here, in seconds. */
const lasts = (screen) => Math.round(screen.dataset.minutes * 60 * pace);
const spelled = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
const sum = (all) => all.reduce((one, other) => one + other, 0);
const minutesOf = (parts) => sum(parts.map(({ minutes }) => minutes));

/** When the session began; where nobody knows, as if all before had taken its time. */
let began = place < 0 ? 0 : Date.now() - 1000 * (minutesOf(session.parts.slice(0, place)) * 60 + sum(screens.slice(0, at).map(lasts)));

const tick = () => {
  const left = lasts(screens[at]) - Math.floor((Date.now() - since) / 1000);
  time.textContent = `${spelled(Math.abs(left))} ${left < 0 ? "over" : "left"}`;
  if (mine) course.textContent = `Activity ${place + 1} of ${session.parts.length}, ${Math.floor((Date.now() - began) / 60_000)} of ${minutesOf(session.parts)} min`;
};

/** The link of this activity and session in a view, at this screen. */
const link = (name) => `${usual.link}?view=${name}${mine && `&${mine}`}&screen=${at + 1}`;
const titleOf = (screen) => screen.querySelector("h3").textContent;
const zones = () => zonesOf(screens[at]);
const CODE = "The code for phones is on the screen.";

/** What is said aloud: what of the screen is new. */
const words = () => {
  if (coded) return CODE;
  if (blank) return BLACK;
  if (closer) return `${zones()[closer - 1]} level, closer`;
  return / closer$/.test(live.textContent) && live.dataset.at === String(at) ? "The whole map" : `${number.textContent}: ${titleOf(screens[at])}`;
};

/** What only the projector shows: the black screen, the code, and the map as close as was asked for. */
const project = () => {
  root.classList.toggle("blank", blank);
  if (blank !== isBlack()) {
    if (blank) cover(lifted);
    else lift();
  }
  if (coded !== isShown()) {
    if (coded) showCode(known, activity, session?.scenarios, closed);
    else hide();
  }
  root.classList.toggle("closer", closer > 0);
  const map = mapOf(screens[at]);
  if (!map) return;
  // Where the page is moved, the room for the map is as high as the map itself.
  const { clientWidth, clientHeight } = map.parentElement;
  look(map, closer, clientWidth / Math.max(clientHeight, innerHeight / 2));
};

const show = () => {
  for (const [i, screen] of screens.entries()) screen.classList.toggle("now", i === at);
  if (!zones()[closer - 1]) closer = 0;
  number.textContent = `Screen ${at + 1} of ${screens.length}`;
  document.title = `${view === "notes" ? "Notes: " : ""}${titleOf(screens[at])} (${at + 1} of ${screens.length}) – ${title}`;
  nearer.hidden = !zones().length;
  nearer.textContent = closer && closer === zones().length ? "Whole" : "Closer";
  second.href = link("notes");
  const next = screens[at + 1];
  const following = next ? `Next: ${titleOf(next)}` : after ? `Next activity: ${byId(known.activities, after).title}` : "This is the last screen";
  said.textContent = coded ? CODE : blank ? BLACK : closer ? `${words()}. ${following}` : following;
  live.textContent = words();
  live.dataset.at = at;
  if (view === "projector") project();
  address.searchParams.set("screen", at + 1);
  remember(address.searchParams, { at, since, blank, coded, closer });
  if (mine) rememberSession(address.searchParams, mine, began);
  try {
    history.replaceState(null, "", readable(address));
  } catch {
    // A sandboxed frame: the address stays.
  }
  tick();
};

// Whether something was pressed here: then a late answer to the first question of this window is old.
let pressed = false;
const tell = (answer = false) => channel?.postMessage({ path: location.pathname, at, blank, coded, closer, since, began, session: mine, view, answer });

/** Another activity of the session, from its first or its last screen. Whoever only follows tells nobody, so that two windows never
    send each other on and on. */
let leaving = false;
const leave = (name, screen, follows = false) => {
  if (!name || leaving) return;
  leaving = true;
  const to = new URL(`../${name}/`, location.href);
  for (const kept of ["view", ...SESSION, "began", "theme", "chrome", "accent", "kiosk", "childId"])
    if (address.searchParams.has(kept)) to.searchParams.set(kept, address.searchParams.get(kept));
  to.searchParams.set("screen", screen);
  if (!follows) channel?.postMessage({ path: location.pathname, go: to.pathname, screen });
  location.assign(readable(to));
};

/** Notes with another session than the projector, or with none, take over its session. Only what both windows write alike counts:
    else they would load each other on and on. */
const adopt = (query) => {
  if (view !== "notes" || leaving || typeof query !== "string" || query === mine) return;
  const asked = new URLSearchParams(query);
  const theirs = read(asked, known);
  if (query && !(theirs && write(theirs) === query && byId(theirs.parts, activity))) return;
  leaving = true;
  for (const name of [...SESSION, "began", "screen"]) address.searchParams.delete(name);
  for (const [name, value] of [...asked, ["screen", at + 1]]) address.searchParams.set(name, value);
  location.replace(readable(address));
};

/** Shows what was changed here, and tells the other window. */
const change = (changed) => {
  [blank, coded, pressed] = [false, false, true];
  changed();
  show();
  tell();
};

const step = (by) => {
  const to = at + by;
  if (to < 0) return leave(before, LAST);
  if (to >= screens.length) return leave(after, 1);
  // Read by now.
  complain(notice, []);
  change(() => ([at, closer, since] = [to, 0, Date.now()]));
};

const darken = () => {
  const to = !blank;
  change(() => (blank = to));
};

const phones = () => {
  const to = !coded;
  change(() => (coded = to));
};

const approach = (to = (closer + 1) % (zones().length + 1)) => zones().length && change(() => (closer = to));

/** The person closed it by its own button or key. */
const closed = () => coded && phones();
const lifted = () => blank && darken();

/** Back to the page, which leads here again: some clickers send Escape. */
const end = () => {
  if (coded) return phones();
  if (blank) return darken();
  if (closer) return approach(0);
  for (const name of ["view", "began"]) address.searchParams.delete(name);
  location.assign(readable(address));
};

const KEYS = {
  ArrowRight: () => step(1),
  ArrowDown: () => step(1),
  PageDown: () => step(1),
  " ": () => step(1),
  ArrowLeft: () => step(-1),
  ArrowUp: () => step(-1),
  PageUp: () => step(-1),
  Home: () => step(-at),
  End: () => step(screens.length - 1 - at),
  b: darken,
  q: phones,
  z: () => approach(),
  ".": darken,
  Escape: end,
};

const pressKey = (event) => {
  const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  const control = event.target.closest?.("select") || (event.key === " " && event.target.closest?.("button, a, summary"));
  // Keys of one character are off where the person turned them off; the space bar is none of those.
  const off = root.dataset.keys === "off" && event.key.length === 1 && event.key !== " ";
  if (!act || off || control || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
};

/** The other window may be of another version or not ours at all: only what fits is taken. */
const hear = ({ data }) => {
  const here = data?.path === location.pathname;
  // Notes that were opened late, at another activity of the session, are sent here.
  if (!here && data?.ask && data.view === "notes" && view === "projector" && mine && data.session === mine)
    channel.postMessage({ path: data.path, go: location.pathname, screen: 1 });
  if (!here) return;
  if (data.view === "projector") adopt(data.session);
  if (leaving) return;
  if (data.ask) return tell(true);
  if (data.answer && pressed) return;
  if (typeof data.go === "string") return leave(others.find((name) => data.go.endsWith(`/${name}/`)), data.screen === 1 ? 1 : LAST, true);
  if (!Number.isInteger(data.at) || !screens[data.at] || !Number.isFinite(data.since)) return;
  [at, blank, coded, since] = [data.at, data.blank === true, data.coded === true, Math.min(data.since, Date.now())];
  closer = Number.isInteger(data.closer) ? data.closer : 0;
  if (data.session === mine && Number.isFinite(data.began)) began = Math.min(data.began, Date.now());
  show();
};

/** One screen at a time. */
const start = () => {
  root.dataset.view = view;
  root.dataset.chrome = "none";
  bar.className = "bar-below";
  // Said with the title of the screen instead.
  number.setAttribute("aria-live", "off");
  const right = [button("Blank", darken), button("Code", phones), nearer, ...(view === "projector" ? [second] : []), button("Leave", end)];
  bar.append(button("Back", () => step(-1)), button("Next", () => step(1)), number, time, ...(mine ? [course] : []), ...right);
  ordered.append(notice, bar, live);
  if (pace !== 1)
    for (const [i, screen] of screens.entries())
      screen.querySelector(".notes .quiet").textContent = `Screen ${i + 1} of ${screens.length}, ${spelled(lasts(screen))} minutes in this session`;
  if (view === "notes") bar.before(said);
  complain(notice, told);
  // An address that names no screen is a new beginning.
  if (wanted !== null) {
    ({ since = since, blank, coded, closer = 0 } = recall(address.searchParams, at));
    began = recallSession(address.searchParams, mine) ?? began;
  }
  show();
  setInterval(tick, 1000);
  addEventListener("keydown", pressKey);
  addEventListener("resize", () => view === "projector" && project());
  channel?.addEventListener("message", hear);
  channel?.postMessage({ path: location.pathname, ask: true, session: mine, view });
};

/** The page as it is read, with what leads on to the projector. */
const page = () => {
  complain(notice, told);
  put(document.getElementById("code"), usual.people[whom(usual, session?.scenarios)] ?? usual.to);
  document.addEventListener("click", ({ target }) => target.closest?.("[data-code]") && showCode(known, activity, session?.scenarios));
  const lines = [];
  if (mine) {
    for (const to of document.querySelectorAll(".ways a[href*='view=']")) to.setAttribute("href", `${to.getAttribute("href")}&${mine}`);
    lines.push(`Part ${place + 1} of ${session.parts.length}${session.title ? ` in “${session.title}”` : " of a session"}, ${session.parts[place].minutes} minutes. `);
    lines.push(make("a", { href: `${known.home}${session.own ? `?${mine}` : `#${session.id}`}` }, "The whole session"));
  }
  if (whole(wanted, screens.length)) lines.push(mine ? ". " : "", make("a", { href: link("projector") }, `Go on with screen ${at + 1} of ${screens.length} on the projector`));
  if (lines.length) document.querySelector(".wrap > .ways").before(make("p", {}, ...lines));
};

watch();
if (view && screens.length) start();
else page();

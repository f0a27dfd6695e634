// Shows the screens of an activity one at a time, with notes in a second window that stays in step. The page itself holds all
// screens: this only chooses. Loaded by the pages of activities alone.
import { hide, isShown, put, show as showCode } from "./code.js";
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
if (session?.parts.length && place < 0) told.push(`“${usual.title}” is no part of the session of this address, so it stands here alone.`);
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
let since = Date.now();

// Storage may be blocked: then the clock of a screen begins again with a reload.
const clock = `hr-career-paths:clock ${location.pathname}`;
const remember = () => {
  try {
    sessionStorage.setItem(clock, JSON.stringify([at, since]));
  } catch {
    // See above.
  }
};
const recall = () => {
  try {
    const [screen, time] = JSON.parse(sessionStorage.getItem(clock)) ?? [];
    if (screen === at && Number.isFinite(time) && time <= Date.now()) since = time;
  } catch {
    // See above.
  }
};

const bar = document.createElement("div");
const number = document.createElement("output");
const time = document.createElement("span");
const said = document.createElement("p");
const notice = document.getElementById("told");

const button = (words, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "plain";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
};

/** The time for a screen here, in seconds. */
const lasts = (screen) => Math.round(screen.dataset.minutes * 60 * pace);
const spelled = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
const tick = () => {
  const left = lasts(screens[at]) - Math.floor((Date.now() - since) / 1000);
  time.textContent = `${spelled(Math.abs(left))} ${left < 0 ? "over" : "left"}`;
};

const show = () => {
  for (const [i, screen] of screens.entries()) screen.classList.toggle("now", i === at);
  root.classList.toggle("blank", blank && view === "projector");
  number.textContent = `Screen ${at + 1} of ${screens.length}`;
  const next = screens[at + 1]?.querySelector("h3").textContent;
  const following = next ? `Next: ${next}` : after ? `Next activity: ${byId(known.activities, after).title}` : "This is the last screen";
  said.textContent = coded ? "The code for phones is on the screen." : following;
  if (view === "projector" && coded !== isShown()) {
    if (coded) showCode(known, activity, session?.scenarios, closed);
    else hide();
  }
  address.searchParams.set("screen", at + 1);
  try {
    history.replaceState(null, "", readable(address));
  } catch {
    // A sandboxed frame: the address stays.
  }
  remember();
  tick();
};

// Whether something was pressed here: then a late answer to the first question of this window is old.
let pressed = false;
const tell = (answer = false) => channel?.postMessage({ path: location.pathname, at, blank, coded, since, answer });

/** Another activity of the session, from its first or its last screen. Whoever only follows tells nobody, so that two windows never
    send each other on and on. */
let leaving = false;
const leave = (name, screen, follows = false) => {
  if (!name || leaving) return;
  leaving = true;
  const to = new URL(`../${name}/`, location.href);
  for (const kept of ["view", "session", "title", "parts", "scenarios", "theme", "chrome", "accent", "kiosk", "childId"])
    if (address.searchParams.has(kept)) to.searchParams.set(kept, address.searchParams.get(kept));
  to.searchParams.set("screen", screen);
  if (!follows) channel?.postMessage({ path: location.pathname, go: to.pathname, screen });
  location.assign(readable(to));
};

const step = (by) => {
  const to = at + by;
  if (to < 0) return leave(before, LAST);
  if (to >= screens.length) return leave(after, 1);
  [at, blank, coded, since, pressed] = [to, false, false, Date.now(), true];
  // Read by now.
  complain(notice, []);
  show();
  tell();
};

const darken = () => {
  [blank, coded, pressed] = [!blank, false, true];
  show();
  tell();
};

const phones = () => {
  [blank, coded, pressed] = [false, !coded, true];
  show();
  tell();
};

/** The person closed it by its own button or key. */
const closed = () => coded && phones();

/** Back to the page; a session of one's own stays in its address. */
const end = () => {
  if (coded) return phones();
  if (blank) return darken();
  for (const name of session?.own ? ["view", "screen"] : ["view", "session", "screen"]) address.searchParams.delete(name);
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
  ".": darken,
  Escape: end,
};

if (view && screens.length) {
  root.dataset.view = view;
  root.dataset.chrome = "none";
  bar.className = "bar-below";
  number.setAttribute("aria-live", "polite");
  bar.append(
    button("Back", () => step(-1)),
    button("Next", () => step(1)),
    number,
    time,
    button("Blank", darken),
    button("Code", phones),
    button("Leave", end),
  );
  ordered.append(notice, bar);
  if (pace !== 1)
    for (const [i, screen] of screens.entries())
      screen.querySelector(".notes .quiet").textContent = `Screen ${i + 1} of ${screens.length}, ${spelled(lasts(screen))} minutes in this session`;
  if (view === "notes") bar.before(said);
  complain(notice, told);
  recall();
  show();
  setInterval(tick, 1000);
  addEventListener("keydown", (event) => {
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const control = event.target.closest?.("select") || (event.key === " " && event.target.closest?.("button, a, summary"));
    // Keys of one character are off where the person turned them off; the space bar is none of those.
    const off = root.dataset.keys === "off" && event.key.length === 1 && event.key !== " ";
    if (!act || off || control || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  // The other window may be of another version or not ours at all: only what fits is taken.
  channel?.addEventListener("message", ({ data }) => {
    if (data?.path !== location.pathname) return;
    if (data.ask) return tell(true);
    if (data.answer && pressed) return;
    if (typeof data.go === "string") return leave([before, after].find((name) => name && data.go.endsWith(`/${name}/`)), data.screen === 1 ? 1 : LAST, true);
    if (!Number.isInteger(data.at) || !screens[data.at] || !Number.isFinite(data.since)) return;
    [at, blank, coded, since] = [data.at, data.blank === true, data.coded === true, Math.min(data.since, Date.now())];
    show();
  });
  channel?.postMessage({ path: location.pathname, ask: true });
} else {
  complain(notice, told);
  put(document.getElementById("code"), (session?.scenarios ?? []).map((id) => usual.people[id]).find(Boolean) ?? usual.to);
  document.addEventListener("click", ({ target }) => target.closest?.("[data-code]") && showCode(known, activity, session?.scenarios));
  if (session?.own && place >= 0) {
    const query = write(session);
    for (const link of document.querySelectorAll(".ways a[href*='view=']")) link.setAttribute("href", `${link.getAttribute("href")}&${query}`);
    const whole = make("a", { href: `${known.home}?${query}` }, "The whole session");
    notice.before(make("p", {}, `Part ${place + 1} of ${session.parts.length}${session.title ? ` in “${session.title}”` : " of a session"}, ${session.parts[place].minutes} minutes. `, whole));
  }
}

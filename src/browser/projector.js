// Shows the screens of an activity one at a time, with notes in a second window that stays in step. The page itself holds all
// screens: this only chooses. Loaded by the pages of activities alone.
const root = document.documentElement;
const screens = [...document.querySelectorAll(".screen")];
const ordered = document.querySelector(".screens");
const address = new URL(location.href);
const view = ["projector", "notes"].find((one) => one === address.searchParams.get("view"));
const channel = view && "BroadcastChannel" in globalThis ? new BroadcastChannel("hr-career-paths:projector") : null;

/** The names of the activities before and after in the session of the address. */
const [, before, after] = (ordered?.dataset.sessions ?? "")
  .split(" ")
  .map((part) => part.split(":"))
  .find(([name]) => name === address.searchParams.get("session")) ?? [];

const whole = (text) => (/^\d{1,3}$/.test(text ?? "") ? Number(text) : 0);
let at = Math.min(Math.max(whole(address.searchParams.get("screen")), 1), screens.length) - 1;
let blank = false;
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
const place = document.createElement("output");
const time = document.createElement("span");
const said = document.createElement("p");

const button = (words, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "plain";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
};

const tick = () => {
  const left = screens[at].dataset.minutes * 60 - Math.floor((Date.now() - since) / 1000);
  const clock = `${Math.floor(Math.abs(left) / 60)}:${String(Math.abs(left) % 60).padStart(2, "0")}`;
  time.textContent = left < 0 ? `${clock} over` : `${clock} left`;
};

const show = () => {
  for (const [i, screen] of screens.entries()) screen.classList.toggle("now", i === at);
  root.classList.toggle("blank", blank && view === "projector");
  place.textContent = `Screen ${at + 1} of ${screens.length}`;
  const next = screens[at + 1]?.querySelector("h3").textContent;
  said.textContent = next ? `Next: ${next}` : after ? "Next: the next activity" : "This is the last screen";
  address.searchParams.set("screen", at + 1);
  try {
    history.replaceState(null, "", address);
  } catch {
    // A sandboxed frame: the address stays.
  }
  remember();
  tick();
};

// Whether something was pressed here: then a late answer to the first question of this window is old.
let pressed = false;
const tell = (answer = false) => channel?.postMessage({ path: location.pathname, at, blank, since, answer });

/** Another activity of the session, from its first or its last screen. Whoever only follows tells nobody, so that two windows never
    send each other on and on. */
let leaving = false;
const leave = (name, screen, follows = false) => {
  if (!name || leaving) return;
  leaving = true;
  const to = new URL(`../${name}/`, location.href);
  for (const kept of ["view", "session", "theme"]) if (address.searchParams.has(kept)) to.searchParams.set(kept, address.searchParams.get(kept));
  to.searchParams.set("screen", screen);
  if (!follows) channel?.postMessage({ path: location.pathname, go: to.pathname, screen });
  location.assign(to);
};

const step = (by) => {
  const to = at + by;
  if (to < 0) return leave(before, 999);
  if (to >= screens.length) return leave(after, 1);
  [at, blank, since, pressed] = [to, false, Date.now(), true];
  show();
  tell();
};

const darken = () => {
  [blank, pressed] = [!blank, true];
  show();
  tell();
};

const end = () => {
  if (blank) return darken();
  for (const name of ["view", "session", "screen"]) address.searchParams.delete(name);
  location.assign(address);
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
  ".": darken,
  Escape: end,
};

if (view && screens.length) {
  root.dataset.view = view;
  root.dataset.chrome = "none";
  bar.className = "bar-below";
  place.setAttribute("aria-live", "polite");
  bar.append(
    button("Back", () => step(-1)),
    button("Next", () => step(1)),
    place,
    time,
    button("Blank", darken),
    button("Leave", end),
  );
  ordered.append(bar);
  if (view === "notes") bar.before(said);
  recall();
  show();
  setInterval(tick, 1000);
  addEventListener("keydown", (event) => {
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const control = event.key === " " && event.target.closest?.("button, a, summary");
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
    if (typeof data.go === "string") return leave([before, after].find((name) => name && data.go.endsWith(`/${name}/`)), data.screen === 1 ? 1 : 999, true);
    if (!Number.isInteger(data.at) || !screens[data.at] || !Number.isFinite(data.since)) return;
    [at, blank, since] = [data.at, data.blank === true, Math.min(data.since, Date.now())];
    show();
  });
  channel?.postMessage({ path: location.pathname, ask: true });
}

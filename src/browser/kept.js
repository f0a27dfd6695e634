// What a reload of the projector must not lose: the screen with its time, whether it is black or the code, and when the session began.
// Storage may be blocked, as in a kiosk: then the address has what it can.
const KEY = "hr-career-paths:clock";
const DAY = 86_400_000;

const get = (name) => {
  try {
    return JSON.parse(sessionStorage.getItem(`${KEY} ${name}`)) ?? [];
  } catch {
    return [];
  }
};

const put = (name, value) => {
  try {
    sessionStorage.setItem(`${KEY} ${name}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

/** A time that has been, and not long ago. */
const recent = (time) => (Number.isFinite(time) && time <= Date.now() && time > Date.now() - DAY ? time : undefined);

/** What was shown on this screen before, or nothing. */
export const recall = (query, screen) => {
  const [at, since, blank, coded, closer] = get(location.pathname);
  const shown = query.get("shown");
  if (at !== screen) return { blank: shown === "black", coded: shown === "code" };
  return { since: recent(since), blank: blank === true, coded: coded === true, closer };
};

/** Keeps it; what storage refuses goes to the address. */
export const remember = (query, { at, since, blank, coded, closer }) => {
  const kept = put(location.pathname, [at, since, blank, coded, closer]);
  if (kept || !(blank || coded)) query.delete("shown");
  else query.set("shown", blank ? "black" : "code");
};

/** When this session began, or nothing. */
export const recallSession = (query, session) => {
  const [name, began] = get("session");
  return recent(name === session ? began : Number(query.get("began") || Number.NaN) * 1000);
};

export const rememberSession = (query, session, began) => {
  if (put("session", [session, began])) query.delete("began");
  else query.set("began", Math.floor(began / 1000));
};

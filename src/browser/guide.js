// The facilitator's guide for the session of the address: its activities only, in its order, with the minutes from its beginning. Without
// a session, or without script, the guide has all activities with their usual times.
import { byId, make, read, readable, tell, write } from "./session.js";

const guide = document.querySelector(".guide");
const known = JSON.parse(guide.dataset.workshop);
const query = new URLSearchParams(location.search);
const session = read(query, known);
const sections = new Map([...document.querySelectorAll("[data-activity]")].map((one) => [one.dataset.activity, one]));

/** Takes one activity of the session to its place; the minutes at which it ends. */
const place = ({ id, minutes }, from) => {
  const section = sections.get(id);
  const pace = minutes / byId(known.activities, id).minutes;
  section.querySelector(".time").textContent = `${minutes} minutes, from minute ${from} to ${from + minutes}`;
  let at = from;
  for (const row of section.querySelectorAll("tr[data-minutes]")) {
    const end = at + row.dataset.minutes * pace;
    row.cells[0].textContent = `${Math.round(at)} to ${Math.round(end)}`;
    at = end;
  }
  section.parentElement.append(section);
  return from + minutes;
};

if (session) {
  tell(document.getElementById("told"), session.told);
  if (session.parts.length) {
    for (const [id, section] of sections) section.hidden = !byId(session.parts, id);
    const total = session.parts.reduce((from, part) => place(part, from), 0);
    const people = session.scenarios.map((id) => byId(known.scenarios, id).title);
    const back = make("a", { href: `${known.home}?${write(session)}#own` }, "Change this session");
    document.getElementById("session").append(
      make("h2", {}, session.title || "Your own session"),
      make("p", {}, `${total} minutes: ${session.parts.map(({ id }) => byId(known.activities, id).title).join(", ")}`, people.length ? make("br", {}) : "", people.length ? `People to start from: ${people.join("; ")}` : ""),
      make("p", { className: "needs-script" }, back),
    );
    // Links to activities keep the session.
    for (const link of guide.querySelectorAll(".guided h3 a")) link.setAttribute("href", `${link.getAttribute("href")}?${readable(write(session))}`);
  }
}

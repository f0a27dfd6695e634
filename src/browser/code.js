// The code of the page that an activity works with, for phones: in the page, and as large as the window for the far end of a room.
import { generate } from "lean-qr";
import { toSvg } from "lean-qr/extras/svg";
import { byId, make } from "./session.js";

/** What is of this window alone. */
const LOOKS = ["theme", "chrome", "accent", "childId", "kiosk"];

/** The whole address of a link of the page; of the edition in one file, that on the web, if it was said where. */
export const absolute = (link) => new URL(globalThis.single?.share(link) ?? link, document.baseURI);

const addressOf = (link) => {
  const url = absolute(link);
  for (const look of LOOKS) url.searchParams.delete(look);
  return url.href.replaceAll("%2C", ",");
};

/** Why a phone would not get there, if it would not. */
const trouble = (address) => {
  const { protocol, hostname } = new URL(address);
  if (protocol === "file:") {
    const file = globalThis.single
      ? "this very file, or say at the foot of a page where the site stands on the web: codes then lead there"
      : "the single file, which the page of the workshop offers where there is a network";
    return { none: true, words: `This page is a file on this computer, so a code would lead a phone nowhere. Hand on ${file}.` };
  }
  const here = /^(localhost|127\.|\[::1\])/.test(hostname);
  return here ? { words: "This address is of this computer alone; other devices do not reach it." } : {};
};

/** The code, its address in words, and what is wrong with them. */
const parts = (link) => {
  const address = addressOf(link);
  const { none, words } = trouble(address);
  const made = [];
  if (!none) {
    try {
      const svg = toSvg(generate(address), document, { on: "#000", off: "#fff" });
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", "QR code of the address");
      made.push(svg);
    } catch {
      // Too long for a code: the words are there.
    }
    made.push(make("p", { className: "address" }, make("a", { href: address }, address)));
  }
  if (words) made.push(make("p", { className: "quiet" }, words));
  return made;
};

/** Puts the code into a place of the page. */
export const put = (place, link) => place.replaceChildren(...parts(link));

let dialog;

/** Whether the large code is shown. */
export const isShown = () => dialog?.open === true;
export const hide = () => dialog?.close();

/** Whom a code is for at first: a person alone, or everybody where several are in the session. */
export const whom = (activity, scenarios = []) => (scenarios.length === 1 && activity.people[scenarios[0]] ? scenarios[0] : "");

/** Shows the code of an activity as large as the window. */
export const show = (known, id, scenarios = [], whenHidden = () => {}) => {
  const activity = byId(known.activities, id);
  if (!activity || isShown()) return;
  const place = make("div", { className: "large" });
  const draw = (who) => put(place, activity.people[who] ?? activity.to);
  const people = known.scenarios.filter((one) => activity.people[one.id]);
  const options = [{ id: "", title: "Everybody" }, ...people].map((one) => make("option", { value: one.id }, one.title));
  const who = make("select", { ariaLabel: "For whom", onchange: () => draw(who.value) }, ...options);
  who.value = whom(activity, scenarios);
  draw(who.value);
  const close = make("button", { type: "button", className: "plain", onclick: hide }, "Close");
  const words = make("h2", {}, `${activity.title}: ${activity.name}`);
  dialog = make("dialog", { className: "phone", ariaLabel: "Code for phones" }, words, place);
  dialog.append(make("div", { className: "field" }, ...(people.length ? [who] : []), close));
  dialog.addEventListener("close", () => {
    dialog.remove();
    whenHidden();
  });
  // A frame is as high as its page: there the code stands where the person is.
  const { top = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
  if ("framed" in document.documentElement.dataset) dialog.style.top = `${scrollY + Math.max(0, Math.min(top - 150, innerHeight - 700))}px`;
  document.querySelector("main").append(dialog);
  dialog.showModal();
  close.focus();
};

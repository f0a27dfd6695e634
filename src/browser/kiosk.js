// The button for the next person, on the pages of the workshop and, in the kiosk setting, at the end of every page. Loaded by
// `start.js`, which sees to it that a kiosk keeps nothing.
(() => {
  const root = document.documentElement;
  // The page for wrong addresses tries several ways to its scripts, and more than one may lead here.
  if ("next" in root.dataset) return;
  root.dataset.next = "";
  const MARK = "#next-person";
  const asked = new URLSearchParams(location.search);
  const value = asked.get("kiosk") ?? "off";
  const kiosk = value !== "off";
  /** Where a kiosk may begin, beside the first page. */
  const BEGINNINGS = ["check", "compare", "find", "paths", "pay", "plan", "roles", "skills", "tracks", "workshop"];
  const channel = kiosk && "BroadcastChannel" in globalThis ? new BroadcastChannel("hr-career-paths:next") : null;

  /** The names of what of ours this browser keeps, by storage; nothing where it keeps nothing at all. */
  const kept = () => {
    try {
      return [localStorage, sessionStorage].flatMap((storage) =>
        Object.keys(storage)
          .filter((name) => name.startsWith("hr-career-paths:"))
          .map((name) => [storage, name]),
      );
    } catch {
      return undefined;
    }
  };

  /** A clean page in place of this one: where the kiosk began, or the self-check. */
  const begin = () => {
    const page = kiosk ? BEGINNINGS.find((one) => one === value) : "check";
    const look = new URLSearchParams();
    for (const name of ["theme", "chrome", "accent", "childId", "kiosk"]) if (asked.has(name)) look.set(name, asked.get(name));
    // The real address and not that of the single file's pages, which are loaded anew only with the file.
    const { location: real } = globalThis;
    const [site] = document.querySelector(".brand").href.split("?");
    const to = `${site}${page ? `${page}/` : ""}${look.size ? `?${look}` : ""}${MARK}`;
    const same = to.split("#")[0] === real.href.split("#")[0];
    real.replace(to);
    if (same) real.reload();
  };

  const next = () => {
    for (const [storage, name] of kept() ?? []) storage.removeItem(name);
    channel?.postMessage("next");
    begin();
  };

  // The projector and its notes are the facilitator's.
  channel?.addEventListener("message", () => root.dataset.view || begin());
  // A page that the browser had set aside holds what the person before did.
  if (kiosk) addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  document.addEventListener("click", ({ target }) => target.closest?.("[data-next-person]") && next());

  /** A line at the lower edge of the page, so that nothing moves. */
  const line = () => {
    const cleared = location.hash === MARK;
    if (cleared) {
      try {
        history.replaceState(history.state, "", location.pathname + location.search);
      } catch {
        // A sandboxed frame: the address stays.
      }
    }
    const left = kept();
    // Somebody else's link may end like this, and a link clears nothing.
    if (!kiosk && left?.length) return;
    const make = (name, properties) => Object.assign(document.createElement(name), properties);
    const bar = make("aside", { className: "panel ready", ariaLabel: "For the next person" });
    const words = make("p", { role: "status" });
    const button = make("button", { type: "button", textContent: kiosk ? "Next person" : "Close", className: kiosk ? "" : "plain" });
    if (kiosk) button.dataset.nextPerson = "";
    else button.addEventListener("click", () => bar.remove());
    bar.append(words, button);
    document.body.append(bar);
    const done = kiosk || left ? "Everything is cleared. The next person can begin." : "This browser keeps nothing for this site, so there was nothing to clear: close its other tabs. The next person can begin.";
    // Said to screen readers because it comes after the line itself.
    setTimeout(() => (words.textContent = cleared ? done : "Kiosk: nothing is kept on this device."), 100);
  };
  if (!kiosk && location.hash !== MARK) return;
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", line);
  else line();
})();

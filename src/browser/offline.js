// Loaded once a page has come, outside of frames and where the browser can: has the site kept for use without network, and says
// when a newer version waits.
const site = new URL(".", import.meta.url);
const workers = navigator.serviceWorker;

/** A line at the lower edge of the page, so that nothing moves. */
const offer = (act) => {
  if (document.querySelector(".ready")) return;
  const line = Object.assign(document.createElement("div"), { className: "notice ready" });
  const words = Object.assign(document.createElement("p"), { role: "status" });
  const button = (text, press, className = "") => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: text, className });
    made.addEventListener("click", press);
    return made;
  };
  line.append(words, button("Use it now", act), button("Later", () => line.remove(), "plain"));
  document.querySelector("main")?.append(line);
  // Said to screen readers because it comes after the line itself.
  words.textContent = "A new version is ready.";
};

/** The registration: made or renewed where the host wants it; none otherwise. */
const register = async () => {
  const known = await workers.getRegistration(site.href);
  // Without network there is nothing to ask.
  if (navigator.onLine === false) return known;
  const { saveData, effectiveType = "" } = navigator.connection ?? {};
  if (!known && (saveData || effectiveType.endsWith("2g"))) return undefined;
  const answer = await fetch(new URL("host.json", site), { cache: "no-cache" });
  if (!answer.ok || (await answer.json()).offline !== true) return undefined;
  return workers.register(new URL("sw.js", site).href, { updateViaCache: "none" });
};

try {
  const registration = await register();
  // A browser may have refused without a word.
  if (registration) {
    let asked = false;
    const controlled = workers.controller;
    const ready = () => {
      if (registration.waiting && workers.controller)
        offer(() => {
          asked = true;
          if (registration.waiting) registration.waiting.postMessage("use the new version");
          else location.reload();
        });
    };
    ready();
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", ready);
    });
    workers.addEventListener("controllerchange", () => {
      // Another page asked for the new version: this one goes on as it is, and what was typed stays.
      if (asked) location.reload();
      else if (controlled) offer(() => location.reload());
    });
  }
} catch {
  // Blocked, private, or the host is gone: the site works as ever.
}

// Starts the wasm on pages that have a live part. If it cannot, the page stays as it was written and says so.
const root = document.documentElement;
const { glue, wasm } = document.querySelector("script[data-wasm]").dataset;

const tell = () => {
  delete root.dataset.pending;
  const notice = document.getElementById("not-live");
  if (notice) notice.hidden = false;
};

// A trap later on stops the live part, too; what it keeps for the person was kept with each change.
addEventListener("error", (event) => {
  if (!(event.error instanceof WebAssembly.RuntimeError)) return;
  tell();
  const notice = document.getElementById("not-live");
  if (notice) notice.textContent = "This part of the page stopped because of a fault of ours. Reload the page to go on: what it keeps for you was kept with each change.";
});

try {
  // The single file has the program at hand: `single.js`.
  if (globalThis.single) await single.start(glue, wasm);
  else {
    const { default: start } = await import(new URL(glue, import.meta.url).href);
    await start({ module_or_path: new URL(wasm, import.meta.url) });
  }
  delete root.dataset.pending;
  // What a person did meanwhile stands there again (start.js); once the address is read, the part hears of it.
  dispatchEvent(new Event("taken-over"));
  await new Promise((read) => setTimeout(read));
  dispatchEvent(new Event("live"));
  root.dataset.live = "";
} catch (error) {
  console.warn("The live part of this page could not start:", error);
  tell();
}

// Arrow keys walk from the search field through what was found, and Escape leads back to it.
addEventListener("keydown", (event) => {
  const field = document.getElementById("find");
  const stops = [field, ...document.querySelectorAll(".found :is(a, button)")];
  const at = stops.indexOf(event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
  if (at < 0 || to === undefined || !stops[to] || to === at) return;
  event.preventDefault();
  stops[to].focus();
});

// Runs in every page before anything of it: keeps the browser's own entries, and tells the runner when a control is there and when it
// has answered. It is the same for all that is compared.
(() => {
  const kept = { paints: {}, lcp: 0, shift: 0, tasks: [], events: [] };
  const watch = (type, each, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...options });
  watch("paint", (entry) => {
    kept.paints[entry.name] = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => {
    kept.lcp = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) kept.shift += entry.value;
  });
  watch("longtask", (entry) => kept.tasks.push([entry.startTime, entry.duration]));
  const nameOf = (node) => (node?.id ? `#${node.id}` : (node?.textContent ?? "").trim().slice(0, 40));
  watch(
    "event",
    ({ interactionId, name, duration, processingStart, processingEnd, target }) => {
      if (interactionId) kept.events.push({ name, duration, handled: processingEnd - processingStart, on: nameOf(target) });
    },
    { durationThreshold: 16 },
  );

  /** After the next picture is on the screen, as near as a page can know. */
  const painted = (then) => requestAnimationFrame(() => setTimeout(then));
  /** Whether anything is on the screen yet: before, what style sheets will hide looks as if it were shown. */
  const drawn = () => performance.getEntriesByName("first-contentful-paint").length > 0;
  const visible = (node) => node?.checkVisibility?.({ visibilityProperty: true }) && node.getClientRects().length > 0;
  const tell = (what) => globalThis.tellRunner?.(JSON.stringify({ ...what, at: performance.timeOrigin + performance.now() }));

  /** Looks again after each change and each frame until there is an answer, then goes on. */
  const until = (find, then) => {
    let done = false;
    const look = () => {
      const found = !done && document.documentElement && find();
      if (!found) return;
      done = true;
      changes.disconnect();
      then(found);
    };
    const changes = new MutationObserver(look);
    changes.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    const frame = () => {
      look();
      if (!done) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };

  const place = (node) => {
    node.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = node.getClientRects()[0];
    return { x: x + Math.min(width / 2, 40), y: y + height / 2 };
  };

  // Live is what says so; a page without a live part is when it is loaded and drawn.
  const isLive = () => {
    const root = document.documentElement;
    return document.querySelector("script[data-wasm]") ? "live" in root.dataset : document.readyState === "complete" && drawn();
  };
  until(isLive, () => tell({ what: "live" }));

  globalThis.probe = {
    kept,
    until,
    painted,
    visible,
    tell,
    place,
    first: (selector, fits = () => true) => drawn() && [...document.querySelectorAll(selector)].find((node) => visible(node) && fits(node)),
  };
})();

// What a page measures in the browser.

/** Runs in the page: what sticks out to the side, unless it scrolls inside its own box. */
export function stickingOut() {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const inScroller = (element) => element.closest(".scroll, svg") !== null;
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) => element.checkVisibility() && !inScroller(element) && element.getBoundingClientRect().right > root.clientWidth + 1,
  );
  const names = wide.map((element) => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
  return [`${root.scrollWidth} px wide`, ...names.slice(0, 8)];
}

/** Runs in the page: targets that stand alone, in navigation, forms and on the map, below 44 pixels of height. Links in a line of text may be smaller. */
export function smallTargets() {
  const targets = "nav a, .brand, .crumbs a, form input, form select, form button, .theme button, .path > summary, .step > summary, .asks > summary, .more > summary, .neighbours a, .to-search, .chip, .map .target";
  return [...document.querySelectorAll(targets)]
    .filter((element) => element.checkVisibility())
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.height < 43.5 || box.width < 24)
    .map(([element, box]) => {
      const owner = element.closest("a, summary, button, input, select") ?? element;
      const name = owner.getAttribute("aria-label") || owner.name || owner.textContent.trim();
      return `${element.localName} ${String(name).slice(0, 40)}: ${Math.round(box.width)} x ${Math.round(box.height)}`;
    });
}

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
  const targets = "nav a, .brand, .crumbs a, form input, form select, form button, .theme button, .path > summary, .step > summary, .asks > summary, .more > summary, .same > summary, .neighbours a, .to-search, .chip, .map .target";
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

/** Runs in the page: words that are cut off by the box they stand in, or by the edge of their drawing. Fields scroll their own words. */
export function cutOff() {
  const short = (element) => `${element.localName}.${element.getAttribute("class") ?? ""}: ${element.textContent.trim().slice(0, 40)}`;
  const boxes = [...document.querySelectorAll("body *:not(svg, svg *, input, select, option, textarea, .hidden)")].filter((element) => {
    if (!element.checkVisibility() || !element.textContent.trim() || element.closest(".hidden")) return false;
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    const clips = (overflow) => overflow === "hidden" || overflow === "clip";
    if (clipPath !== "none") return false;
    return (clips(overflowX) && element.scrollWidth > element.clientWidth + 1) || (clips(overflowY) && element.scrollHeight > element.clientHeight + 1);
  });
  const words = [...document.querySelectorAll("svg text")].filter((text) => {
    const svg = text.ownerSVGElement;
    if (!text.checkVisibility() || getComputedStyle(svg).overflow === "visible") return false;
    const [inner, outer] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
    return inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 2 || inner.bottom > outer.bottom + 2;
  });
  return [...boxes, ...words].map(short).slice(0, 8);
}

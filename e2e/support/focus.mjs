// Where the focus is, and whether a person sees it.

/** Runs in the page: the focused element by its name, whether its mark is seen, and whether it is covered; nothing once the focus is out. */
export function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // Stations of the map show it with their tap area, as outlines of SVG links are drawn too coarsely.
  const shape = element.querySelector(":scope > .target") ?? element;
  const style = getComputedStyle(shape);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const stroked = shape !== element && style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2;
  // The calendar in a field for a month has a mark of the browser's own.
  const inside = element.matches("input:not(:focus):focus-within");
  const boxes = [...shape.getClientRects()].map(({ left, right, top, bottom }) => ({
    left: Math.max(left, 0),
    right: Math.min(right, innerWidth),
    top: Math.max(top, 0),
    bottom: Math.min(bottom, innerHeight),
  }));
  const inView = boxes.filter((box) => box.right - box.left > 1 && box.bottom - box.top > 1);
  // What a person would touch there: it, something in it, or what it lies in, but nothing that lies above it.
  const isOurs = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element) || top.closest("label")?.control === element);
  };
  const parts = [0.1, 0.5, 0.9];
  const covered = !inView.some((box) =>
    parts.some((x) => parts.some((y) => isOurs(box.left + x * (box.right - box.left), box.top + y * (box.bottom - box.top)))),
  );
  const said = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
  const name = said.replace(/\s+/g, " ").trim().slice(0, 120);
  return { stop: element.stop, name, seen: (inside || outlined || style.boxShadow !== "none" || stroked) && inView.length > 0, covered };
}

// A map on the projector: its names larger than on a page, and one zone after the other as large as the window. All is taken from the
// drawing itself, which may be another one tomorrow.

/** The size of names in units of the drawing, as the style sheet has it, and how far below its station a name begins. */
const NAME = 20;
const BELOW = 33;
/** A name of more letters stands in two lines. */
const LONG = 10;
/** So many rows are shown at least: of a zone with one station, the neighbors say more than its size. */
const FEWEST = 5;

const value = (element, name) => Number(element.getAttribute(name));
const places = (all) => [...new Set(all)].sort((a, b) => a - b);
const distance = (all) => Math.min(...all.slice(1).map((place, i) => place - all[i]));

/** The map of a screen, if it has one. */
export const mapOf = (screen) => screen.querySelector(".map.wide");

/** The names of its zones: each is a step closer, after the whole map. */
export const zonesOf = (screen) => [...(mapOf(screen)?.querySelectorAll(".zone-name") ?? [])].map((name) => name.textContent);

/** Breaks a name in two near its middle. */
const inTwo = (name) => {
  const gaps = [...name.matchAll(/ /g)].map(({ index }) => index);
  if (name.length <= LONG || !gaps.length) return [name];
  const off = (at) => Math.abs(at - name.length / 2);
  const gap = gaps.reduce((best, at) => (off(at) < off(best) ? at : best));
  return [name.slice(0, gap), name.slice(gap + 1)];
};

/** What the drawing has, its names made large at the first time. */
const read = (map) => {
  const stations = [...map.querySelectorAll(".station")].map((station) => {
    const circle = station.querySelector("circle");
    return { station, x: value(circle, "cx"), y: value(circle, "cy") };
  });
  if (map.dataset.whole) return stations;
  map.dataset.whole = map.getAttribute("viewBox");
  for (const { station, y } of stations) {
    const [first, ...others] = station.querySelectorAll(".name");
    const lines = inTwo([first, ...others].map((one) => one.textContent).join(" "));
    for (const other of others) other.remove();
    for (const [i, line] of lines.entries()) {
      const text = i ? first.cloneNode() : first;
      text.textContent = line;
      text.setAttribute("y", y + BELOW + i * NAME);
      first.parentNode.append(text);
    }
    station.querySelector(".target").setAttribute("height", BELOW + 2 * NAME + 10);
  }
  return stations;
};

/** The rows from the first to the last that a zone has stations in, and more of them beside where these are few. */
const rowsOf = (rows, inside) => {
  let first = rows.indexOf(Math.min(...inside));
  let last = rows.indexOf(Math.max(...inside));
  while (last - first + 1 < Math.min(FEWEST, rows.length)) {
    if (first > 0) first--;
    if (last - first + 1 < FEWEST && last + 1 < rows.length) last++;
  }
  return [rows[first], rows[last]];
};

/** Shows the whole map, or as its step says one zone with as many columns beside it as the window has room for; none is cut. */
export const look = (map, step, aspect) => {
  const stations = read(map);
  const [, , width, height] = map.dataset.whole.split(" ").map(Number);
  const areas = [...map.querySelectorAll(".zone")].map((area) => ({ from: value(area, "x"), to: value(area, "x") + value(area, "width"), name: area.nextElementSibling }));
  const columns = places(stations.map(({ x }) => x));
  const rows = places(stations.map(({ y }) => y));
  const half = distance(columns) / 2;
  const box = { left: 0, right: width, top: 0, bottom: height };
  const zone = areas[step - 1];
  if (zone) {
    const inside = stations.filter(({ x }) => x > zone.from && x < zone.to);
    const [top, bottom] = rowsOf(rows, inside.map(({ y }) => y));
    // The room above the first row is for the names of zones.
    box.top = top - rows[0];
    box.bottom = Math.min(height, bottom + BELOW + NAME + 9);
    const room = Math.max(zone.to - zone.from, (box.bottom - box.top) * aspect);
    box.left = Math.min(...inside.map(({ x }) => x)) - half;
    box.right = Math.max(...inside.map(({ x }) => x)) + half;
    for (let right = true, missed = 0; missed < 2 && box.right - box.left + 2 * half <= room; right = !right) {
      const free = right ? box.right + half <= columns.at(-1) : box.left - half >= columns[0];
      missed = free ? 0 : missed + 1;
      if (free) box[right ? "right" : "left"] += right ? 2 * half : -2 * half;
    }
  }
  map.setAttribute("viewBox", `${box.left} ${box.top} ${box.right - box.left} ${box.bottom - box.top}`);
  for (const { station, x, y } of stations) station.classList.toggle("outside", x < box.left || x > box.right || y < box.top + rows[0] || y > box.bottom);
  for (const { from, name } of areas) {
    name.setAttribute("x", Math.max(from, box.left) + 12);
    name.setAttribute("y", box.top + 24);
  }
};

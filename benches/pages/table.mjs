// The figures as tables in Markdown, and into a document between two marks.

const MARKS = ["<!-- bench pages: begin -->", "<!-- bench pages: end -->"];
const NAMES = { floor: "without scripts", ours: "ours", react: "React", preact: "Preact" };

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (heads, rows) => [row(heads), `|---|${"---:|".repeat(heads.length - 1)}`, ...rows.map(row)].join("\n");
const pageName = (page) => `\`./${page}\``;

const seconds = (time) => (time === undefined ? "" : (time / 1000).toFixed(2));
const milliseconds = (time) => (time === undefined ? "" : String(Math.round(time)));
const kilobytes = (bytes) => (bytes === undefined ? "" : (bytes / 1000).toFixed(1));
const megabytes = (bytes) => (bytes === undefined ? "" : (bytes / 1e6).toFixed(1));
const times = (ratio) => (ratio === undefined ? "" : ratio.toFixed(2));

const COLUMNS = [
  ["KB", "bytes", kilobytes],
  ["requests", "requests", String],
  ["FCP, s", "fcp", seconds],
  ["LCP, s", "lcp", seconds],
  ["TBT, ms", "tbt", milliseconds],
  ["CLS", "cls", (shift) => shift.toFixed(3)],
  ["disclosure, s", "disclosure", seconds],
  ["link, s", "link", seconds],
  ["path query, s", "query", seconds],
  ["paths shown, s", "paths", seconds],
  ["slowest interaction, ms", "interaction", milliseconds],
  ["memory, MB", "memory", megabytes],
];

/** All tables with what has to be said about them. */
export function tables({ date, machine, versions, runs, seconds: took, pages, targets, failed }) {
  const all = Object.entries(pages);
  const compared = all.filter(([, { kinds }]) => kinds.preact);
  const others = all.filter(([, { kinds }]) => !kinds.preact);
  const line = (label, figures) => [label, ...COLUMNS.map(([, name, format]) => (figures[name] === undefined ? "" : format(figures[name])))];
  const heads = (first) => [first, ...COLUMNS.map(([head]) => head)];
  const verdict = ({ name, pages, missed }) => {
    const list = Object.entries(missed).map(([page, figure]) => `${pageName(page)} ${Number(figure.toPrecision(3))}`);
    return [name, list.length === 0 ? "pass" : "**fail**", `${pages - list.length} of ${pages}`, list.slice(0, 6).join(", ") + (list.length > 6 ? ", …" : "")];
  };
  const blocks = [
    `${date}, \`cargo xtask bench pages\`, median of ${runs} ${runs === 1 ? "run" : "runs"} (${Math.round(took / 60)} minutes); ${machine.cores} cores of ` +
      `${machine.cpu}, ${machine.system}, load ${machine.load[0]}; Chromium ${versions.chromium}, Lighthouse ${versions.lighthouse}, Node ${versions.node}.`,
    table(["target", "", "pages", "missed by"], targets.map(verdict)),
    ...compared.map(([page, { kinds }]) => table(heads(pageName(page)), Object.entries(kinds).map(([kind, figures]) => line(NAMES[kind], figures)))),
  ];
  if (others.length > 0) {
    blocks.push("Every other kind of page, ours:", table(heads("page"), others.map(([page, { kinds }]) => line(pageName(page), kinds.ours))));
  }
  blocks.push(
    "As a part of the floor in the same run, and Lighthouse (performance, accessibility, best practices, search engines):",
    table(
      ["page", "LCP", "disclosure", "link", "Lighthouse"],
      all.map(([page, { ratios, lighthouse }]) => [pageName(page), times(ratios.lcp), times(ratios.disclosure), times(ratios.link), Object.values(lighthouse).join(" ")]),
    ),
  );
  const short = new Set(all.flatMap(([, { short }]) => short));
  if (short.size > 0) blocks.push(`Lighthouse would have mended: ${[...short].join("; ")}.`);
  if (failed.length > 0) blocks.push(`Not measured: ${failed.join("; ")}`);
  return blocks.join("\n\n");
}

/** The document with these tables between its marks. */
export function into(document, text) {
  const [begin, end] = MARKS.map((mark) => document.indexOf(mark));
  if (begin < 0 || end < begin) throw new Error(`The document has no ${MARKS.join(" … ")} to write between.`);
  return `${document.slice(0, begin + MARKS[0].length)}\n\n${text}\n\n${document.slice(end)}`;
}

// From what was measured to medians, and what they mean for the targets.

/** What a page may take: a part of the floor in the same run, or a figure. 1 KB is 1000 bytes. */
export const TARGETS = {
  floor: 1.1,
  score: 100,
  interaction: 50,
  bytes: 150_000,
};

export const median = (numbers) => {
  const sorted = numbers.filter((number) => typeof number === "number").sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FIGURES = ["bytes", "requests", "wire", "fcp", "lcp", "tbt", "cls", "disclosure", "link", "query", "paths", "interaction", "memory"];

/** The medians of each page and kind, Lighthouse's too, and whether each target is reached. */
export function summary(measured) {
  const pages = {};
  for (const [page, { rounds, lighthouse }] of Object.entries(measured)) {
    const kinds = {};
    for (const kind of Object.keys(rounds[0])) {
      const of = (name) => rounds.map((round) => round[kind][name]);
      kinds[kind] = Object.fromEntries(FIGURES.map((name) => [name, median(of(name))]).filter(([, value]) => value !== undefined));
      kinds[kind].slowest = of("slowest")
        .filter((one) => one?.duration)
        .sort((one, other) => other.duration - one.duration)[0];
    }
    // Each round against the floor of the same round.
    const ratio = (name) => median(rounds.map(({ floor, ours }) => (floor[name] && ours[name] ? ours[name] / floor[name] : undefined)));
    const ratios = Object.fromEntries(["lcp", "disclosure", "link"].map((name) => [name, ratio(name)]).filter(([, value]) => value));
    const scores = Object.fromEntries(CATEGORIES.map((name) => [name, median(lighthouse.map((run) => run[name]))]));
    pages[page] = { kinds, ratios, lighthouse: scores, short: lighthouse[0].short ?? [] };
  }
  return { pages, targets: targets(pages) };
}

/** Each target: on how many pages it is reached, and the pages where it is not, with their figure. */
function targets(pages) {
  const target = (name, value, reached) => {
    const all = Object.entries(pages)
      .map(([page, figures]) => [page, value(figures)])
      .filter(([, figure]) => figure !== undefined);
    return { name, pages: all.length, missed: Object.fromEntries(all.filter(([, figure]) => !reached(figure))) };
  };
  const ours = (name) => ({ kinds }) => kinds.ours[name];
  const floor = (name) => ({ ratios }) => ratios[name];
  const nearFloor = (ratio) => ratio <= TARGETS.floor;
  return [
    ...CATEGORIES.map((name) => target(`Lighthouse, ${name}: 100`, ({ lighthouse }) => lighthouse[name], (score) => score >= TARGETS.score)),
    target("largest paint ≤ 1.1 × floor", floor("lcp"), nearFloor),
    target("first disclosure ≤ 1.1 × floor", floor("disclosure"), nearFloor),
    target("first link followed ≤ 1.1 × floor", floor("link"), nearFloor),
    target(
      "first path query before Preact's",
      ({ kinds }) => (kinds.preact?.query ? kinds.ours.query / kinds.preact.query : undefined),
      (ratio) => ratio < 1,
    ),
    target("slowest interaction < 50 ms", ours("interaction"), (time) => time < TARGETS.interaction),
    target("until interactive ≤ 150 KB", ours("bytes"), (bytes) => bytes <= TARGETS.bytes),
  ].filter(({ pages }) => pages > 0);
}

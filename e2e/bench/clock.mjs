// Taking times in a page. All times are milliseconds.

/** Questions that are quicker than this are asked several times for one sample. */
const SAMPLE = 1;
/** How long one side of a line may take, without its warm-up; a slow one gets fewer rounds. */
const BUDGET = 3000;
/** The fewest and the most rounds. */
const ROUNDS = [3, 21];

export const median = (numbers) => quantile(numbers, 0.5);

/** A quantile of some numbers, by the nearest rank. */
export function quantile(numbers, part) {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

function time(call, times) {
  const start = performance.now();
  for (let i = 0; i < times; i++) call();
  return (performance.now() - start) / times;
}

/** The first call as it comes, then a warm-up; how often each question is asked for a sample. */
function ready(questions) {
  const first = time(questions[0], 1);
  const start = performance.now();
  let takes = [];
  for (let pass = 0; pass < 1 || (pass < 1000 && performance.now() - start < 300); pass++) {
    takes = questions.map((question) => time(question, 1));
  }
  const times = takes.map((take) => Math.min(20_000, Math.max(1, Math.ceil(SAMPLE / Math.max(take, 1e-4)))));
  return { first, times, pass: sum(takes.map((take, i) => take * times[i])) };
}

/**
 * What the rounds say. Of a question, its median over the rounds counts; `least` is the same with its quickest round, which is
 * what it takes where nobody else wants the core.
 */
function summary({ first }, rounds) {
  const of = (choose) => rounds[0].map((_, question) => choose(rounds.map((round) => round[question])));
  const [each, least] = [of(median), of((times) => Math.min(...times))];
  return {
    median: median(each),
    p95: quantile(rounds.flat(), 0.95),
    slowest: Math.max(...each),
    slowest_question: each.indexOf(Math.max(...each)),
    least: { median: median(least), slowest: Math.max(...least) },
    first,
    questions: each.length,
    rounds: rounds.length,
  };
}

/**
 * Times the answers to some questions; where there is another library's way, in turns with it. Every round asks all questions of
 * one side, then all of the other; the ratio is that of these sums, the median of all rounds.
 *
 * @param {(() => unknown)[]} ours
 * @param {(() => unknown)[]} [theirs]
 */
export function measure(ours, theirs) {
  const sides = [ours, ...(theirs ? [theirs] : [])].map((questions) => ({ questions, ...ready(questions) }));
  const slowest = Math.max(...sides.map((side) => side.pass));
  const count = Math.min(ROUNDS[1], Math.max(ROUNDS[0], Math.floor(BUDGET / slowest)));
  const taken = sides.map(() => []);
  for (let round = 0; round < count; round++) {
    sides.forEach((side, i) => taken[i].push(side.questions.map((question, at) => time(question, side.times[at]))));
  }
  const [own, other] = sides.map((side, i) => summary(side, taken[i]));
  if (!other) return own;
  return { ...own, other, ratio: median(taken[0].map((round, i) => sum(round) / sum(taken[1][i]))) };
}

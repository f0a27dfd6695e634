// Simple paths, shortest first: a breadth-first search that does not stop at the first one.

/**
 * @param {{ from: string, to: string }[]} moves
 * @param {number} most how many paths are wanted
 * @returns {object[][]} paths, each a list of moves
 */
export function paths(moves, from, to, most) {
  const leaving = new Map();
  for (const move of moves) leaving.set(move.from, [...(leaving.get(move.from) ?? []), move]);
  const found = [];
  const queue = [{ at: from, been: [from], legs: [] }];
  while (queue.length > 0 && found.length < most) {
    const { at, been, legs } = queue.shift();
    if (at === to) {
      found.push(legs);
      continue;
    }
    for (const move of leaving.get(at) ?? [])
      if (!been.includes(move.to)) queue.push({ at: move.to, been: [...been, move.to], legs: [...legs, move] });
  }
  return found;
}

/**
 * Levenshtein distance in UTF-16 units: insertions, deletions and replacements that lead from a to b.
 * Infinity as soon as it is known to be more than `atMost`.
 */
export function editDistance(a: string, b: string, atMost = Infinity): number {
  if (Math.abs(a.length - b.length) > atMost) return Infinity;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  let current = [...previous];
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    let smallest = (current[0] = i);
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] as number) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      const shifted = Math.min(previous[j] as number, current[j - 1] as number) + 1;
      const distance = replaced < shifted ? replaced : shifted;
      current[j] = distance;
      if (distance < smallest) smallest = distance;
    }
    if (smallest > atMost) return Infinity;
    [previous, current] = [current, previous];
  }
  const distance = previous[b.length] as number;
  return distance > atMost ? Infinity : distance;
}

/**
 * The candidates that a slip of the pen may have meant: those at the smallest distance, within a third
 * of the length of what was written; none when nothing is that near.
 */
export function nearestOf<T>(
  written: string,
  candidates: readonly T[],
  spellings: (one: T) => string[],
): T[] {
  let smallest = Math.max(2, Math.floor(written.length / 3));
  let nearest: T[] = [];
  for (const one of candidates) {
    const limit = smallest;
    const distance = spellings(one).reduce(
      (least, spelling) => Math.min(least, editDistance(written, spelling, Math.min(least, limit))),
      Infinity,
    );
    if (distance > limit) continue;
    if (distance < smallest) nearest = [];
    smallest = distance;
    nearest.push(one);
  }
  return nearest;
}

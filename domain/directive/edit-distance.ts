/** Levenshtein distance in UTF-16 units: insertions, deletions and replacements that lead from a to b. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
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
  const limit = Math.max(2, Math.floor(written.length / 3));
  const distances = candidates.map((one) => ({
    one,
    distance: Math.min(...spellings(one).map((spelling) => editDistance(written, spelling))),
  }));
  const smallest = Math.min(limit, ...distances.map(({ distance }) => distance));
  return distances.filter(({ distance }) => distance === smallest).map(({ one }) => one);
}

/** How a column of a table gives way when the terminal is too narrow. */
export interface Yielding {
  /** Columns with 1 give way first, then those with 2, and so on. */
  order: number;
  /** The fewest characters that still say something. */
  atLeast: number;
}

/**
 * Widths that together fit into `available` characters, gaps included; as wide as the contents where
 * there is room. What cannot be made to fit stays wider than the terminal rather than unreadable.
 */
export function fitColumns(
  natural: readonly number[],
  yielding: readonly (Yielding | undefined)[],
  available: number,
  gap: number,
): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1) - available;
  const inOrder = widths
    .map((_, i) => i)
    .filter((i) => yielding[i] !== undefined)
    .sort((a, b) => (yielding[a]?.order ?? 0) - (yielding[b]?.order ?? 0));
  for (const i of inOrder) {
    if (excess <= 0) break;
    const width = widths[i] as number;
    const narrower = Math.max(Math.min(width, yielding[i]?.atLeast ?? 0), width - excess);
    widths[i] = narrower;
    excess -= width - narrower;
  }
  return widths;
}

export function lengthOf(text: string): number {
  return [...text].length;
}

/** Cut to so many characters, with an ellipsis where something is missing. */
export function cut(text: string, width: number, keep: 'start' | 'end' = 'start'): string {
  const letters = [...text];
  if (letters.length <= width) return text;
  return keep === 'start'
    ? `${letters.slice(0, width - 1).join('')}…`
    : `…${letters.slice(letters.length - width + 1).join('')}`;
}

/** Letters that English does not have, and Vietnamese words that are written without them. */
const VIETNAMESE =
  /[\p{L}\p{M}]*(?![A-Za-z])\p{L}[\p{L}\p{M}]*|\b(?:theo|cho|khi|nay|sau|thay|trong|xin|chung|quan|chuy|trao|bao)\b/giu;

/**
 * What matches `pattern` in a text once the names and quoted words of its facts are taken out of it, clipped ones
 * (`…`) as well.
 */
export function vietnameseLeft(text: string, facts: unknown, pattern = VIETNAMESE): string[] {
  let left = text;
  for (const known of quotable(facts)) {
    left = left.replaceAll(known, ' ').replaceAll(capitalised(known), ' ');
    const at = left.indexOf('…');
    if (at !== -1) left = withoutClipped(left, known);
  }
  return left.match(pattern) ?? [];
}

/** Every text of the facts that is not plain ASCII, the longest first. */
function quotable(facts: unknown): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const name = value.replace(/^Lãnh đạo (?=\S)/u, '');
      // A note of the domain joins codes and a person's words.
      for (const part of [name, ...name.split('; ')]) if (/(?![A-Za-z])\p{L}/u.test(part)) found.add(part);
    } else if (value !== null && typeof value === 'object') {
      for (const part of Object.values(value)) visit(part);
    }
  };
  visit(facts);
  return [...found].sort((a, b) => b.length - a.length);
}

function withoutClipped(text: string, known: string): string {
  for (let length = known.length - 1; length >= 8; length -= 1) {
    const clipped = `${known.slice(0, length)}…`;
    if (text.includes(clipped)) return text.replaceAll(clipped, ' ');
  }
  return text;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

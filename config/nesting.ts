/** Deeper than any directive is written; a parser that descends further could exhaust the stack. */
const MOST_LEVELS = 64;
const MOST_INDENT = 2 * MOST_LEVELS;

/**
 * Where a text is nested too deeply to be handed to a parser: open brackets, list dashes on one line, or
 * indentation. Null when it is not. Counts without parsing, so it cannot itself be led astray.
 */
export function tooDeepAt(text: string): number | null {
  let open = 0;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (sign === '[' || sign === '{') open += 1;
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    if (open > MOST_LEVELS) return i;
  }
  let start = 0;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (indent > MOST_INDENT && line.trim() !== '') return start;
    if (leadingSigns(line) > MOST_LEVELS) return start;
    start += line.length + 1;
  }
  return null;
}

/** `- - ? x` has three: each opens a level. */
function leadingSigns(line: string): number {
  let count = 0;
  for (const word of line.split(' ', 2 * MOST_INDENT)) {
    if (word === '-' || word === '?' || word === ':') count += 1;
    else if (word !== '') break;
  }
  return count;
}

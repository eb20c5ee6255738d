/** Columns of the text part: RFC 5322, 2.1.1, asks for at most 78, and a reply puts two more before them. */
const COLUMNS = 76;

/**
 * Breaks the long lines of a letter's text part at spaces. What follows stands under the words that it belongs
 * to, and the space before each break stays, so that `unwrapped` finds the line as it was.
 */
export function wrapped(text: string): string {
  const lines = text.replace(/[ \t]+$/gmu, '').split('\n');
  return lines
    .flatMap((line, i) => wrapLine(line, lines[i - 1] === '' && (lines[i + 1] ?? '') === ''))
    .join('\n');
}

/** The text with every line whole again. */
export function unwrapped(text: string): string {
  return text.replace(/ \n */gu, ' ');
}

function wrapLine(line: string, isParagraph: boolean): string[] {
  if (line.length <= COLUMNS) return [line];
  const hanging = isParagraph ? '' : hangingIndent(line);
  const out: string[] = [];
  let current = '';
  for (const word of line.trimStart().split(' ')) {
    const start = current === '' ? (out.length === 0 ? leading(line) : hanging) : `${current} `;
    if (current === '' || start.length + word.length <= COLUMNS) {
      current = start + word;
      continue;
    }
    out.push(`${current} `);
    current = hanging + word;
  }
  return [...out, current];
}

function hangingIndent(line: string): string {
  const marker = /^ *(?:- |\d+\. )/u.exec(line)?.[0];
  return ' '.repeat(marker?.length ?? leading(line).length + 2);
}

function leading(line: string): string {
  return /^ */u.exec(line)?.[0] ?? '';
}

// The Temporal UI draws no space between the columns, and Markdown cuts an ordinary one.
const GAP = '\u00a0';

/** A two-column table in Markdown without HTML; what could be markup in a value is written as text. */
export function markdownTable(rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([name, value]) => `| ${name}${GAP} | ${plain(value)} |`);
  return ['| | |', '|---|---|', ...lines].join('\n');
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|]/g, '\\$&')
    .replace(/</g, '‹')
    .replace(/>/g, '›');
}

/** The end of a command's help: lines to copy. */
export function examples(...lines: string[]): string {
  return ['', 'Ví dụ:', ...lines.map((line) => `  ${line}`)].join('\n');
}

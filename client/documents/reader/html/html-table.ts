/** A table of a page while it is read. */
export class HtmlTable {
  private readonly rows: string[][][] = [];
  private headed = false;

  constructor(private readonly drawn: boolean) {}

  startRow(): void {
    this.rows.push([]);
  }

  /** The cell's lines, to be filled. */
  startCell(name: string): string[] {
    const lines: string[] = [];
    if (name === 'th') this.headed = true;
    if (this.rows.length === 0) this.startRow();
    this.rows.at(-1)?.push(lines);
    return lines;
  }

  /** One or two columns without head or border only place text; see docx/table.ts. */
  lines(): string[] {
    const columns = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (!this.drawn && !this.headed && columns <= 2) return this.rows.flat(2);
    return this.rows
      .map((row) => row.map((lines) => lines.join(' ').replace(/\s+/g, ' ').trim()))
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => row.join('\t'));
  }
}

export function isDrawn({ border, style, class: names }: Record<string, string>): boolean {
  if (border !== undefined && border !== '0' && border !== 'none') return true;
  if (/border(?:-\w+)?\s*:\s*(?!0|none)/i.test(style ?? '')) return true;
  return /grid|bordered/i.test(names ?? '');
}

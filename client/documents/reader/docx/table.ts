/** A table while it is read: the lines of each cell, and whether lines are drawn around the cells. */
export class Table {
  styleId: string | null = null;
  bordered = false;
  private borderedCells = 0;
  private cells = 0;
  private readonly rows: string[][][] = [];

  startRow(): void {
    this.rows.push([]);
  }

  /** The cell's lines, to be filled. */
  startCell(): string[] {
    const lines: string[] = [];
    this.cells += 1;
    this.rows.at(-1)?.push(lines);
    return lines;
  }

  cellHasBorder(): void {
    this.borderedCells += 1;
  }

  /**
   * A drawn table gives one line a row, cells parted by tabs. Without lines it only places blocks of
   * text beside each other (letterhead and motto, recipients and signature): each keeps its own lines.
   */
  lines(styleIsBordered: boolean): string[] {
    const drawn = this.bordered || styleIsBordered || this.borderedCells * 2 > this.cells;
    if (!drawn) return this.rows.flat(2);
    return this.rows
      .map((row) => row.map(inOneLine))
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => row.join('\t'));
  }
}

function inOneLine(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}

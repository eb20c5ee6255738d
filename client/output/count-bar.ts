const WIDTH = 30;

/** A bar with counts that fills as work is done; only on a terminal, and gone with its end. */
export class CountBar {
  private done = 0;

  constructor(
    private readonly stream: NodeJS.WritableStream & { isTTY?: boolean },
    private readonly total: number,
    private readonly label: string,
  ) {}

  step(): void {
    this.done += 1;
    if (this.stream.isTTY !== true) return;
    const filled = Math.round((this.done / this.total) * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    this.stream.write(`\r\u001b[2K${this.label} ${bar} ${this.done}/${this.total}`);
  }

  end(): void {
    if (this.stream.isTTY === true && this.done > 0) this.stream.write('\r\u001b[2K');
  }
}

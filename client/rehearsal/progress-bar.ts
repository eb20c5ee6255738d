import { daysBetween, type PlainDate } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';

const WIDTH = 30;

/** A bar by virtual date on a terminal; a line per stop where there is none. */
export class ProgressBar {
  constructor(
    private readonly stream: NodeJS.WritableStream & { isTTY?: boolean },
    private readonly from: PlainDate,
    private readonly to: PlainDate,
    private readonly label: string,
  ) {}

  reached(date: PlainDate): void {
    const part = Math.min(1, Math.max(0, daysBetween(this.from, date) / daysBetween(this.from, this.to)));
    const filled = Math.round(part * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    const text = `${this.label} ${bar} ${vietnameseDate(date)}`;
    if (this.stream.isTTY) this.stream.write(`\r\u001b[2K${text}${part === 1 ? '\n' : ''}`);
    else this.stream.write(`${text}\n`);
  }
}

import type { Lang } from '../text/say';
import { countText } from '../../domain/wording/count';

const WIDTH = 30;

/** Often enough to see it move, seldom enough not to slow the work down. */
const REDRAWN_AFTER_MS = 100;

/** A log is read afterwards: a line every few seconds shows that it went on. */
const LINE_AFTER_MS = 5_000;

/** How many of how many, and how fast: a bar on a terminal, a line every few seconds elsewhere. */
export class CountBar {
  private readonly startedAt = performance.now();
  private shownAt = this.startedAt;
  private done = 0;

  constructor(
    private readonly stream: NodeJS.WritableStream & { isTTY?: boolean },
    private readonly label: string,
    private readonly total: number,
    private readonly lang: Lang,
  ) {}

  step(): void {
    this.done += 1;
    const now = performance.now();
    const isLast = this.done === this.total;
    if (!isLast && now - this.shownAt < (this.stream.isTTY ? REDRAWN_AFTER_MS : LINE_AFTER_MS)) return;
    this.shownAt = now;
    const figures = `${countText(this.done, this.lang)}/${countText(this.total, this.lang)}`;
    const rate = Math.round(this.done / Math.max((now - this.startedAt) / 1_000, 0.001));
    const speed = this.lang === 'en' ? `${rate} a second` : `${rate} mỗi giây`;
    if (!this.stream.isTTY) {
      this.stream.write(`${this.label} ${figures} · ${speed}\n`);
      return;
    }
    const filled = Math.round((this.done / this.total) * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    this.stream.write(`\r\u001b[2K${this.label} ${bar} ${figures} · ${speed}${isLast ? '\n' : ''}`);
  }
}

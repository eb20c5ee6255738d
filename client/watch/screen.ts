import { keepingStream } from '../output/keeping-stream';
import type { Surroundings } from '../surroundings';

/** Home, then clear what is below: what scrolled away before stays readable. */
const CLEAR = '\x1b[H\x1b[J';

/** Keeps back what one round prints, so that a terminal changes at once instead of flickering. */
export class Screen {
  readonly surroundings: Surroundings;
  private data = '';
  private beside = '';

  constructor(
    private readonly outside: Surroundings,
    private readonly clears: boolean,
  ) {
    this.surroundings = {
      env: outside.env,
      stdout: kept(outside.stdout, (text) => (this.data += text)),
      stderr: kept(outside.stderr, (text) => (this.beside += text)),
    };
  }

  /** Prints the round under a line that says what is going on, instead of the round before. */
  show(heading: string): void {
    if (this.clears) this.outside.stdout.write(`${CLEAR}${heading}\n\n`);
    this.release();
  }

  /** Prints what was kept back below what is there. */
  release(): void {
    this.outside.stdout.write(this.data);
    this.outside.stderr.write(this.beside);
    this.data = '';
    this.beside = '';
  }
}

function kept(outside: Surroundings['stdout'], keep: (text: string) => void): Surroundings['stdout'] {
  return Object.defineProperties(keepingStream(keep), {
    isTTY: { get: () => outside.isTTY },
    columns: { get: () => outside.columns },
  });
}

import { Readable } from 'node:stream';

/**
 * Holds back the end of a message until the ledger knows about it. SMTP takes a message with the final dot,
 * and the mail library writes the dot when the stream ends.
 */
export class HeldDot {
  /** `asked`: the body is out and the ledger is being told. `released`: the dot may be on the wire. */
  state: 'held' | 'asked' | 'released' = 'held';

  constructor(private readonly beforeFinalDot: () => Promise<void>) {}

  /** Nothing is read before the server has taken the envelope, so nothing is asked before that either. */
  hold(source: AsyncIterable<Buffer>): Readable {
    const held: Readable = Readable.from(
      this.bodyOf(source, () => held.destroyed),
      { objectMode: false },
    );
    return held;
  }

  private async *bodyOf(source: AsyncIterable<Buffer>, isCut: () => boolean): AsyncGenerator<Buffer> {
    yield* source;
    this.state = 'asked';
    await this.beforeFinalDot();
    if (!isCut()) this.state = 'released';
  }
}

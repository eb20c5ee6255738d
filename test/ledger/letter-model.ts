import type { LetterOutcome } from '../../domain/letter/letter';

type Sending = 'first' | 'resend';

interface Attempt {
  sending: Sending;
  window: 'never' | 'open' | 'deferred';
  outcomes: LetterOutcome[];
  returned: boolean;
}

/** The rules of sending a letter, told once more and as plainly as possible, to compare the ledger with. */
export class LetterModel {
  private readonly attempts: Attempt[] = [];
  private readonly unclaimed: LetterOutcome[] = [];
  private outcome: LetterOutcome | null = null;

  claim(sending: Sending): object {
    const certain = this.outcome !== null && this.outcome !== 'unknown';
    const resent = this.attempts.some(
      (attempt) => attempt.sending === 'resend' && attempt.outcomes.length > 0,
    );
    if (certain) return { answer: 'settled', fate: { outcome: this.outcome } };
    if (this.outcome === 'unknown' && (sending === 'first' || resent)) {
      return { answer: 'settled', fate: { outcome: 'unknown' } };
    }
    for (let number = this.attempts.length; number > 0; number -= 1) {
      const attempt = this.attempts[number - 1] as Attempt;
      const silent = attempt.window === 'open' && attempt.outcomes.length === 0;
      if (silent && (sending === 'first' || attempt.sending === 'resend')) {
        return { answer: 'in-doubt', attempt: number };
      }
    }
    this.attempts.push({ sending, window: 'never', outcomes: [], returned: false });
    return { answer: 'go', attempt: this.attempts.length };
  }

  handOver(number: number): boolean {
    const attempt = this.attempts[number - 1];
    if (!attempt || number !== this.attempts.length) return false;
    if (attempt.window === 'deferred' || attempt.outcomes.length > 0) return false;
    if (this.outcome !== null && !(this.outcome === 'unknown' && attempt.sending === 'resend')) return false;
    attempt.window = 'open';
    this.handedOver.add(number);
    return true;
  }

  defer(number: number): boolean {
    const attempt = this.attempts[number - 1];
    if (!attempt) return false;
    attempt.window = 'deferred';
    return true;
  }

  settle(number: number, outcome: LetterOutcome): boolean {
    const outcomes = number === 0 ? this.unclaimed : this.attempts[number - 1]?.outcomes;
    if (!outcomes) return false;
    if (outcomes.includes(outcome)) return true;
    if (outcomes.length > 0 && (outcomes.at(-1) !== 'unknown' || outcome === 'unknown')) return false;
    outcomes.push(outcome);
    if (this.outcome !== 'accepted' && this.outcome !== 'bounced') this.outcome = outcome;
    return true;
  }

  /** All attempts carry one Message-ID: the last that a server may have taken is the one that came back. */
  bounce(): number {
    const taken = this.attempts.findLast(({ window, outcomes, returned }) => {
      const last = outcomes.at(-1);
      return returned || last === 'accepted' || last === 'unknown' || (!last && window === 'open');
    });
    if (!taken) return 0;
    if (!taken.returned) this.outcome = 'bounced';
    taken.returned = true;
    return 1;
  }

  /** Messages of this sending that a recipient may have got: handed over, and not sent back by a 4xx. */
  mayHaveArrived(sending: Sending): number {
    return [...this.handedOver].filter((number) => {
      const attempt = this.attempts[number - 1];
      return attempt?.sending === sending && attempt.window === 'open';
    }).length;
  }

  handOvers(): number {
    return this.handedOver.size;
  }

  private readonly handedOver = new Set<number>();
}

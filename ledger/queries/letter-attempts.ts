import type { LetterOutcome } from '../../domain/letter/letter';
import type { Instant } from '../../domain/time/instant';
import type { Entry } from '../entry';
import { digestOf, letterStepOf, type LetterStep } from '../letter-step';

export interface LetterPlace {
  taskId: string;
  key: string;
}

/** What a server said of an attempt, or the mail room where no server was asked. */
export interface AnswerProof {
  outcome: LetterOutcome | 'deferred';
  response: string | null;
  recordedAt: Instant;
  /** Of a returned message: when that was reported, and the report. */
  bounce?: { reportedAt: Instant; diagnostic: string | null };
}

/** One attempt to send a letter; instants are those of the machine that recorded them. */
export interface AttemptProof {
  /** 1, 2, 3 …; 0: settled without an attempt, e.g. for want of an address. */
  attempt: number;
  sending: 'first' | 'resend' | null;
  address: string | null;
  messageId: string | null;
  /** Null: the message carried no other letter. */
  digest: string | null;
  claimedAt: Instant | null;
  handedOverAt: Instant | null;
  /** In the order recorded. */
  answers: AnswerProof[];
  /** The letters that the message carried, this one included. */
  together: LetterPlace[];
}

/** The attempts to send a letter, from its entries in the order recorded. */
export function attemptsOf(entries: readonly Entry[]): AttemptProof[] {
  const attempts = new Map<number, AttemptProof>();
  for (const entry of entries) {
    const step = letterStepOf(entry);
    if (!step) continue;
    const attempt = attempts.get(step.attempt) ?? unclaimed(entry, step.attempt);
    attempts.set(step.attempt, withStep(attempt, step, entry.recordedAt));
  }
  return [...attempts.values()];
}

function unclaimed({ taskId, letterKey }: Entry, attempt: number): AttemptProof {
  return {
    attempt,
    sending: null,
    address: null,
    messageId: null,
    digest: null,
    claimedAt: null,
    handedOverAt: null,
    answers: [],
    together: [{ taskId, key: letterKey as string }],
  };
}

function withStep(attempt: AttemptProof, step: LetterStep, recordedAt: Instant): AttemptProof {
  switch (step.phase) {
    case 'claimed': {
      const { sending, address, messageId } = step;
      const claimed = { sending, address, messageId, digest: digestOf(step) };
      return { ...attempt, ...claimed, claimedAt: recordedAt };
    }
    case 'handed-over':
      return { ...attempt, handedOverAt: recordedAt };
    case 'deferred':
      return withAnswer(attempt, { outcome: 'deferred', response: step.response, recordedAt });
    case 'settled': {
      const { outcome, response, address, messageId } = step.fate;
      const settled = withAnswer(attempt, { outcome, response, recordedAt });
      return attempt.claimedAt === null ? { ...settled, address, messageId } : settled;
    }
    case 'bounced': {
      const { response, reportedAt, diagnostic } = step;
      const bounce = { reportedAt, diagnostic };
      return withAnswer(attempt, { outcome: 'bounced', response, recordedAt, bounce });
    }
  }
}

function withAnswer(attempt: AttemptProof, answer: AnswerProof): AttemptProof {
  return { ...attempt, answers: [...attempt.answers, answer] };
}

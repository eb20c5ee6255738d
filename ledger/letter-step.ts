import type { LetterFate, PlannedLetter } from '../domain/letter/letter';
import type { EntryContent } from './entry';
import { parsePayload } from './parse-payload';

/** What the mail room records of one attempt to send a letter. Attempt 0: settled without a claim. */
export type LetterStep =
  | {
      phase: 'claimed';
      attempt: number;
      sending: 'first' | 'resend';
      letter: PlannedLetter;
      address: string;
      messageId: string;
    }
  | { phase: 'handed-over'; attempt: number }
  | { phase: 'deferred'; attempt: number; response: string }
  | { phase: 'settled'; attempt: number; fate: LetterFate };

export type LetterPhase = LetterStep['phase'];

export function kindOfPhase<P extends LetterPhase>(phase: P): `letter-${P}` {
  return `letter-${phase}`;
}

const STEP_KINDS: ReadonlySet<string> = new Set<string>(
  (['claimed', 'handed-over', 'deferred', 'settled'] as const).map(kindOfPhase),
);

/** The step an entry records; null when the entry is an event. */
export function letterStepOf(entry: EntryContent): LetterStep | null {
  return STEP_KINDS.has(entry.kind) ? (parsePayload(entry) as LetterStep) : null;
}

import type { LetterFate, PlannedLetter } from '../domain/letter/letter';
import type { Instant } from '../domain/time/instant';
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
      /** What the message was called that carried it; the entries of version 0.2 do not say. */
      digest?: string;
    }
  | { phase: 'handed-over'; attempt: number }
  | { phase: 'deferred'; attempt: number; response: string }
  | { phase: 'settled'; attempt: number; fate: LetterFate }
  /** The message was taken, and returned later. */
  | {
      phase: 'bounced';
      attempt: number;
      response: string;
      reportedAt: Instant;
      diagnostic: string | null;
    };

export type LetterPhase = LetterStep['phase'];

export function kindOfPhase<P extends LetterPhase>(phase: P): `letter-${P}` {
  return `letter-${phase}`;
}

export const STEP_KINDS: readonly string[] = (
  ['claimed', 'handed-over', 'deferred', 'settled', 'bounced'] as const
).map(kindOfPhase);

/** The step an entry records; null when the entry is an event. */
export function letterStepOf(entry: Pick<EntryContent, 'id' | 'kind' | 'payload'>): LetterStep | null {
  return STEP_KINDS.includes(entry.kind) ? (parsePayload(entry) as LetterStep) : null;
}

/** The digest of a claimed letter; null: its message carried no other, or was sent by version 0.2. */
export function digestOf({ letter, digest }: Extract<LetterStep, { phase: 'claimed' }>): string | null {
  return digest === undefined || digest === letter.key ? null : digest;
}

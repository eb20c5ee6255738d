import type { Person } from './actor';
import type { LetterFate } from './letter/letter';
import type { EscalationLevel } from './policy/policy';
import type { Instant, PlainDate } from './time/instant';

/** What proves a result: at least one of the three is given. */
export interface Evidence {
  /** Number and date of the document, e.g. `1234/BCT-ĐB ngày 25/03/2026`. */
  document: string | null;
  link: string | null;
  /** The measurable result, e.g. `4 lộ trình đã ban hành`. */
  figure: string | null;
}

/** What a person asks of a task. Imperative; the answer is events or a refusal. */
export type HumanCommand =
  | { type: 'Acknowledge'; promisedOn: PlainDate | null }
  | { type: 'ReportProgress'; summary: string; percent: number | null }
  | { type: 'ReportCompletion'; evidence: Evidence }
  | { type: 'AcceptCompletion'; note: string | null }
  | { type: 'ReturnCompletion'; reason: string }
  | { type: 'ExtendDeadline'; newDue: Instant; document: string; reason: string | null }
  | { type: 'Escalate'; level: EscalationLevel; reason: string }
  | { type: 'Withdraw'; reason: string; document: string | null };

/** What time and the mail server bring. */
export type SystemCommand = { type: 'Tick' } | { type: 'SettleLetter'; key: string; fate: LetterFate };

/** A human command with who gave it and the id that makes giving it twice harmless. */
export interface CommandEnvelope<C extends HumanCommand = HumanCommand> {
  id: string;
  actor: Person;
  command: C;
}

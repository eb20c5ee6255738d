import type { RecordedEvent } from '../../domain/events';
import type { LetterFate, LetterKind } from '../../domain/letter/letter';
import { dateOf, isoWeekday, type Instant } from '../../domain/time/instant';
import type { Standing } from './oracle';
import type { Posted } from './posted-life';

/**
 * What must be true of letters whatever happens, by its own means: it knows of the task only what people were
 * told about their commands, and of a letter only what is in it when it leaves.
 */

/** What is told of a result that was reported, and of a mailbox that cannot be reached. */
const WHILE_REPORTED: readonly LetterKind[] = ['receipt', 'undeliverable'];

/** Kinds that the lead alone is written to, in the first place. */
const TO_THE_LEAD: readonly LetterKind[] = [
  'assignment',
  'extension',
  'return',
  'reminder',
  'due-today',
  'overdue',
  'resumption',
  'reassignment',
  'promise',
  'extension-refused',
  'receipt',
];

export class LettersOracle {
  private readonly left = new Map<string, Posted[]>();

  /** Null, or what is wrong with a letter that leaves at this moment. */
  leaves(at: Instant, posted: Posted, standing: Standing): string | null {
    const wrong = this.wrongWith(at, posted, standing);
    const { key } = posted.facts.letter;
    this.left.set(key, [...(this.left.get(key) ?? []), posted]);
    return wrong === null ? null : `the oracle of letters, of ${key} at ${at}: ${wrong}`;
  }

  private wrongWith(at: Instant, posted: Posted, { status, lead, due, deputies }: Standing): string | null {
    const { letter, ...facts } = posted.facts;
    const time = at.slice(11, 16);
    if (isoWeekday(dateOf(at)) > 5 || time < '08:00' || time >= '17:00')
      return 'outside the hours of letters';
    if (status === 'accepted' || status === 'withdrawn' || status === 'suspended')
      return `the task is ${status}`;
    if (status === 'reported' && !WHILE_REPORTED.includes(letter.kind)) return 'the work is reported';
    if (facts.lead !== lead.name) return `it calls ${facts.lead} the lead, which is ${lead.name}`;
    if (facts.deadline.due !== due) return `it states ${facts.deadline.due} where the date is ${due}`;
    const isRedirected = letter.insteadOf !== undefined || letter.copy === true;
    const readers = [lead.code, ...deputies];
    if (!isRedirected && TO_THE_LEAD.includes(letter.kind) && !readers.includes(letter.recipient.agency)) {
      return `${letter.recipient.agency} reads it, and the lead is ${readers.join(', ')}`;
    }
    return this.wrongRepetition(posted);
  }

  private wrongRepetition({ facts, sending, messageId }: Posted): string | null {
    const before = this.left.get(facts.letter.key) ?? [];
    if (sending === 'first') return before.length === 0 ? null : 'it leaves a second time';
    if (before.length !== 1) return `it is repeated, and has left ${before.length} times`;
    return messageId === null ? 'it is repeated under another Message-ID' : null;
  }
}

/** What is wrong with the record when all is over; null: nothing. */
export function wrongRecord(records: readonly RecordedEvent[]): string | null {
  return wrongOrder(records) ?? wrongCommands(records) ?? wrongFates(records);
}

function wrongOrder(records: readonly RecordedEvent[]): string | null {
  const at = records.findIndex(({ seq }, i) => seq !== i + 1);
  return at < 0 ? null : `event ${at + 1} has the number ${records[at]?.seq}`;
}

/** What a command brings stands together, once. */
function wrongCommands(records: readonly RecordedEvent[]): string | null {
  const ids = records.map(({ commandId }) => commandId);
  const begun = ids.filter((id, i) => id !== null && id !== ids[i - 1]);
  const twice = begun.find((id, i) => begun.indexOf(id) !== i);
  return twice === undefined ? null : `command ${twice} was recorded twice`;
}

const FINAL: readonly LetterFate['outcome'][] = [
  ...['accepted', 'refused', 'no-address', 'suppressed', 'skipped', 'superseded', 'unknown', 'bounced'],
] as LetterFate['outcome'][];

/** Every letter was planned once and has its fate, which nothing but a repetition or a return changes. */
function wrongFates(records: readonly RecordedEvent[]): string | null {
  const fates = new Map<string, LetterFate['outcome'][]>();
  for (const { event } of records) {
    if (event.type === 'LetterPlanned') {
      if (fates.has(event.letter.key)) return `${event.letter.key} was planned twice`;
      fates.set(event.letter.key, []);
    }
    if (event.type === 'LetterSettled') fates.get(event.key)?.push(event.fate.outcome);
    if (event.type === 'LetterBounced') fates.get(event.key)?.push('bounced');
  }
  for (const [key, outcomes] of fates) {
    const settled = outcomes.filter((outcome) => outcome !== 'bounced');
    if (outcomes.length === 0) return `${key} has no fate`;
    if (outcomes.some((outcome) => !FINAL.includes(outcome))) return `${key} ends with ${outcomes.join()}`;
    if (settled.length > (settled[0] === 'unknown' ? 2 : 1)) return `${key} was settled: ${outcomes.join()}`;
    if (outcomes.length - settled.length > 1) return `${key} came back more than once`;
  }
  return null;
}

import { canonicalJson } from '../../domain/canonical-json';
import type { RecordedEvent, TaskEvent } from '../../domain/events';
import { isAssigned, type TaskState } from '../../domain/state';
import type { Instant } from '../../domain/time/instant';
import type { Posted } from './posted-life';

/** What is compared after every command: the answer, and where the task stands. */
export interface Observed {
  /** `taken`, or the code of the refusal. */
  outcome: string;
  status: TaskState['status'];
  due: string | null;
  level: number;
  /** What happened, in order; letters by rungs and mailbox. */
  events: string[];
  /** Fates of letters and the gaps they show, sorted: letters of one moment settle in any order. */
  letters: string[];
  /** What lies in the post office, and what it says there, sorted. */
  office: string[];
}

export function observed(
  outcome: string,
  state: TaskState,
  records: readonly RecordedEvent[],
  posted: readonly Posted[] = [],
): Observed {
  const assigned = isAssigned(state) ? state : null;
  // Where the children of a task stand is asked of the ledger, and the domain alone has none.
  const all = records.map(({ event }) => event).filter(({ type }) => type !== 'ChildrenRolledUp');
  return {
    outcome,
    status: state.status,
    due: assigned?.due ?? null,
    level: assigned?.level ?? 0,
    events: all.filter((event) => !isOfTheMail(event)).map(inShort),
    letters: all.filter(isOfTheMail).map(inShort).sort(),
    office: posted.map(inFull).sort(),
  };
}

/** The first thing in which two observations differ; null when there is none. */
export function difference(domain: Observed, workflow: Observed): string | null {
  for (const field of Object.keys(domain) as (keyof Observed)[]) {
    const [foretold, real] = [linesOf(domain[field]), linesOf(workflow[field])];
    const first = foretold.findIndex((line, i) => line !== real[i]);
    if (first < 0 && foretold.length === real.length) continue;
    const at = first < 0 ? foretold.length : first;
    const [expected, found] = [foretold[at] ?? 'nothing more', real[at] ?? 'nothing more'];
    const where = Array.isArray(domain[field]) ? `${field}, ${at + 1}` : field;
    return `${where}:\n  domain   ${aroundDifference(expected, found)}\n  workflow ${aroundDifference(found, expected)}`;
  }
  return null;
}

function linesOf(value: Observed[keyof Observed]): string[] {
  return Array.isArray(value) ? value : [String(value)];
}

const SHOWN_BEFORE = 120;
const SHOWN_AFTER = 240;

/** What a letter states is long, and of two that differ only one place matters. */
function aroundDifference(one: string, other: string): string {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const from = Math.max(0, same - SHOWN_BEFORE);
  const [head, tail] = [from > 0 ? '…' : '', same + SHOWN_AFTER < one.length ? '…' : ''];
  return `${head}${one.slice(from, same + SHOWN_AFTER)}${tail}`;
}

const OF_THE_MAIL: readonly TaskEvent['type'][] = [
  'LetterSettled',
  'RecipientUnreachable',
  'LetterResendPlanned',
  'LetterHeldUp',
  'LetterBounced',
  'LetterRedirected',
];

/** Letters about gaps belong to the mail: which gap comes first is chance. */
function isOfTheMail(event: TaskEvent): boolean {
  return (
    OF_THE_MAIL.includes(event.type) ||
    (event.type === 'LetterPlanned' && event.letter.kind === 'undeliverable')
  );
}

/** Letters that follow from the fate of another, which the workflow hears of some milliseconds after its hour. */
const FROM_THE_MAIL = /^(GAP|RD)#/;

function inShort(event: TaskEvent): string {
  switch (event.type) {
    case 'LetterPlanned': {
      const { at, rungs, recipient } = event.letter;
      // A gap has the number of its turn; what does not wait for its hour leaves when its cause comes.
      const names = rungs.map((rung) => rung.replace(/^GAP#\d+$/, 'GAP'));
      const when = rungs.some((rung) => FROM_THE_MAIL.test(rung)) ? at.slice(0, 10) : toTheDay(at);
      return `letter ${when} ${names.join(',')} ${recipient.agency}.${recipient.seat}`;
    }
    case 'LetterSettled':
      return `settled ${event.key.replace(/GAP#\d+/, 'GAP')} ${event.fate.outcome}`;
    case 'RecipientUnreachable':
      return `unreachable ${event.recipient.agency}.${event.recipient.seat} ${event.outcome}`;
    case 'LetterResendPlanned':
      return `again ${event.key} ${toTheDay(event.at)}`;
    case 'LetterHeldUp':
      return `held ${event.key} ${toTheDay(event.nextAt)}`;
    case 'LetterBounced':
      return `returned ${event.key}`;
    case 'LetterRedirected':
      return `redirected ${event.letterKey} ${event.rung} to ${event.to.agency}.${event.to.seat}`;
    case 'TaskEscalated':
      return `level ${event.level} ${event.cause} ${event.rung}`;
    case 'LadderOpened':
      return `ladder ${event.version} ${event.opening} ${event.due ?? 'undated'}`;
    case 'CommandRefused':
      return `refused ${event.command} ${event.refusal.code}`;
    default:
      return event.type;
  }
}

function inFull({ facts, sending, window, goesAlone, messageId }: Posted): string {
  const { from, until } = window;
  const how = [sending, goesAlone ? 'alone' : 'with others', toTheDay(from), until, messageId ?? ''];
  return `${facts.letter.key} ${how.join(' ')} ${canonicalJson(facts).replace(INSTANT, (at) => (at.includes('T23:59:59+') ? at : at.slice(0, 10)))}`;
}

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+\+07:00/g;
const AT_THE_HOUR = /T08:00:00\+07:00$/;

/** The clock of the workflow runs on by itself: only what waits for an hour is told to the second. */
function toTheDay(at: Instant): string {
  return AT_THE_HOUR.test(at) ? at : at.slice(0, 10);
}

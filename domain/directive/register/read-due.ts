import type { Deadline } from '../../deadline/deadline';
import { readDeadlines, readPhrase } from '../../deadline/read-deadlines';
import type { DeadlineReading, ReadingContext } from '../../deadline/reading';
import { endOfDay, isPlainDate, type PlainDate } from '../../time/instant';
import { foldToAscii } from '../vietnamese-text';
import { clip } from '../../wording/clip';
import { oneLine, plainText, type FoundCell } from './grid';
import type { RowDoubt, RowFault } from './remarks';
import { serialDate, type DateSystem } from './serial-date';

export interface ReadDue {
  deadline: Deadline;
  doubts: { code: RowDoubt; values: string[] }[];
}

export type DueOutcome = ReadDue | { fault: RowFault; values: string[] };

/** As many characters as a directive file takes for a wording. */
const MOST_CHARACTERS = 300;
/** The rule of a wording that is kept and needs a person. */
const UNREAD = 'unread-wording';
const FULL_DATE = /^(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/iu;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?$/;
const MONTH = /^(\d{1,2})[/.-](\d{4})$/;
const YEAR = /^(20\d{2})$/;
const YEARS = /^(20\d{2})\s*[-–]\s*(20\d{2})$/;
const QUARTER = /^q([1-4])[ /-]?(20\d{2})$/i;

/** What a cell is read beside: its heading may be half of the wording ("Hoàn thành trước ngày"). */
export interface DueColumn {
  heading: string;
  dateSystem: DateSystem;
}

/** The deadline that a cell sets. */
export function readDue(
  cell: FoundCell | null,
  { heading, dateSystem }: DueColumn,
  context: ReadingContext,
): DueOutcome {
  if (cell === null) return withoutDate(null, 'no-wording', { code: 'no-deadline', values: [] });
  const { value } = cell;
  if (value.kind === 'error') return { fault: 'cell-error', values: [value.text] };
  const before = /\btruoc\b/.test(foldToAscii(heading));
  if (value.kind === 'date') return onDate(value.date, before, context);
  if (value.kind === 'number') return readNumber(value.number, dateSystem, before, context);
  return readCell(value.text, before, context);
}

/** A number is a year, a date written without signs (20260630), or a date whose format was lost. */
function readNumber(
  number: number,
  system: DateSystem,
  before: boolean,
  context: ReadingContext,
): DueOutcome {
  if (YEAR.test(String(number))) return readWords(String(number), before, context);
  const digits = /^(20\d{2})(\d{2})(\d{2})$/.exec(String(number));
  const date = digits ? digits.slice(1).join('-') : serialDate(number, system);
  if (date === null || !isPlainDate(date)) return { fault: 'impossible-date', values: [String(number)] };
  const outcome = onDate(date, before, context);
  if ('fault' in outcome) return outcome;
  return {
    ...outcome,
    doubts: [...outcome.doubts, { code: 'serial-number', values: [String(number), date] }],
  };
}

function readWords(text: string, before: boolean, context: ReadingContext): DueOutcome {
  if (text === '' || /^[-–—/.]+$/.test(text)) {
    return withoutDate(null, 'no-wording', { code: 'no-deadline', values: [] });
  }
  const local = FULL_DATE.exec(text);
  const iso = ISO_DATE.exec(text);
  const parts = local ? [local[3], local[2], local[1]] : iso?.slice(1);
  if (parts) {
    const date = parts.map((part) => (part ?? '').padStart(2, '0')).join('-');
    return isPlainDate(date) ? onDate(date, before, context) : { fault: 'impossible-date', values: [text] };
  }
  const phrase = clip(text, MOST_CHARACTERS);
  for (const wording of before ? [`trước ${spelledOut(text)}`, spelledOut(text)] : [spelledOut(text)]) {
    const reading = readPhrase(wording, context);
    if (reading.doubts.includes('impossible-date')) return { fault: 'impossible-date', values: [text] };
    const outcome = asDue(reading, wording.startsWith('trước ') ? clip(wording, MOST_CHARACTERS) : phrase);
    if (!outcome) continue;
    const others = readDeadlines(wording, context).filter(
      ({ kind, due, start }) => kind === 'dated' && due !== null && start !== reading.start,
    );
    return withFurther(
      outcome,
      others.map((other) => other.phrase),
    );
  }
  return withoutDate(phrase, UNREAD, { code: 'unread-deadline', values: [phrase] });
}

/** A wording may run over two lines; only what cannot be read whole is read line by line. */
function readCell(text: string, before: boolean, context: ReadingContext): DueOutcome {
  const whole = readWords(oneLine(text), before, context);
  const parts = text
    .split(/[;\n\r]+/)
    .map(oneLine)
    .filter((part) => part !== '');
  if ('fault' in whole || whole.deadline.rule !== UNREAD || parts.length === 1) return whole;
  const outcomes = parts.map((part) => ({ part, outcome: readWords(part, before, context) }));
  const fault = outcomes.find(({ outcome }) => 'fault' in outcome);
  if (fault) return fault.outcome;
  const first = outcomes.find(({ outcome }) => !('fault' in outcome) && outcome.deadline.rule !== UNREAD);
  if (!first || 'fault' in first.outcome) return whole;
  return withFurther(
    first.outcome,
    parts.filter((part) => part !== first.part),
  );
}

function withFurther(outcome: ReadDue, others: string[]): ReadDue {
  if (others.length === 0) return outcome;
  return { ...outcome, doubts: [...outcome.doubts, { code: 'several-deadlines', values: others }] };
}

/** Short forms that only tables use, in the words that the grammar reads. */
function spelledOut(text: string): string {
  const month = MONTH.exec(text);
  if (month) return `tháng ${month[1]}/${month[2]}`;
  if (YEAR.test(text)) return `năm ${text}`;
  const years = YEARS.exec(text);
  if (years) return `năm ${years[1]} - ${years[2]}`;
  const quarter = QUARTER.exec(text);
  return quarter ? `quý ${quarter[1]}/${quarter[2]}` : text;
}

function asDue(reading: DeadlineReading, phrase: string): ReadDue | null {
  const { kind, due, lateAfter, recurrence, rule, alternatives, ambiguous } = reading;
  if (kind === 'none') return null;
  if ((kind === 'dated' && due === null) || (kind === 'recurring' && recurrence === null)) return null;
  const dated = kind === 'dated' || kind === 'recurring' || kind === 'before_event';
  const deadline: Deadline = {
    kind,
    phrase,
    rule,
    due: dated ? due : null,
    lateAfter: dated ? lateAfter : null,
    recurrence,
    alternatives,
  };
  const doubts: ReadDue['doubts'] = [];
  if (ambiguous) {
    doubts.push({ code: 'two-readings', values: alternatives.map((other) => other.due ?? other.rule) });
  }
  const others = reading.doubts.filter((doubt) => doubt !== 'two-readings');
  if (others.length > 0) doubts.push({ code: 'deadline-doubtful', values: others });
  return { deadline, doubts };
}

function onDate(date: PlainDate, before: boolean, context: ReadingContext): DueOutcome {
  const written = plainText({ kind: 'date', date });
  if (before) {
    const reading = asDue(readPhrase(`trước ngày ${written}`, context), `trước ngày ${written}`);
    if (reading) return reading;
  }
  const past = context.issuedOn !== null && date < context.issuedOn;
  return {
    deadline: {
      kind: 'dated',
      phrase: written,
      rule: 'date-cell',
      due: endOfDay(date),
      lateAfter: endOfDay(date),
      recurrence: null,
      alternatives: [],
    },
    doubts: past ? [{ code: 'deadline-doubtful', values: ['past-at-issue'] }] : [],
  };
}

function withoutDate(phrase: string | null, rule: string, doubt: ReadDue['doubts'][number]): ReadDue {
  const deadline: Deadline = {
    kind: 'standing',
    phrase,
    rule,
    due: null,
    lateAfter: null,
    recurrence: null,
    alternatives: [],
  };
  return { deadline, doubts: [doubt] };
}

import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { addDays, dateOf, endOfDay, msOf, type Instant } from '../domain/time/instant';
import { citation } from '../domain/wording/citation';
import { clip } from '../domain/wording/clip';
import { letterDate } from '../domain/wording/dates';
import { dueMeaning } from '../domain/wording/deadline';
import { sayIn, type Lang } from '../domain/wording/lang';
import { periodName } from '../domain/wording/period';
import { cleanDeep, cleanText } from './clean-text';
import type { LetterCalendar } from './compose';
import { reportedPeriod } from './follow-up-openings';

export interface CalendarOptions {
  /** Right side of every UID: that of the Message-IDs. */
  domain: string;
  /** The mailbox that letters come from; calendars take a cancellation from nobody else (RFC 5546, 3.2.5). */
  organizer: { name: string; address: string };
  lang: Lang;
}

/** Letters that give the lead its date, or call it to mind. */
const TELL_THE_DATE: readonly LetterKind[] = [
  'assignment',
  'extension',
  'extension-refused',
  'return',
  'reminder',
  'due-today',
  'resumption',
  'reassignment',
  'next-period',
];

/** Letters after which the date is no longer the reader's: the result is in, or another agency leads. */
const TAKE_IT_BACK: readonly LetterKind[] = ['receipt', 'handover'];

/** A calendar shows a month's days in cells: some words, not the whole task. */
const GIST_MAX = 80;

/**
 * The deadlines of a message for its reader's calendar (RFC 5545), null when it has none: of dated tasks, and
 * for the lead's own mailboxes and its deputy's only, since it is nobody else's date.
 *
 * "Hết ngày 31/03/2026" is an entry of that whole day, which every calendar shows on top of the day and in no
 * zone but the reader's: an entry at 23:59 would be overlooked below the last line and would stand on another
 * day abroad. A deadline with an hour is an entry of no length at that hour. Neither makes its reader busy,
 * and neither has an alarm: the reminders are the letters, in working days and by the policy.
 */
export function calendarOf(facts: readonly LetterFacts[], options: CalendarOptions): LetterCalendar | null {
  const entries = new Map<string, ICalEventData>();
  for (const one of facts) {
    const entry = entryOf(cleanDeep(one), options);
    const known = entry && entries.get(entry.id);
    if (entry && (known?.sequence ?? -1) < entry.sequence) entries.set(entry.id, entry);
  }
  const events = [...entries.values()];
  if (events.length === 0) return null;
  // A CANCEL is about one entry (RFC 5546, 3.2.5); among others it is an update that says so.
  const method = events.length === 1 && isCancelled(events[0]) ? 'CANCEL' : 'PUBLISH';
  const calendar = ical({
    prodId: { company: 'dondoc', product: 'dondoc', language: options.lang.toUpperCase() },
    method: ICalCalendarMethod[method],
    events,
  });
  return { method, content: `${calendar.toString()}\r\n` };
}

type Entry = ICalEventData & { id: string; sequence: number };

function entryOf(facts: LetterFacts, { domain, organizer, lang }: CalendarOptions): Entry | null {
  const { letter, deadline } = facts;
  const cancels = TAKE_IT_BACK.includes(letter.kind);
  if (deadline.due === null || !(cancels || TELL_THE_DATE.includes(letter.kind)) || !isItsDate(facts)) {
    return null;
  }
  return {
    id: `${uidOf(facts)}@${domain}`,
    // A ladder that takes the place of another one has the next version, so that what is taken back after
    // its result was reported can be given again when the result is returned.
    sequence: 2 * letter.ladderVersion + (cancels ? 1 : 0),
    stamp: utc(letter.at),
    ...spanOf(deadline.due),
    summary: summaryOf(facts, lang),
    description: descriptionOf(facts, deadline.due, lang),
    organizer: organizerOf(organizer),
    status: ICalEventStatus[cancels ? 'CANCELLED' : 'CONFIRMED'],
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
}

/** Whether the reader is the lead or stands in for it; of a handed-over task, the former lead. */
function isItsDate(facts: LetterFacts): boolean {
  const { letter, lead, previousLead, delegation, period } = facts;
  if (letter.copy === true) return false;
  if (letter.kind === 'handover') return letter.recipient.name === previousLead?.name;
  // The result of an earlier period ends nothing of the one under way.
  if (letter.kind === 'receipt' && reportedPeriod(facts) !== (period?.n ?? null)) return false;
  return letter.recipient.name === lead || delegation?.from === lead;
}

/** `nv-56-tb-vpcp-3c-12`; of a recurring duty its period is a part of it. */
function uidOf({ taskId, period }: LetterFacts): string {
  return period == null ? taskId : `${taskId}.${period.n}`;
}

/** The day, its end left out (RFC 5545, 3.6.1); with an hour, the moment. */
function spanOf(due: Instant): Pick<ICalEventData, 'start' | 'end' | 'allDay'> & { start: Date } {
  const day = dateOf(due);
  if (msOf(due) !== msOf(endOfDay(day))) return { start: utc(due) };
  return { start: dayInUtc(day), end: dayInUtc(addDays(day, 1)), allDay: true };
}

function summaryOf({ gist, period, deadline }: LetterFacts, lang: Lang): string {
  const say = sayIn(lang);
  const named = period == null ? '' : ` (${periodName(period, deadline.recurrence, lang, letterDate)})`;
  return `${say('Hạn', 'Due')}: ${clip(gist, GIST_MAX)}${named}`;
}

function descriptionOf(facts: LetterFacts, due: Instant, lang: Lang): string {
  const say = sayIn(lang);
  const quoted = facts.deadline.phrase === null ? '' : `“${facts.deadline.phrase}” → `;
  return [
    `${say('Nhiệm vụ', 'Task')}: ${facts.gist}`,
    `${say('Nguồn', 'Source')}: ${citation(facts.directive, facts.clause, lang, letterDate)}`,
    `${say('Chủ trì', 'Lead')}: ${facts.lead}`,
    `${say('Thời hạn', 'Deadline')}: ${quoted}${dueMeaning(due, lang, letterDate)}`,
    `${say('Mã nhiệm vụ', 'Task code')}: ${facts.taskCode}`,
  ].join('\n');
}

/** A parameter's value has no way to hold a quotation mark (RFC 5545, 3.2). */
function organizerOf({ name, address }: CalendarOptions['organizer']): { name: string; email: string } {
  const email = cleanText(address);
  return { name: cleanText(name).replace(/["\\]/g, "'") || email, email };
}

function isCancelled(event: ICalEventData | undefined): boolean {
  return event?.status === ICalEventStatus.CANCELLED;
}

function utc(instant: Instant): Date {
  return new Date(msOf(instant));
}

function dayInUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

import { closedBecause, workingDayOnOrAfter, type WorkingCalendar } from '../../domain/deadline/calendar';
import type { DeadlineReading } from '../../domain/deadline/reading';
import { addDays, dateOf, endOfDay, type Instant } from '../../domain/time/instant';
import { closedReason } from '../../domain/wording/closed-day';
import { dateWithWeekday } from '../../domain/wording/dates';
import { dueMeaning } from '../../domain/wording/deadline';
import { deadlineDoubtName } from '../../domain/wording/deadline-doubt';
import { deadlineKindName } from '../../domain/wording/deadline-kind';
import { deadlineRuleName, ruleSource } from '../../domain/wording/deadline-rule';
import { recurrenceMeaning } from '../../domain/wording/recurrence';

type Lang = 'vi' | 'en';

const KINDS_EN: Record<DeadlineReading['kind'], string> = {
  dated: 'a date',
  recurring: 'recurring',
  before_event: 'set by an event',
  on_schedule: 'on schedule',
  immediate: 'at once',
  standing: 'standing',
  none: 'no deadline',
};

/** What one wording was read as, for a person: both instants, the rule with its source, what was rejected. */
export function whenPage(reading: DeadlineReading, calendar: WorkingCalendar, lang: Lang): string {
  const say = (vi: string, en: string): string => (lang === 'en' ? en : vi);
  const rows: [string, string][] = [[say('Loại', 'Kind'), kindName(reading, lang)]];
  const { due, lateAfter, recurrence } = reading;
  rows.push([
    say('Hạn', 'Due'),
    due === null ? say('không xác định được ngày', 'no date') : instant(due, lang),
  ]);
  if (due !== null && lateAfter !== null && lateAfter !== due) {
    rows.push([say('Quá hạn', 'Late'), say('sau khi ', 'after the ') + lateWords(lateAfter, lang)]);
  }
  if (recurrence !== null) {
    rows.push([say('Lặp lại', 'Recurs'), `${recurrenceMeaning(recurrence, lang)} (${recurrence})`]);
  }
  const source = ruleSource(reading.rule, lang);
  rows.push([say('Quy tắc', 'Rule'), deadlineRuleName(reading.rule, lang)]);
  if (source !== null) rows.push([say('Căn cứ', 'Source'), source]);
  for (const { due: rejected, rule } of reading.alternatives) {
    const meaning = rejected === null ? say('không ấn định ngày', 'no date') : instant(rejected, lang);
    rows.push([say('Đã loại', 'Rejected'), `${meaning} – ${deadlineRuleName(rule, lang)}`]);
  }
  for (const doubt of reading.doubts)
    rows.push([say('Cần xem lại', 'Doubt'), deadlineDoubtName(doubt, lang)]);
  const closed = due === null ? null : closedNote(due, calendar, lang);
  if (closed !== null) rows.push([say('Ngày nghỉ', 'Closed'), closed]);
  const width = Math.max(...rows.map(([name]) => name.length));
  return [`“${reading.phrase}”`, ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)].join(
    '\n',
  );
}

function kindName({ kind, ambiguous }: DeadlineReading, lang: Lang): string {
  const unsure = lang === 'en' ? ' (needs a person)' : ' (cần người xem lại)';
  const name =
    lang === 'en' ? KINDS_EN[kind] : kind === 'none' ? 'không phải thời hạn' : deadlineKindName(kind);
  return ambiguous ? `${name}${unsure}` : name;
}

function instant(at: Instant, lang: Lang): string {
  if (lang === 'vi') return dueMeaning(at);
  const time = at.slice(11, 16);
  return at === endOfDay(dateOf(at)) ? `end of ${dateOf(at)}` : `${dateOf(at)} ${time}`;
}

function lateWords(at: Instant, lang: Lang): string {
  return lang === 'en'
    ? instant(at, lang)
    : `${dueMeaning(at)} (từ ${dateWithWeekday(addDays(dateOf(at), 1))})`;
}

/** A date that the authority fixed is not moved by a weekend; a person sees the next working day all the same. */
function closedNote(due: Instant, calendar: WorkingCalendar, lang: Lang): string | null {
  const day = dateOf(due);
  const reason = closedBecause(calendar, day);
  if (reason === null) return null;
  const next = workingDayOnOrAfter(calendar, day);
  return lang === 'en'
    ? `${day} is not a working day (${closedReason(reason, day, lang)}); the date is not moved; the next working day is ${next}`
    : `${dateWithWeekday(day)} không phải ngày làm việc (${reason}); thời hạn không dời; ` +
        `ngày làm việc kế tiếp là ${dateWithWeekday(next)}`;
}

import type { DirectiveFile, TaskEntry } from '../contract/schemas/directive-file';
import type { WorkingCalendar } from '../domain/deadline/calendar';
import { readPhrase } from '../domain/deadline/read-deadlines';
import type { ReadingContext } from '../domain/deadline/reading';
import { compareInstants, dateOf, endOfDay, type Instant } from '../domain/time/instant';
import { vietnameseDate, vietnameseDateTime } from '../domain/wording/dates';
import type { Problem } from './problem';
import type { YamlFile } from './yaml-file';

/**
 * Wordings that read as another due than the one written beside them. The file stands: a person may know
 * what the words leave out. Nothing is said where the words can be read in more than one way.
 */
export function wordingWarnings(file: YamlFile, data: DirectiveFile, calendar: WorkingCalendar): Problem[] {
  // "trước ngày D" has one due under both policies; they differ in lateAfter only.
  const context: ReadingContext = { issuedOn: data.directive.issuedOn, calendar, beforeDate: 'official' };
  return data.tasks.flatMap(({ deadline }, i) => {
    const { phrase, due } = deadline;
    const read = otherDue(deadline, context);
    if (phrase === null || due === null || read === null) return [];
    return [
      file.problem(['tasks', i, 'deadline', 'due'], 'due-other-than-wording', {
        vi: `“${phrase}” đọc là ${inVietnamese(read)}, tệp ghi ${inVietnamese(due)}; giữ theo tệp.`,
        en: `“${phrase}” reads as ${inEnglish(read)}, the file says ${inEnglish(due)}; the file stands.`,
      }),
    ];
  });
}

/** The due that the wording alone gives, where it is sure and another one; of a recurrence any occurrence may be written. */
function otherDue({ kind, phrase, due }: TaskEntry['deadline'], context: ReadingContext): Instant | null {
  if (phrase === null || due === null || kind === 'recurring') return null;
  const reading = readPhrase(phrase, context);
  if (reading.due === null || reading.ambiguous || reading.kind === 'recurring') return null;
  const readings = [reading.due, ...reading.alternatives.map((other) => other.due)];
  const isRead = readings.some((other) => other !== null && compareInstants(other, due) === 0);
  return isRead ? null : reading.due;
}

function inVietnamese(due: Instant): string {
  return isEndOfDay(due) ? `hết ${vietnameseDate(due)}` : vietnameseDateTime(due);
}

function inEnglish(due: Instant): string {
  return isEndOfDay(due) ? `the end of ${dateOf(due)}` : due;
}

function isEndOfDay(due: Instant): boolean {
  return compareInstants(due, endOfDay(dateOf(due))) === 0;
}

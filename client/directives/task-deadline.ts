import type { Deadline, DeadlineKind } from '../../domain/deadline/deadline';
import type { DraftTask } from '../../domain/directive/draft/draft';
import { dateOf, endOfDay, type Instant } from '../../domain/time/instant';

const UNDATED: readonly DeadlineKind[] = ['on_schedule', 'immediate', 'standing'];

/** The deadline of a drafted task as a task carries it. A dated one without a due stays so: it needs a person. */
export function taskDeadline({ deadline: reading, kind }: DraftTask): Deadline {
  if (reading === null) {
    return {
      kind: kind === 'dated' || kind === 'recurring' ? 'standing' : kind,
      phrase: null,
      rule: 'no-wording',
      due: null,
      lateAfter: null,
      recurrence: null,
      alternatives: [],
    };
  }
  const { phrase, rule, due, lateAfter, recurrence, alternatives } = reading;
  const read = reading.kind === 'none' ? kind : reading.kind;
  return {
    kind: fittingKind(read, due, recurrence),
    phrase,
    rule,
    due,
    lateAfter: due === null ? null : (lateAfter ?? due),
    recurrence,
    alternatives,
  };
}

/** A directive file takes no recurrence without its rule, and no date of what has none. */
function fittingKind(kind: DeadlineKind, due: Instant | null, recurrence: string | null): DeadlineKind {
  if (kind === 'recurring' && recurrence === null) return due === null ? 'standing' : 'dated';
  return UNDATED.includes(kind) && due !== null ? 'dated' : kind;
}

/** As a person writes it: the day alone where the day's end is meant, else with the hour. */
export function writtenDue(due: Instant): string {
  const day = dateOf(due);
  if (due === endOfDay(day)) return day;
  const time = due.slice(11, 19);
  return `${day}T${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}

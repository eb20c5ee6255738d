import { workingDaysBetween, type WorkingCalendar } from '../deadline/calendar';
import type { RecordedEvent } from '../events';
import { fold } from '../evolve';
import type { ShownOutcome } from '../letter/letter';
import { shownFate, shownReader } from '../letter/letter-line';
import { mailboxName } from '../letter/recipients';
import { officialStatus, type OfficialStatus } from '../official-status';
import { isAssigned, type AssignedTask } from '../state';
import { dateOf, isAfter, type Instant, type PlainDate } from '../time/instant';

/** Who was told of a task, when, by which rungs, and what the mail server answered. */
export interface Told {
  at: Instant;
  to: string;
  rungs: string[];
  level: 1 | 2 | 3 | null;
  outcome: ShownOutcome;
  copy?: true;
  insteadOf?: string;
  returnedOn?: PlainDate;
}

/** What the lead said, and when. */
export interface Answered {
  at: Instant;
  what: 'acknowledged' | 'progress' | 'risk' | 'requested' | 'reported';
  text: string | null;
}

/** One task in the tracking table, as of a moment: what is late, whose it is, and who was told when. */
export interface TrackingRow {
  taskId: string;
  code: string;
  directive: string;
  lead: string;
  gist: string;
  due: Instant | null;
  lateAfter: Instant | null;
  originalDue: Instant | null;
  officialStatus: OfficialStatus;
  againstOriginal: OfficialStatus;
  /** Since it became late; null when it is not. */
  workingDaysLate: number | null;
  highestLevel: 0 | 1 | 2 | 3;
  told: Told[];
  answered: Answered[];
}

/** The row of a task by its record up to `asOf`; null when it was not assigned then. */
export function trackingRow(
  events: readonly RecordedEvent[],
  asOf: Instant,
  calendar: WorkingCalendar,
): TrackingRow | null {
  const known = events.filter(({ at }) => !isAfter(at, asOf));
  const state = fold(known);
  if (!isAssigned(state)) return null;
  const { task } = state;
  const status = officialStatus(state, asOf);
  return {
    taskId: task.id,
    code: task.code,
    directive: task.directive.number ?? task.directive.shortTitle,
    lead: task.lead.name,
    gist: task.gist,
    due: state.due,
    lateAfter: state.lateAfter,
    originalDue: task.deadline.due,
    officialStatus: status,
    againstOriginal: officialStatus(state, asOf, 'original'),
    workingDaysLate:
      status === 'overdue' && state.lateAfter !== null
        ? workingDaysBetween(calendar, dateOf(state.lateAfter), dateOf(asOf))
        : null,
    highestLevel: state.highestLevel,
    told: toldIn(state),
    answered: answersIn(known),
  };
}

function toldIn({ letters }: AssignedTask): Told[] {
  return letters.map((state) => ({
    at: state.letter.at,
    to: mailboxName(state.letter.recipient),
    rungs: state.letter.rungs,
    level: state.letter.level,
    ...shownFate(state),
    ...shownReader(state.letter),
  }));
}

function answersIn(events: readonly RecordedEvent[]): Answered[] {
  return events.flatMap(({ at, event }): Answered[] => {
    switch (event.type) {
      case 'TaskAcknowledged':
        return [{ at, what: 'acknowledged', text: event.promisedOn }];
      case 'ProgressReported':
        return [{ at, what: 'progress', text: event.summary }];
      case 'RiskReported':
        return [{ at, what: 'risk', text: event.reason }];
      case 'ExtensionRequested':
        return [{ at, what: 'requested', text: event.reason }];
      case 'CompletionReported':
        return [{ at, what: 'reported', text: event.evidence.document }];
      default:
        return [];
    }
  });
}

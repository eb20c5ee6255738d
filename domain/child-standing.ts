import type { RecordedEvent, TaskEvent } from './events';
import type { LateChild } from './roll-up';
import type { AssignedTask } from './state';
import type { Instant } from './time/instant';

/** What a parent must know of a child: a small part of its state, folded from a few of its events. */
export interface ChildStanding {
  code: string;
  lead: string;
  status: AssignedTask['status'];
  lateAfter: Instant | null;
  reportedAt: Instant | null;
  answered: boolean;
  level: LateChild['level'];
  unreachable: boolean;
  /** The period of a recurring duty that is under way; null for others. */
  period: { n: number; reportedAt: Instant | null; isAccepted: boolean } | null;
}

/** The events that a standing is folded from; most of a task's record are letters, and not among them. */
export const STANDING_EVENTS = [
  'TaskAssigned',
  'TaskAcknowledged',
  'ProgressReported',
  'RiskReported',
  'CompletionReported',
  'CompletionAccepted',
  'CompletionReturned',
  'DeadlineExtended',
  'TaskEscalated',
  'TaskWithdrawn',
  'TaskSuspended',
  'TaskResumed',
  'LeadReassigned',
  'PeriodOpened',
  'RecipientUnreachable',
] as const satisfies readonly RecordedEvent['event']['type'][];

/** The standing after one more of its events; null before the task was assigned. */
export function standingAfter(
  standing: ChildStanding | null,
  { at, event }: Pick<RecordedEvent, 'at' | 'event'>,
): ChildStanding | null {
  if (event.type === 'TaskAssigned') {
    const { code, lead, deadline } = event.task;
    return {
      ...{ code, lead: lead.name, status: 'open', lateAfter: deadline.lateAfter, reportedAt: null },
      ...{ answered: false, level: 0, unreachable: false, period: null },
    };
  }
  if (standing === null) return null;
  switch (event.type) {
    case 'TaskAcknowledged':
    case 'ProgressReported':
    case 'RiskReported':
      return { ...standing, answered: true };
    case 'CompletionReported':
    case 'CompletionReturned':
    case 'CompletionAccepted':
      return event.period === undefined
        ? afterResult(standing, at, event)
        : afterPeriodResult(standing, at, event, event.period);
    case 'DeadlineExtended':
      return { ...standing, lateAfter: event.to, level: 0 };
    case 'TaskEscalated':
      return { ...standing, level: standing.level > event.level ? standing.level : event.level };
    case 'TaskWithdrawn':
      return { ...standing, status: 'withdrawn' };
    case 'TaskSuspended':
      return { ...standing, status: 'suspended' };
    case 'TaskResumed':
      return waitsForJudgement(standing)
        ? { ...standing, status: 'reported' }
        : { ...standing, status: 'open' };
    case 'LeadReassigned':
      return { ...standing, lead: event.to.name, answered: false, level: 0, unreachable: false };
    case 'PeriodOpened':
      return {
        ...{ ...standing, status: 'open', lateAfter: event.lateAfter, reportedAt: null, level: 0 },
        period: { n: event.n, reportedAt: null, isAccepted: false },
      };
    case 'RecipientUnreachable':
      return { ...standing, unreachable: true };
    default:
      return standing;
  }
}

type ResultEvent = Extract<
  TaskEvent,
  { type: 'CompletionReported' | 'CompletionReturned' | 'CompletionAccepted' }
>;

function afterResult(standing: ChildStanding, at: Instant, event: ResultEvent): ChildStanding {
  switch (event.type) {
    case 'CompletionReported':
      return { ...standing, status: 'reported', reportedAt: event.achievedAt ?? at, answered: true };
    case 'CompletionReturned':
      return { ...standing, status: 'open', reportedAt: null };
    case 'CompletionAccepted':
      return { ...standing, status: 'accepted' };
  }
}

/** An earlier period that is answered for afterwards says nothing of the one under way. */
function afterPeriodResult(
  standing: ChildStanding,
  at: Instant,
  event: ResultEvent,
  n: number,
): ChildStanding {
  const answered = standing.answered || event.type === 'CompletionReported';
  if (event.type === 'CompletionAccepted' && event.isLast) {
    return { ...standing, status: 'accepted', reportedAt: standing.reportedAt ?? at };
  }
  if (standing.period?.n !== n) return { ...standing, answered };
  const reportedAt =
    event.type === 'CompletionReported'
      ? at
      : event.type === 'CompletionReturned'
        ? null
        : standing.reportedAt;
  const period = { n, reportedAt, isAccepted: event.type === 'CompletionAccepted' };
  const next = { ...standing, answered, reportedAt, period };
  if (standing.status === 'suspended') return next;
  return { ...next, status: waitsForJudgement(next) ? 'reported' : 'open' };
}

function waitsForJudgement({ period }: ChildStanding): boolean {
  return period !== null && period.reportedAt !== null && !period.isAccepted;
}

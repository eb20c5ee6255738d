import type { RecordedEvent } from './events';
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
  /** The period of a recurring duty that is under way, and whether its result is in; null for others. */
  period: { n: number; isReported: boolean } | null;
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
      if (event.period !== undefined) return withPeriod(standing, event.period, true);
      return { ...standing, status: 'reported', reportedAt: at, answered: true };
    case 'CompletionReturned':
      if (event.period !== undefined) return withPeriod(standing, event.period, false);
      return { ...standing, status: 'open', reportedAt: null };
    case 'CompletionAccepted':
      return event.period === undefined ? { ...standing, status: 'accepted' } : standing;
    case 'DeadlineExtended':
      return { ...standing, lateAfter: event.to, level: 0 };
    case 'TaskEscalated':
      return { ...standing, level: standing.level > event.level ? standing.level : event.level };
    case 'TaskWithdrawn':
      return { ...standing, status: 'withdrawn' };
    case 'TaskSuspended':
      return { ...standing, status: 'suspended' };
    case 'TaskResumed':
      return { ...standing, status: 'open' };
    case 'LeadReassigned':
      return { ...standing, lead: event.to.name, answered: false, level: 0, unreachable: false };
    case 'PeriodOpened':
      return { ...standing, lateAfter: event.lateAfter, period: { n: event.n, isReported: false } };
    case 'RecipientUnreachable':
      return { ...standing, unreachable: true };
    default:
      return standing;
  }
}

/** An earlier period that is answered for afterwards says nothing of the one under way. */
function withPeriod(standing: ChildStanding, n: number, isReported: boolean): ChildStanding {
  return standing.period?.n === n ? { ...standing, period: { n, isReported } } : standing;
}

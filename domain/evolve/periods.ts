import type { TaskEvent } from '../events';
import { currentPeriod, scheduled } from '../period/periods';
import type { AssignedTask, Period, Report } from '../state';
import type { Instant } from '../time/instant';
import { live } from './live';
import type { ResultEvent } from './results';

type PeriodEvent = Extract<TaskEvent, { type: 'PeriodOpened' | 'PeriodMissed' }>;

export function afterPeriod(state: AssignedTask, event: PeriodEvent): AssignedTask {
  if (event.type === 'PeriodMissed') {
    const status = event.reason === 'suspended' ? 'waived' : 'missed';
    return withPeriod(state, event.n, (period) => ({ ...period, status }));
  }
  const { n, due, lateAfter } = event;
  const opened: Period = { n, due, lateAfter, status: 'open', report: null, timeliness: null };
  return { ...asNew(state), due, lateAfter, periods: [...state.periods, opened] };
}

/** What was said, promised, asked and told belongs to the period that is over; the duty itself stays acknowledged. */
function asNew(state: AssignedTask): AssignedTask {
  return {
    ...live(state),
    status: 'open',
    level: 0,
    deadlinePassedAt: null,
    promisedOn: null,
    promisedAt: null,
    lastProgress: null,
    risk: null,
    extensionDocument: null,
    // That the whole duty be taken back is still to be answered.
    extensionRequest: state.extensionRequest?.ask === 'withdrawal' ? state.extensionRequest : null,
    contributions: state.contributions.map((part) => ({ ...part, delivered: null })),
  };
}

/** What is reported, accepted or returned of one period of a recurring duty. */
export function withPeriodResult(
  state: AssignedTask,
  at: Instant,
  n: number,
  event: ResultEvent,
): AssignedTask {
  switch (event.type) {
    case 'CompletionReported': {
      const report = { at, evidence: event.evidence };
      const reported = withPeriod(state, n, (period) => ({ ...period, status: 'reported', report }));
      return inStep({ ...reported, answered: true }, n, report);
    }
    case 'CompletionAccepted': {
      const { timeliness, isLast } = event;
      const accepted = withPeriod(state, n, (period) => ({ ...period, status: 'accepted', timeliness }));
      const report = accepted.periods.find((period) => period.n === n)?.report;
      if (!report) throw new Error(`period ${n} is accepted without a report`);
      if (isLast) return { ...live(accepted), status: 'accepted', report, acceptedAt: at, timeliness };
      return inStep(accepted, n, null);
    }
    case 'CompletionReturned': {
      const isCurrent = currentPeriod(state)?.n === n;
      const status = isCurrent ? 'open' : 'missed';
      return inStep(
        withPeriod(state, n, (period) => ({ ...period, status, report: null })),
        n,
        null,
      );
    }
  }
}

/** The task's own status follows that of its current period; a suspension is ended by a decision only. */
function inStep(state: AssignedTask, n: number, report: Report | null): AssignedTask {
  if (currentPeriod(state)?.n !== n || state.status === 'suspended') return state;
  return report === null
    ? { ...live(state), status: 'open' }
    : { ...live(state), status: 'reported', report };
}

/** A task goes on where it stands: what was reported of the current period meanwhile waits for its judgement. */
export function resumed(state: AssignedTask): AssignedTask {
  const current = currentPeriod(state);
  return current?.status === 'reported' && current.report !== null
    ? { ...live(state), status: 'reported', report: current.report }
    : { ...live(state), status: 'open' };
}

/** An extension moves the period that is under way, and no other. */
export function extendedPeriods({ periods }: AssignedTask, to: Instant): Period[] {
  return periods.map((period, i) =>
    i === periods.length - 1
      ? { ...period, due: to, lateAfter: to, extendedFrom: scheduled(period) }
      : period,
  );
}

function withPeriod(state: AssignedTask, n: number, change: (period: Period) => Period): AssignedTask {
  if (!state.periods.some((period) => period.n === n)) throw new Error(`there is no period ${n}`);
  return { ...state, periods: state.periods.map((p) => (p.n === n ? change(p) : p)) };
}

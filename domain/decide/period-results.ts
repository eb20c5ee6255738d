import { receipt } from './receipt';
import type { CommandOf } from '../commands';
import type { TaskEvent } from '../events';
import { currentPeriod, followingOccurrence } from '../period/periods';
import type { Refusal } from '../refusal';
import type { Period } from '../state';
import type { Instant } from '../time/instant';
import type { LiveTask } from './decide';
import { refuses, takes, type Decision, type TaskRules } from './decision';
import { openNextLadder } from './open-ladder';
import { rollOver } from './roll-over';
import { stateAfter } from './state-after';
import { timelinessOf } from './timeliness';

export type ResultCommand = CommandOf<'ReportCompletion' | 'AcceptCompletion' | 'ReturnCompletion'>;

/** Results of a recurring duty, period by period: an earlier one is still reported and judged, by its number. */
export function decidePeriodResult(
  rules: TaskRules,
  state: LiveTask,
  command: ResultCommand,
  now: Instant,
): Decision {
  const period = periodMeant(state, command);
  if ('code' in period) return refuses(period);
  const { n } = period;
  const isUnderWay = n === currentPeriod(state)?.n && state.status !== 'suspended';
  switch (command.type) {
    case 'ReportCompletion':
      return takes({
        type: 'CompletionReported',
        evidence: command.evidence,
        period: n,
        ...receipt(rules, state, now),
      });
    case 'ReturnCompletion': {
      const returned: TaskEvent = { type: 'CompletionReturned', reason: command.reason, period: n };
      if (!isUnderWay) return takes(returned);
      const after = stateAfter(state, [returned], now);
      return takes(returned, openNextLadder(rules, after, 'RETURNED', now));
    }
    case 'AcceptCompletion': {
      const isLast =
        n === currentPeriod(state)?.n && followingOccurrence(state.task.deadline, period) === null;
      const accepted: TaskEvent = {
        type: 'CompletionAccepted',
        note: command.note,
        timeliness: timelinessOf(period.lateAfter, (period.report as { at: Instant }).at),
        period: n,
        ...(isLast ? { isLast } : {}),
      };
      if (!isUnderWay || isLast) return takes(accepted);
      return takes(accepted, ...rollOver(rules, stateAfter(state, [accepted], now), now));
    }
  }
}

/** The period that the command names or, where it names none, plainly means; else why there is none. */
function periodMeant(state: LiveTask, command: ResultCommand): Period | Refusal {
  const { periods } = state;
  const named = command.period;
  const found = named === undefined ? impliedBy(state, command) : periods.find(({ n }) => n === named);
  if (found === undefined) return notAmong(state, named);
  const { n, status, report } = found;
  if (status === 'accepted' || status === 'waived') return { code: 'period-closed', period: n };
  if (command.type !== 'ReportCompletion') return status === 'reported' ? found : { code: 'not-reported' };
  return status === 'reported' && report !== null
    ? { code: 'awaiting-acceptance', reportedAt: report.at }
    : found;
}

/** The current period; for a judgement, the one that has waited longest when the current one does not wait. */
function impliedBy(state: LiveTask, { type }: ResultCommand): Period | undefined {
  const current = currentPeriod(state) ?? undefined;
  if (type === 'ReportCompletion' || current?.status === 'reported') return current;
  return state.periods.find(({ status }) => status === 'reported') ?? current;
}

/** Long past periods leave the running task; they were closed, and are in the ledger. */
function notAmong(state: LiveTask, named: number | undefined): Refusal {
  const current = currentPeriod(state);
  if (named === undefined) throw new Error('a recurring duty has a period under way');
  return current !== null && named < current.n
    ? { code: 'period-closed', period: named }
    : { code: 'no-such-period', period: named };
}

import type { TaskEvent } from '../events';
import type { AssignedTask, ExtraRung } from '../state';
import type { Instant } from '../time/instant';
import { extraLetter, withExtra } from './extras';
import { live } from './live';
import { withPeriodResult } from './periods';

export type ResultEvent = Extract<
  TaskEvent,
  { type: 'CompletionReported' | 'CompletionAccepted' | 'CompletionReturned' }
>;

export function afterResult(state: AssignedTask, at: Instant, event: ResultEvent): AssignedTask {
  return withReceipt(resultOf(state, at, event), event);
}

/** What was judged is no longer confirmed; what was reported is, where the event says when. */
function withReceipt(state: AssignedTask, event: ResultEvent): AssignedTask {
  const { period } = event;
  if (event.type !== 'CompletionReported') return withoutReceipts(state, period);
  const { rung, letterAt, evidence } = event;
  if (rung === undefined || letterAt === undefined) return state;
  const extra = extraLetter({ rung, letterAt }, 'receipt', { note: evidence.document });
  return withExtra(state, period === undefined ? extra : { ...extra, period });
}

function withoutReceipts(state: AssignedTask, period: number | undefined): AssignedTask {
  const isSettled = (extra: ExtraRung): boolean => extra.kind === 'receipt' && extra.period === period;
  if (!state.extraRungs.some(isSettled)) return state;
  return {
    ...state,
    extraRungs: state.extraRungs.map((extra) => (isSettled(extra) ? { ...extra, moot: true } : extra)),
  };
}

function resultOf(state: AssignedTask, at: Instant, event: ResultEvent): AssignedTask {
  if (event.period !== undefined) return withPeriodResult(state, at, event.period, event);
  switch (event.type) {
    case 'CompletionReported':
      return {
        ...live(state),
        answered: true,
        status: 'reported',
        report: { at: event.achievedAt ?? at, evidence: event.evidence },
      };
    case 'CompletionAccepted':
      if (state.status !== 'reported') throw new Error('only a reported result can be accepted');
      return { ...state, status: 'accepted', acceptedAt: at, timeliness: event.timeliness };
    case 'CompletionReturned':
      if (state.status !== 'reported') throw new Error('only a reported result can be returned');
      return { ...live(state), status: 'open' };
  }
}

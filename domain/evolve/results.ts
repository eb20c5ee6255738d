import type { TaskEvent } from '../events';
import type { AssignedTask } from '../state';
import type { Instant } from '../time/instant';
import { extraLetter, withExtra, withMoot } from './extras';
import { live } from './live';
import { withPeriodResult } from './periods';

export type ResultEvent = Extract<
  TaskEvent,
  { type: 'CompletionReported' | 'CompletionAccepted' | 'CompletionReturned' }
>;

export function afterResult(state: AssignedTask, at: Instant, event: ResultEvent): AssignedTask {
  return withReceipt(resultOf(state, at, event), event);
}

/** What was returned is no longer confirmed; what was reported is, where the event says when. */
function withReceipt(state: AssignedTask, event: ResultEvent): AssignedTask {
  if (event.type === 'CompletionReturned') return withMoot(state, ['receipt']);
  if (event.type !== 'CompletionReported') return state;
  const { rung, letterAt, evidence } = event;
  if (rung === undefined || letterAt === undefined) return state;
  return withExtra(state, extraLetter({ rung, letterAt }, 'receipt', { note: evidence.document }));
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

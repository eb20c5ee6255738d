import type { TaskEvent } from '../events';
import type { AssignedTask, Contribution } from '../state';
import type { AgencyRef } from '../task';
import type { Instant } from '../time/instant';
import { extraLetter, withExtra } from './extras';

type Answer = Extract<
  TaskEvent,
  {
    type:
      'TaskAcknowledged' | 'ProgressReported' | 'RiskReported' | 'PartAcknowledged' | 'ContributionDelivered';
  }
>;

export function afterAnswer(state: AssignedTask, at: Instant, event: Answer): AssignedTask {
  switch (event.type) {
    case 'TaskAcknowledged': {
      const { promisedOn } = event;
      return { ...state, answered: true, acknowledged: { at, promisedOn }, promisedOn, promisedAt: at };
    }
    case 'ProgressReported':
      return {
        ...state,
        answered: true,
        lastProgress: { at, summary: event.summary, percent: event.percent },
        ...(event.promisedOn === undefined ? {} : { promisedOn: event.promisedOn, promisedAt: at }),
      };
    case 'RiskReported': {
      const { reason, expectedOn } = event;
      const told = { ...state, answered: true, risk: { at, reason, expectedOn } };
      return withExtra(told, extraLetter(event, 'risk', { note: reason }));
    }
    case 'PartAcknowledged':
      return withPart(state, event.agency, (part) => ({ ...part, acknowledgedAt: at }));
    case 'ContributionDelivered': {
      const { summary, document } = event;
      return withPart(state, event.agency, (part) => ({
        ...part,
        // What is delivered was taken on.
        acknowledgedAt: part.acknowledgedAt ?? at,
        delivered: { at, summary, document },
      }));
    }
  }
}

function withPart(
  state: AssignedTask,
  agency: AgencyRef,
  change: (part: Contribution) => Contribution,
): AssignedTask {
  const known = state.contributions.find((part) => part.agency.code === agency.code);
  const changed = change(known ?? { agency, acknowledgedAt: null, delivered: null });
  return {
    ...state,
    contributions: known
      ? state.contributions.map((part) => (part === known ? changed : part))
      : [...state.contributions, changed],
  };
}

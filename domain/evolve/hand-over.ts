import type { TaskEvent } from '../events';
import type { AssignedTask } from '../state';
import { extraLetter, withExtra } from './extras';

type HandOver = Extract<
  TaskEvent,
  { type: 'LeadReassigned' | 'CoordinatingChanged' | 'DutyDelegated' | 'DelegationEnded' }
>;

export function afterHandOver(state: AssignedTask, event: HandOver): AssignedTask {
  const { task, delegations } = state;
  switch (event.type) {
    case 'LeadReassigned': {
      const { from, to, document } = event;
      const coordinating = task.coordinating.filter(({ code }) => code !== to.code);
      const next: AssignedTask = {
        ...state,
        task: { ...task, lead: to, coordinating },
        acknowledged: null,
        promisedOn: null,
        lastProgress: null,
        risk: null,
        answered: false,
        level: 0,
        extensionRequest: null,
        delegations: delegations.filter((delegation) => delegation.from.code !== from.code),
      };
      const about = { agency: from.code, name: from.name, seat: 'focal' as const };
      return withExtra(next, extraLetter(event, 'handover', { about, note: document }));
    }
    case 'CoordinatingChanged': {
      const removed = event.removed.map(({ code }) => code);
      const kept = task.coordinating.filter(({ code }) => !removed.includes(code));
      return {
        ...state,
        task: { ...task, coordinating: [...kept, ...event.added] },
        contributions: state.contributions.filter(({ agency }) => !removed.includes(agency.code)),
      };
    }
    case 'DutyDelegated': {
      const { from, to, until } = event;
      const others = delegations.filter((delegation) => delegation.from.code !== from.code);
      return { ...state, delegations: [...others, { from, to, until }] };
    }
    case 'DelegationEnded':
      return {
        ...state,
        delegations: delegations.filter((delegation) => delegation.from.code !== event.from.code),
      };
  }
}

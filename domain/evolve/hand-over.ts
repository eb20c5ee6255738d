import type { TaskEvent } from '../events';
import type { AssignedTask } from '../state';
import type { LetterKind } from '../letter/letter';
import { extraLetter, withExtra, withMoot } from './extras';

/** What the former lead asked and was told is no matter of the new one's. */
const OF_THE_FORMER_LEAD: readonly LetterKind[] = ['risk', 'extension-request', 'extension-refused'];

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
        promisedAt: null,
        lastProgress: null,
        risk: null,
        answered: false,
        level: 0,
        extensionRequest: null,
        delegations: delegations.filter((delegation) => delegation.from.code !== from.code),
      };
      const about = { agency: from.code, name: from.name, seat: 'focal' as const };
      const silenced = withMoot(next, OF_THE_FORMER_LEAD);
      return withExtra(silenced, extraLetter(event, 'handover', { about, note: document }));
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

import type { CommandOf } from '../commands';
import { letterTimeFrom } from '../policy/ladder';
import type { AgencyRef } from '../task';
import { dateOf, type Instant } from '../time/instant';
import type { LiveTask } from './decide';
import { refuses, takes, type Decision, type TaskRules } from './decision';
import { isBlank } from './is-blank';
import { openNextLadder } from './open-ladder';

type HandOver = CommandOf<'Reassign' | 'ChangeCoordinating' | 'Delegate' | 'EndDelegation'>;

/** Who does the work: another lead, other coordinating agencies, a deputy until a day. */
export function decideHandOver(rules: TaskRules, state: LiveTask, command: HandOver, now: Instant): Decision {
  switch (command.type) {
    case 'Reassign':
      return decideReassignment(rules, state, command, now);
    case 'ChangeCoordinating':
      return decideCoordinating(state, command);
    case 'Delegate': {
      if (isBlank(command.reason)) return refuses({ code: 'missing-text', field: 'reason' });
      const from = partyOf(state, command.from);
      if (!from) return refuses({ code: 'no-such-party', agency: command.from });
      if (command.until < dateOf(now))
        return refuses({ code: 'delegation-in-the-past', until: command.until });
      if (command.to.code === from.code) return refuses({ code: 'nothing-changes' });
      return takes({
        type: 'DutyDelegated',
        from,
        to: command.to,
        until: command.until,
        reason: command.reason,
      });
    }
    case 'EndDelegation': {
      const known = state.delegations.find(
        ({ from, until }) => from.code === command.from && until >= dateOf(now),
      );
      if (!known) return refuses({ code: 'no-delegation', agency: command.from });
      return takes({ type: 'DelegationEnded', from: known.from, reason: command.reason });
    }
  }
}

/** The new lead starts afresh: it is told, asked to acknowledge, and never late before it could know. */
function decideReassignment(
  rules: TaskRules,
  state: LiveTask,
  { lead, document, reason }: CommandOf<'Reassign'>,
  now: Instant,
): Decision {
  if (isBlank(document)) return refuses({ code: 'missing-text', field: 'document' });
  const from = state.task.lead;
  if (lead.code === from.code) return refuses({ code: 'already-lead', agency: from.name });
  return takes(
    {
      type: 'LeadReassigned',
      from,
      to: lead,
      document,
      reason,
      rung: `HANDOVER#${state.extraCount + 1}`,
      letterAt: letterTimeFrom(rules.policy, rules.calendar, now),
    },
    openNextLadder(rules, { ...state, answered: false, promisedOn: null }, 'REASSIGNED', now),
  );
}

function decideCoordinating(state: LiveTask, command: CommandOf<'ChangeCoordinating'>): Decision {
  const { coordinating, lead } = state.task;
  const unknown = command.remove.find((code) => !coordinating.some((agency) => agency.code === code));
  if (unknown !== undefined) return refuses({ code: 'not-coordinating', agency: unknown });
  const removed = coordinating.filter(({ code }) => command.remove.includes(code));
  const added = command.add.filter(
    ({ code }) => code !== lead.code && !coordinating.some((agency) => agency.code === code),
  );
  if (added.length + removed.length === 0) return refuses({ code: 'nothing-changes' });
  const { document, reason } = command;
  return takes({ type: 'CoordinatingChanged', added, removed, document, reason });
}

function partyOf({ task }: LiveTask, code: string): AgencyRef | undefined {
  return [task.lead, ...task.coordinating].find((agency) => agency.code === code);
}

import type { CommandOf } from '../commands';
import { letterTimeFrom } from '../policy/ladder';
import type { TaskEvent } from '../events';
import { followingOccurrence, currentPeriod } from '../period/periods';
import type { Refusal } from '../refusal';
import { isAfter, type Instant } from '../time/instant';
import type { LiveTask } from './decide';
import { refuses, takes, type Decision, type TaskRules } from './decision';
import { isBlank } from './is-blank';
import { openNextLadder } from './open-ladder';
import { rollOver } from './roll-over';
import { stateAfter } from './state-after';

type DeadlineCommand = CommandOf<
  'RequestExtension' | 'DecideExtension' | 'ExtendDeadline' | 'Suspend' | 'Resume'
>;

/** Dates that are asked for, decided, put on hold and taken up again. */
export function decideDeadline(
  rules: TaskRules,
  state: LiveTask,
  command: DeadlineCommand,
  now: Instant,
): Decision {
  switch (command.type) {
    case 'RequestExtension':
      return decideRequest(rules, state, command, now);
    case 'DecideExtension':
      return decideRequested(rules, state, command, now);
    case 'ExtendDeadline': {
      if (isBlank(command.document)) return refuses({ code: 'missing-text', field: 'document' });
      const refusal = refusalOfDue(state, command.newDue, now);
      if (refusal !== null) return refuses(refusal);
      const { newDue, document, signer, reason } = command;
      const moved = { newDue, document, signer: signer ?? null, reason };
      return takes(...moveDeadline(rules, state, moved, now));
    }
    case 'Suspend':
      if (isBlank(command.reason)) return refuses({ code: 'missing-text', field: 'reason' });
      if (isBlank(command.document)) return refuses({ code: 'missing-text', field: 'document' });
      return takes({ type: 'TaskSuspended', reason: command.reason, document: command.document });
    case 'Resume':
      return decideResumption(rules, state, command, now);
  }
}

/** A recurring duty goes on with the period of the day: what ended meanwhile is not owed. */
function decideResumption(
  rules: TaskRules,
  state: LiveTask,
  { reason, document }: CommandOf<'Resume'>,
  now: Instant,
): Decision {
  const taken: TaskEvent = { type: 'TaskResumed', reason, document };
  const heldSince = state.status === 'suspended' ? state.suspendedAt : null;
  const rolled = rollOver(rules, stateAfter(state, [taken], now), now, heldSince);
  return rolled.length > 0
    ? takes(taken, ...rolled)
    : takes(taken, openNextLadder(rules, state, 'RESUMED', now));
}

function decideRequest(
  rules: TaskRules,
  state: LiveTask,
  command: CommandOf<'RequestExtension'>,
  now: Instant,
): Decision {
  const { ask, newDue, reason, document } = command;
  if (isBlank(reason)) return refuses({ code: 'missing-text', field: 'reason' });
  if (state.extensionRequest) {
    return refuses({ code: 'request-pending', requestedAt: state.extensionRequest.at });
  }
  if (ask === 'new-date') {
    const refusal = refusalOfDue(state, newDue, now);
    if (refusal !== null) return refuses(refusal);
  }
  return takes({
    type: 'ExtensionRequested',
    ...(ask === 'new-date' ? { ask, newDue } : { ask, newDue: null }),
    reason,
    document,
    rung: `REQ#${state.extraCount + 1}`,
    letterAt: letterTimeFrom(rules.policy, rules.calendar, now),
  });
}

function decideRequested(
  rules: TaskRules,
  state: LiveTask,
  command: CommandOf<'DecideExtension'>,
  now: Instant,
): Decision {
  const { document, signer, reason } = command;
  if (isBlank(document)) return refuses({ code: 'missing-text', field: 'document' });
  if (isBlank(signer)) return refuses({ code: 'missing-text', field: 'signer' });
  if (state.extensionRequest === null) return refuses({ code: 'no-request' });
  const decided = { type: 'ExtensionDecided', document, signer, reason } as const;
  const told = { rung: null, letterAt: null };
  switch (command.decision) {
    case 'keep':
      return takes({
        ...decided,
        decision: 'keep',
        newDue: null,
        rung: `KEEP#${state.extraCount + 1}`,
        letterAt: letterTimeFrom(rules.policy, rules.calendar, now),
      });
    case 'new-date': {
      const { newDue } = command;
      const refusal = refusalOfDue(state, newDue, now);
      if (refusal !== null) return refuses(refusal);
      return takes(
        { ...decided, ...told, decision: 'new-date', newDue },
        ...moveDeadline(rules, state, { newDue, document, signer, reason }, now),
      );
    }
    case 'withdraw':
      return takes(
        { ...decided, ...told, decision: 'withdraw', newDue: null },
        { type: 'TaskWithdrawn', reason: reason ?? state.extensionRequest.reason, document },
      );
  }
}

function refusalOfDue(state: LiveTask, newDue: Instant, now: Instant): Refusal | null {
  if (state.due !== null && !isAfter(newDue, state.due)) {
    return { code: 'new-due-not-later', currentDue: state.due };
  }
  if (!isAfter(newDue, now)) return { code: 'new-due-in-the-past', newDue };
  return refusalOfLongPeriod(state, newDue);
}

/** A period that reached into the next one would leave nobody to say which of the two is meant. */
function refusalOfLongPeriod(state: LiveTask, newDue: Instant): Refusal | null {
  const current = currentPeriod(state);
  const next = current && followingOccurrence(state.task.deadline, current);
  return next && !isAfter(next.due, newDue) ? { code: 'new-due-in-next-period', nextDue: next.due } : null;
}

/** A suspended task takes the new date over and plans nothing: resuming it opens the ladder. */
function moveDeadline(
  rules: TaskRules,
  state: LiveTask,
  moved: { newDue: Instant; document: string; signer: string | null; reason: string | null },
  now: Instant,
) {
  const { newDue, document, signer, reason } = moved;
  const extended = {
    type: 'DeadlineExtended',
    from: state.due,
    to: newDue,
    document,
    ...(signer === null ? {} : { signer }),
    reason,
  } as const;
  if (state.status === 'suspended') return [extended];
  const basis = { due: newDue, lateAfter: newDue };
  return [extended, openNextLadder(rules, { ...state, ...basis }, 'EXTENDED', now)];
}

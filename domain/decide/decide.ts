import type { HumanCommand } from '../commands';
import { letterTimeFrom } from '../policy/ladder';
import { isAssigned, isClosed, type AssignedTask, type OpenTask, type TaskState } from '../state';
import { dateOf, isAfter, type Instant } from '../time/instant';
import { openLadder } from './assign';
import { refuses, takes, type Decision, type TaskRules } from './decision';

/** Decides a person's command. A command whose id was taken before changes nothing. */
export function decide(
  rules: TaskRules,
  state: TaskState,
  command: HumanCommand,
  commandId: string,
  now: Instant,
): Decision {
  if (!isAssigned(state)) return refuses({ code: 'not-assigned-yet' });
  if (state.commandIds.includes(commandId)) return { taken: true, events: [], repeated: true };
  if (isClosed(state)) {
    const at = state.status === 'accepted' ? state.acceptedAt : state.withdrawnAt;
    return refuses({ code: 'closed', status: state.status, at });
  }
  if (command.type === 'Withdraw') {
    if (isBlank(command.reason)) return refuses({ code: 'missing-text', field: 'reason' });
    return takes({ type: 'TaskWithdrawn', reason: command.reason, document: command.document });
  }
  if (state.status === 'reported') return decideReported(rules, state, command, now);
  return decideOpen(rules, state, command, now);
}

function decideReported(
  rules: TaskRules,
  state: Extract<AssignedTask, { status: 'reported' }>,
  command: HumanCommand,
  now: Instant,
): Decision {
  switch (command.type) {
    case 'AcceptCompletion':
      return takes({
        type: 'CompletionAccepted',
        note: command.note,
        timeliness:
          state.lateAfter === null
            ? 'undated'
            : isAfter(state.report.at, state.lateAfter)
              ? 'late'
              : 'on-time',
      });
    case 'ReturnCompletion':
      if (isBlank(command.reason)) return refuses({ code: 'missing-text', field: 'reason' });
      return takes(
        { type: 'CompletionReturned', reason: command.reason },
        openLadder(rules, state.ladder.version + 1, {
          opening: 'RETURNED',
          startsAt: now,
          due: state.due,
          lateAfter: state.lateAfter,
          acknowledged: state.answered,
        }),
      );
    default:
      return refuses({ code: 'awaiting-acceptance', reportedAt: state.report.at });
  }
}

function decideOpen(rules: TaskRules, state: OpenTask, command: HumanCommand, now: Instant): Decision {
  switch (command.type) {
    case 'Acknowledge':
      if (state.acknowledged) return refuses({ code: 'already-acknowledged', at: state.acknowledged.at });
      if (command.promisedOn !== null && command.promisedOn < dateOf(now)) {
        return refuses({ code: 'promised-in-the-past', promisedOn: command.promisedOn });
      }
      return takes({ type: 'TaskAcknowledged', promisedOn: command.promisedOn });
    case 'ReportProgress':
      if (isBlank(command.summary)) return refuses({ code: 'missing-text', field: 'summary' });
      if (command.percent !== null && !(command.percent >= 0 && command.percent <= 100)) {
        return refuses({ code: 'percent-out-of-range', percent: command.percent });
      }
      return takes({ type: 'ProgressReported', summary: command.summary, percent: command.percent });
    case 'ReportCompletion': {
      const { document, link, figure } = command.evidence;
      if ([document, link, figure].every((part) => part === null || isBlank(part))) {
        return refuses({ code: 'no-evidence' });
      }
      return takes({ type: 'CompletionReported', evidence: command.evidence });
    }
    case 'ExtendDeadline':
      return decideExtension(rules, state, command, now);
    case 'Escalate':
      if (isBlank(command.reason)) return refuses({ code: 'missing-text', field: 'reason' });
      return takes({
        type: 'TaskEscalated',
        level: command.level,
        cause: 'by-hand',
        rung: `H${command.level}#${state.extraRungs.length + 1}`,
        reason: command.reason,
        letterAt: letterTimeFrom(rules.policy, rules.calendar, now),
      });
    case 'AcceptCompletion':
    case 'ReturnCompletion':
    case 'Withdraw':
      return refuses({ code: 'not-reported' });
  }
}

function decideExtension(
  rules: TaskRules,
  state: OpenTask,
  command: Extract<HumanCommand, { type: 'ExtendDeadline' }>,
  now: Instant,
): Decision {
  if (isBlank(command.document)) return refuses({ code: 'missing-text', field: 'document' });
  if (state.due !== null && !isAfter(command.newDue, state.due)) {
    return refuses({ code: 'new-due-not-later', currentDue: state.due });
  }
  if (!isAfter(command.newDue, now)) return refuses({ code: 'new-due-in-the-past', newDue: command.newDue });
  return takes(
    {
      type: 'DeadlineExtended',
      from: state.due,
      to: command.newDue,
      document: command.document,
      reason: command.reason,
    },
    openLadder(rules, state.ladder.version + 1, {
      opening: 'EXTENDED',
      startsAt: now,
      due: command.newDue,
      lateAfter: command.newDue,
      acknowledged: state.answered,
    }),
  );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

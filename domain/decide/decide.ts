import type { CommandEnvelope, HumanCommand } from '../commands';
import { verifyIdentity } from '../identity';
import { missingRight } from '../rights';
import { isAssigned, isClosed, type AssignedTask, type TaskState } from '../state';
import type { LiveStatus } from '../transitions';
import type { Instant } from '../time/instant';
import { decideAnswer } from './answers';
import { decideArrangement } from './arrangements';
import { decideClosing } from './closing';
import { decideDeadline } from './deadlines';
import { refuses, rulesInForce, sinceEdition, type Decision, type TaskRules } from './decision';
import { decideHandOver } from './hand-over';
import type { ResultCommand } from './period-results';
import { refusalByStatus, refusalOfClosed } from './refusal-by-status';

/** A task records so many refusals; more would be somebody's loop, and nothing new in a dispute. */
const REFUSALS_RECORDED = 100;

export type LiveTask = Extract<AssignedTask, { status: LiveStatus }>;

/**
 * Decides a person's command. A command whose id was taken before changes nothing, and one that was refused
 * before is refused again for the same reason.
 */
export function decide(
  startRules: TaskRules,
  state: TaskState,
  envelope: CommandEnvelope,
  now: Instant,
): Decision {
  const { id, command } = envelope;
  if (!isAssigned(state)) return refuses({ code: 'not-assigned-yet' });
  if (state.commandIds.includes(id)) return { taken: true, events: [], repeated: true };
  const before = state.refusals.find((refused) => refused.id === id);
  if (before) return refuses(before.refusal);
  if (isClosed(state)) return refuses(refusalOfClosed(state));
  const rules = rulesInForce(startRules, state);
  const { actor } = verifyIdentity(envelope);
  const refusal = sinceEdition(rules, 2) ? missingRight(state, actor, command, now) : null;
  if (refusal !== null) {
    if (state.refusals.length >= REFUSALS_RECORDED) return refuses(refusal);
    return refuses(refusal, { type: 'CommandRefused', command: command.type, refusal });
  }
  // Results of a recurring duty stand by the period that is meant, whatever the current one is at.
  const ofPeriod = isResult(command) && (state.periods.length > 0 || command.period !== undefined);
  const against = ofPeriod ? null : refusalByStatus(state, command.type);
  if (against !== null) return refuses(against);
  return decideLive(rules, state, command, now);
}

function decideLive(rules: TaskRules, state: LiveTask, command: HumanCommand, now: Instant): Decision {
  switch (command.type) {
    case 'Acknowledge':
    case 'ReportProgress':
    case 'ReportRisk':
    case 'AcknowledgePart':
    case 'DeliverContribution':
      return decideAnswer(rules, state, command, now);
    case 'ReportCompletion':
    case 'AcceptCompletion':
    case 'ReturnCompletion':
    case 'Withdraw':
      return decideClosing(rules, state, command, now);
    case 'RequestExtension':
    case 'DecideExtension':
    case 'ExtendDeadline':
    case 'Suspend':
    case 'Resume':
      return decideDeadline(rules, state, command, now);
    case 'Reassign':
    case 'ChangeCoordinating':
    case 'Delegate':
    case 'EndDelegation':
      return decideHandOver(rules, state, command, now);
    case 'LinkSource':
    case 'AdoptRules':
    case 'OpenCascade':
    case 'Escalate':
      return decideArrangement(rules, state, command, now);
  }
}

function isResult(command: HumanCommand): command is ResultCommand {
  return (
    command.type === 'ReportCompletion' ||
    command.type === 'AcceptCompletion' ||
    command.type === 'ReturnCompletion'
  );
}

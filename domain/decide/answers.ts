import type { CommandOf } from '../commands';
import { letterTimeFrom } from '../policy/ladder';
import { dateOf, type Instant } from '../time/instant';
import type { LiveTask } from './decide';
import { refuses, takes, type Decision, type TaskRules } from './decision';
import { isBlank } from './is-blank';

type Answer = CommandOf<
  'Acknowledge' | 'ReportProgress' | 'ReportRisk' | 'AcknowledgePart' | 'DeliverContribution'
>;

/** What the lead and the coordinating agencies say of the work. */
export function decideAnswer(rules: TaskRules, state: LiveTask, command: Answer, now: Instant): Decision {
  switch (command.type) {
    case 'Acknowledge':
      if (state.acknowledged) return refuses({ code: 'already-acknowledged', at: state.acknowledged.at });
      if (command.promisedOn !== null && command.promisedOn < dateOf(now)) {
        return refuses({ code: 'promised-in-the-past', promisedOn: command.promisedOn });
      }
      return takes({ type: 'TaskAcknowledged', promisedOn: command.promisedOn });
    case 'ReportProgress':
      return decideProgress(command, now);
    case 'ReportRisk':
      if (isBlank(command.reason)) return refuses({ code: 'missing-text', field: 'reason' });
      if (command.expectedOn !== null && command.expectedOn < dateOf(now)) {
        return refuses({ code: 'expected-in-the-past', expectedOn: command.expectedOn });
      }
      return takes({
        type: 'RiskReported',
        reason: command.reason,
        expectedOn: command.expectedOn,
        rung: `RISK#${state.extraCount + 1}`,
        letterAt: letterTimeFrom(rules.policy, rules.calendar, now),
      });
    case 'AcknowledgePart':
    case 'DeliverContribution':
      return decidePart(state, command);
  }
}

function decideProgress(command: CommandOf<'ReportProgress'>, now: Instant): Decision {
  const { summary, percent, promisedOn } = command;
  if (isBlank(summary)) return refuses({ code: 'missing-text', field: 'summary' });
  if (percent !== null && !(percent >= 0 && percent <= 100)) {
    return refuses({ code: 'percent-out-of-range', percent });
  }
  if (promisedOn !== undefined && promisedOn < dateOf(now)) {
    return refuses({ code: 'promised-in-the-past', promisedOn });
  }
  return takes({
    type: 'ProgressReported',
    summary,
    percent,
    ...(promisedOn === undefined ? {} : { promisedOn }),
  });
}

function decidePart(
  state: LiveTask,
  command: CommandOf<'AcknowledgePart' | 'DeliverContribution'>,
): Decision {
  const agency = state.task.coordinating.find(({ code }) => code === command.agency);
  if (!agency) return refuses({ code: 'not-coordinating', agency: command.agency });
  if (command.type === 'DeliverContribution') {
    if (isBlank(command.summary)) return refuses({ code: 'missing-text', field: 'summary' });
    const { summary, document } = command;
    return takes({ type: 'ContributionDelivered', agency, summary, document });
  }
  const known = state.contributions.find((part) => part.agency.code === agency.code);
  if (known?.acknowledgedAt != null) {
    return refuses({ code: 'part-already-acknowledged', agency: agency.name, at: known.acknowledgedAt });
  }
  return takes({ type: 'PartAcknowledged', agency });
}

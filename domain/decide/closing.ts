import type { CommandOf } from '../commands';
import type { Refusal } from '../refusal';
import { openChildren } from '../roll-up';
import type { Cascade } from '../state';
import type { Instant } from '../time/instant';
import type { LiveTask } from './decide';
import { refuses, takes, type Decision, type TaskRules } from './decision';
import { isBlank } from './is-blank';
import { openNextLadder } from './open-ladder';
import { receipt } from './receipt';
import { decidePeriodResult } from './period-results';
import { timelinessOf } from './timeliness';

type Closing = CommandOf<'ReportCompletion' | 'AcceptCompletion' | 'ReturnCompletion' | 'Withdraw'>;

/** Results that are reported, accepted or returned, and tasks that are taken back. */
export function decideClosing(rules: TaskRules, state: LiveTask, command: Closing, now: Instant): Decision {
  switch (command.type) {
    case 'Withdraw':
      if (isBlank(command.reason)) return refuses({ code: 'missing-text', field: 'reason' });
      return takes({ type: 'TaskWithdrawn', reason: command.reason, document: command.document });
    case 'ReportCompletion': {
      const { document, link, figure } = command.evidence;
      if ([document, link, figure].every((part) => part === null || isBlank(part))) {
        return refuses({ code: 'no-evidence' });
      }
      if (isAboutPeriod(state, command)) return decidePeriodResult(rules, state, command, now);
      if (waitsForChildren(state)) return refuses(childrenOpen(state));
      return takes({ type: 'CompletionReported', evidence: command.evidence, ...receipt(rules, state, now) });
    }
    case 'AcceptCompletion':
      if (isAboutPeriod(state, command)) return decidePeriodResult(rules, state, command, now);
      if (state.status !== 'reported') return refuses({ code: 'not-reported' });
      if (waitsForChildren(state)) return refuses(childrenOpen(state));
      return takes({
        type: 'CompletionAccepted',
        note: command.note,
        timeliness: timelinessOf(state.lateAfter, state.report.at),
      });
    case 'ReturnCompletion':
      if (isBlank(command.reason)) return refuses({ code: 'missing-text', field: 'reason' });
      if (isAboutPeriod(state, command)) return decidePeriodResult(rules, state, command, now);
      return takes(
        { type: 'CompletionReturned', reason: command.reason },
        openNextLadder(rules, state, 'RETURNED', now),
      );
  }
}

function isAboutPeriod({ periods }: LiveTask, { period }: { period?: number | undefined }): boolean {
  return periods.length > 0 || period !== undefined;
}

/** Whether the task closes with its children: while one of them is open, nobody closes it as a whole by hand. */
function waitsForChildren(state: LiveTask): state is LiveTask & { cascade: Cascade } {
  const { cascade } = state;
  return cascade?.closeRule === 'all-children-accepted' && openChildren(cascade.total, cascade.rollUp) > 0;
}

function childrenOpen({ cascade: { total, rollUp } }: { cascade: Cascade }): Refusal {
  return { code: 'children-open', open: openChildren(total, rollUp), total };
}

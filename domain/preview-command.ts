import type { CommandEnvelope } from './commands';
import { decide } from './decide/decide';
import type { TaskRules } from './decide/decision';
import { isWanted } from './decide/outbox';
import { evolve } from './evolve';
import type { TaskEvent } from './events';
import type { PlannedLetter } from './letter/letter';
import type { Refusal } from './refusal';
import { isAssigned, type TaskState } from './state';
import { compareSteps, stepsToCome, type ChangedStep } from './steps-to-come';
import type { Instant } from './time/instant';

/** What a command would do now: its refusal, or the state and the letters after it. */
export type CommandPreview =
  | { taken: false; refusal: Refusal }
  | {
      taken: true;
      /** Taken before under the same id: it would change nothing. */
      repeated: boolean;
      events: TaskEvent[];
      before: TaskState;
      after: TaskState;
      steps: ChangedStep[];
      /** Letters on their way that would not leave any more. */
      calledBack: PlannedLetter[];
    };

/** Decides as the task would, and compares what follows with what would follow otherwise; gives nothing. */
export function previewCommand(
  rules: TaskRules,
  before: TaskState,
  envelope: CommandEnvelope,
  now: Instant,
): CommandPreview {
  const decision = decide(rules, before, envelope, now);
  if (!decision.taken) return { taken: false, refusal: decision.refusal };
  const { id, actor } = envelope;
  const after = decision.events.reduce<TaskState>(
    (state, event) => evolve(state, { seq: state.lastSeq + 1, at: now, actor, commandId: id, event }),
    before,
  );
  return {
    taken: true,
    repeated: decision.repeated,
    events: decision.events,
    before,
    after,
    steps: compareSteps(stepsToCome(rules, before, now), stepsToCome(rules, after, now)),
    calledBack: calledBack(before, after),
  };
}

function calledBack(before: TaskState, after: TaskState): PlannedLetter[] {
  if (!isAssigned(before)) return [];
  return before.letters
    .filter((l) => l.fate === null && isWanted(before, l) && !isWanted(after, l))
    .map(({ letter }) => letter);
}

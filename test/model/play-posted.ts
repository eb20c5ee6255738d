import { setTimeout as delay } from 'node:timers/promises';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { travelTo } from '../../client/rehearsal/time-travel';
import { letterBouncedSignal, nextStepQuery, timelineQuery } from '../../contract/task-workflow';
import { wakingAt } from '../../domain/decide/steps';
import { fold } from '../../domain/evolve';
import { DAY_MS, MINUTE_MS, instantOfMs, isAfter, msOf, type Instant } from '../../domain/time/instant';
import type { Task } from '../../domain/task';
import { weeksBackTo } from '../support/temporal/task-house';
import type { TaskRules } from '../../domain/decide/decision';
import { endIfOpen, give, settledAs } from './at-the-workflow';
import type { ModelHouse } from './model-activities';
import { difference, observed, type Observed } from './observed';
import { leavesNoTrace } from './play-workflow';
import type { Beat } from './posted-life';

export interface PostedInput {
  task: Task;
  assignedAt: Instant;
  rules: TaskRules;
  continueAsNewAfter: number;
}

/** So far may the clock of the workflow have run on since the moment that a step was counted from. */
const RUN_ON_MS = 2 * MINUTE_MS;

/** A clock that is moved to the very moment of a timer may leave the timer behind. */
const PAST_THE_STEP_MS = 1_000;
/** Letters come again so much after the moment: one that came before it would hold up the clock for good. */
const PAST_THE_MOVE_MS = 100;
const QUIET_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 10;
const POSTING = 'postLetter';

/** Plays the beats of a life on the real workflow; null, or the first of them that differs and how. */
export async function playPosted(
  house: ModelHouse,
  input: PostedInput,
  beats: readonly Beat[],
): Promise<{ beat: number; what: string } | null> {
  const { task, assignedAt, rules, continueAsNewAfter } = input;
  const clock = new TaskClock(house, task.id, weeksBackTo(assignedAt));
  await house.start(task, assignedAt, { rules, continueAsNewAfter });
  try {
    const used = new Set<string>();
    for (const [i, beat] of beats.entries()) {
      await clock.goTo(beat.kind === 'time' ? instantOfMs(msOf(beat.at) + PAST_THE_STEP_MS) : beat.at);
      const outcome = await play(house, task.id, beat, used);
      const isLast = i === beats.length - 1;
      const what =
        difference(beat.expected, { ...beat.expected, outcome }) ??
        (leavesNoTrace(beats[i - 1]?.expected, beat.expected) && !isLast
          ? null
          : await settledAs(beat.expected, () => look(house, clock, task.id, beat, outcome)));
      if (what !== null) return { beat: i, what };
    }
    return null;
  } finally {
    await endIfOpen(house, task.id);
    house.office.forget(task.id);
  }
}

/** `taken` or the refusal of a command; nothing else has an outcome of its own. */
async function play(house: ModelHouse, taskId: string, beat: Beat, used: Set<string>): Promise<string> {
  switch (beat.kind) {
    case 'command': {
      const { given } = beat;
      const again = used.has(given.id);
      used.add(given.id);
      return give(house, taskId, given, again);
    }
    case 'take':
      house.office.take(beat.key);
      break;
    case 'answer':
      await house.office.answer(beat.key, beat.answer);
      break;
    case 'return': {
      const { key, response } = beat;
      await house.client.workflow.getHandle(taskId).signal(letterBouncedSignal, { key, response });
      break;
    }
    case 'time':
      break;
  }
  return beat.expected.outcome;
}

async function look(
  house: ModelHouse,
  clock: TaskClock,
  taskId: string,
  beat: Beat,
  outcome: string,
): Promise<Observed> {
  const records = await house.client.workflow.getHandle(taskId).query(timelineQuery);
  const real = observed(outcome, fold(records), records, house.office.of(taskId));
  // A step that is counted from the moment of another comes as much later as that one did.
  if (beat.kind === 'time' && difference(beat.expected, real) !== null) await clock.catchUp(beat.at);
  return real;
}

/** The clock of one task; letters that lie in the post office are put off while it moves. */
class TaskClock {
  constructor(
    private readonly house: ModelHouse,
    private readonly taskId: string,
    private readonly shiftWeeks: number,
  ) {}

  /** From step to step of the task: one that comes while letters are put off would leave the clock where it is. */
  async goTo(at: Instant): Promise<void> {
    for (let step = await this.stepBefore(at, null); step !== null; step = await this.stepBefore(at, step)) {
      await this.move(instantOfMs(msOf(step) + PAST_THE_STEP_MS));
    }
    await this.move(at);
  }

  private async stepBefore(at: Instant, last: Instant | null): Promise<Instant | null> {
    const next = await this.nextStep();
    if (next === null) return null;
    const wakes = wakingAt(next);
    const isOnTheWay = msOf(wakes) + PAST_THE_STEP_MS < msOf(at) && (last === null || isAfter(wakes, last));
    return isOnTheWay ? wakes : null;
  }

  private nextStep() {
    const handle = this.house.client.workflow.getHandle(this.taskId);
    return handle.query(nextStepQuery).catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      return null;
    });
  }

  private async move(at: Instant): Promise<void> {
    const { client, office } = this.house;
    const targetMs = msOf(at) - this.shiftWeeks * 7 * DAY_MS;
    const aheadMs = targetMs - (await this.whenQuiet());
    if (aheadMs <= 0) return;
    await office.putOff(this.taskId, aheadMs + PAST_THE_MOVE_MS);
    await travelTo(client, this.taskId, targetMs);
    await office.allBack(this.taskId);
  }

  /** A clock that is moved while the workflow is at work may never come there. Returns the server's time. */
  private async whenQuiet(): Promise<number> {
    for (const end = Date.now() + QUIET_WITHIN_MS; ; await delay(LOOK_EVERY_MS)) {
      const { nowMs, isBusy } = await describe(this.house.client, this.taskId);
      if (!isBusy) return nowMs;
      if (Date.now() > end) throw new Error(`the workflow is at work without end: ${this.taskId}`);
    }
  }

  /** To the next step of the task, where that was due at the moment and its clock had run on before. */
  async catchUp(at: Instant): Promise<void> {
    const next = await this.nextStep();
    if (next === null) return;
    const wakes = wakingAt(next);
    if (!isAfter(wakes, at) || isAfter(wakes, instantOfMs(msOf(at) + RUN_ON_MS))) return;
    await this.goTo(wakes);
  }
}

interface Seen {
  nowMs: number;
  isBusy: boolean;
}

/** The time of the workflow, and whether it is at work; letters that lie in the post office are none. */
async function describe(client: Client, workflowId: string): Promise<Seen> {
  const { workflowExtendedInfo, pendingActivities, pendingWorkflowTask } =
    await client.connection.workflowService.describeWorkflowExecution({
      namespace: client.options.namespace,
      execution: { workflowId },
    });
  const moved = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  const nowMs = moved
    ? Number(moved.seconds ?? 0) * 1_000 + Math.floor((moved.nanos ?? 0) / 1e6)
    : Date.now();
  const others = (pendingActivities ?? []).filter(({ activityType }) => activityType?.name !== POSTING);
  return { nowMs, isBusy: others.length > 0 || (pendingWorkflowTask ?? null) !== null };
}

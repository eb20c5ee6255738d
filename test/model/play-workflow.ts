import { randomUUID } from 'node:crypto';
import { timelineQuery } from '../../contract/task-workflow';
import { fold } from '../../domain/evolve';
import type { Task } from '../../domain/task';
import type { GivenCommand, Sequence } from '../support/command-sequences';
import { RULES_2 } from '../support/rules';
import type { TaskHouse } from '../support/temporal/task-house';
import { endIfOpen, give, settledAs } from './at-the-workflow';
import { difference, observed, type Observed } from './observed';

/** Plays the life on the real workflow; null, or the first step that differs and how. */
export async function playWorkflow(
  house: TaskHouse,
  { task, assignedAt, commands }: Sequence,
  expected: readonly Observed[],
  continueAsNewAfter: number,
): Promise<{ step: number; what: string } | null> {
  const own = withOwnId(task);
  await house.start(own, assignedAt, { rules: RULES_2, continueAsNewAfter });
  try {
    return await playCommands(house, own, task, commands, expected);
  } finally {
    await endIfOpen(house, own.id);
  }
}

async function playCommands(
  house: TaskHouse,
  own: Task,
  task: Task,
  commands: readonly GivenCommand[],
  expected: readonly Observed[],
): Promise<{ step: number; what: string } | null> {
  const used = new Set<string>();
  for (const [step, given] of commands.entries()) {
    await house.travel(own.id, given.at);
    const outcome = await give(house, own.id, given, used.has(given.id));
    used.add(given.id);
    const [before, after] = [expected[step - 1], expected[step] as Observed];
    const what =
      difference(after, { ...after, outcome }) ??
      // What leaves no trace needs no look: a trace would be seen at the next one, and the last always looks.
      (leavesNoTrace(before, after) && step < commands.length - 1
        ? null
        : await settledAs(after, () => observe(house, own, task, outcome)));
    if (what !== null) return { step, what };
  }
  return null;
}

async function observe(house: TaskHouse, own: Task, task: Task, outcome: string): Promise<Observed> {
  const records = await house.client.workflow.getHandle(own.id).query(timelineQuery);
  const named = JSON.parse(JSON.stringify(records).replaceAll(own.id, task.id)) as typeof records;
  return observed(outcome, fold(named), named);
}

export function leavesNoTrace(before: Observed | undefined, after: Observed): boolean {
  if (before === undefined) return false;
  return difference({ ...before, outcome: after.outcome }, after) === null;
}

/** All runs share one server. */
function withOwnId(task: Task): Task {
  return { ...task, id: `${task.id}-${randomUUID().slice(0, 8)}` };
}

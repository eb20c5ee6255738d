import type { Client } from '@temporalio/client';
import { refusalIn } from '../../contract/refused';
import type { CommandInput, CommandName } from '../../contract/schemas/commands';
import type { Refusal } from '../../domain/refusal';
import type { CommandContext } from '../context';
import { inBatches } from '../directives/in-batches';
import { EXIT } from '../exit-codes';
import { CountBar } from '../output/count-bar';
import { asCliError } from '../report-failure';
import { giveCommand } from '../tasks/give-command';
import { withinAnswerTime } from '../tasks/within-answer-time';
import type { BulkTask } from './bulk-task';

// Updates of different tasks do not wait for each other, but each wakes a worker.
const TASKS_AT_ONCE = 10;

/** One task that does not answer may be broken; so many in a row mean that no worker is there. */
const MOST_UNANSWERED = 10;

/**
 * Gives the command to every task that is to be done, and where it is no right of the actor, so that the task has it
 * on its record; the others stay as they were planned.
 */
export async function runBulk<N extends CommandName>(
  context: CommandContext,
  client: Client,
  planned: readonly BulkTask[],
  name: N,
  input: CommandInput<N>,
): Promise<BulkTask[]> {
  const toGive = planned.filter(isToGive).length;
  const { print, surroundings } = context;
  const bar = new CountBar(surroundings.stderr, toGive, print.say('Thực hiện', 'Doing'));
  let unanswered = 0;
  const results = await inBatches(planned, TASKS_AT_ONCE, async (task): Promise<BulkTask> => {
    if (!isToGive(task)) return task;
    if (unanswered >= MOST_UNANSWERED) {
      return { ...task, outcome: 'not-tried', vi: 'máy chủ hoặc worker không trả lời', en: 'nobody answers' };
    }
    try {
      await withinAnswerTime(client, () => giveCommand(client, task.taskId, name, input));
      unanswered = 0;
      return { ...task, outcome: 'done' };
    } catch (error) {
      const { vi, en, exitCode, details } = asCliError(error, context);
      const refusal = refusalIn(error) ?? ((details['refusal'] ?? null) as Refusal | null);
      if (refusal !== null) return { ...task, outcome: 'refused', refusal, vi, en };
      const silent = exitCode === EXIT.noWorker || exitCode === EXIT.temporalUnreachable;
      if (silent) unanswered += 1;
      return { ...task, outcome: 'failed', vi, en };
    } finally {
      bar.step();
    }
  });
  bar.end();
  return results;
}

function isToGive({ outcome, refusal }: BulkTask): boolean {
  return outcome === 'to-do' || (outcome === 'refused' && refusal?.code === 'no-right');
}

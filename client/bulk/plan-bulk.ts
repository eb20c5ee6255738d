import type { Client } from '@temporalio/client';
import type { CommandInput, CommandName } from '../../contract/schemas/commands';
import type { CommandContext } from '../context';
import { inBatches } from '../directives/in-batches';
import { CountBar } from '../output/count-bar';
import { asCliError } from '../report-failure';
import { previewOn } from '../tasks/preview';
import type { TaskRow } from '../tasks/task-rows';
import { refusalText } from '../text/refusal-text';
import { effectOf, type BulkTask } from './bulk-task';

// Each waits for a worker that may first have to replay the task; more at once only queue up there.
const TASKS_AT_ONCE = 10;

/** What the command would do to each task; gives nothing. */
export async function planBulk<N extends CommandName>(
  context: CommandContext,
  client: Client,
  rows: readonly TaskRow[],
  name: N,
  input: CommandInput<N>,
): Promise<BulkTask[]> {
  const { print, surroundings } = context;
  const bar = new CountBar(surroundings.stderr, rows.length, print.say('Xem trước', 'Dry run'));
  const planned = await inBatches(rows, TASKS_AT_ONCE, async ({ taskId, code, lead }) => {
    const task = { taskId, code, lead, refusal: null };
    try {
      return await plannedTask(client, task, name, input);
    } catch (error) {
      const { vi, en } = asCliError(error, context);
      return { ...task, outcome: 'failed' as const, vi, en };
    } finally {
      bar.step();
    }
  });
  bar.end();
  return planned;
}

async function plannedTask<N extends CommandName>(
  client: Client,
  task: Pick<BulkTask, 'taskId' | 'code' | 'lead' | 'refusal'>,
  name: N,
  input: CommandInput<N>,
): Promise<BulkTask> {
  const preview = await previewOn(client, task.taskId, name, input);
  if (!preview.taken) {
    const { refusal } = preview;
    return { ...task, refusal, outcome: 'refused', ...refusalText(refusal) };
  }
  if (preview.repeated) return { ...task, outcome: 'done-before', vi: '', en: '' };
  return { ...task, outcome: 'to-do', ...effectOf(preview) };
}

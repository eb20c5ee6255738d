import type { Client } from '@temporalio/client';
import { parseTaskId, taskIdOfCode } from '../../contract/task-id';
import { DIRECTIVE_TASK } from '../../contract/task-workflow';
import { nearestOf } from '../../domain/directive/edit-distance';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { askIfMeant } from '../text/ideas';
import { isNamed, readTaskName, tailOf, type TypedTaskName } from './task-name';
import { filterText, listTasks, type TaskRow } from './task-rows';

const MOST_NAMED = 5;

/** Ten pages of the server's list, about a second; a tail alone says nothing among more tasks anyway. */
const MOST_LISTED = 10_000;

/**
 * The workflow id for what a person typed: the id, the code, or a short form that is unique.
 *
 * @throws CliError (2) where several tasks can be meant, (3) with the nearest codes where none can
 */
export async function findTask(client: Client, typed: string): Promise<string> {
  const lower = typed.trim().toLowerCase();
  const whole = parseTaskId(lower) === null ? taskIdOfCode(lower) : lower;
  if (whole !== null && (await exists(client, whole))) return whole;
  const name = readTaskName(typed);
  const rows = await candidates(client, name, typed);
  const found = rows.filter((row) => isNamed(row.taskId, name));
  const [only] = found;
  if (only && found.length === 1) return only.taskId;
  if (found.length === 0) throw noSuchTask(typed, name, rows);
  const codes = found.slice(0, MOST_NAMED).map((row) => row.code);
  const named = `${codes.join(', ')}${found.length > MOST_NAMED ? ', …' : ''}`;
  throw new CliError(
    EXIT.badInput,
    `"${typed}" là mã ngắn của ${found.length} nhiệm vụ: ${named}; hãy ghi mã đầy đủ.`,
    `"${typed}" is short for ${found.length} tasks: ${named}; write the whole code.`,
    { candidates: codes },
  );
}

/** Unlike the list, this knows a task from the moment it is started. */
async function exists(client: Client, taskId: string): Promise<boolean> {
  try {
    await client.workflow.getHandle(taskId).describe();
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'WorkflowNotFoundError') return false;
    throw error;
  }
}

/** The tasks among which the one typed is: of the directive, where it is named; otherwise all. */
async function candidates(client: Client, { directive }: TypedTaskName, typed: string): Promise<TaskRow[]> {
  if (directive !== null) return listTasks(client, `WorkflowId STARTS_WITH ${filterText(`nv-${directive}`)}`);
  const { count } = await client.workflow.count(`WorkflowType = '${DIRECTIVE_TASK}'`);
  if (count <= MOST_LISTED) return listTasks(client);
  throw new CliError(
    EXIT.badInput,
    `Có ${count} nhiệm vụ, mã ngắn "${typed}" chưa đủ; ghi thêm văn bản, ví dụ 56/${typed}.`,
    `There are ${count} tasks and "${typed}" is too short; name the directive as well, e.g. 56/${typed}.`,
  );
}

function noSuchTask(typed: string, { directive }: TypedTaskName, rows: readonly TaskRow[]): CliError {
  const nearest = nearestOf(typed.trim().toLowerCase(), rows, ({ taskId, code }) => {
    const name = parseTaskId(taskId);
    return [directive === null && name !== null ? tailOf(name) : code.toLowerCase()];
  });
  const codes = nearest.slice(0, MOST_NAMED).map(({ code }) => code);
  const meant = askIfMeant(codes);
  return new CliError(
    EXIT.notFound,
    `Không có nhiệm vụ "${typed}".${meant.vi || ' Xem danh sách: npx dondoc task list'}`,
    `There is no task "${typed}".${meant.en || ' List them: npx dondoc task list'}`,
    { nearest: codes },
  );
}

import type { Client } from '@temporalio/client';
import { matchesShort, parseTaskId, taskIdOfCode } from '../../contract/task-id';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { listTasks } from './task-rows';

const MOST_NAMED = 5;

/** The workflow id for what a person typed: the id, the code, or a short form that is unique. */
export async function findTask(client: Client, typed: string): Promise<string> {
  if (parseTaskId(typed) !== null) return typed;
  const coded = taskIdOfCode(typed);
  if (coded !== null) return coded;
  const rows = await listTasks(client);
  const found = rows.filter((row) => matchesShort(row.taskId, typed));
  const [only] = found;
  if (only && found.length === 1) return only.taskId;
  if (found.length > 1) {
    const codes = found.slice(0, MOST_NAMED).map((row) => row.code);
    throw new CliError(
      EXIT.badInput,
      `"${typed}" là mã ngắn của ${found.length} nhiệm vụ: ${codes.join(', ')}; hãy ghi mã đầy đủ.`,
      `"${typed}" is short for ${found.length} tasks: ${codes.join(', ')}; write the whole code.`,
    );
  }
  throw new CliError(
    EXIT.notFound,
    `Không có nhiệm vụ "${typed}". Xem danh sách: npx dondoc task list`,
    `There is no task "${typed}". List them: npx dondoc task list`,
  );
}

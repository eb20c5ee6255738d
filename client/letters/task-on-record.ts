import { parseTaskId, taskCodeOfId } from '../../contract/task-id';
import { nearestOf } from '../../domain/directive/edit-distance';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { isNamed, readTaskName, tailOf } from '../tasks/task-name';
import { askIfMeant } from '../text/ideas';

const MOST_NAMED = 5;

/**
 * The id of the task that a person names, among those on record in the ledger: no server is asked.
 *
 * @throws CliError (2) where several can be meant, (3) where none can
 */
export async function taskOnRecord(ledger: LedgerReader, typed: string): Promise<string> {
  const name = readTaskName(typed);
  const ids = await ledger.taskIds();
  const found = ids.filter((id) => isNamed(id, name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const code = (id: string) => taskCodeOfId(id) ?? id;
  if (only !== undefined) {
    const codes = found.slice(0, MOST_NAMED).map(code);
    throw new CliError(
      EXIT.badInput,
      `"${typed}" là mã ngắn của ${found.length} nhiệm vụ: ${codes.join(', ')}; hãy ghi mã đầy đủ.`,
      `"${typed}" is short for ${found.length} tasks: ${codes.join(', ')}; write the whole code.`,
      { candidates: codes },
    );
  }
  const near = nearestOf(typed.trim().toLowerCase(), ids, (id) => [tailIn(id, name.directive === null)]);
  const codes = near.slice(0, MOST_NAMED).map(code);
  const meant = askIfMeant(codes);
  throw new CliError(
    EXIT.notFound,
    `Sổ sự kiện không có nhiệm vụ "${typed}".${meant.vi}`,
    `The ledger has no task "${typed}".${meant.en}`,
    { nearest: codes },
  );
}

function tailIn(id: string, isShort: boolean): string {
  const parsed = parseTaskId(id);
  return isShort && parsed !== null ? tailOf(parsed) : (taskCodeOfId(id) ?? id).toLowerCase();
}

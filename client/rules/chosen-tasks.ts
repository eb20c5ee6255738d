import type { Client } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { CliError } from '../cli-error';
import type { VerbOptions } from '../commands/command';
import { EXIT } from '../exit-codes';
import { findTask } from '../tasks/find-task';
import { filterText, listTasks, taskRow, type TaskRow } from '../tasks/task-rows';
import { RUNNING } from '../tasks/running';

/** The tasks that `--task`, `--directive` or `--all` name; nothing is taken for granted. */
export async function chosenTasks(client: Client, options: VerbOptions): Promise<TaskRow[]> {
  const typed = (options['task'] ?? []) as readonly string[];
  if (typed.length > 0) {
    const ids = await Promise.all(typed.map((task) => findTask(client, task)));
    return Promise.all(ids.map((id) => taskRow(client, id)));
  }
  const { directive } = options;
  if (typeof directive === 'string') {
    const ofDirective = `${SEARCH_ATTRIBUTES.directive.name} = ${filterText(directive)}`;
    return listTasks(client, `${ofDirective} AND ${RUNNING}`);
  }
  if (options['all'] === true) return listTasks(client, RUNNING);
  throw new CliError(
    EXIT.badInput,
    'Cho biết áp dụng cho nhiệm vụ nào: --task MÃ, --directive SỐ hoặc --all.',
    'Say for which tasks: --task CODE, --directive NUMBER or --all.',
  );
}

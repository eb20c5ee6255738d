import type { Client } from '@temporalio/client';
import { timelineQuery } from '../../contract/task-workflow';
import type { TaskView } from '../../domain/view';
import type { CommandContext } from '../context';
import { taskPage } from '../text/task-page';
import { taskLink } from './links';
import { withinAnswerTime } from './within-answer-time';

/** Prints a task: data as it is, for people one page with what was decided and by whom. */
export async function printTask(context: CommandContext, client: Client, view: TaskView): Promise<void> {
  const { print, flags } = context;
  const handle = client.workflow.getHandle(view.taskId);
  const events = print.isText ? await withinAnswerTime(client, () => handle.query(timelineQuery)) : [];
  print.object(view, () => taskPage(view, taskLink(context, view.taskId), flags.lang, events));
}

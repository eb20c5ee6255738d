import { sleep } from '@temporalio/workflow';
import { directiveTask as asItIs, mailRound as roundAsItIs } from '../../workflows';
import type { MailRoundInput, MailRoundResult } from '../../contract/post-office-workflow';
import type { TaskInput, TaskResult } from '../../contract/task-workflow';

/** The workflow with one more step at the start: no history of the real one can be replayed with it. */
export async function directiveTask(input: TaskInput): Promise<TaskResult> {
  await sleep(1_000);
  return asItIs(input);
}

export async function mailRound(input: MailRoundInput): Promise<MailRoundResult> {
  await sleep(1_000);
  return roundAsItIs(input);
}

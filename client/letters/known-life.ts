import type { Client } from '@temporalio/client';
import { officeOf } from '../../contract/post-office-workflow';
import { recordQuery } from '../../contract/task-workflow';
import type { TaskLife } from '../../domain/letters-ahead';
import { DAY_MS, instantOfMs, laterOf } from '../../domain/time/instant';
import { readTaskInput } from '../tasks/task-input';
import { withinAnswerTime } from '../tasks/within-answer-time';

/** A task's life, and the post office that its letters wait in. */
export interface KnownLife extends TaskLife {
  office: string;
}

/** The record of a running or closed task and its frozen rules, as the task itself knows them. */
export async function knownLife(client: Client, taskId: string): Promise<KnownLife> {
  const handle = client.workflow.getHandle(taskId);
  const [{ rules, clockShiftWeeks }, { before, events }] = await withinAnswerTime(client, () =>
    Promise.all([readTaskInput(client, taskId), handle.query(recordQuery)]),
  );
  const wall = instantOfMs(Date.now() + clockShiftWeeks * 7 * DAY_MS);
  // The clock of a rehearsal may have been moved ahead of ours.
  const now = laterOf(wall, events.at(-1)?.at ?? wall);
  return { rules, before, events, now, office: officeOf(clockShiftWeeks) };
}

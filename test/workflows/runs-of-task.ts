import type { Client } from '@temporalio/client';
import { stateQuery } from '../../contract/task-workflow';
import { until } from '../support/processes';

/** A new run is put off for a second when the one before was short; until then it answers nothing. */
export async function settled(client: Client, workflowId: string): Promise<void> {
  let runId = '';
  await until('the run in force answers', async () => {
    const handle = client.workflow.getHandle(workflowId);
    const answers = await handle.query(stateQuery).then(
      ({ letters }) => letters.every(({ outcome }) => outcome !== 'pending'),
      () => false,
    );
    const before = runId;
    runId = (await handle.describe()).runId;
    return answers && before === runId;
  });
}

/** Oldest first, from the chain that the runs themselves name. */
export async function runsOf(client: Client, workflowId: string): Promise<string[]> {
  const runIds: string[] = [];
  let runId: string | null | undefined = (await client.workflow.getHandle(workflowId).describe()).runId;
  while (runId) {
    runIds.unshift(runId);
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  }
  return runIds;
}

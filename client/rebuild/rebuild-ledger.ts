import type { Client } from '@temporalio/client';
import { DIRECTIVE_TASK } from '../../contract/task-workflow';
import { inBatches } from '../directives/in-batches';
import type { Ledger } from '../../ledger/open-ledger';
import { recordedInHistory } from './recorded-in-history';

// Histories come one after the other from the same server; a few at once hide the way there and back.
const HISTORIES_AT_ONCE = 8;

export interface Rebuilt {
  tasks: number;
  runs: number;
  events: number;
}

interface Run {
  workflowId: string;
  runId: string;
  startedAt: number;
}

/** Writes into an empty ledger what the histories hold, of all tasks or of those that a list filter names. */
export async function rebuildLedger(client: Client, ledger: Ledger, filter?: string): Promise<Rebuilt> {
  const byTask = await runsByTask(client, filter);
  const rebuilt: Rebuilt = { tasks: byTask.length, runs: 0, events: 0 };
  await inBatches(byTask, HISTORIES_AT_ONCE, async (runs) => {
    for (const { workflowId, runId } of runs) {
      for (const { taskId, records } of await recordedInHistory(client, workflowId, runId)) {
        await ledger.append(taskId, records);
        rebuilt.events += records.length;
      }
      rebuilt.runs += 1;
    }
  });
  return rebuilt;
}

async function runsByTask(client: Client, filter?: string): Promise<Run[][]> {
  const query = `WorkflowType = '${DIRECTIVE_TASK}'${filter === undefined ? '' : ` AND ${filter}`}`;
  const byTask = new Map<string, Run[]>();
  for await (const info of client.workflow.list({ query })) {
    const { workflowId, runId, startTime } = info;
    const runs = byTask.get(workflowId) ?? [];
    byTask.set(workflowId, [...runs, { workflowId, runId, startedAt: startTime.getTime() }]);
  }
  return [...byTask.values()]
    .map((runs) => runs.sort((a, b) => a.startedAt - b.startedAt))
    .sort((a, b) => (a[0] as Run).startedAt - (b[0] as Run).startedAt);
}

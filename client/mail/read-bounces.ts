import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import {
  READ_BOUNCES,
  REPORTS_CHARACTERS_MAX,
  type RawReport,
  type ReadBouncesInput,
  type ReadBouncesResult,
  type ReadReport,
} from '../../contract/bounce-workflow';
import { TASK_QUEUE } from '../../contract/task-queues';
import { MINUTE_MS } from '../../domain/time/instant';

/** Small ones do not fill a run's history either. */
const REPORTS_A_RUN = 50;
/** A worker settles a report in milliseconds; a ledger that is away may be back within it. */
const ANSWER_TIME_MS = 2 * MINUTE_MS;

/** Has a worker take the reports in, some at a time, and answers in their order. */
export async function readBounces(client: Client, reports: readonly RawReport[]): Promise<ReadReport[]> {
  const read: ReadReport[] = [];
  for (const batch of batchesOf(reports)) {
    const input: ReadBouncesInput = { reports: batch };
    const result = await client.withDeadline(Date.now() + ANSWER_TIME_MS, () =>
      client.workflow.execute<(input: ReadBouncesInput) => Promise<ReadBouncesResult>>(READ_BOUNCES, {
        workflowId: `thu-tra-lai-${fingerprint(batch)}`,
        taskQueue: TASK_QUEUE,
        args: [input],
        // The same files read by two people at once are one piece of work.
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: `Đọc ${batch.length} báo cáo trả thư`,
      }),
    );
    read.push(...result.reports);
  }
  return read;
}

/** What fits into one payload each. */
export function batchesOf(reports: readonly RawReport[]): RawReport[][] {
  const batches: RawReport[][] = [];
  let room = 0;
  for (const report of reports) {
    const last = batches.at(-1);
    room -= report.raw.length;
    if (last !== undefined && room >= 0 && last.length < REPORTS_A_RUN) last.push(report);
    else {
      batches.push([report]);
      room = REPORTS_CHARACTERS_MAX - report.raw.length;
    }
  }
  return batches;
}

function fingerprint(batch: readonly RawReport[]): string {
  const hash = createHash('sha256');
  for (const { name, raw } of batch) hash.update(`${name}\n${raw}\n`);
  return hash.digest('hex').slice(0, 16);
}

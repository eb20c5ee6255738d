import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import {
  READ_BOUNCES,
  REPORTS_CHARACTERS_MAX,
  type RawReport,
  type ReadBouncesAnswer,
  type ReadBouncesInput,
  type ReadReport,
} from '../../contract/bounce-workflow';
import { SUMMARY_BYTES, clampBytes } from '../../contract/clamp-bytes';
import { TASK_QUEUE } from '../../contract/task-queues';
import type { Person } from '../../domain/actor';
import { MINUTE_MS } from '../../domain/time/instant';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { roleName } from '../text/role-name';
import type { Lang } from '../text/say';

/** Small ones do not fill a run's history either. */
const REPORTS_A_RUN = 50;
/** A worker settles a report in milliseconds; a ledger that is away may be back within it. */
const ANSWER_TIME_MS = 2 * MINUTE_MS;

/**
 * Has a worker take the reports in, some at a time, and answers in their order.
 *
 * @throws CliError (4) where that is not the office of the actor; the request stays in Temporal with its refusal
 */
export async function readBounces(
  client: Client,
  actor: Person,
  reports: readonly RawReport[],
): Promise<ReadReport[]> {
  const read: ReadReport[] = [];
  for (const batch of batchesOf(reports)) {
    const input: ReadBouncesInput = { reports: batch, actor };
    const result = await client.withDeadline(Date.now() + ANSWER_TIME_MS, () =>
      client.workflow.execute<(input: ReadBouncesInput) => Promise<ReadBouncesAnswer>>(READ_BOUNCES, {
        workflowId: `thu-tra-lai-${fingerprint(actor, batch)}`,
        taskQueue: TASK_QUEUE,
        args: [input],
        // The same files, handed over again while they are read, are one piece of work.
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: clampBytes(`Đọc ${batch.length} báo cáo trả thư · ${actor.name}`, SUMMARY_BYTES),
      }),
    );
    if ('answer' in result) throw noRight(result);
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

function noRight({ role, allowed }: Exclude<ReadBouncesAnswer, { reports: ReadReport[] }>): CliError {
  const named = (lang: Lang): string => allowed.map((one) => roleName(one)[lang]).join(', ');
  return new CliError(
    EXIT.notPermitted,
    `Không đủ quyền ghi thư trả lại với tư cách ${roleName(role).vi}; quyền này của ${named('vi')}.`,
    `No right to take in returned letters as ${roleName(role).en}; it is the right of ${named('en')}.`,
    { role, allowed },
  );
}

function fingerprint({ role, name, agency }: Person, batch: readonly RawReport[]): string {
  const hash = createHash('sha256').update(JSON.stringify([role, name, agency ?? null]));
  for (const { name, raw } of batch) hash.update(`${name}\n${raw}\n`);
  return hash.digest('hex').slice(0, 16);
}

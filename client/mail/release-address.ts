import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { RELEASE_ADDRESS, type ReleaseAnswer, type ReleaseInput } from '../../contract/release-workflow';
import { SUMMARY_BYTES, clampBytes } from '../../contract/clamp-bytes';
import { TASK_QUEUE } from '../../contract/task-queues';
import { MINUTE_MS } from '../../domain/time/instant';

/** A worker does it in milliseconds; a ledger that is away may be back within it. */
const ANSWER_TIME_MS = MINUTE_MS;

/** Has a worker release the address; input and answer stay in Temporal, the release in the ledger. */
export function releaseAddress(client: Client, input: ReleaseInput): Promise<ReleaseAnswer> {
  const { address, actor } = input;
  return client.withDeadline(Date.now() + ANSWER_TIME_MS, () =>
    client.workflow.execute<(input: ReleaseInput) => Promise<ReleaseAnswer>>(RELEASE_ADDRESS, {
      workflowId: `gui-lai-${fingerprint(input)}`,
      taskQueue: TASK_QUEUE,
      args: [input],
      // The same request, given again while it waits for the ledger, is one piece of work.
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: clampBytes(`Gửi lại tới ${address} · ${actor.name}`, SUMMARY_BYTES),
    }),
  );
}

function fingerprint({ address, reason, actor }: ReleaseInput): string {
  const said = JSON.stringify([address.toLowerCase(), reason, actor.role, actor.name, actor.agency ?? null]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

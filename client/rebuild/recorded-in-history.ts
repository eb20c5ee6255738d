import type { Client } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { AppendEventsInput } from '../../contract/activity-types';

/** The activity whose inputs hold every event of a task. */
const WRITES_THE_LEDGER = 'appendEvents';

/**
 * What one run of a task gave the ledger to write, in its order, read from the run's history: no worker is
 * needed, and nothing is decided again.
 */
export async function recordedInHistory(
  client: Client,
  workflowId: string,
  runId: string,
): Promise<AppendEventsInput[]> {
  const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const inputs = (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) =>
    scheduled?.activityType?.name === WRITES_THE_LEDGER ? [scheduled.input?.payloads?.[0]] : [],
  );
  return Promise.all(
    inputs.filter((payload) => payload != null).map((payload) => decoded<AppendEventsInput>(client, payload)),
  );
}

async function decoded<T>(client: Client, payload: Payload): Promise<T> {
  const { payloadCodecs, payloadConverter } = client.options.loadedDataConverter;
  let payloads = [payload];
  for (const codec of [...payloadCodecs].reverse()) payloads = await codec.decode(payloads);
  return (payloadConverter ?? defaultPayloadConverter).fromPayload<T>(payloads[0] as Payload);
}

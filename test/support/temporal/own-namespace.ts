import { randomUUID } from 'node:crypto';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { SEARCH_ATTRIBUTE_TYPES } from '../../../contract/search-attributes';
import { DAY_MS } from '../../../domain/time/instant';
import { ensureSearchAttributes } from '../../../worker/ensure-search-attributes';
import { sharedTemporal } from './shared';

/** A namespace of the shared server in which nothing is but what the spec puts there. */
export async function ownNamespace(attributes = SEARCH_ATTRIBUTE_TYPES): Promise<string> {
  const namespace = `own-${randomUUID().slice(0, 8)}`;
  const connection = await Connection.connect({ address: sharedTemporal().address });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(DAY_MS),
    });
    await ensureSearchAttributes(connection, namespace, attributes);
  } finally {
    await connection.close();
  }
  return namespace;
}

import { Context } from '@temporalio/activity';
import { SECOND_MS } from '../domain/time/instant';

/** Often enough for a heartbeat timeout of half a minute; the answer to a heartbeat brings a cancellation. */
const HEARTBEAT_MS = 5 * SECOND_MS;

/** Does the work of an activity with heartbeats until it has ended; each shows what `status` gives at that moment. */
export async function beating<T>(
  work: () => Promise<T>,
  status: () => unknown = () => undefined,
): Promise<T> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(status()), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

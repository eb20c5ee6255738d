import { Context } from '@temporalio/activity';
import { beating } from '../beating';
import type { PostOfficeDeps } from './post-office-deps';

/**
 * Lets an office work with heartbeats. `stop` is aborted when the activity is cancelled, or another worker holds it,
 * and when this worker closes. Throws the cancellation, once what was in hand has come to its end.
 */
export async function officeHours<T>(
  { closing }: Pick<PostOfficeDeps, 'closing'>,
  work: (stop: AbortSignal) => Promise<T>,
  status?: () => unknown,
): Promise<T> {
  const { cancellationSignal } = Context.current();
  const stop = AbortSignal.any([cancellationSignal, ...(closing ? [closing] : [])]);
  const result = await beating(() => work(stop), status);
  cancellationSignal.throwIfAborted();
  return result;
}

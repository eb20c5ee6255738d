import { compareInstants, instantOfMs, msOf, type Instant } from '../../domain/time/instant';
import type { LedgerDatabase } from '../engine';

// A window is open at its last moment; after it the letter is to be answered.
const AFTER_CLOSING_MS = 1;

/**
 * The first moment after `now` at which an office has something new to do: a letter may leave, or the window of
 * one that still waits is over. Null when nothing that waits will ever be ready or expire after `now`.
 */
export async function nextMoment(db: LedgerDatabase, office: string, now: Instant): Promise<Instant | null> {
  const at = msOf(now);
  const waiting = db.selectFrom('mail_queue').where('office', '=', office).where('state', '=', 'waiting');
  const opening = await waiting
    .where('opens_at', '>', at)
    .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', eb.ref('opens_at'))]))
    .select((eb) => eb.fn.min<number | null>('opens_at').as('moment'))
    .executeTakeFirst();
  const putOff = await waiting
    .where('not_before', '>', at)
    .whereRef('not_before', '>', 'opens_at')
    .whereRef('not_before', '<=', 'closes_at')
    .select((eb) => eb.fn.min<number | null>('not_before').as('moment'))
    .executeTakeFirst();
  const closing = await waiting
    .where('closes_at', '>=', at)
    .select((eb) => eb.fn.min<number | null>('closes_at').as('moment'))
    .executeTakeFirst();
  const closed = closing?.moment == null ? null : closing.moment + AFTER_CLOSING_MS;
  const moments = [opening?.moment ?? null, putOff?.moment ?? null, closed]
    .filter((moment) => moment !== null)
    .map(instantOfMs)
    .sort(compareInstants);
  return moments[0] ?? null;
}

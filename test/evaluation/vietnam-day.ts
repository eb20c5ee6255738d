import { DateTime } from 'luxon';
import { ZONE } from '../../domain/time/instant';

/** Day and hour in Viet Nam of an instant; labels may leave out the offset. Null for what is no instant. */
function local(instant: string | null): DateTime | null {
  if (instant === null) return null;
  const time = DateTime.fromISO(instant, { zone: ZONE });
  return time.isValid ? time : null;
}

export function dayOf(instant: string | null): string | null {
  return local(instant)?.toISODate() ?? null;
}

export function timeOf(instant: string | null): string | null {
  return local(instant)?.toFormat('HH:mm') ?? null;
}

import { DAY_MS, instantOfMs, type Instant } from '../domain/time/instant';

/** The task's time: the server's, shifted by whole weeks in a rehearsal. */
export interface TaskClock {
  now(): Instant;
}

export function taskClock(shiftWeeks: number): TaskClock {
  const shiftMs = shiftWeeks * 7 * DAY_MS;
  return { now: () => instantOfMs(Date.now() + shiftMs) };
}

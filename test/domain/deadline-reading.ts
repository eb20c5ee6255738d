import { readDeadlines, readPhrase } from '../../domain/deadline/read-deadlines';
import type { DeadlineReading, ReadingContext } from '../../domain/deadline/reading';
import { CALENDAR } from '../support/rules';

export function issued(
  issuedOn: string | null,
  beforeDate: 'strict' | 'official' = 'official',
): ReadingContext {
  return { issuedOn, calendar: CALENDAR, beforeDate };
}

/** `2026-04-14` for the end of the day, `2026-04-14T17:00` for an hour of it, null for no date. */
export function brief(instant: string | null): string | null {
  if (instant === null) return null;
  return instant.endsWith('T23:59:59+07:00') ? instant.slice(0, 10) : instant.slice(0, 16);
}

export function read(phrase: string, issuedOn: string | null, surrounding?: string): DeadlineReading {
  return readPhrase(phrase, issued(issuedOn), surrounding);
}

export function readAll(text: string, issuedOn: string | null): DeadlineReading[] {
  return readDeadlines(text, issued(issuedOn));
}

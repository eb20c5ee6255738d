import type { DeadlineReading } from '../../deadline/reading';
import type { Span } from './sentences';

/** The readings that lie in the span, of all those of a document in the order of its text. */
export function readingsIn(span: Span, readings: readonly DeadlineReading[]): DeadlineReading[] {
  // A closing full stop may belong to the reading and not to the span.
  const end = span.start + span.text.length + 1;
  const found: DeadlineReading[] = [];
  for (let i = firstFrom(span.start, readings); i < readings.length; i += 1) {
    const reading = readings[i];
    if (!reading || reading.start >= end) break;
    if (reading.end <= end) found.push(reading);
  }
  return found;
}

/** Whether the reading gives a day or a recurrence, and is no look-alike. */
export function givesDate(reading: DeadlineReading | null): reading is DeadlineReading {
  if (reading === null || reading.kind === 'none') return false;
  return reading.due !== null || reading.recurrence !== null;
}

/** Index of the first reading that begins at or after the place. */
function firstFrom(start: number, readings: readonly DeadlineReading[]): number {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

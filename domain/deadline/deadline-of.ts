import type { DeadlineReading } from './reading';

/** The reading that says by when a clause is to be done; null when none does. */
export function deadlineOf(readings: readonly DeadlineReading[]): DeadlineReading | null {
  let best: DeadlineReading | null = null;
  for (const reading of readings) if (rank(reading) < (best ? rank(best) : Infinity)) best = reading;
  if (best === null) return null;
  const governing = best;
  const behind = readings.filter((reading) => reading.start >= governing.end);
  return withTail(withOthers(governing, readings), behind);
}

/** A date says more than a cadence, a cadence more than urgency; what may describe something else comes later. */
function rank({ kind, due, doubts }: DeadlineReading): number {
  if (kind === 'none') return Infinity;
  if (kind === 'dated') return doubts.includes('not-this-task') ? 3 : due === null ? 2 : 0;
  if (kind === 'recurring') return 1;
  if (kind === 'before_event') return due === null ? 7 : 2;
  return { on_schedule: 4, immediate: 5, standing: 6 }[kind];
}

/** Several dates in one clause: which task each of them ends is for a person to see. */
function withOthers(best: DeadlineReading, readings: readonly DeadlineReading[]): DeadlineReading {
  if (best.kind !== 'dated') return best;
  const others = readings.filter(
    (r) => r !== best && r.kind === 'dated' && r.due !== null && r.due !== best.due,
  );
  if (others.length === 0) return best;
  const alternatives = [...best.alternatives, ...others.map(({ due, rule }) => ({ due, rule }))];
  return { ...best, ambiguous: true, doubts: withDoubt(best, 'two-readings'), alternatives };
}

/** "trước ngày 03/12/2025 và tại các báo cáo định kỳ hằng tuần": a first date and a duty that goes on. */
function withTail(best: DeadlineReading, behind: readonly DeadlineReading[]): DeadlineReading {
  if (best.kind !== 'dated') return best;
  const recurring = behind.find((reading) => reading.kind === 'recurring' && reading.recurrence !== null);
  if (recurring) {
    const { recurrence } = recurring;
    return { ...best, kind: 'recurring', recurrence, ambiguous: true, doubts: withDoubt(best, 'open-tail') };
  }
  const standing = behind.some((reading) => reading.kind === 'standing');
  return standing ? { ...best, ambiguous: true, doubts: withDoubt(best, 'open-tail') } : best;
}

function withDoubt(
  { doubts }: DeadlineReading,
  doubt: DeadlineReading['doubts'][number],
): DeadlineReading['doubts'] {
  return doubts.includes(doubt) ? doubts : [...doubts, doubt];
}

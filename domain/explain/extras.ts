import type { RecordedEvent } from '../events';
import type { AssignedTask, ExtraRung } from '../state';
import { dateOf, type Instant } from '../time/instant';
import { explainLetter } from './explain-letter';
import type { ExplainedRung } from './explanation';

/** The letters outside the ladder that the events asked for. */
export function explainExtras(events: readonly RecordedEvent[], last: AssignedTask): ExplainedRung[] {
  return events.flatMap(({ at, event }) => {
    if (!('rung' in event) || event.rung === null || !('letterAt' in event) || event.letterAt === null)
      return [];
    const extra = last.extraRungs.find(({ id }) => id === event.rung);
    return extra ? [explainExtra(extra, event.type, at, last)] : [];
  });
}

function explainExtra(extra: ExtraRung, event: string, askedAt: Instant, last: AssignedTask): ExplainedRung {
  const mine = last.letters.filter(({ letter }) => letter.rungs.includes(extra.id));
  const letters = mine.map(explainLetter);
  const waits = last.status === 'open' || (last.status === 'reported' && extra.kind === 'undeliverable');
  return {
    rung: extra.id,
    reason: null,
    asked: { event, at: askedAt, note: extra.note },
    nominalOn: dateOf(extra.at),
    at: extra.at,
    shiftedBecause: null,
    fate: letters.length > 0 ? 'sent' : extra.moot === true ? 'superseded' : waits ? 'planned' : 'not-wanted',
    mergedWith: [...new Set(mine.flatMap(({ letter }) => letter.rungs))].filter((id) => id !== extra.id),
    missed: mine.some(({ letter }) => letter.missedRungs.includes(extra.id)),
    letters,
  };
}

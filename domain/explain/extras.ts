import type { TaskRules } from '../decide/decision';
import { dueOfExtra } from '../decide/gather-letters';
import { isMootExtra } from '../decide/moot';
import { openExtras } from '../decide/steps';
import type { RecordedEvent } from '../events';
import type { AssignedTask, ExtraRung } from '../state';
import { dateOf } from '../time/instant';
import { explainLetter, type LetterNotes } from './explain-letter';
import type { ExplainedRung } from './explanation';
import { closedAs } from './not-wanted';
import { readersOf } from './readers';

/** The letters outside the ladder that the events asked for. */
export function explainExtras(
  rules: TaskRules,
  events: readonly RecordedEvent[],
  last: AssignedTask,
  notes: LetterNotes,
): ExplainedRung[] {
  return events.flatMap(({ at, event }) => {
    if (!('rung' in event) || event.rung === null || !('letterAt' in event) || event.letterAt === null)
      return [];
    const extra = last.extraRungs.find(({ id }) => id === event.rung);
    if (!extra) return [];
    return [explainExtra(rules, extra, { event: event.type, at, note: extra.note }, last, notes)];
  });
}

function explainExtra(
  rules: TaskRules,
  extra: ExtraRung,
  asked: NonNullable<ExplainedRung['asked']>,
  last: AssignedTask,
  notes: LetterNotes,
): ExplainedRung {
  const mine = last.letters.filter(({ letter }) => letter.rungs.includes(extra.id));
  const waits = openExtras(rules, last).includes(extra);
  const planned = isMootExtra(last, extra) ? 'settled' : waits ? 'planned' : 'not-wanted';
  const fate = mine.length > 0 ? 'sent' : planned;
  const because = fate === 'not-wanted' ? closedAs(last) : null;
  return {
    rung: extra.id,
    reason: null,
    asked,
    nominalOn: dateOf(extra.at),
    at: extra.at,
    shiftedBecause: null,
    fate,
    ...(because && { because }),
    mergedWith: [...new Set(mine.flatMap(({ letter }) => letter.rungs))].filter((id) => id !== extra.id),
    missed: mine.some(({ letter }) => letter.missedRungs.includes(extra.id)),
    letters: mine.map((letter) => explainLetter(letter, notes)),
    readers: fate === 'planned' ? readersOf(last, dueOfExtra(last, rules.policy, extra)) : [],
  };
}

import type { LevelReached, TaskEvent } from '../events';
import type { PlannedLetter } from '../letter/letter';
import type { Rung } from '../policy/ladder';
import type { AssignedTask, LetterState } from '../state';
import { isAfter, type Instant } from '../time/instant';
import { isWanted } from './outbox';

/** The level that a rung tells; null for one that tells none. */
export function levelReached({ id, level, kind }: Rung): LevelReached | null {
  if (level === null) return null;
  return { rung: id, level, cause: kind === 'no-acknowledgement' ? 'no-acknowledgement' : 'overdue' };
}

export function escalated({ level, cause, rung }: LevelReached, letterAt: Instant): TaskEvent {
  return { type: 'TaskEscalated', level, cause, rung, reason: null, letterAt };
}

/** A letter as an event, with the levels of these that it tells when its hour has come. */
export function planned(letter: PlannedLetter, levels: readonly LevelReached[]): TaskEvent {
  const reaches = levels.filter(({ rung }) => letter.rungs.includes(rung));
  return { type: 'LetterPlanned', letter, ...(reaches.length === 0 ? {} : { reaches }) };
}

/**
 * Letters are prepared before their hour, and a result may come in between: a level is on record from the
 * hour on at which somebody is told, and never when nobody is.
 */
export function levelsOfTheHour(state: AssignedTask, now: Instant): TaskEvent[] {
  return recorded(state.letters.filter((l) => !isAfter(l.letter.at, now) && isWanted(state, l)));
}

/** The levels that a letter has told by having left, whatever came in while it did. */
export function levelsToldBy(letter: LetterState): TaskEvent[] {
  return recorded([letter]);
}

/** Letters that tell a level when their hour comes. */
export function lettersWithLevels(state: AssignedTask): LetterState[] {
  return state.letters.filter((l) => l.reaches !== undefined && isWanted(state, l));
}

/** Levels that letters in preparation will have told at that instant, each once. */
export function levelsBy(state: AssignedTask, at: Instant): LevelReached[] {
  const levels = lettersWithLevels(state)
    .filter(({ letter }) => !isAfter(letter.at, at))
    .flatMap(({ reaches = [] }) => reaches);
  return levels.filter(({ rung }, i) => levels.findIndex((other) => other.rung === rung) === i);
}

function recorded(letters: readonly LetterState[]): TaskEvent[] {
  const events = new Map<string, TaskEvent>();
  for (const { letter, reaches = [] } of letters) {
    for (const level of reaches) events.set(level.rung, escalated(level, letter.at));
  }
  return [...events.values()];
}

import type { RecordedEvent, TaskEvent } from '../domain/events';
import type { PlannedLetter } from '../domain/letter/letter';
import type { EntryContent } from './entry';
import { letterStepOf } from './letter-step';
import { parsePayload } from './parse-payload';

/** The letter as it was planned or claimed, from the entries of its key; null when only its fate is recorded. */
export function plannedLetterOf(entries: Iterable<EntryContent>): PlannedLetter | null {
  for (const entry of entries) {
    if (entry.kind === ('LetterPlanned' satisfies TaskEvent['type'])) {
      const { event } = parsePayload(entry) as RecordedEvent<Extract<TaskEvent, { type: 'LetterPlanned' }>>;
      return event.letter;
    }
    const step = letterStepOf(entry);
    if (step?.phase === 'claimed') return step.letter;
  }
  return null;
}

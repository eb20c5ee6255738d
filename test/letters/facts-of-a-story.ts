import type { TaskRules } from '../../domain/decide/decision';
import { evolve } from '../../domain/evolve';
import { buildFacts } from '../../domain/letter/build-facts';
import type { LetterFacts } from '../../domain/letter/facts';
import type { PlannedLetter } from '../../domain/letter/letter';
import { UNASSIGNED, isAssigned, type TaskState } from '../../domain/state';
import { RULES_2 } from '../support/rules';
import type { TaskStory } from '../support/task-story';

/** What every letter of a story states, from the record as it stood when the letter left. */
export function factsOf(story: TaskStory, rules: TaskRules = RULES_2): LetterFacts[] {
  const facts: LetterFacts[] = [];
  let state: TaskState = UNASSIGNED;
  let planned: PlannedLetter[] = [];
  story.events.forEach((recorded, i) => {
    const { event } = recorded;
    state = evolve(state, recorded);
    if (event.type === 'LetterPlanned') planned.push(event.letter);
    // The letters of one turn leave when all of them are planned.
    if (story.events[i + 1]?.event.type === 'LetterPlanned' || !isAssigned(state)) return;
    for (const letter of planned) {
      facts.push(buildFacts(rules, state, story.events.slice(0, i + 1), letter));
    }
    planned = [];
  });
  return facts;
}

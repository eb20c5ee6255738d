import { composeLetter, type ComposedLetter } from '../../letters/compose';
import type { TaskRules } from '../../domain/decide/decision';
import { evolve } from '../../domain/evolve';
import { buildFacts } from '../../domain/letter/build-facts';
import type { LetterFacts } from '../../domain/letter/facts';
import type { LetterKind, PlannedLetter } from '../../domain/letter/letter';
import { UNASSIGNED, isAssigned, type TaskState } from '../../domain/state';
import { RULES_2 } from '../support/rules';
import type { TaskStory } from '../support/task-story';
import { TEMPLATES } from '../activities/mail-bench';

export interface StoryLetter extends ComposedLetter {
  kind: LetterKind;
  to: string;
  facts: LetterFacts;
}

/** Every letter of a story as it left: from the record as it stood then, and through the real templates. */
export function lettersOf(story: TaskStory, rules: TaskRules = RULES_2): StoryLetter[] {
  const letters: StoryLetter[] = [];
  let state: TaskState = UNASSIGNED;
  let planned: PlannedLetter[] = [];
  story.events.forEach((recorded, i) => {
    const { event } = recorded;
    state = evolve(state, recorded);
    if (event.type === 'LetterPlanned') planned.push(event.letter);
    // The letters of one turn leave when all of them are planned.
    if (story.events[i + 1]?.event.type === 'LetterPlanned' || !isAssigned(state)) return;
    for (const letter of planned) {
      letters.push(composed(buildFacts(rules, state, story.events.slice(0, i + 1), letter)));
    }
    planned = [];
  });
  return letters;
}

function composed(facts: LetterFacts): StoryLetter {
  const { kind, recipient } = facts.letter;
  const letter = composeLetter(facts, {
    templates: TEMPLATES,
    messageIdDomain: 'dondoc.example',
    answerAddress: 'dau-moi@co-quan.example',
  });
  return { ...letter, kind, to: recipient.agency, facts };
}

/** The letters of a kind, at least one of them. */
export function ofKind(letters: readonly StoryLetter[], kind: LetterKind): [StoryLetter, ...StoryLetter[]] {
  const [first, ...more] = letters.filter((letter) => letter.kind === kind);
  if (first === undefined) throw new Error(`the story has no letter of the kind ${kind}`);
  return [first, ...more];
}

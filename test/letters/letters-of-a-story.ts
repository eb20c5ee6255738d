import { composeLetter, type ComposedLetter } from '../../letters/compose';
import { unwrapped } from '../../letters/wrap-text';
import type { TaskRules } from '../../domain/decide/decision';
import type { LetterFacts } from '../../domain/letter/facts';
import type { LetterKind } from '../../domain/letter/letter';
import { RULES_2 } from '../support/rules';
import type { TaskStory } from '../support/task-story';
import { factsOf } from './facts-of-a-story';
import { TEMPLATES } from '../activities/mail-bench';

export interface StoryLetter extends ComposedLetter {
  kind: LetterKind;
  to: string;
  facts: LetterFacts;
}

/** Every letter of a story as it left: from the record as it stood then, and through the real templates. */
export function lettersOf(story: TaskStory, rules: TaskRules = RULES_2): StoryLetter[] {
  return factsOf(story, rules).map(composed);
}

function composed(facts: LetterFacts): StoryLetter {
  const { kind, recipient } = facts.letter;
  const letter = composeLetter(facts, {
    templates: TEMPLATES,
    messageIdDomain: 'dondoc.example',
    answerAddress: 'dau-moi@co-quan.example',
  });
  return { ...letter, text: unwrapped(letter.text), kind, to: recipient.agency, facts };
}

/** The letters of a kind, at least one of them. */
export function ofKind(letters: readonly StoryLetter[], kind: LetterKind): [StoryLetter, ...StoryLetter[]] {
  const [first, ...more] = letters.filter((letter) => letter.kind === kind);
  if (first === undefined) throw new Error(`the story has no letter of the kind ${kind}`);
  return [first, ...more];
}

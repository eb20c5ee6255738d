import { askChange, type ChangeHelp } from './ask-change';
import type { LineReader } from './line-reader';
import { currentItem, reviewStep, type Review, type ReviewItem, type ReviewStep } from './review';
import { choiceOf, hindranceText, WORDS } from './review-words';
import { hindranceOf } from '../directives/task-doubts';
import { taskScreen } from './task-screen';

/** `kept`: the person left, to go on another day; `interrupted`: the terminal went away or Ctrl-C. */
export type ReviewEnd = 'finished' | 'kept' | 'discarded' | 'interrupted';

export interface ReviewOptions extends ChangeHelp {
  coloured: boolean;
  /** Called after every step, so that nothing is lost whatever happens next. */
  save: (review: Review) => void;
}

/** Shows one task after the other and does what the person says, until all are decided or the person leaves. */
export async function conductReview(
  begun: Review,
  reader: LineReader,
  options: ReviewOptions,
): Promise<{ end: ReviewEnd; review: Review }> {
  let review = begun;
  let shown: ReviewItem | null = null;
  for (;;) {
    const item = currentItem(review);
    if (item === null) return { end: 'finished', review };
    if (item !== shown) reader.say(taskScreen(review, item, options));
    shown = item;
    const answer = await nextStep(reader, item, options);
    if (answer === null) continue;
    if (typeof answer === 'string') return { end: answer, review };
    review = reviewStep(review, answer);
    if (answer.do === 'back') shown = null;
    options.save(review);
  }
}

/** Null when the person should be asked again. */
async function nextStep(
  reader: LineReader,
  { task }: ReviewItem,
  options: ReviewOptions,
): Promise<ReviewStep | ReviewEnd | null> {
  const { lang } = options;
  const words = WORDS[lang];
  const typed = await reader.ask(words.menu);
  if (typed === null) return 'interrupted';
  const [, word = typed, field = ''] = /^(\D*?)\s*([1-6])$/u.exec(typed) ?? [];
  switch (choiceOf(word, lang)) {
    case 'accept': {
      const hindrance = hindranceOf(task, options.directory);
      if (hindrance === null) return { do: 'accept' };
      reader.say(hindranceText(hindrance, lang));
      return null;
    }
    case 'leave':
      return { do: 'leave' };
    case 'back':
      return { do: 'back' };
    case 'drop': {
      const reason = await reader.ask(words.whyDrop);
      return reason ? { do: 'drop', reason } : null;
    }
    case 'edit': {
      const change = await askChange(reader, task, options, field);
      return change && { do: 'edit', change };
    }
    case 'keep':
      return 'kept';
    case 'discard': {
      const sure = await reader.ask(words.surelyDiscard);
      return sure !== null && choiceOf(sure, lang) === (lang === 'en' ? 'discard' : 'drop')
        ? 'discarded'
        : null;
    }
    case null:
      reader.say(words.unclear);
      return null;
  }
}

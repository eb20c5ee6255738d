import fc from 'fast-check';
import type { LetterFate, LetterOutcome } from '../../domain/letter/letter';

/** What the post office does with one letter; times in minutes. */
export interface Handling {
  /** After its window opens; longer than the window: it finds no way out on its day. */
  leavesAfter: number;
  answer: Extract<LetterOutcome, 'accepted' | 'refused' | 'no-address' | 'suppressed' | 'unknown'>;
  /** How long it is on its way: meanwhile nobody can call it back. 0: it is answered when it leaves. */
  answeredAfter: number;
  /** After it leaves, a report says that it came back; null: none does. */
  returnedAfter: number | null;
}

export const CALM: Handling = { leavesAfter: 0, answer: 'accepted', answeredAfter: 0, returnedAfter: null };

/** Longer than the hours of letters of a day. */
const ALL_DAY = 24 * 60;

function handled(over: { [F in keyof Handling]?: fc.Arbitrary<Handling[F]> }): fc.Arbitrary<Handling> {
  const { leavesAfter, answer, answeredAfter, returnedAfter } = CALM;
  return fc.record({
    leavesAfter: over.leavesAfter ?? fc.constant(leavesAfter),
    answer: over.answer ?? fc.constant(answer),
    answeredAfter: over.answeredAfter ?? fc.constant(answeredAfter),
    returnedAfter: over.returnedAfter ?? fc.constant(returnedAfter),
  });
}

const soon = fc.integer({ min: 2, max: 40 });

const handling: fc.Arbitrary<Handling> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(CALM) },
  { weight: 3, arbitrary: handled({ leavesAfter: fc.integer({ min: 3, max: 200 }) }) },
  { weight: 3, arbitrary: handled({ answer: fc.constantFrom('refused', 'no-address', 'suppressed') }) },
  { weight: 2, arbitrary: handled({ answer: fc.constant('unknown') }) },
  { weight: 2, arbitrary: handled({ leavesAfter: fc.constant(ALL_DAY) }) },
  {
    weight: 3,
    arbitrary: handled({ answer: fc.constantFrom('accepted', 'refused', 'unknown'), answeredAfter: soon }),
  },
  { weight: 2, arbitrary: handled({ returnedAfter: fc.integer({ min: 1, max: 600 }) }) },
  { weight: 1, arbitrary: handled({ answeredAfter: fc.constant(30), returnedAfter: soon }) },
);

/** One for each letter in the order in which they are posted, over and over. */
export const handlings: fc.Arbitrary<Handling[]> = fc.array(handling, { minLength: 7, maxLength: 13 });

export function fateOf(outcome: LetterOutcome): LetterFate {
  const reached = outcome === 'accepted' || outcome === 'unknown';
  return {
    outcome,
    address: reached ? 'noi-nhan@co-quan.example' : null,
    messageId: reached ? '<thu@dondoc.example>' : null,
    response: outcome === 'accepted' ? '250 OK' : null,
    attempts: outcome === 'no-address' || outcome === 'suppressed' ? 0 : 1,
  };
}

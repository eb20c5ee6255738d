import type { LetterState } from '../state';
import { dateOf } from '../time/instant';
import { explainLetter, type LetterNotes } from './explain-letter';
import type { ExplainedRung } from './explanation';

/** The letters that bring a rung of that ladder; one that took the place of such a letter is among them. */
export function lettersOf(letters: readonly LetterState[], version: number, rung: string): LetterState[] {
  const firstOf = ({ letter }: LetterState): LetterState['letter'] => {
    const before = letters.find(
      (l) => letter.replaces?.includes(l.letter.key) === true && l.letter.rungs.includes(rung),
    );
    return before === undefined ? letter : firstOf(before);
  };
  return letters.filter((l) => l.letter.rungs.includes(rung) && firstOf(l).ladderVersion === version);
}

/** How the rungs outside the ladder are named: `GAP#2`. */
const OUTSIDE = '#';

/** Rungs of that ladder that brought letters under rules which are no longer in force, and are not in `known`. */
export function formerRungs(
  letters: readonly LetterState[],
  version: number,
  known: readonly string[],
  notes: LetterNotes,
): ExplainedRung[] {
  const named = [...new Set(letters.flatMap(({ letter }) => letter.rungs))];
  const former = named.filter((rung) => !rung.includes(OUTSIDE) && !known.includes(rung));
  return former.flatMap((rung): ExplainedRung[] => {
    const mine = lettersOf(letters, version, rung);
    const [first] = mine;
    if (first === undefined) return [];
    const { at } = first.letter;
    return [
      {
        rung,
        reason: null,
        asked: null,
        nominalOn: dateOf(at),
        at,
        shiftedBecause: null,
        fate: 'sent',
        mergedWith: [...new Set(mine.flatMap(({ letter }) => letter.rungs))].filter((id) => id !== rung),
        missed: mine.some(({ letter }) => letter.missedRungs.includes(rung)),
        letters: mine.map((letter) => explainLetter(letter, notes)),
        readers: [],
      },
    ];
  });
}

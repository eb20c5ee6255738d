import type { LetterKind, LetterOutcome } from '../../domain/letter/letter';
import { leavesAlone, lettersAhead, lettersOnRecord, type LetterOfLife } from '../../domain/letters-ahead';
import { dateOf, endOfDay, type PlainDate } from '../../domain/time/instant';
import type { KnownLife } from './known-life';

/** A letter of a task, with the office that it leaves from and whether it leaves by itself. */
export interface ChosenLetter extends LetterOfLife {
  office: string;
  alone: boolean;
}

/** Which letter of a task is meant; nothing: the next one. */
export interface LetterWish {
  rung: string | null;
  kind: LetterKind | null;
}

/** The next letters of one moment that are meant, or where none will come any more the last ones on record. */
export function chosenLetters(life: KnownLife, wish: LetterWish): ChosenLetter[] {
  const isMeant = ({ facts: { letter } }: LetterOfLife): boolean =>
    (wish.rung === null || letter.rungs.includes(wish.rung)) &&
    (wish.kind === null || letter.kind === wish.kind);
  const next = ofFirstMoment(lettersAhead(life), isMeant);
  const isAnyMeant = wish.rung === null && wish.kind === null;
  const chosen =
    next.length > 0 || isAnyMeant ? next : ofFirstMoment(lettersOnRecord(life).reverse(), isMeant).reverse();
  return chosen.map((letter) => inOffice(life, letter));
}

/** Outcomes of letters that never were on their way to the reader. */
const NEVER_LEFT: readonly LetterOutcome[] = ['skipped', 'superseded'];

/** What of a task goes, or went, to an agency on that day. */
export function lettersOn(life: KnownLife, agency: string, on: PlainDate): ChosenLetter[] {
  const left = lettersOnRecord(life).filter(
    ({ fate }) => fate !== null && !NEVER_LEFT.includes(fate.outcome),
  );
  return [...left, ...lettersAhead(life, endOfDay(on))]
    .filter(({ facts: { letter } }) => letter.recipient.agency === agency && dateOf(letter.at) === on)
    .map((letter) => inOffice(life, letter));
}

function ofFirstMoment(
  letters: Iterable<LetterOfLife>,
  isMeant: (letter: LetterOfLife) => boolean,
): LetterOfLife[] {
  const found: LetterOfLife[] = [];
  for (const letter of letters) {
    const [first] = found;
    if (first !== undefined && letter.facts.letter.at !== first.facts.letter.at) break;
    if (isMeant(letter)) found.push(letter);
  }
  return found;
}

function inOffice(life: KnownLife, letter: LetterOfLife): ChosenLetter {
  return { ...letter, office: life.office, alone: leavesAlone(life, letter.facts.letter) };
}

import { foldToAscii } from '../vietnamese-text';
import { NAMINGS, STATUS_COLUMN, type RegisterField } from './fields';
import { Grid } from './grid';
import { headingText, lowestText, possibleHeadings, withMergedAbove, type HeadingRows } from './heading';
import { columnNumber, type Sheet } from './sheet';

/** Why a column was taken for a field. */
export type ColumnReason = 'heading' | 'chosen';

export interface ColumnChoice {
  field: RegisterField;
  column: number;
  heading: string;
  reason: ColumnReason;
  /** The part of the heading that named the field; empty when a person chose the column. */
  words: string;
}

export interface Columns {
  /** Rows of the heading, both ends included; null where there is none and a person chose every column. */
  heading: HeadingRows | null;
  choices: ColumnChoice[];
  /** Headings that no field was found for. */
  unused: { column: number; heading: string }[];
}

/** A column that a person named for a field: by letter or by heading. */
export type ChosenColumns = Partial<Record<RegisterField, string>>;

/**
 * The columns of a register from its heading. Where the same field is found twice the plainer heading
 * wins, then the left one. What a person chose comes first.
 */
export function findColumns(sheet: Sheet, chosen: ChosenColumns = {}, headingRow?: number): Columns {
  const grid = new Grid(sheet);
  let best: { heading: HeadingRows; score: number } | null = null;
  for (const heading of possibleHeadings(grid, headingRow)) {
    const named = guessed(grid, heading);
    const score = scoreOf(named, heading);
    if (best === null || score > best.score) best = { heading, score };
  }
  const heading =
    best && (best.score > 0 || headingRow !== undefined) ? withMergedAbove(grid, best.heading) : null;
  const guesses = heading ? guessed(grid, heading).map(({ choice }) => choice) : [];
  const own = chosenColumns(grid, heading, chosen);
  const taken = new Set(own.map(({ column }) => column));
  const choices = [
    ...own,
    ...guesses.filter(({ field, column }) => !taken.has(column) && !own.some((one) => one.field === field)),
  ].sort((a, b) => a.column - b.column);
  return { heading, choices, unused: unusedHeadings(grid, heading, choices) };
}

/** The column that a person named; null when the table has no such letter or heading. */
function chosenColumns(grid: Grid, heading: Columns['heading'], chosen: ChosenColumns): ColumnChoice[] {
  return Object.entries(chosen).flatMap(([field, named]): ColumnChoice[] => {
    const column = columnByName(grid, heading, named);
    if (column === null) return [];
    const text = heading ? headingText(grid, heading, column) : '';
    return [{ field: field as RegisterField, column, heading: text, reason: 'chosen', words: '' }];
  });
}

function columnByName(grid: Grid, heading: Columns['heading'], named: string): number | null {
  const letter = columnNumber(named.trim());
  if (letter !== null) return letter <= Math.max(grid.lastColumn, 1) ? letter : null;
  if (heading === null) return null;
  const wanted = plain(named);
  for (let column = 1; column <= grid.lastColumn; column += 1) {
    const whole = plain(headingText(grid, heading, column));
    const lowest = plain(grid.text({ row: heading.to, column }));
    if (whole === wanted || lowest === wanted) return column;
  }
  return null;
}

interface Named {
  choice: ColumnChoice;
  strength: number;
}

function guessed(grid: Grid, heading: HeadingRows): Named[] {
  const named: Named[] = [];
  for (let column = 1; column <= grid.lastColumn; column += 1) {
    named.push(...namingsOf(headingText(grid, heading, column), lowestText(grid, heading, column), column));
  }
  named.sort((a, b) => b.strength - a.strength || a.choice.column - b.choice.column);
  const kept: Named[] = [];
  for (const one of named) {
    const clash = kept.some(
      ({ choice }) => choice.column === one.choice.column || choice.field === one.choice.field,
    );
    if (!clash) kept.push(one);
  }
  return kept;
}

/** A heading as long as a sentence is a task of the table, not a heading. */
const LONGEST_HEADING = 80;

function namingsOf(heading: string, lowest: string, column: number): Named[] {
  if (heading === '' || heading.length > LONGEST_HEADING || STATUS_COLUMN.test(plain(heading))) return [];
  return NAMINGS.flatMap(({ field, pattern, strength }): Named[] => {
    // The lowest line says it more closely than the heading above several columns.
    const own = pattern.exec(plain(lowest));
    const found = own ?? pattern.exec(plain(heading));
    if (!found) return [];
    const whole = found[0].length === plain(own ? lowest : heading).length ? 0.5 : 0;
    const choice: ColumnChoice = { field, column, heading, reason: 'heading', words: found[0] };
    return [{ choice, strength: strength + whole + (own ? 0.25 : 0) }];
  });
}

/** The task and one more field make a heading; the fewer lines it takes, the better. */
function scoreOf(named: readonly Named[], heading: HeadingRows): number {
  const has = (field: RegisterField) => named.some(({ choice }) => choice.field === field);
  if (named.length < 2 || !(has('task') || has('lead'))) return 0;
  const strength = named.reduce((total, one) => total + one.strength, 0);
  return strength - (heading.to - heading.from) * 0.5;
}

function unusedHeadings(
  grid: Grid,
  heading: Columns['heading'],
  choices: readonly ColumnChoice[],
): Columns['unused'] {
  if (!heading) return [];
  const used = new Set(choices.map(({ column }) => column));
  const unused: Columns['unused'] = [];
  for (let column = 1; column <= grid.lastColumn; column += 1) {
    const text = headingText(grid, heading, column);
    if (text !== '' && !used.has(column)) unused.push({ column, heading: text });
  }
  return unused;
}

/** Lower-case ASCII with single spaces; what stands between words as it is, but for commas and hyphens. */
function plain(text: string): string {
  return foldToAscii(text)
    .replace(/[^a-z0-9,-]+/g, ' ')
    .trim();
}

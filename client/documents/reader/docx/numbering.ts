import { letter, roman, vietnameseCounting } from '../number-format';
import { printedSymbol } from './symbols';
import { LEVELS, type Level, type Lists } from './levels';
import type { Styles } from './styles';

interface Counters {
  values: (number | undefined)[];
}

/** Counts a document's numbered paragraphs in their order and writes each one's number as Word prints it. */
export class Numbering {
  private readonly counters = new Map<string, Counters>();
  private readonly restarted = new Set<string>();

  constructor(
    private readonly lists: Lists,
    private readonly styles: Styles,
  ) {}

  /** The number with what parts it from the text, or the empty string. */
  label(styleId: string | null, direct: { numId: string | null; level: number | null }): string {
    const styled = this.styles.numbering(styleId);
    const numId = direct.numId ?? styled.numId;
    if (numId === null || numId === '0') return '';
    const levels = this.levelsOf(numId);
    if (levels === null) return '';
    const ofStyle = direct.numId === null ? levels.all.findIndex((one) => one?.style === styled.from) : -1;
    const index = clampLevel(direct.level ?? (ofStyle >= 0 ? ofStyle : styled.level));
    const level = levels.all[index];
    if (level === undefined) return '';
    const values = this.count(numId, levels.abstractId, levels.all, index);
    const written = write(level, levels.all, values);
    if (written === '') return '';
    return level.suffix === 'nothing' ? written : `${written} `;
  }

  private count(
    numId: string,
    abstractId: string,
    levels: readonly (Level | undefined)[],
    index: number,
  ): (number | undefined)[] {
    const counters = this.counters.get(abstractId) ?? { values: [] };
    this.counters.set(abstractId, counters);
    const { values } = counters;
    const firstUse = `${numId}/${index}`;
    const override = this.lists.uses.get(numId)?.starts.get(index);
    const restarts = override !== undefined && !this.restarted.has(firstUse);
    this.restarted.add(firstUse);
    const before = restarts ? undefined : values[index];
    values[index] = before === undefined ? (override ?? levels[index]?.start ?? 1) : before + 1;
    // A level begins anew after any higher one, or only after the one that lvlRestart names (0: never).
    for (let deeper = index + 1; deeper < LEVELS; deeper += 1) {
      const restart = levels[deeper]?.restart ?? deeper;
      if (index < restart) values[deeper] = undefined;
    }
    return values;
  }

  private levelsOf(numId: string): { abstractId: string; all: (Level | undefined)[] } | null {
    const use = this.lists.uses.get(numId);
    if (use === undefined) return null;
    let { abstractId } = use;
    const link = this.lists.abstracts.get(abstractId)?.styleLink ?? null;
    if (link !== null) {
      const linked = this.styles.numbering(link).numId;
      abstractId = this.lists.uses.get(linked ?? '')?.abstractId ?? abstractId;
    }
    const own = this.lists.abstracts.get(abstractId)?.levels ?? [];
    return { abstractId, all: Array.from({ length: LEVELS }, (_, i) => use.levels.get(i) ?? own[i]) };
  }
}

function clampLevel(level: number | null): number {
  return level === null || !Number.isInteger(level) ? 0 : Math.min(Math.max(level, 0), LEVELS - 1);
}

function write(
  level: Level,
  levels: readonly (Level | undefined)[],
  values: readonly (number | undefined)[],
): string {
  if (level.format === 'bullet') return printedSymbol(level.text, level.font);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = levels[index];
    return shown === undefined ? '' : writeNumber(shown, values[index] ?? shown.start, level.legal);
  });
}

function writeNumber({ format, custom }: Level, value: number, legal: boolean): string {
  if (legal) return String(value);
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerLetter':
      return letter(value, 'word');
    case 'upperLetter':
      return letter(value, 'word').toUpperCase();
    case 'vietnameseCounting':
      return vietnameseCounting(value);
    case 'custom':
      return customNumber(custom ?? '', value);
    default:
      return String(value);
  }
}

/** `a, b, c, d, đ, e, …` or `01, 02, 03, …`: the series as the list spells it out, else digits of that width. */
function customNumber(series: string, value: number): string {
  const signs = series.split(',').map((sign) => sign.trim());
  const spelled = signs.filter((sign) => sign !== '' && sign !== '...' && sign !== '…');
  const digits = /^0*1$/.test(spelled[0] ?? '');
  if (digits) return String(value).padStart((spelled[0] ?? '').length, '0');
  return spelled[value - 1] ?? String(value);
}

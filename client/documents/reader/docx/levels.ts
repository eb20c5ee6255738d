import type { Limits } from '../../limits';
import type { OfficePackage } from './package';
import { readXml, type Element } from './xml';

/** How one level of a list is numbered (ECMA-376 part 1, 17.9). */
export interface Level {
  start: number;
  format: string;
  /** The comma-separated series of a custom format. */
  custom: string | null;
  /** e.g. `%1.%2)`. */
  text: string;
  font: string;
  suffix: string;
  restart: number | null;
  legal: boolean;
  style: string | null;
}

export interface AbstractList {
  levels: Level[];
  /** Another list's style stands for this one. */
  styleLink: string | null;
}

export interface ListUse {
  abstractId: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

export interface Lists {
  abstracts: Map<string, AbstractList>;
  uses: Map<string, ListUse>;
}

/** Word knows nine. */
export const LEVELS = 9;

export async function readLists(files: OfficePackage, part: string | null, limits: Limits): Promise<Lists> {
  const lists: Lists = { abstracts: new Map(), uses: new Map() };
  let abstract: AbstractList | null = null;
  let use: ListUse | null = null;
  let overridden = 0;
  let level: Level | null = null;
  if (part === null) return lists;
  await readXml(files, part, limits, {
    open: (element) => {
      const value = element.get('val');
      switch (element.name) {
        case 'abstractNum':
          abstract = { levels: [], styleLink: null };
          lists.abstracts.set(element.get('abstractNumId') ?? '', abstract);
          return;
        case 'num':
          use = { abstractId: '', starts: new Map(), levels: new Map() };
          lists.uses.set(element.get('numId') ?? '', use);
          return;
        case 'numStyleLink':
          if (abstract !== null) abstract.styleLink = value ?? null;
          return;
        case 'abstractNumId':
          if (use !== null) use.abstractId = value ?? '';
          return;
        case 'lvlOverride':
          overridden = indexOf(element);
          return;
        case 'startOverride':
          use?.starts.set(overridden, wholeNumber(value));
          return;
        case 'lvl':
          level = newLevel();
          if (use !== null) use.levels.set(indexOf(element), level);
          else if (abstract !== null) abstract.levels[indexOf(element)] = level;
          return;
        default:
          if (level !== null) describe(level, element);
      }
    },
    close: (name) => {
      if (name === 'abstractNum') abstract = null;
      else if (name === 'num') use = null;
      else if (name === 'lvl') level = null;
    },
  });
  return lists;
}

function newLevel(): Level {
  return {
    start: 0,
    format: 'decimal',
    custom: null,
    text: '',
    font: '',
    suffix: 'tab',
    restart: null,
    legal: false,
    style: null,
  };
}

function describe(level: Level, element: Element): void {
  const value = element.get('val');
  switch (element.name) {
    case 'start':
      level.start = wholeNumber(value);
      return;
    case 'numFmt':
      level.format = value ?? 'decimal';
      level.custom = element.get('format') ?? null;
      return;
    case 'lvlText':
      level.text = value ?? '';
      return;
    case 'suff':
      level.suffix = value ?? 'tab';
      return;
    case 'lvlRestart':
      level.restart = wholeNumber(value);
      return;
    case 'isLgl':
      level.legal = value !== '0' && value !== 'false';
      return;
    case 'pStyle':
      level.style = value ?? null;
      return;
    case 'rFonts':
      level.font = element.get('ascii') ?? element.get('hAnsi') ?? '';
  }
}

function indexOf(element: Element): number {
  return Math.min(wholeNumber(element.get('ilvl')), LEVELS - 1);
}

/** Numbers in a hostile file may be anything; a list begins between 0 and a million. */
function wholeNumber(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number <= 1_000_000 ? number : 0;
}

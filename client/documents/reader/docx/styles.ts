import type { Limits } from '../../limits';
import type { OfficePackage } from './package';
import { readXml } from './xml';

interface Style {
  basedOn: string | null;
  numId: string | null;
  level: number | null;
  hidden: boolean;
  bordered: boolean;
}

/** A chain of styles is followed this far; Word itself warns at ten. */
const LONGEST_CHAIN = 30;
const INVISIBLE = /^(?:none|nil)$/;

export function isVisibleBorder(value: string | undefined): boolean {
  return value !== undefined && !INVISIBLE.test(value);
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}

/** What styles.xml says about numbering, hidden text and the borders of tables. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private standard: string | null = null;

  static async read(files: OfficePackage, part: string | null, limits: Limits): Promise<Styles> {
    const read = new Styles();
    if (part !== null) await read.load(files, part, limits);
    return read;
  }

  numbering(styleId: string | null): { numId: string | null; level: number | null; from: string | null } {
    let level: number | null = null;
    for (const [id, style] of this.chain(styleId ?? this.standard)) {
      level ??= style.level;
      if (style.numId !== null) return { numId: style.numId, level, from: id };
    }
    return { numId: null, level, from: null };
  }

  isHidden(styleId: string | null): boolean {
    return [...this.chain(styleId)].some(([, style]) => style.hidden);
  }

  isBordered(styleId: string | null): boolean {
    return [...this.chain(styleId)].some(([, style]) => style.bordered);
  }

  private *chain(styleId: string | null): Generator<[string, Style]> {
    let id = styleId;
    for (let steps = 0; id !== null && steps < LONGEST_CHAIN; steps += 1) {
      const style = this.styles.get(id);
      if (style === undefined) return;
      yield [id, style];
      id = style.basedOn;
    }
  }

  private async load(files: OfficePackage, part: string, limits: Limits): Promise<void> {
    let style: Style | null = null;
    let borders = false;
    await readXml(files, part, limits, {
      open: (element) => {
        const value = element.get('val');
        if (element.name === 'style') {
          style = { basedOn: null, numId: null, level: null, hidden: false, bordered: false };
          const id = element.get('styleId') ?? '';
          this.styles.set(id, style);
          if (element.get('type') === 'paragraph' && element.get('default') === '1') this.standard = id;
        } else if (style === null) return;
        else if (element.name === 'basedOn') style.basedOn = value ?? null;
        else if (element.name === 'numId') style.numId = value ?? null;
        else if (element.name === 'ilvl') style.level = Number(value);
        else if (element.name === 'vanish') style.hidden = isOn(value);
        else if (element.name === 'tblBorders') borders = true;
        else if (borders && isVisibleBorder(value)) style.bordered = true;
      },
      close: (name) => {
        if (name === 'style') style = null;
        else if (name === 'tblBorders') borders = false;
      },
    });
  }
}

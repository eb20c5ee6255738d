import { letter, roman } from '../number-format';

/** A list while it is read. */
export interface List {
  /** `decimal`, `lower-alpha`, …, or a mark such as `•`. */
  kind: string;
  next: number;
  step: 1 | -1;
}

const TYPES: Record<string, string> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
const MARKS: Record<string, string> = { disc: '•', circle: '◦', square: '▪', none: '' };
const BULLETS = ['•', '◦', '▪'];

export function openList(name: string, attributes: Record<string, string>, depth: number): List {
  const kind =
    styledKind(attributes) ?? (name === 'ol' ? 'decimal' : (BULLETS[Math.min(depth, 2)] as string));
  const start = Number.parseInt(attributes['start'] ?? '', 10);
  const reversed = 'reversed' in attributes;
  return { kind, next: Number.isNaN(start) ? 1 : start, step: reversed ? -1 : 1 };
}

/** What a browser prints before the item, a space included. */
export function itemLabel(list: List, attributes: Record<string, string>): string {
  const value = Number.parseInt(attributes['value'] ?? '', 10);
  if (!Number.isNaN(value)) list.next = value;
  const number = list.next;
  list.next += list.step;
  const written = write(styledKind(attributes) ?? list.kind, number);
  return written === '' ? '' : `${written} `;
}

function styledKind({ type, style }: Record<string, string>): string | null {
  const quoted = /list-style(?:-type)?\s*:[^;]*?(["'])(.{0,20}?)\1/i.exec(style ?? '')?.[2];
  if (quoted !== undefined) return quoted.trim();
  const named = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(style ?? '')?.[1]?.toLowerCase();
  const kind = named ?? TYPES[type ?? ''] ?? type?.toLowerCase();
  return kind === undefined ? null : (MARKS[kind] ?? kind);
}

function write(kind: string, value: number): string {
  switch (kind) {
    case 'decimal':
      return `${value}.`;
    case 'decimal-leading-zero':
      return `${String(value).padStart(2, '0')}.`;
    case 'lower-alpha':
    case 'lower-latin':
      return `${letter(value, 'web')}.`;
    case 'upper-alpha':
    case 'upper-latin':
      return `${letter(value, 'web').toUpperCase()}.`;
    case 'lower-roman':
      return `${roman(value)}.`;
    case 'upper-roman':
      return `${roman(value).toUpperCase()}.`;
    default:
      // A mark as it is; a style that is not known here is shown as browsers show an unknown one.
      return /^[a-z-]{3,}$/.test(kind) ? `${value}.` : kind;
  }
}

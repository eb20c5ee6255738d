import type { Item } from './items';
import { depthOf, isBullet, type MarkerLevel } from './markers';

/** A clause with what stands below it. */
export interface Clause {
  /** e.g. `III.1.đ`, `5.a(iii)`; bullets carry the path of the item above them; empty before the first number. */
  path: string;
  level: MarkerLevel | 'root';
  /** The item's own text, then the paragraphs without a number that follow it. */
  paragraphs: { text: string; start: number }[];
  /** What follows the last of the items that run on in one paragraph. */
  follows: boolean;
  children: Clause[];
}

/** The items as a tree, by the depth of their markers; a bullet's depth is that of its kind under its parent. */
export function clauseTree(items: readonly Item[]): Clause {
  const root: Clause = { path: '', level: 'root', paragraphs: [], follows: false, children: [] };
  let open: Clause[] = [root];
  for (const { text, start, marker } of items) {
    const innermost = open[open.length - 1] ?? root;
    if (!marker) {
      innermost.paragraphs.push({ text, start });
      continue;
    }
    open = open.filter(({ level }) => level === 'root' || depthOf(level) < depthOf(marker.level));
    const parent = open[open.length - 1] ?? root;
    const clause: Clause = {
      path: pathOf(parent, marker.level, marker.label),
      level: marker.level,
      paragraphs: [{ text, start }],
      follows: marker.length === 0,
      children: [],
    };
    parent.children.push(clause);
    open = [...open, clause];
  }
  return root;
}

/** Where the clause with all that stands below it ends in the folded text. */
export function endOf(clause: Clause): number {
  const lastChild = clause.children[clause.children.length - 1];
  const own = clause.paragraphs[clause.paragraphs.length - 1];
  return Math.max(lastChild ? endOf(lastChild) : 0, own ? own.start + own.text.length : 0);
}

function pathOf(parent: Clause, level: MarkerLevel, label: string): string {
  if (isBullet(level) || label === '') return parent.path;
  if (level === 'point') return withPart(parent, label);
  if (label.startsWith('(')) return `${parent.path}${label}`;
  return parent.path === '' ? label : `${parent.path}.${label}`;
}

/** `3.1` names its article itself: under article 3 of part II it is `II.3.1`. */
function withPart(parent: Clause, label: string): string {
  const part = /^[IVX]+/.exec(parent.path)?.[0];
  return part ? `${part}.${label}` : label;
}

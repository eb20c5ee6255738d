import { markerOf, type Marker, type MarkerLevel } from './markers';
import type { Paragraph } from './paragraphs';
import { sentencesOf } from './sentences';

/** A numbered item, or a paragraph without a number. */
export interface Item {
  /** Without its marker. */
  text: string;
  /** Where `text` begins in the folded text. */
  start: number;
  marker: Marker | null;
}

/** Items that run on in one paragraph begin after one of these. */
const INLINE = /(?<=[:;,.…”"]\s)(?=(?:\((?:[ivx]{1,4}|\d{1,2})\)|[a-eđghik]\)|[-–+]|\d{1,2}\.)\s\p{L})/gu;
const RUNS: Partial<Record<MarkerLevel, readonly string[]>> = {
  'roman-in-brackets': ['(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(vii)', '(viii)', '(ix)', '(x)'],
  letter: ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm'],
};

/** All items in the order of the text; those that share a paragraph are taken apart. */
export function itemsOf(paragraphs: readonly Paragraph[]): Item[] {
  return paragraphs.flatMap(({ text, start }) => {
    const items: Item[] = [];
    let from = 0;
    const cuts = cutsOf(text);
    for (const cut of [...cuts, text.length]) {
      items.push(itemAt(text.slice(from, cut), start + from, from > 0));
      from = cut;
    }
    const last = cuts.length > 1 ? items.pop() : undefined;
    if (last) items.push(...withoutWhatFollows(last, items[items.length - 1]));
    return items.filter((item) => item.text !== '');
  });
}

/**
 * Items that end in semicolons are one sentence: what stands after the last one's full stop belongs to the
 * clause that lists them. It is an item of the same depth without a label.
 */
function withoutWhatFollows(last: Item, before: Item | undefined): Item[] {
  if (!last.marker || !before || !/;$/u.test(before.text)) return [last];
  const [first, second] = sentencesOf(last);
  if (!first || !second) return [last];
  return [
    { ...last, text: first.text },
    {
      text: last.text.slice(second.start - last.start),
      start: second.start,
      marker: { level: last.marker.level, label: '', length: 0 },
    },
  ];
}

/** Where an enumeration goes on: each label must be the one after the last of its kind. */
function cutsOf(text: string): number[] {
  const cuts: number[] = [];
  const last = new Map<MarkerLevel, string>();
  let depth = 0;
  let scanned = 0;
  const first = markerOf(text);
  if (first) last.set(first.level, first.label);
  for (const match of text.matchAll(INLINE)) {
    depth = depthAt(text, scanned, match.index, depth);
    scanned = match.index;
    if (depth > 0) continue;
    const marker = markerOf(text.slice(match.index));
    if (!marker || !follows(marker, last.get(marker.level), text, match.index)) continue;
    last.set(marker.level, marker.label);
    cuts.push(match.index);
  }
  return cuts;
}

function follows(marker: Marker, before: string | undefined, text: string, at: number): boolean {
  const run = RUNS[marker.level];
  if (run) return run.indexOf(marker.label) === (before === undefined ? 0 : run.indexOf(before) + 1);
  if (marker.level === 'number-in-brackets' || marker.level === 'article') {
    const number = Number(marker.label.replace(/\D/g, ''));
    const previous = before === undefined ? 0 : Number(before.replace(/\D/g, ''));
    return number === previous + 1 && (marker.level !== 'article' || before !== undefined);
  }
  // A dash in a running text is an item only after a colon or semicolon and before a capital.
  return /[:;.]\s$/u.test(text.slice(0, at)) && /^[-–+]\s\p{Lu}/u.test(text.slice(at, at + 4));
}

/** How many brackets are open at `to`, where `depth` were at `from`. */
function depthAt(text: string, from: number, to: number, before: number): number {
  let depth = before;
  for (let i = from; i < to; i += 1) {
    if (text[i] === '(' && !/^\((?:[ivx]{1,4}|\d{1,2})\)/.test(text.slice(i, i + 6))) depth += 1;
    else if (text[i] === ')' && depth > 0) depth -= 1;
  }
  return depth;
}

function itemAt(text: string, start: number, inSentence: boolean): Item {
  const found = markerOf(text);
  const runsOn = inSentence && found?.level === 'number-in-brackets';
  const marker = found && runsOn ? { ...found, level: 'number-in-sentence' as const } : found;
  const skipped = marker?.length ?? 0;
  return { text: text.slice(skipped).trimEnd(), start: start + skipped, marker };
}

/** A part of the folded text, by its place in it. */
export interface Span {
  text: string;
  start: number;
}

const OPENING = new Map([
  ['(', ')'],
  ['“', '”'],
  ['[', ']'],
]);
/** A quotation or bracket that is still open after this is a slip. */
const LONGEST_ASIDE = 3_000;
/** So many that are never closed are no text that somebody wrote. */
const MOST_SLIPS = 50;
const ABBREVIATIONS =
  /(?:^|[\s(])(?:TP|Tp|tp|TS|ThS|PGS|GS|TT|KT|TM|TL|Q|QL|ĐT|Nxb|NXB|St|Mr|v\.v|TW|T\.Ư|số|Số|No|Đ\/c|đ\/c|ĐC|P|I|[A-Z])$/u;

/** The sentences of a paragraph; full stops in numbers, abbreviations, quotations and brackets end none. */
export function sentencesOf({ text, start }: Span): Span[] {
  return cut(text, start, (i) => endsSentence(text, i));
}

/** The parts of a sentence between semicolons outside quotations and brackets. */
export function partsOf({ text, start }: Span): Span[] {
  return cut(text, start, (i) => text[i] === ';');
}

function cut(text: string, start: number, endsAt: (index: number) => boolean): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const i of outside(text)) {
    if (!endsAt(i)) continue;
    spans.push(spanOf(text, from, i + 1, start));
    from = i + 1;
  }
  spans.push(spanOf(text, from, text.length, start));
  return spans.filter((span) => /[\p{L}\p{N}]/u.test(span.text));
}

function spanOf(text: string, from: number, to: number, start: number): Span {
  const raw = text.slice(from, to);
  const leading = raw.length - raw.trimStart().length;
  return { text: raw.trim(), start: start + from + leading };
}

/** Indices outside quotations and brackets; one that is never closed is taken for a slip and ignored. */
export function* outside(text: string): Generator<number> {
  let slips = 0;
  for (let i = 0; i < text.length; i += 1) {
    const closing = OPENING.get(text[i] ?? '');
    if (closing !== undefined && slips < MOST_SLIPS) {
      const end = closingOf(text, i, text[i] ?? '', closing);
      if (end !== -1) {
        i = end;
        continue;
      }
      slips += 1;
    }
    yield i;
  }
}

function closingOf(text: string, from: number, opening: string, closing: string): number {
  let depth = 0;
  const limit = Math.min(text.length, from + LONGEST_ASIDE);
  for (let i = from; i < limit; i += 1) {
    if (text[i] === opening) depth += 1;
    else if (text[i] === closing) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

function endsSentence(text: string, i: number): boolean {
  const mark = text[i];
  if (mark === '!' || mark === '?') return true;
  if (mark !== '.' && mark !== '…') return false;
  const rest = text.slice(i + 1);
  if (rest.trim() === '') return true;
  if (!/^\s+[“"(]?[\p{Lu}]/u.test(rest)) return false;
  return !ABBREVIATIONS.test(text.slice(Math.max(0, i - 8), i));
}

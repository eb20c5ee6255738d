import { styleText } from 'node:util';
import type { DraftTask, Evidence } from '../../domain/directive/draft/draft';

type Lang = 'vi' | 'en';

/** The fields whose words are worth finding at a glance. */
const MARKED = ['lead', 'coordinating', 'deadline'] as const;
type Marked = (typeof MARKED)[number];

const LABELS: Record<Marked, { vi: string; en: string; colour: 'cyan' | 'green' | 'yellow' }> = {
  lead: { vi: 'chủ trì', en: 'lead', colour: 'cyan' },
  coordinating: { vi: 'phối hợp', en: 'coordinating', colour: 'green' },
  deadline: { vi: 'hạn', en: 'deadline', colour: 'yellow' },
};

/** The words that gave a field, in brackets with the field's name; in colour as well where there is colour. */
function marked(field: Marked, words: string, lang: Lang, coloured: boolean): string {
  const { colour, ...label } = LABELS[field];
  const text = `[${label[lang]}: ${words}]`;
  return coloured ? styleText(colour, text, { validateStream: false }) : text;
}

/** The quote of a task with those words marked; what lies outside the quote follows on lines of its own. */
export function markedQuote({ quote, at, because }: DraftTask, lang: Lang, coloured: boolean): string[] {
  const found = MARKED.flatMap((field) => {
    const words = because[field];
    return words ? [{ field, ...words }] : [];
  });
  const inside = found.filter((words) => isInside(words, quote, at.start)).sort((a, b) => a.start - b.start);
  let line = '';
  let done = at.start;
  const placed = new Set<Marked>();
  for (const { field, text, start, end } of inside) {
    if (start < done) continue;
    line += quote.slice(done - at.start, start - at.start) + marked(field, text, lang, coloured);
    done = end;
    placed.add(field);
  }
  line += quote.slice(done - at.start);
  const elsewhere = found.filter(({ field }) => !placed.has(field));
  return [line, ...elsewhere.map(({ field, text }) => `… ${marked(field, text, lang, coloured)}`)];
}

function isInside(words: Evidence, quote: string, from: number): boolean {
  return words.start >= from && quote.slice(words.start - from, words.end - from) === words.text;
}

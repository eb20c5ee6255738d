import type { DirectivePlan } from '../plan/planned-task';
import { closuresOf, monthName, monthText } from './day-text';
import { legend } from './legend';
import { markup, type Markup } from './markup';
import { MONTH_WIDTH, monthContent, monthHeight } from './month-svg';
import { planMonths, type PlanMonth } from './plan-days';
import { planSummary, planTitle, quietSentence } from './plan-head';

const MARGIN = 24;
const GAP = 28;
const MOST_ACROSS = 3;
const LEGEND_ROW = 28;
const LEGEND_COLUMN = 330;
const LINE = 18;
/** Average width of a letter at the size of the title; a longer title is broken. */
const TITLE_LETTER = 10.5;
const TEXT_LETTER = 6.6;

/** The calendar with its legend as one image, months in rows of three. */
export function planSvg(plan: DirectivePlan): string {
  const { shown, quiet } = planMonths(plan);
  const across = Math.min(MOST_ACROSS, shown.length);
  const width = Math.max(2 * LEGEND_COLUMN, across * (MONTH_WIDTH + GAP) - GAP) + 2 * MARGIN;
  const head = textLines(planTitle(plan), width, TITLE_LETTER);
  const below = textLines(planSummary(plan), width, TEXT_LETTER);
  const top = MARGIN + head.length * 24 + below.length * LINE + 16;
  const rows = inRows(shown, across);
  const months = placed(rows, top);
  const notes = [quietSentence(quiet), ...shown.flatMap(closureLine)]
    .filter((line) => line !== null)
    .flatMap((line) => textLines(line, width, TEXT_LETTER));
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / LEGEND_COLUMN));
  const legendTop = months.bottom;
  const notesTop = legendTop + Math.ceil(legend().length / columns) * LEGEND_ROW + 24;
  const height = notesTop + notes.length * LINE + MARGIN;
  const image = markup`<svg xmlns="http://www.w3.org/2000/svg" xml:lang="vi" lang="vi" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title text" font-family="system-ui, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"><title id="title">${planTitle(plan)}</title><desc id="text">${shown.map((month) => `${monthName(month.month)}: ${monthText(month)} `)}</desc><rect width="100%" height="100%" fill="#fff"/>${lines(head, MARGIN + 18, 24, markup`font-size="20" font-weight="700"`)}${lines(below, MARGIN + head.length * 24 + 14, LINE, markup`font-size="13"`)}${months.drawn}${legendRows(legendTop, columns)}${lines(notes, notesTop, LINE, markup`font-size="13"`)}</svg>`;
  return `${image.text}\n`;
}

function placed(rows: PlanMonth[][], top: number): { drawn: Markup[]; bottom: number } {
  const drawn: Markup[] = [];
  let y = top;
  for (const row of rows) {
    row.forEach((month, i) => {
      const x = MARGIN + i * (MONTH_WIDTH + GAP);
      drawn.push(markup`<g transform="translate(${x} ${y})">${monthContent(month)}</g>`);
    });
    y += Math.max(...row.map(monthHeight)) + GAP;
  }
  return { drawn, bottom: y };
}

function inRows(months: readonly PlanMonth[], across: number): PlanMonth[][] {
  return months.flatMap((_, i) => (i % across === 0 ? [months.slice(i, i + across)] : []));
}

function legendRows(top: number, columns: number): Markup[] {
  return legend().map(({ drawing, meaning }, i) => {
    const [x, y] = [MARGIN + (i % columns) * LEGEND_COLUMN, top + Math.floor(i / columns) * LEGEND_ROW];
    return markup`<g transform="translate(${x} ${y})">${drawing}<text x="32" y="17" font-size="13">${meaning}</text></g>`;
  });
}

function closureLine(month: PlanMonth): string[] {
  const closures = closuresOf(month);
  return closures.length === 0 ? [] : [`${monthName(month.month)}: ${closures.join('; ')}`];
}

/** SVG breaks no lines: words are put into lines that certainly fit. */
function textLines(text: string, width: number, letter: number): string[] {
  const most = Math.floor((width - 2 * MARGIN) / letter);
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

function lines(all: readonly string[], top: number, step: number, look: Markup): Markup[] {
  return all.map((text, i) => markup`<text x="${MARGIN}" y="${top + i * step}" ${look}>${text}</text>`);
}

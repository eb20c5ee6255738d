import { isoWeekday } from '../../domain/time/instant';
import { dayText, monthName, monthText } from './day-text';
import { markup, type Markup } from './markup';
import type { PlanDay, PlanMonth } from './plan-days';
import { symbol } from './symbol';

const CELL_WIDTH = 58;
const HEAD = 46;
/** A cell is as high as the fullest day of its month needs, and never less than square. */
const ROW = 20;
const FEWEST_ROWS = 2;
const MOST_ROWS = 8;
const TO_FIRST_ROW = 20;
const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

export const MONTH_WIDTH = 7 * CELL_WIDTH + 2;

/** One month as an image of its own, Monday first; as high as its weeks. */
export function monthSvg(month: PlanMonth): Markup {
  const height = monthHeight(month);
  const id = month.month;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MONTH_WIDTH} ${height}" role="img" aria-labelledby="name-${id} text-${id}" font-family="system-ui, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"><title id="name-${id}">${monthName(id)}</title><desc id="text-${id}">${monthText(month)}</desc>${monthContent(month)}</svg>`;
}

export function monthHeight({ days }: PlanMonth): number {
  const weeks = Math.ceil((offsetOf(days) + days.length) / 7);
  return HEAD + weeks * cellHeight(days) + 2;
}

/** The drawing itself, from the point 0, 0. */
export function monthContent(month: PlanMonth): Markup {
  const hatch = `hatch-${month.month}`;
  const offset = offsetOf(month.days);
  const height = cellHeight(month.days);
  const cells = month.days.map((day, i) => {
    const place = offset + i;
    const x = 1 + (place % 7) * CELL_WIDTH;
    const y = HEAD + Math.floor(place / 7) * height;
    return markup`<g class="day" data-date="${day.date}" transform="translate(${x} ${y})">${tooltip(day)}${cell(day, height, hatch)}</g>`;
  });
  const weekdays = WEEKDAYS.map(
    (name, i) =>
      markup`<text x="${1 + (i + 0.5) * CELL_WIDTH}" y="${HEAD - 7}" text-anchor="middle" font-size="12" fill="#444">${name}</text>`,
  );
  return markup`<defs><pattern id="${hatch}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ececec"/><path d="M0 0V6" stroke="#8a8a8a" stroke-width="1.6"/></pattern></defs><text x="2" y="20" font-size="17" font-weight="700">${monthName(month.month)}</text>${weekdays}${cells}`;
}

function offsetOf(days: readonly PlanDay[]): number {
  return isoWeekday(days[0]?.date ?? '') - 1;
}

function tooltip(day: PlanDay): Markup | null {
  const text = dayText(day);
  return text === null ? null : markup`<title>${text}</title>`;
}

function cell(day: PlanDay, height: number, hatch: string): Markup[] {
  const background =
    day.closed === 'holiday' ? `url(#${hatch})` : day.closed === 'weekend' ? '#ececec' : '#fff';
  const dash = day.provisional ? '4 3' : 'none';
  return [
    markup`<rect class="${day.closed ?? 'open'}" width="${CELL_WIDTH}" height="${height}" fill="${background}" stroke="#9a9a9a" stroke-width="1" stroke-dasharray="${dash}"/>`,
    ...(day.due.length > 0 ? dueFrame(day.due.length, height) : []),
    markup`<text x="5" y="15" font-size="12" font-weight="${day.closed === null ? 700 : 400}"${halo()}>${Number(day.date.slice(8))}</text>`,
    ...besideNumber(day),
    ...items(day, Math.floor((height - TO_FIRST_ROW) / ROW)),
  ];
}

/** Keeps text readable on hatched ground. */
function halo(): Markup {
  return markup` stroke="#fff" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`;
}

function dueFrame(tasks: number, height: number): Markup[] {
  const label = tasks === 1 ? 'HẠN' : `HẠN ${tasks}`;
  const width = tasks === 1 ? 28 : 36;
  return [
    markup`<rect class="due" x="1.5" y="1.5" width="${CELL_WIDTH - 3}" height="${height - 3}" fill="none" stroke="#000" stroke-width="3"/>`,
    markup`<rect x="${CELL_WIDTH - width}" y="0" width="${width}" height="16" fill="#000"/><text x="${CELL_WIDTH - width / 2}" y="12" text-anchor="middle" font-size="10" font-weight="700" fill="#fff">${label}</text>`,
  ];
}

function besideNumber(day: PlanDay): Markup[] {
  const word = day.makesUpFor !== null ? 'làm bù' : day.assigned ? 'giao' : null;
  if (word === null) return [];
  return [markup`<text x="20" y="15" font-size="9.5" font-weight="700"${halo()}>${word}</text>`];
}

/** The letters that go, then those that were moved away; only of these some may be but counted. */
function items(day: PlanDay, rows: number): Markup[] {
  const across = marksAcross(day);
  const marks = day.marks.map(({ kind, letters }, i) => {
    const [x, y] = [12 + (i % across) * 27, rowCenter(Math.floor(i / across))];
    const number = letters.length === 1 ? null : label(x + 10, y, String(letters.length));
    return markup`${symbol(kind, x, y)}${number}`;
  });
  const first = markRows(day);
  const moved = day.moved.slice(0, rows - first).map(({ kind, to }, i) => {
    const y = rowCenter(first + i);
    const arrow = to < day.date ? '←' : '→';
    return markup`${symbol(kind, 12, y, true)}${label(22, y, `${arrow}${shortDate(to)}`)}`;
  });
  const hidden = day.moved.length - moved.length;
  return [
    ...marks,
    ...moved,
    ...(hidden === 0 ? [] : [label(CELL_WIDTH - 17, rowCenter(rows - 1), `+${hidden}`)]),
  ];
}

/** Beside a count of two digits there is no room for a second mark. */
function marksAcross({ marks }: PlanDay): number {
  return marks.some(({ letters }) => letters.length > 9) ? 1 : 2;
}

function markRows(day: PlanDay): number {
  return Math.ceil(day.marks.length / marksAcross(day));
}

function cellHeight(days: readonly PlanDay[]): number {
  const fullest = Math.max(FEWEST_ROWS, ...days.map((day) => markRows(day) + day.moved.length));
  return TO_FIRST_ROW + Math.min(fullest, MOST_ROWS) * ROW;
}

function rowCenter(row: number): number {
  return TO_FIRST_ROW + (row + 0.5) * ROW - 1;
}

/** `2/3`: there is no room for more. */
function shortDate(date: string): string {
  return `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;
}

function label(x: number, y: number, text: string): Markup {
  return markup`<text x="${x}" y="${y + 4}" font-size="11" font-weight="600"${halo()}>${text}</text>`;
}

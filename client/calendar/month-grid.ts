import {
  closedBecause,
  isProvisional,
  isWorkingDay,
  type WorkingCalendar,
} from '../../domain/deadline/calendar';
import { daysOfYear } from '../../domain/deadline/working-days-of-year';
import { isoWeekday, type PlainDate } from '../../domain/time/instant';

const FRIDAY = 5;
const CELL = 4;
const MONTH_WIDTH = 7 * CELL;
const GAP = '  ';
const WEEKS = 6;
const HEADS = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The year as months side by side; `×` closed on a weekday, `+` worked on a weekend, `?` provisional. */
export function monthGrid(
  calendar: WorkingCalendar,
  year: number,
  { lang, width }: { lang: 'vi' | 'en'; width: number },
): string {
  const across = Math.max(1, Math.floor((width + GAP.length) / (MONTH_WIDTH + GAP.length)));
  const months = Array.from({ length: 12 }, (_, month) => monthLines(calendar, year, month, lang));
  const blocks: string[] = [];
  for (let first = 0; first < months.length; first += across) {
    const beside = months.slice(first, first + across);
    const lines = (beside[0] as string[]).map((_, i) =>
      beside
        .map((month) => month[i])
        .join(GAP)
        .trimEnd(),
    );
    blocks.push(lines.join('\n').trimEnd());
  }
  return blocks.join('\n\n');
}

function monthLines(calendar: WorkingCalendar, year: number, month: number, lang: 'vi' | 'en'): string[] {
  const title = lang === 'en' ? `${MONTHS[month]} ${year}` : `Tháng ${month + 1}/${year}`;
  const days = daysOfYear(year).filter((date) => Number(date.slice(5, 7)) === month + 1);
  const cells = new Array<string>(7 * WEEKS).fill(' '.repeat(CELL));
  const offset = isoWeekday(days[0] as PlainDate) - 1;
  days.forEach((date, i) => {
    cells[offset + i] = `${String(Number(date.slice(8))).padStart(CELL - 1)}${markOf(calendar, date)}`;
  });
  const weeks = Array.from({ length: WEEKS }, (_, week) => cells.slice(week * 7, week * 7 + 7).join(''));
  const head = HEADS[lang].map((name) => `${name.padStart(CELL - 1)} `).join('');
  return [title.padEnd(MONTH_WIDTH), head, ...weeks];
}

function markOf(calendar: WorkingCalendar, date: PlainDate): string {
  const weekend = isoWeekday(date) > FRIDAY;
  if (isWorkingDay(calendar, date)) return weekend ? '+' : ' ';
  if (closedBecause(calendar, date) === closedBecause(NO_HOLIDAYS, date)) return ' ';
  return isProvisional(calendar, date) ? '?' : '×';
}

const NO_HOLIDAYS: WorkingCalendar = { version: '', years: [] };

import { asCalendarYear } from '../../../config/calendar-files';
import { loadCalendarFiles } from '../../../config/load-calendars';
import type { CalendarFile } from '../../../contract/schemas/calendar-file';
import { calendarOf } from '../../../domain/deadline/calendar';
import { workingDaysByMonth } from '../../../domain/deadline/working-days-of-year';
import { daysBetween, type PlainDate } from '../../../domain/time/instant';
import { dateWithWeekday, vietnameseDate } from '../../../domain/wording/dates';
import { chooseYear } from '../../calendar/choose-year';
import { monthGrid } from '../../calendar/month-grid';
import type { CommandContext } from '../../context';
import type { Column } from '../../output/printer';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';

/** One line of the calendar: days off, or a weekend day that is worked. */
interface CalendarRow {
  kind: 'closed' | 'make-up';
  from: PlainDate;
  to: PlainDate;
  days: number;
  name: string;
  insteadOf: PlainDate | null;
  provisional: boolean;
  decision: string | null;
  basis: string | null;
}

const WIDE_ENOUGH = 80;

const COLUMNS: Column<CalendarRow>[] = [
  {
    key: 'kind',
    vi: 'Loại',
    en: 'Kind',
    value: (r) => r.kind,
    text: (r, lang) => (lang === 'en' ? r.kind : r.kind === 'closed' ? 'nghỉ' : 'làm bù'),
  },
  {
    key: 'from',
    vi: 'Từ',
    en: 'From',
    value: (r) => r.from,
    text: (r, lang) => (lang === 'en' ? r.from : dateWithWeekday(r.from)),
    brief: (r, lang) => (lang === 'en' ? r.from : vietnameseDate(r.from)),
  },
  {
    key: 'to',
    vi: 'Đến',
    en: 'To',
    value: (r) => r.to,
    text: (r, lang) => (lang === 'en' ? r.to : dateWithWeekday(r.to)),
    brief: (r, lang) => (lang === 'en' ? r.to : vietnameseDate(r.to)),
  },
  { key: 'days', vi: 'Ngày', en: 'Days', value: (r) => r.days, align: 'right' },
  {
    key: 'name',
    vi: 'Tên',
    en: 'Name',
    value: (r) => r.name,
    text: (r, lang) => (lang === 'en' && r.insteadOf !== null ? `worked for ${r.insteadOf}` : r.name),
    yields: { order: 2, atLeast: 16 },
  },
  { key: 'insteadOf', vi: 'Thay cho', en: 'Instead of', value: (r) => r.insteadOf, dataOnly: true },
  {
    key: 'provisional',
    vi: 'Tạm tính',
    en: 'Provisional',
    value: (r) => String(r.provisional),
    text: (r, lang) => (r.provisional ? (lang === 'en' ? 'yes' : 'tạm tính') : ''),
  },
  {
    key: 'decision',
    vi: 'Văn bản quyết định hoặc căn cứ',
    en: 'Decision or basis',
    value: (r) => r.decision,
    text: (r) => r.decision ?? r.basis,
    width: 100,
    yields: { order: 1, atLeast: 20 },
  },
  { key: 'basis', vi: 'Căn cứ', en: 'Basis', value: (r) => r.basis, dataOnly: true },
];

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('show')
    .description(
      say(
        'xem ngày nghỉ, ngày làm bù và số ngày làm việc của một năm',
        'see the days off, make-up days and number of working days of a year',
      ),
    )
    .argument('[year]', say('năm, mặc định là năm nay', 'year, this one by default'))
    .option(
      '--grid',
      say(
        'in cả lịch tháng khi kết quả không ra màn hình',
        'print the months also where the answer does not go to a terminal',
      ),
    )
    .addHelpText(
      'after',
      examples('npx dondoc calendar show 2026', 'npx dondoc calendar show 2026 -o csv > lich-2026.csv'),
    )
    .action(
      run(async (context, [typed], options) => {
        const files = loadCalendarFiles(context.dataDir);
        const file = chooseYear(files, typed ?? context.today().slice(0, 4));
        const months = workingDaysByMonth(calendarOf([asCalendarYear(file)]), file.year);
        const rows = rowsOf(file);
        const { print } = context;
        print.rows(rows, print.isText ? columnsFor(rows) : COLUMNS, {
          year: file.year,
          version: file.version,
          provisional: file.provisional,
          closed: rows.filter(({ kind }) => kind === 'closed'),
          makeUp: rows.filter(({ kind }) => kind === 'make-up'),
          workingDays: { months, total: sum(months) },
        });
        if (print.isText) sayMore(context, file, months, options['grid'] === true);
      }),
    );
};

/** For people, a column that says nothing in any line is left out. */
function columnsFor(rows: readonly CalendarRow[]): Column<CalendarRow>[] {
  return COLUMNS.filter(({ key }) => key !== 'provisional' || rows.some((row) => row.provisional));
}

function rowsOf(file: CalendarFile): CalendarRow[] {
  const closed = file.closed.map((days): CalendarRow => ({
    kind: 'closed',
    from: days.from,
    to: days.to,
    days: daysBetween(days.from, days.to) + 1,
    name: days.name,
    insteadOf: null,
    provisional: file.provisional || days.provisional,
    decision: days.decision,
    basis: days.basis ?? null,
  }));
  const makeUp = file.makeUp.map((day): CalendarRow => ({
    kind: 'make-up',
    from: day.date,
    to: day.date,
    days: 1,
    name: `làm bù cho ${dateWithWeekday(day.insteadOf)}`,
    insteadOf: day.insteadOf,
    provisional: file.provisional,
    decision: day.decision,
    basis: day.basis ?? null,
  }));
  return [...closed, ...makeUp].sort((a, b) => a.from.localeCompare(b.from));
}

function sayMore(context: CommandContext, file: CalendarFile, months: number[], grid: boolean): void {
  const { print, surroundings, flags } = context;
  const { stdout } = surroundings;
  const each = (name: string) => months.map((days, i) => `${name}${i + 1}: ${days}`).join('  ');
  print.object({}, () =>
    print.say(
      `\nSố ngày làm việc: ${each('T')}  Cả năm: ${sum(months)}`,
      `\nWorking days: ${each('M')}  Year: ${sum(months)}`,
    ),
  );
  if (grid || stdout.isTTY === true) {
    const width = stdout.isTTY === true ? (stdout.columns ?? WIDE_ENOUGH) : WIDE_ENOUGH;
    const calendar = calendarOf([asCalendarYear(file)]);
    print.object({}, () => `\n${monthGrid(calendar, file.year, { lang: flags.lang, width })}\n`);
    print.note(
      '× ngày nghỉ theo lịch · + ngày cuối tuần làm bù · ? ngày nghỉ tạm tính; thứ Bảy, Chủ nhật không ghi dấu là ngày nghỉ hằng tuần.',
      '× day off · + weekend day that is worked · ? provisional day off; Saturdays and Sundays without a mark are weekends.',
    );
  }
  if (!file.provisional) return;
  print.note(
    `⚠ Lịch năm ${file.year} (${file.version}) là tạm tính: chưa có quyết định cho cả năm.`,
    `⚠ The calendar of ${file.year} (${file.version}) is provisional: the year is not decided.`,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import { totalsByLead, totalsOf, type Totals } from '../../domain/report/totals';
import { trackingRow, type TrackingRow } from '../../domain/report/tracking-row';
import { endOfDay, instantOfMs, type Instant } from '../../domain/time/instant';
import { officialStatusName } from '../../domain/wording/status';
import { openLedgerReader } from '../../ledger/open-ledger';
import { CliError } from '../cli-error';
import type { CommandContext } from '../context';
import { loadRules } from '../directives/load-rules';
import { EXIT } from '../exit-codes';
import { textOf } from '../options/command-options';
import { dateOption } from '../options/typed-date';
import type { Column } from '../output/printer';
import { recordedEvents } from '../report/recorded-events';
import { lateTaskLines, totalsLine } from '../report/report-page';
import { examples } from '../text/examples';
import type { AddVerb, VerbOptions } from './command';

export const add: AddVerb = (program, run, say) => {
  program
    .command('report')
    .option(
      '--as-of <date>',
      say('tính đến hết ngày này (mặc định: bây giờ)', 'as of the end of this day (default: now)'),
    )
    .option('--directive <number>', say('chỉ nhiệm vụ của một văn bản', 'only the tasks of one directive'))
    .option(
      '--lead <name>',
      say(
        'chỉ nhiệm vụ của một cơ quan chủ trì (tên hoặc mã)',
        'only the tasks of one lead agency (its name or code)',
      ),
    )
    .addHelpText('after', examples('npx dondoc report', 'npx dondoc report --as-of 31/03/2026 -o csv'))
    .action(run(async (context, _args, options) => report(context, options), { watchable: true }));
};

async function report(context: CommandContext, options: VerbOptions): Promise<void> {
  const { print, flags } = context;
  const asOf = asOfOption(options);
  const rows = wanted(context, await trackingRows(context, asOf), options);
  const totals = totalsOf(rows);
  if (!print.isText)
    return print.rows(rows, COLUMNS, { asOf, totals, byLead: totalsByLead(rows), tasks: rows });
  print.rows(totalsByLead(rows), LEAD_COLUMNS);
  const late = rows
    .filter(({ officialStatus }) => officialStatus === 'overdue')
    .sort((a, b) => (b.workingDaysLate ?? 0) - (a.workingDaysLate ?? 0));
  for (const row of late) print.object({}, () => `\n${lateTaskLines(row, flags.lang)}`);
  print.note(totalsLine(totals, asOf, 'vi'), totalsLine(totals, asOf, 'en'));
}

async function trackingRows(context: CommandContext, asOf: Instant): Promise<TrackingRow[]> {
  const { calendar } = loadRules(context.dataDir);
  const ledger = await openLedgerReader({ url: context.ledgerUrl });
  try {
    const rows = (await recordedEvents(ledger)).map((events) => trackingRow(events, asOf, calendar));
    return rows
      .filter((row) => row !== null)
      .sort((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }));
  } finally {
    await ledger.close();
  }
}

function asOfOption({ asOf }: VerbOptions): Instant {
  return asOf === undefined ? instantOfMs(Date.now()) : endOfDay(dateOption(asOf, '--as-of'));
}

/** @throws CliError (3) for a directive or a lead that no task has */
function wanted(
  context: CommandContext,
  rows: TrackingRow[],
  { directive, lead }: VerbOptions,
): TrackingRow[] {
  const ofDirective =
    directive === undefined ? rows : having(rows, '--directive', textOf(directive), (row) => row.directive);
  if (lead === undefined) return ofDirective;
  const name = textOf(lead);
  const isKnown = rows.some((row) => row.lead === name);
  return having(
    ofDirective,
    '--lead',
    isKnown ? name : context.agency(name, '--lead').name,
    (row) => row.lead,
  );
}

function having(
  rows: TrackingRow[],
  flag: string,
  name: string,
  nameOf: (row: TrackingRow) => string,
): TrackingRow[] {
  const found = rows.filter((row) => nameOf(row).toLowerCase() === name.toLowerCase());
  if (found.length > 0) return found;
  const known = [...new Set(rows.map(nameOf))].join(', ');
  throw new CliError(
    EXIT.notFound,
    `${flag}: không có nhiệm vụ nào của "${name}"; đang có: ${known === '' ? 'chưa có' : known}.`,
    `${flag}: there is no task of "${name}"; there are: ${known === '' ? 'none' : known}.`,
    { flag, name },
  );
}

/** One line a task, as the tracking table has it. */
const COLUMNS: Column<TrackingRow>[] = [
  { key: 'code', vi: 'Mã', en: 'Code', value: (r) => r.code },
  { key: 'directive', vi: 'Văn bản', en: 'Directive', value: (r) => r.directive },
  { key: 'lead', vi: 'Chủ trì', en: 'Lead', value: (r) => r.lead },
  { key: 'gist', vi: 'Nhiệm vụ', en: 'Task', value: (r) => r.gist },
  { key: 'due', vi: 'Hạn', en: 'Due', value: (r) => r.lateAfter },
  { key: 'originalDue', vi: 'Hạn đầu', en: 'First due', value: (r) => r.originalDue },
  { key: 'status', vi: 'Tình trạng', en: 'Status', value: (r) => officialStatusName(r.officialStatus) },
  {
    key: 'againstOriginal',
    vi: 'Theo hạn đầu',
    en: 'By the first date',
    value: (r) => officialStatusName(r.againstOriginal),
  },
  { key: 'workingDaysLate', vi: 'Số ngày quá hạn', en: 'Days late', value: (r) => r.workingDaysLate },
  { key: 'highestLevel', vi: 'Cấp cao nhất', en: 'Highest level', value: (r) => r.highestLevel },
  { key: 'letters', vi: 'Thư', en: 'Letters', value: (r) => r.told.length },
  { key: 'lastTold', vi: 'Báo gần nhất', en: 'Last told', value: (r) => r.told.at(-1)?.at ?? null },
  {
    key: 'lastAnswer',
    vi: 'Trả lời gần nhất',
    en: 'Last answer',
    value: (r) => r.answered.at(-1)?.at ?? null,
  },
];

type LeadRow = { lead: string; totals: Totals };

const count =
  (status: keyof Totals) =>
  ({ totals }: LeadRow): number =>
    totals[status];

const LEAD_COLUMNS: Column<LeadRow>[] = [
  {
    key: 'lead',
    vi: 'Chủ trì',
    en: 'Lead',
    value: (r) => r.lead,
    width: 48,
    yields: { order: 1, atLeast: 16 },
  },
  { key: 'all', vi: 'Tổng', en: 'All', value: count('all'), align: 'right' },
  { key: 'onTime', vi: 'Đúng hạn', en: 'On time', value: count('done-on-time'), align: 'right' },
  { key: 'doneLate', vi: 'Xong muộn', en: 'Done late', value: count('done-late'), align: 'right' },
  { key: 'inProgress', vi: 'Trong hạn', en: 'In time', value: count('in-progress'), align: 'right' },
  {
    key: 'overdue',
    vi: 'Quá hạn',
    en: 'Overdue',
    value: count('overdue'),
    text: (r) => (r.totals.overdue === 0 ? 0 : `▲ ${r.totals.overdue}`),
    align: 'right',
    alarming: (r) => r.totals.overdue > 0,
  },
  { key: 'suspended', vi: 'Tạm dừng', en: 'Suspended', value: count('suspended'), align: 'right' },
  { key: 'withdrawn', vi: 'Đã rút', en: 'Withdrawn', value: count('withdrawn'), align: 'right' },
];

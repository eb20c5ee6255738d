import { join } from 'node:path';
import { calendarNotes, calendarWarnings } from '../../../config/calendar-advice';
import {
  asCalendarYear,
  readCalendarFile,
  readCalendarFiles,
  type ReadCalendar,
} from '../../../config/calendar-files';
import { describeProblem, type Problem } from '../../../config/problem';
import { calendarOf } from '../../../domain/deadline/calendar';
import { calendarOutlook } from '../../../domain/deadline/calendar-outlook';
import { outlookWords } from '../../calendar/outlook-words';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { EXIT } from '../../exit-codes';
import type { Column } from '../../output/printer';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';

type Severity = 'error' | 'warning' | 'note';
type Finding = { severity: Severity } & Problem;

const SIGNS: Record<Severity, string> = { error: '✗', warning: '⚠', note: '·' };

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('check')
    .description(
      say(
        'kiểm tra lịch làm việc: dòng sai, ngày lễ theo luật còn thiếu, số văn bản còn thiếu',
        'check working calendars: wrong lines, holidays by law that are missing, decisions without a number',
      ),
    )
    .argument(
      '[file]',
      say(
        'một tệp lịch; mặc định: mọi lịch trong thư mục dữ liệu',
        'one calendar file; default: all calendars of the data folder',
      ),
    )
    .addHelpText('after', examples('npx dondoc calendar check', 'npx dondoc calendar check lich-2028.yaml'))
    .action(
      run(async (context, [path]) => {
        const files = path === undefined ? readCalendarFiles(context.dataDir) : [readCalendarFile(path)];
        const findings = [
          ...files.flatMap(findingsIn),
          ...(path === undefined ? outlook(context, files) : []),
        ];
        print(context, files, findings);
        const errors = findings.filter(({ severity }) => severity === 'error').length;
        if (errors === 0) return;
        throw new CliError(
          EXIT.badInput,
          `${errors} lỗi trong lịch làm việc; sửa rồi chạy lại.`,
          `${errors} ${errors === 1 ? 'error' : 'errors'} in the working calendars; correct and run again.`,
        );
      }),
    );
};

function findingsIn({ file, data, problems }: ReadCalendar): Finding[] {
  const errors = problems.map((problem): Finding => ({ severity: 'error', ...problem }));
  if (file === null || data === null || errors.length > 0) return errors;
  return [
    ...calendarWarnings(file, data).map((problem): Finding => ({ severity: 'warning', ...problem })),
    ...calendarNotes(file, data).map((problem): Finding => ({ severity: 'note', ...problem })),
  ];
}

/** A provisional year is noted at its own line; here only what no file could say. */
function outlook(context: CommandContext, files: readonly ReadCalendar[]): Finding[] {
  const years = files.flatMap(({ data }) => (data === null ? [] : [asCalendarYear(data)]));
  const missing = calendarOutlook(calendarOf(years), context.today()).filter(
    ({ lack }) => lack === 'missing',
  );
  return missing.map((year) => ({
    severity: 'warning',
    file: join(context.dataDir, 'calendars'),
    line: 1,
    column: 1,
    field: '',
    code: 'missing-year',
    ...outlookWords(year),
  }));
}

function columns(lang: 'vi' | 'en'): Column<Finding>[] {
  return [
    { key: 'severity', vi: 'Mức', en: 'Severity', value: (f) => f.severity },
    { key: 'file', vi: 'Tệp', en: 'File', value: (f) => f.file },
    { key: 'line', vi: 'Dòng', en: 'Line', value: (f) => f.line },
    { key: 'column', vi: 'Cột', en: 'Column', value: (f) => f.column },
    { key: 'field', vi: 'Trường', en: 'Field', value: (f) => f.field },
    { key: 'code', vi: 'Mã', en: 'Code', value: (f) => f.code },
    { key: 'message', vi: 'Nội dung', en: 'Message', value: (f) => f[lang] },
  ];
}

function print({ print, flags }: CommandContext, files: readonly ReadCalendar[], findings: Finding[]): void {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const whole = { ok: count('error') === 0, files: files.map(({ path }) => path), findings };
  if (!print.isText) return print.rows(findings, columns(flags.lang), whole);
  const lines = findings.map(
    (finding) => `${SIGNS[finding.severity]} ${describeProblem(finding, flags.lang)}`,
  );
  const total = print.say(
    `${whole.ok ? '✓ Không có lỗi' : `✗ ${count('error')} lỗi`} trong ${files.length} lịch; ${count('warning')} cảnh báo, ${count('note')} lưu ý.`,
    `${whole.ok ? '✓ No errors' : `✗ ${count('error')} errors`} in ${files.length} calendars; ${count('warning')} warnings, ${count('note')} notes.`,
  );
  print.object(whole, () => [...lines, total].join('\n'));
}

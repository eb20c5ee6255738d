import { asCalendarYear } from '../../../config/calendar-files';
import { loadCalendarFile } from '../../../config/load-calendars';
import { withYear, type CalendarYear } from '../../../domain/deadline/calendar';
import { calendarDifference, type CalendarDifference } from '../../../domain/deadline/calendar-difference';
import {
  DATA_COLUMNS,
  DAY_COLUMNS,
  STEP_COLUMNS,
  dayRow,
  stepRow,
  type DifferenceRow,
} from '../../calendar/difference-rows';
import { changesOfFiles, changesOfOpenTasks, type TaskChange } from '../../calendar/task-changes';
import type { CommandContext } from '../../context';
import { loadRules } from '../../directives/load-rules';
import { examples } from '../../text/examples';
import type { AddVerb } from '../command';

type Source = 'ledger' | 'temporal' | 'files';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('diff')
    .description(
      say(
        'so sánh một bản lịch năm với lịch đang dùng: ngày nào đổi, thư nào dời; chưa áp dụng',
        'compare the calendar of a year with the one in use: days that change, letters that move; nothing is adopted',
      ),
    )
    .argument('<file>', say('tệp YAML của một năm', 'YAML file of one year'))
    .option(
      '--directive <file>',
      say(
        'xem trên nhiệm vụ của tệp văn bản này thay cho nhiệm vụ đang theo dõi (dùng nhiều lần được)',
        'look at the tasks of this directive file instead of those followed up (may be repeated)',
      ),
      (file: string, files: readonly string[] = []) => [...files, file],
    )
    .option(
      '--open-tasks',
      say(
        'cùng với --directive: xem cả các nhiệm vụ đang theo dõi',
        'with --directive: look at the tasks followed up as well',
      ),
    )
    .addHelpText(
      'after',
      examples(
        'npx dondoc calendar diff lich-2027.yaml',
        'npx dondoc calendar diff lich-2027.yaml --directive data/examples/56-tb-vpcp.yaml -o json',
      ),
    )
    .action(
      run(async (context, [path], options) => {
        const year = asCalendarYear(loadCalendarFile(path as string));
        const { policy, calendar } = loadRules(context.dataDir);
        const inUse = calendar.years.find((one) => one.year === year.year) ?? null;
        const calendars = { before: calendar, after: withYear(calendar, year) };
        const files = (options['directive'] ?? []) as readonly string[];
        const ofFiles = changesOfFiles(context, files, policy, calendars);
        const wantsOpen = files.length === 0 || options['openTasks'] === true;
        const open = wantsOpen ? await changesOfOpenTasks(context, policy, calendars) : null;
        const changes = [...ofFiles, ...(open?.changes ?? [])];
        const days = calendarDifference(calendar, calendars.after, year.year);
        const sources: Source[] = [
          ...(files.length > 0 ? ['files' as const] : []),
          ...(open ? [open.source] : []),
        ];
        print(context, { year, inUse, days, changes, sources, inUseVersion: calendar.version });
      }),
    );
};

interface Answer {
  year: CalendarYear;
  inUse: CalendarYear | null;
  days: CalendarDifference;
  changes: TaskChange[];
  sources: Source[];
  inUseVersion: string;
}

function print(context: CommandContext, answer: Answer): void {
  const { year, inUse, days, changes, sources } = answer;
  const dayRows = days.changed.map(dayRow);
  const stepRows = changes.flatMap((change) => change.moved.map((step) => stepRow(change, step)));
  const count = (what: DifferenceRow['what']) => stepRows.filter((row) => row.what === what).length;
  const moved = {
    tasks: changes.filter((change) => change.moved.length > 0).length,
    letters: count('letter'),
    escalations: count('escalation'),
  };
  const { print } = context;
  if (!print.isText) {
    const head = (one: CalendarYear) => ({ version: one.version, provisional: one.provisional });
    return print.rows([...dayRows, ...stepRows], DATA_COLUMNS, {
      year: year.year,
      before: inUse && head(inUse),
      after: head(year),
      days: days.changed,
      settled: days.settled.length,
      sources,
      tasks: changes,
      moved,
    });
  }
  if (dayRows.length > 0) print.rows(dayRows, DAY_COLUMNS);
  if (stepRows.length > 0) {
    if (dayRows.length > 0) print.object({}, () => '');
    print.rows(stepRows, STEP_COLUMNS);
  }
  sayTotals(context, answer, moved);
}

function sayTotals({ print }: CommandContext, answer: Answer, moved: Record<string, number>): void {
  const { year, inUse, days, changes } = answer;
  const from = inUse === null ? 'chưa có' : inUse.version;
  print.note(
    `Năm ${year.year}, ${from} → ${year.version}: ${days.changed.length} ngày đổi giữa nghỉ và làm việc, ${days.settled.length} ngày hết tạm tính.`,
    `Year ${year.year}, ${inUse?.version ?? 'none'} → ${year.version}: ${days.changed.length} days turn between closed and worked, ${days.settled.length} are no longer provisional.`,
  );
  if (inUse !== null && inUse.version === year.version && days.changed.length > 0) {
    print.note(
      `⚠ Hai bản cùng mang version "${year.version}"; hãy tăng version để nhiệm vụ ghi đúng lịch đã dùng.`,
      `⚠ Both have the version "${year.version}"; raise it, so that tasks record the calendar they used.`,
    );
  }
  print.note(
    `${changes.length} nhiệm vụ được xem: ${moved['tasks']} có thư dời ngày (${moved['letters']} thư nhắc, ${moved['escalations']} báo cáo cấp trên).`,
    `${changes.length} tasks looked at: ${moved['tasks']} have steps that move (${moved['letters']} letters, ${moved['escalations']} escalations).`,
  );
  print.note(
    'Thời hạn không đổi: hạn tính theo ngày làm việc đã cố định khi tiếp nhận văn bản. Lệnh này chỉ cho xem, chưa áp dụng bản mới cho nhiệm vụ nào.',
    'Due dates stay: those counted in working days were fixed when the directive was taken in. This only shows; no task takes the new calendar.',
  );
  const others = changes.filter(
    (c) => c.calendarVersion !== null && c.calendarVersion !== answer.inUseVersion,
  );
  if (others.length === 0) return;
  print.note(
    `⚠ ${others.length} nhiệm vụ đang chạy theo lịch cố định khi khởi tạo (${versionsOf(others)}), khác lịch đang dùng (${answer.inUseVersion}); ngày ghi ở cột "Đang dùng" của các nhiệm vụ này có thể lệch.`,
    `⚠ ${others.length} tasks run by the calendar frozen when they started (${versionsOf(others)}), not by the one in use (${answer.inUseVersion}); their days under "In use" may differ.`,
  );
}

function versionsOf(changes: readonly TaskChange[]): string {
  return [...new Set(changes.map(({ calendarVersion }) => calendarVersion))].join(', ');
}

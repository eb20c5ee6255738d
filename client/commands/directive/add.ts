import { loadAgencies } from '../../../config/load-agencies';
import { loadDirective } from '../../../config/load-directive';
import type { TaskInput } from '../../../contract/task-workflow';
import { recipientOf } from '../../../domain/letter/recipients';
import { deadlineBrief } from '../../../domain/wording/deadline';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { loadRules } from '../../directives/load-rules';
import { withRecordedTasks } from '../../directives/recorded-tasks';
import { requireYaml } from '../../directives/require-yaml';
import { printWarnings } from '../../directives/print-warnings';
import { registerTasks, type Registration } from '../../directives/register';
import { startInputs } from '../../directives/start-inputs';
import { EXIT } from '../../exit-codes';
import type { Column } from '../../output/printer';
import { taskColumns } from '../../output/task-columns';
import type { AddVerb } from '../command';
import { examples } from '../../text/examples';

interface AddRow {
  code: string;
  lead: string;
  gist: string;
  due: string;
  outcome: Registration['outcome'] | 'would start';
}

const OUTCOMES: Record<AddRow['outcome'], { vi: string; en: string }> = {
  started: { vi: 'đã khởi tạo', en: 'started' },
  unchanged: { vi: 'đã có, không đổi', en: 'unchanged' },
  conflict: { vi: 'trùng mã, khác nội dung', en: 'conflict' },
  'would start': { vi: 'sẽ khởi tạo', en: 'would start' },
};

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('add')
    .description(
      say(
        'đưa văn bản vào theo dõi: kiểm tra toàn bộ tệp rồi khởi tạo cho mỗi nhiệm vụ một quy trình',
        'follow a directive up: check the whole file, then start one workflow for each task',
      ),
    )
    .argument('<file>', say('tệp YAML của văn bản', 'YAML file of the directive'))
    .option(
      '--dry-run',
      say('chỉ kiểm tra và cho xem, không khởi tạo gì', 'check and show only, start nothing'),
    )
    .addHelpText(
      'after',
      examples(
        'npx dondoc directive add data/examples/56-tb-vpcp.yaml --dry-run',
        'npx dondoc directive add data/examples/56-tb-vpcp.yaml',
      ),
    )
    .action(
      run(async (context, [file], options) => {
        const directory = loadAgencies(context.dataDir);
        const rules = loadRules(context.dataDir);
        const loaded = loadDirective(requireYaml(file as string), directory, rules.calendar);
        printWarnings(context, loaded.warnings);
        for (const task of loaded.tasks) {
          if (directory.address(recipientOf(task, 'lead')) !== null) continue;
          context.print.note(
            `⚠ ${task.code}: danh bạ chưa có địa chỉ nhận thư của ${task.lead.name}; nhiệm vụ vẫn khởi tạo, đơn vị theo dõi sẽ được báo.`,
            `⚠ ${task.code}: the directory has no address for ${task.lead.name}; the task starts all the same and the secretariat will be told.`,
          );
        }
        const inputs = loaded.tasks.map(startInputs(loaded.assignedOn, rules, context.actor));
        const results: (Registration | null)[] = options['dryRun']
          ? inputs.map(() => null)
          : await register(context, inputs);
        const rows = loaded.tasks.flatMap((task): AddRow[] => {
          const outcome = options['dryRun']
            ? 'would start'
            : results.find((result) => result?.taskId === task.id)?.outcome;
          if (outcome === undefined) return [];
          return [
            {
              code: task.code,
              lead: task.lead.name,
              gist: task.gist,
              due: deadlineBrief(task.deadline, context.flags.lang),
              outcome,
            },
          ];
        });
        const of = (outcome: AddRow['outcome']) =>
          rows.filter((r) => r.outcome === outcome).map((r) => r.code);
        context.print.rows(rows, columns(context.flags.lang), {
          directive: loaded.directive,
          dryRun: options['dryRun'] === true,
          started: of('started'),
          wouldStart: of('would start'),
          unchanged: of('unchanged'),
          refused: of('conflict').map((code) => ({ code, reason: 'id-taken-by-another-definition' })),
          warnings: loaded.warnings,
        });
        const conflicts = of('conflict');
        if (conflicts.length > 0) {
          throw new CliError(
            EXIT.refused,
            `Mã nhiệm vụ đã dùng cho nội dung khác: ${conflicts.join(', ')}. Chưa có gì được khởi tạo. ` +
              'Nếu đây là văn bản khác cùng số (năm khác), đặt directive.id riêng trong tệp; nếu là sửa nội dung, dùng lệnh gia hạn, rút hoặc giao lại.',
            `Task ids are taken by other definitions: ${conflicts.join(', ')}. Nothing was started. ` +
              'For another document with the same number (another year) set its own directive.id; to change a task use extend, withdraw or reassign.',
            { conflicts },
          );
        }
        if (!context.print.isText) return;
        context.print.note(
          options['dryRun']
            ? `${rows.length} nhiệm vụ sẽ được khởi tạo; chưa có gì được thực hiện.`
            : `${of('started').length} nhiệm vụ đã khởi tạo, ${of('unchanged').length} đã có từ trước và không đổi. Xem: npx dondoc task list`,
          options['dryRun']
            ? `${rows.length} tasks would be started; nothing was done.`
            : `${of('started').length} tasks started, ${of('unchanged').length} were there before and are unchanged. See: npx dondoc task list`,
        );
      }),
    );
};

async function register(context: CommandContext, inputs: TaskInput[]): Promise<Registration[]> {
  const client = await context.connect();
  return withRecordedTasks(context.ledgerUrl, (recorded) => registerTasks(client, inputs, recorded));
}

function columns(lang: 'vi' | 'en'): Column<AddRow>[] {
  return [
    ...taskColumns({ lead: 32, gist: 60 }),
    {
      key: 'due',
      vi: 'Thời hạn',
      en: 'Due',
      value: (r) => r.due,
      width: 30,
      yields: { order: 4, atLeast: 10 },
    },
    { key: 'outcome', vi: 'Kết quả', en: 'Outcome', value: (r) => OUTCOMES[r.outcome][lang] },
  ];
}

import { loadAgencies } from '../../../config/load-agencies';
import { loadDirective } from '../../../config/load-directive';
import { endOfDay } from '../../../domain/time/instant';
import { vietnameseDate } from '../../../domain/wording/dates';
import { loadRules } from '../../directives/load-rules';
import { requireYaml } from '../../directives/require-yaml';
import { printWarnings } from '../../directives/print-warnings';
import { refuseExistingFile, saveNewFile } from '../../output/save-new-file';
import { planPage } from '../../picture/plan-page';
import { planSvg } from '../../picture/plan-svg';
import { planDirective } from '../../plan/plan-directive';
import { PLAN_COLUMNS, planRow } from '../../plan/plan-row';
import { lettersOf, type DirectivePlan } from '../../plan/planned-task';
import type { AddVerb } from '../command';
import { dateOption } from '../../options/typed-date';
import { examples } from '../../text/examples';

/** The pictures that can be asked for, by the flag that names their file. */
const PICTURES: Record<string, (plan: DirectivePlan) => string> = { html: planPage, svg: planSvg };

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('plan')
    .description(
      say(
        'xem lịch nhắc và các cấp báo cáo của một văn bản, kèm lý do từng ngày; không khởi tạo gì',
        'see the reminders and escalations of a directive, with the reason of each day; nothing is started',
      ),
    )
    .argument('<file>', say('tệp YAML của văn bản', 'YAML file of the directive'))
    .option(
      '--from <date>',
      say(
        'ngày giao (mặc định: ngày đưa vào theo dõi trong tệp, rồi ngày ban hành, rồi hôm nay)',
        'day of the assignment (default: that of the file, then the date of issue, then today)',
      ),
    )
    .option(
      '--until <date>',
      say(
        'xem đến ngày (mặc định: 30 ngày sau hạn)',
        'last day to look at (default: 30 days after the deadline)',
      ),
    )
    .option('--task <code>', say('chỉ một nhiệm vụ, ví dụ 3c-12', 'one task only, e.g. 3c-12'))
    .option(
      '--html <file>',
      say(
        'vẽ lịch năm kèm bảng các thư vào một tệp HTML, in được trên khổ A4',
        'draw the year with a table of the letters into an HTML file that prints on A4',
      ),
    )
    .option('--svg <file>', say('vẽ lịch năm vào một tệp SVG', 'draw the year into an SVG file'))
    .addHelpText(
      'after',
      examples(
        'npx dondoc directive plan data/examples/ngoai-giao-kinh-te-2025.yaml --until 31/03/2026',
        'npx dondoc directive plan data/examples/56-tb-vpcp.yaml --task 3c-12 --html lich.html',
        'npx dondoc directive plan data/examples/56-tb-vpcp.yaml -o csv',
      ),
    )
    .action(
      run(async (context, [file], options) => {
        const pictures = Object.entries(PICTURES).flatMap(([flag, draw]) => {
          const path = options[flag];
          return typeof path === 'string' ? [{ path, draw }] : [];
        });
        const overwrite = context.flags.yes === true;
        pictures.forEach(({ path }) => refuseExistingFile(path, overwrite));
        const rules = loadRules(context.dataDir);
        const loaded = loadDirective(
          requireYaml(file as string),
          loadAgencies(context.dataDir),
          rules.calendar,
        );
        printWarnings(context, loaded.warnings);
        const given = options['from'] === undefined ? null : dateOption(options['from'], '--from');
        const until = options['until'];
        const plan = planDirective(loaded, rules, {
          assignedOn: given ?? loaded.assignedOn ?? loaded.directive.issuedOn ?? context.today(),
          until: until === undefined ? undefined : endOfDay(dateOption(until, '--until')),
          task: options['task'] as string | undefined,
        });
        const rows = lettersOf(plan).map(planRow);
        const letters = rows.filter(({ level }) => level === null);
        const escalations = rows.filter(({ level }) => level !== null);
        const skipped = plan.tasks.flatMap((one) => one.plan.skipped);
        context.print.rows(rows, PLAN_COLUMNS, {
          assignedOn: plan.assignedOn,
          policy: rules.policy.version,
          calendar: rules.calendar.version,
          letters,
          escalations,
          skipped,
          warnings: loaded.warnings,
        });
        for (const { path, draw } of pictures) {
          saveNewFile(path, draw(plan), overwrite);
          context.print.note(`Đã vẽ lịch: ${path}`, `Drew the calendar: ${path}`);
        }
        if (!context.print.isText) return;
        context.print.note(
          `${letters.length} thư nhắc và ${escalations.length} thư báo cáo cấp trên nếu không có trả lời nào; ${skipped.length} kỳ nhắc bỏ qua vì đã qua trước ngày giao ${vietnameseDate(plan.assignedOn)}.`,
          `${letters.length} reminders and ${escalations.length} escalations if nobody answers; ${skipped.length} rungs left out as they lie before the assignment on ${plan.assignedOn}.`,
        );
      }),
    );
};

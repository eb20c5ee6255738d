import { loadAgencies } from '../../config/load-agencies';
import { loadAnswers } from '../../config/load-answers';
import { loadDirective } from '../../config/load-directive';
import type { TaskInput } from '../../contract/task-workflow';
import { startOfDay } from '../../domain/time/instant';
import { vietnameseDate, vietnameseDateTime } from '../../domain/wording/dates';
import { requireYaml } from '../directives/require-yaml';
import { CliError } from '../cli-error';
import { loadRehearsalRules } from '../directives/load-rules';
import { withRecordedTasks } from '../directives/recorded-tasks';
import { printWarnings } from '../directives/print-warnings';
import { CONTINUE_AS_NEW_AFTER, registerTasks } from '../directives/register';
import { EXIT } from '../exit-codes';
import { messagesOnRecord } from '../rehearsal/messages-on-record';
import { ProgressBar } from '../rehearsal/progress-bar';
import { rehearse, statesOf, weeksFor } from '../rehearsal/rehearse';
import { REHEARSAL_COLUMNS, rehearsalAnswer } from '../rehearsal/rehearsal-answer';
import { listLink } from '../tasks/links';
import { requireWorker } from '../tasks/require-worker';
import { refusalText } from '../text/refusal-text';
import type { AddVerb } from './command';
import { dateOption } from '../options/typed-date';
import { examples } from '../text/examples';

export const add: AddVerb = (program, run, say) => {
  program
    .command('rehearse')
    .argument('<files...>', say('các tệp YAML của văn bản', 'YAML files of directives'))
    .requiredOption('--from <date>', say('ngày bắt đầu trên lịch ảo', 'first day of the virtual calendar'))
    .requiredOption('--to <date>', say('ngày kết thúc trên lịch ảo', 'last day of the virtual calendar'))
    .option('--answers <file>', say('tệp YAML kịch bản trả lời', 'YAML file of scripted answers'))
    .addHelpText(
      'after',
      examples('npx dondoc rehearse data/examples/56-tb-vpcp.yaml --from 31/01/2026 --to 31/12/2026'),
    )
    .action(
      run(async (context, args, options) => {
        const directory = loadAgencies(context.dataDir);
        const rules = loadRehearsalRules(context.dataDir);
        const from = dateOption(options['from'], '--from');
        const to = dateOption(options['to'], '--to');
        if (to <= from) {
          throw new CliError(EXIT.badInput, '--to phải sau --from.', '--to must be after --from.');
        }
        const directives = args.map((file) => loadDirective(requireYaml(file), directory, rules.calendar));
        directives.forEach(({ warnings }) => printWarnings(context, warnings));
        const tasks = directives.flatMap((d) => d.tasks);
        const answers =
          options['answers'] === undefined ? [] : loadAnswers(String(options['answers']), tasks, directory);
        const clockShiftWeeks = weeksFor(from, Date.now());
        if (clockShiftWeeks >= 0) {
          throw new CliError(
            EXIT.badInput,
            `--from phải trước hôm nay ít nhất một tuần (diễn tập dời lịch về quá khứ).`,
            `--from must lie at least a week before today (a rehearsal shifts the clock back).`,
          );
        }
        const client = await context.connect();
        await requireWorker(client);
        const inputs = directives.flatMap(({ directive, assignedOn, tasks: own }) =>
          own.map((task): TaskInput => {
            const day = assignedOn ?? directive.issuedOn ?? from;
            return {
              task,
              rules,
              assignedAt: startOfDay(day < from ? from : day),
              clockShiftWeeks,
              registeredBy: context.actor,
              carried: [],
              continueAsNewAfter: CONTINUE_AS_NEW_AFTER,
            };
          }),
        );
        const registrations = await withRecordedTasks(context.ledgerUrl, (recorded) =>
          registerTasks(client, inputs, recorded),
        );
        const conflicts = registrations.filter((r) => r.outcome === 'conflict').map((r) => r.code);
        if (conflicts.length > 0) {
          throw new CliError(
            EXIT.refused,
            `Không diễn tập được: ${conflicts.join(', ')} đã được theo dõi với nội dung khác hoặc theo lịch thật.`,
            `Cannot rehearse: ${conflicts.join(', ')} are followed up already with other contents or on the real calendar.`,
          );
        }
        const label = context.print.say('Diễn tập', 'Rehearsal');
        const bar = new ProgressBar(context.surroundings.stderr, from, to, label);
        const taskIds = tasks.map((task) => task.id);
        const unplayed = await rehearse({
          client,
          taskIds,
          answers,
          from,
          to,
          onReached: (date) => bar.reached(date),
        });
        for (const { taskCode, at, refusal } of unplayed) {
          const { vi, en } = refusalText(refusal);
          context.print.note(
            `⚠ ${taskCode}, kịch bản ${vietnameseDateTime(at)}: ${vi}`,
            `⚠ ${taskCode}, script ${at}: ${en}`,
          );
        }
        const links = {
          tasks: listLink(context, "WorkflowType = 'directiveTask' AND Rehearsal = true"),
          inbox: context.stack?.inbox.webUrl ?? null,
        };
        const messages = await messagesOnRecord(context.ledgerUrl, taskIds);
        const answer = rehearsalAnswer(await statesOf(client, taskIds), from, to, { messages, links });
        context.print.rows(answer.statuses, REHEARSAL_COLUMNS, answer);
        if (!context.print.isText) return;
        context.print.note(
          `${tasks.length} nhiệm vụ từ ${vietnameseDate(from)} đến ${vietnameseDate(to)}: ${answer.letters.length} thư, ${answer.escalations.length} thư báo cáo cấp trên${messages === null ? '' : `, gộp thành ${messages} thư gửi đi`}.`,
          `${tasks.length} tasks from ${from} to ${to}: ${answer.letters.length} letters, ${answer.escalations.length} escalations${messages === null ? '' : `, sent as ${messages} messages`}.`,
        );
      }),
    );
};

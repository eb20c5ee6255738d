import type { RulesOnOffer } from '../../../domain/adoption';
import { STEP_COLUMNS, DATA_COLUMNS, stepRow } from '../../calendar/difference-rows';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { loadRules } from '../../directives/load-rules';
import { EXIT } from '../../exit-codes';
import { adoptRules, offerRules, type AdoptionOutcome, type OfferedTask } from '../../rules/adopt-rules';
import { chosenTasks } from '../../rules/chosen-tasks';
import { examples } from '../../text/examples';
import { givenRefusalText } from '../../text/refusal-text';
import type { AddVerb, VerbOptions } from '../command';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('adopt')
    .description(
      say(
        'cho nhiệm vụ đang chạy theo chính sách và lịch làm việc mới: xem từng nhiệm vụ đổi gì rồi mới áp dụng',
        'let running tasks follow a new policy and calendar: see what changes task by task, then adopt',
      ),
    )
    .option('--policy-only', say('chỉ áp dụng chính sách nhắc việc', 'adopt the policy only'))
    .option('--calendar-only', say('chỉ áp dụng lịch làm việc', 'adopt the calendar only'))
    .option(
      '--task <task>',
      say('chỉ nhiệm vụ này (dùng nhiều lần được)', 'this task only (may be repeated)'),
      (task: string, tasks: readonly string[] = []) => [...tasks, task],
    )
    .option('--directive <number>', say('chỉ nhiệm vụ của một văn bản', 'only the tasks of one directive'))
    .option('--all', say('mọi nhiệm vụ đang thực hiện', 'all tasks under way'))
    .option('--reason <text>', say('lý do, ghi vào sổ sự kiện', 'the reason, for the record'))
    .option('--dry-run', say('chỉ xem, không áp dụng', 'only show, adopt nothing'))
    .addHelpText(
      'after',
      examples(
        'npx dondoc rules adopt --all --dry-run',
        "npx dondoc rules adopt --directive 56/TB-VPCP --calendar-only --reason 'Lịch nghỉ 2027 đã ban hành'",
      ),
    )
    .action(run(async (context, _args, options) => adopt(context, options)));
};

async function adopt(context: CommandContext, options: VerbOptions): Promise<void> {
  const { policy, calendar } = loadRules(context.dataDir);
  const offer: RulesOnOffer = {
    policy: options['calendarOnly'] === true ? null : policy,
    calendar: options['policyOnly'] === true ? null : calendar,
  };
  const dryRun = options['dryRun'] === true;
  const reason = reasonOf(options, dryRun);
  const client = await context.connect();
  const offered = await offerRules(client, await chosenTasks(client, options), offer);
  const concerned = offered.filter((task) => differs(task, offer));
  const outcomes = dryRun ? null : await afterQuestion();
  print(context, offered, outcomes, { policy: policy.version, calendar: calendar.version });
  refuseIfAny(outcomes ?? []);

  async function afterQuestion(): Promise<AdoptionOutcome[] | null> {
    if (concerned.length === 0) return [];
    sayWhatMoves(context, concerned);
    const agreed = await context.confirm(
      `Áp dụng cho ${concerned.length} nhiệm vụ?`,
      `Adopt for ${concerned.length} tasks?`,
    );
    if (!agreed) return null;
    return adoptRules(client, concerned, offer, { actor: context.actor, reason }, () => undefined);
  }
}

/** A reason is part of the record, so it is asked for before anything is shown or done. */
function reasonOf(options: VerbOptions, dryRun: boolean): string {
  const { reason } = options;
  if (typeof reason === 'string' && reason.trim() !== '') return reason.normalize('NFC');
  if (dryRun) return '';
  throw new CliError(
    EXIT.badInput,
    'Cần lý do để ghi vào sổ sự kiện: --reason "…". Chỉ xem trước thì thêm --dry-run.',
    'A reason is needed for the record: --reason "…". To look only, add --dry-run.',
  );
}

function differs({ policyVersion, calendarVersion, moved }: OfferedTask, offer: RulesOnOffer): boolean {
  const newPolicy = offer.policy !== null && offer.policy.version !== policyVersion;
  const newCalendar = offer.calendar !== null && offer.calendar.version !== calendarVersion;
  return newPolicy || newCalendar || moved.length > 0;
}

function sayWhatMoves({ print }: CommandContext, concerned: readonly OfferedTask[]): void {
  const moved = concerned.reduce((sum, task) => sum + task.moved.length, 0);
  const tasks = concerned.filter((task) => task.moved.length > 0).length;
  print.note(
    `${concerned.length} nhiệm vụ đang theo bản khác; ${tasks} nhiệm vụ có ${moved} thư hoặc báo cáo dời ngày, thêm hoặc bớt. Thời hạn không đổi.`,
    `${concerned.length} tasks follow another version; ${moved} steps of ${tasks} tasks move, come or go. Due dates stay.`,
  );
}

function print(
  context: CommandContext,
  offered: readonly OfferedTask[],
  outcomes: readonly AdoptionOutcome[] | null,
  version: { policy: string; calendar: string },
): void {
  const { print } = context;
  const rows = offered.flatMap((task) => task.moved.map((step) => stepRow(task, step)));
  const tasks = offered.map((task) => ({
    ...task,
    outcome: outcomes?.find(({ taskId }) => taskId === task.taskId)?.outcome ?? null,
  }));
  if (!print.isText) return print.rows(rows, DATA_COLUMNS, { ...version, dryRun: outcomes === null, tasks });
  if (rows.length > 0) print.rows(rows, STEP_COLUMNS);
  if (outcomes === null) {
    sayWhatMoves(context, offered);
    return print.note('Chưa áp dụng gì.', 'Nothing was adopted.');
  }
  const adopted = outcomes.filter(({ outcome }) => outcome === 'adopted').length;
  print.note(
    `${adopted} nhiệm vụ đã áp dụng chính sách ${version.policy}, lịch ${version.calendar}; ${offered.length - adopted} không đổi.`,
    `${adopted} tasks adopted policy ${version.policy}, calendar ${version.calendar}; ${offered.length - adopted} are unchanged.`,
  );
}

function refuseIfAny(outcomes: readonly AdoptionOutcome[]): void {
  const refused = outcomes.flatMap(({ code, outcome, refusal }) =>
    outcome === 'refused' && refusal !== null ? [{ code, refusal }] : [],
  );
  const [first] = refused;
  if (!first) return;
  const { vi, en } = givenRefusalText(first.refusal);
  const exit = first.refusal.code === 'no-right' ? EXIT.notPermitted : EXIT.refused;
  const codes = refused.map(({ code }) => code);
  throw new CliError(
    exit,
    `${refused.length} nhiệm vụ từ chối (${codes.slice(0, 5).join(', ')}): ${vi}`,
    `${refused.length} tasks refused (${codes.slice(0, 5).join(', ')}): ${en}`,
    { refused },
  );
}

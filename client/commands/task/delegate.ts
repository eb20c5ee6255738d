import { Option } from 'commander';
import { stateQuery } from '../../../contract/task-workflow';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { EXIT } from '../../exit-codes';
import { findTask } from '../../tasks/find-task';
import { withinAnswerTime } from '../../tasks/within-answer-time';
import type { AddVerb, VerbOptions } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption, textOf } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { dateOption } from '../../options/typed-date';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('delegate')
    .description(
      say(
        'ủy quyền nhận thư và trả lời thay đến hết một ngày; --end: chấm dứt ủy quyền',
        "let another agency read and answer in one's place until the end of a day; --end: end it",
      ),
    )
    .argument('<task>', taskArgument(say))
    .option(
      '--to <agency>',
      say('cơ quan, đơn vị nhận ủy quyền (tên hoặc mã)', 'who stands in (name or code)'),
    )
    .option('--until <date>', say('đến hết ngày', 'until the end of this day'))
    .option('--reason <text>', say('lý do', 'the reason'))
    .option(
      '--from <agency>',
      say('cơ quan ủy quyền (mặc định: cơ quan chủ trì)', 'who delegates (default: the lead agency)'),
    )
    .addOption(
      new Option('--end', say('chấm dứt ủy quyền đang có', 'end the delegation in force')).conflicts([
        'to',
        'until',
      ]),
    )
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task delegate 3c-12 --to mof --until 20/03/2026 --reason 'Lãnh đạo đi công tác' --role lead",
        'npx dondoc task delegate 3c-12 --end',
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const task = typed as string;
        const given = options['end'] === true ? null : delegationOf(context, options);
        const from = await delegating(context, task, options['from']);
        const reason = textOrNull(options['reason']);
        if (given === null) return giveAndShow(context, task, 'endDelegation', { from, reason }, options);
        await giveAndShow(context, task, 'delegate', { from, ...given }, options);
      }),
    );
};

function delegationOf(context: CommandContext, { to, until, reason }: VerbOptions) {
  if (to === undefined || until === undefined || reason === undefined) {
    throw new CliError(
      EXIT.badInput,
      'Ủy quyền cần đủ --to (cơ quan), --until (ngày) và --reason (lý do); chấm dứt bằng --end.',
      'A delegation needs --to (agency), --until (date) and --reason; --end ends one.',
    );
  }
  return {
    to: context.agency(textOf(to), '--to'),
    until: dateOption(until, '--until'),
    reason: textOf(reason),
  };
}

/** The agency named; without one the lead, as the task knows it now. */
async function delegating(context: CommandContext, typed: string, from: unknown): Promise<string> {
  if (from !== undefined) return context.agency(textOf(from), '--from').code;
  const client = await context.connect();
  const taskId = await findTask(client, typed);
  const { task } = await withinAnswerTime(client, () => client.workflow.getHandle(taskId).query(stateQuery));
  return task.lead.code;
}

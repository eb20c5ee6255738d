import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption, textOf } from '../../options/command-options';
import { dateOption } from '../../options/typed-date';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('risk')
    .description(
      say(
        'báo nguy cơ chậm: cấp trên được biết trước ngày đến hạn',
        'report a risk of being late: the levels above hear of it before the date',
      ),
    )
    .argument('<task>', taskArgument(say))
    .requiredOption('--reason <text>', say('nguyên nhân', 'the cause'))
    .option('--expected <date>', say('ngày dự kiến hoàn thành', 'day on which it is expected to be done'))
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task risk 3c-12 --reason 'Chờ ý kiến của hai bộ' --expected 15/04/2026 --role lead",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const { expected } = options;
        const fields = {
          reason: textOf(options['reason']),
          expectedOn: expected === undefined ? null : dateOption(expected, '--expected'),
        };
        await giveAndShow(context, typed as string, 'risk', fields, options);
      }),
    );
};

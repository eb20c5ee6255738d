import type { AddVerb } from '../command';
import { giveToOneOrMany } from './human-verb';
import { withBulkOptions } from '../../options/bulk-options';
import { textOf } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  const verb = noun
    .command('withdraw')
    .description(say('rút nhiệm vụ', 'withdraw the task'))
    .argument('[task]', taskArgument(say))
    .requiredOption('--reason <text>', say('lý do', 'the reason'))
    .option(
      '--document <text>',
      say('số, ngày văn bản cho rút', 'number and date of the withdrawing document'),
    )
    .addHelpText(
      'after',
      examples(
        "npx dondoc task withdraw 3c-12 --reason 'Nhập vào nhiệm vụ khác' --document '77/TB-VPCP'",
        "npx dondoc task withdraw --filter 'directive=99/TB-VPCP' --reason 'Văn bản bị thay thế' --document '77/TB-VPCP'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const fields = { reason: textOf(options['reason']), document: textOrNull(options['document']) };
        await giveToOneOrMany(context, typed, 'withdraw', fields, options);
      }),
    );
  withBulkOptions(verb, say);
};

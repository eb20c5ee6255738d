import type { AddVerb } from '../command';
import { giveToOneOrMany } from './human-verb';
import { withBulkOptions } from '../../options/bulk-options';
import { textOf } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { endOfDateOption } from '../../options/typed-date';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  const verb = noun
    .command('extend')
    .description(
      say('điều chỉnh thời hạn theo văn bản quyết định', 'change the deadline by a deciding document'),
    )
    .argument('[task]', taskArgument(say))
    .requiredOption('--to <date>', say('hạn mới (hết ngày)', 'the new deadline (end of that day)'))
    .requiredOption(
      '--document <text>',
      say('số, ngày văn bản quyết định', 'number and date of the deciding document'),
    )
    .option('--signer <name>', say('người ký', 'who signed it'))
    .option('--reason <text>', say('lý do', 'the reason'))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task extend 5dd-2 --to 31/08/2026 --document '5871/VPCP-CN ngày 18/6/2026' --signer 'Phó Chủ nhiệm'",
        "npx dondoc task extend 5dd-2 --to 31/08/2026 --document '5871/VPCP-CN' --dry-run",
        "npx dondoc task extend --filter 'directive=56/TB-VPCP and late>0' --to 31/08/2026 --document '5871/VPCP-CN'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const { signer } = options;
        const fields = {
          newDue: endOfDateOption(options['to'], '--to'),
          document: textOf(options['document']),
          ...(signer === undefined ? {} : { signer: textOf(signer) }),
          reason: textOrNull(options['reason']),
        };
        await giveToOneOrMany(context, typed, 'extend', fields, options);
      }),
    );
  withBulkOptions(verb, say);
};

import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption, dryRunOption, textOf } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('reassign')
    .description(
      say('chuyển cơ quan chủ trì theo văn bản quyết định', 'give the lead to another agency by a document'),
    )
    .argument('<task>', taskArgument(say))
    .requiredOption(
      '--lead <agency>',
      say('cơ quan chủ trì mới (tên hoặc mã)', 'the new lead (name or code)'),
    )
    .requiredOption(
      '--document <text>',
      say('số, ngày văn bản quyết định', 'number and date of the deciding document'),
    )
    .option('--reason <text>', say('lý do', 'the reason'))
    .addOption(dryRunOption(say))
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task reassign 3c-12 --lead 'Bộ Tài chính' --document '92/VPCP-QHQT ngày 24/3/2026'",
        "npx dondoc task reassign 3c-12 --lead mof --document '92/VPCP-QHQT' --dry-run",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const fields = {
          lead: context.agency(textOf(options['lead']), '--lead'),
          document: textOf(options['document']),
          reason: textOrNull(options['reason']),
        };
        await giveAndShow(context, typed as string, 'reassign', fields, options);
      }),
    );
};

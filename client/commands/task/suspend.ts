import type { AddVerb } from '../command';
import { giveToOneOrMany } from './human-verb';
import { withBulkOptions } from '../../options/bulk-options';
import { textOf } from '../../options/command-options';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  const verb = noun
    .command('suspend')
    .description(
      say(
        'tạm dừng theo văn bản: không gửi thư cho đến khi tiếp tục; thời hạn không tự dời',
        'suspend by a document: no letters until it is resumed; the deadline stays',
      ),
    )
    .argument('[task]', taskArgument(say))
    .requiredOption('--reason <text>', say('lý do', 'the reason'))
    .requiredOption('--document <text>', say('số, ngày văn bản', 'number and date of the document'))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task suspend 3c-12 --reason 'Chờ luật mới' --document '91/VPCP-QHQT ngày 23/3/2026'",
        "npx dondoc task suspend --filter 'directive=56/TB-VPCP' --reason 'Chờ luật mới' --document '91/VPCP-QHQT'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const fields = { reason: textOf(options['reason']), document: textOf(options['document']) };
        await giveToOneOrMany(context, typed, 'suspend', fields, options);
      }),
    );
  withBulkOptions(verb, say);
};

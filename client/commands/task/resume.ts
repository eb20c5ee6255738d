import type { AddVerb } from '../command';
import { giveToOneOrMany } from './human-verb';
import { withBulkOptions } from '../../options/bulk-options';
import { textOrNull } from '../../options/text-or-null';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  const verb = noun
    .command('resume')
    .description(
      say(
        'tiếp tục nhiệm vụ đã tạm dừng; lịch nhắc được lập lại, thời hạn không tự dời',
        'take up a suspended task: its letters are planned again, the deadline stays',
      ),
    )
    .argument('[task]', taskArgument(say))
    .option('--reason <text>', say('lý do', 'the reason'))
    .option('--document <text>', say('số, ngày văn bản', 'number and date of the document'))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task resume 3c-12 --document '95/VPCP-QHQT ngày 02/4/2026'",
        "npx dondoc task resume --filter 'stage=suspended and directive=56/TB-VPCP'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const fields = { reason: textOrNull(options['reason']), document: textOrNull(options['document']) };
        await giveToOneOrMany(context, typed, 'resume', fields, options);
      }),
    );
  withBulkOptions(verb, say);
};

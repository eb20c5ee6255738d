import type { AddVerb } from '../command';
import { giveToOneOrMany } from './human-verb';
import { withBulkOptions } from '../../options/bulk-options';
import { periodOf, periodOption } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  const verb = noun
    .command('accept')
    .description(say('xác nhận kết quả, kết thúc nhiệm vụ', 'accept the result and close the task'))
    .argument('[task]', taskArgument(say))
    .option('--note <text>', say('ghi chú', 'a note'))
    .addOption(periodOption(say))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task accept 3c-12 --note 'Đã nhận đủ hồ sơ'",
        "npx dondoc task accept --filter 'stage=reported and directive=56/TB-VPCP'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const fields = { note: textOrNull(options['note']), ...periodOf(options['period']) };
        await giveToOneOrMany(context, typed, 'accept', fields, options);
      }),
    );
  withBulkOptions(verb, say);
};

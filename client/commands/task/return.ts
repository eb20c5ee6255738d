import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption, periodOf, periodOption, textOf } from '../../options/command-options';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('return')
    .description(say('trả lại kết quả để hoàn thiện', 'hand a result back to be improved'))
    .argument('<task>', taskArgument(say))
    .requiredOption('--reason <text>', say('lý do trả lại', 'why it is handed back'))
    .addOption(periodOption(say))
    .addOption(commandIdOption(say))
    .addHelpText('after', examples("npx dondoc task return 3c-12 --reason 'Chưa có phương án kinh phí'"))
    .action(
      run(async (context, [typed], options) => {
        const fields = { reason: textOf(options['reason']), ...periodOf(options['period']) };
        await giveAndShow(context, typed as string, 'return', fields, options);
      }),
    );
};

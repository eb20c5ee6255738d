import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption, periodOf, periodOption } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('complete')
    .description(
      say('ghi nhận báo cáo hoàn thành kèm minh chứng', 'record a report of completion with its evidence'),
    )
    .argument('<task>', taskArgument(say))
    .option('--document <text>', say('số, ngày văn bản kết quả', 'number and date of the resulting document'))
    .option('--link <url>', say('liên kết tới kết quả', 'link to the result'))
    .option('--figure <text>', say('số liệu đo được', 'a measured figure'))
    .addOption(periodOption(say))
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task complete 3c-12 --document '1234/BCT-ĐB ngày 30/3/2026'",
        "npx dondoc task complete 3c-12 --figure '04 lộ trình đã ban hành'",
        "npx dondoc task complete 7-1 --period 2 --document 'Báo cáo quý II'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const evidence = {
          document: textOrNull(options['document']),
          link: textOrNull(options['link']),
          figure: textOrNull(options['figure']),
        };
        await giveAndShow(
          context,
          typed as string,
          'complete',
          { evidence, ...periodOf(options['period']) },
          options,
        );
      }),
    );
};

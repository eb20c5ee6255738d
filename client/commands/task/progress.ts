import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption, textOf, wholeNumber } from '../../options/command-options';
import { dateOption } from '../../options/typed-date';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('progress')
    .description(say('ghi nhận báo cáo tiến độ', 'record a report of progress'))
    .argument('<task>', taskArgument(say))
    .requiredOption(
      '--summary <text>',
      say('nội dung tiến độ, vướng mắc', 'the progress and what stands in the way'),
    )
    .option('--percent <number>', say('mức hoàn thành, 0–100', 'share that is done, 0–100'))
    .option(
      '--promised <date>',
      say('ngày cam kết hoàn thành mới', 'new day by which completion is promised'),
    )
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples("npx dondoc task progress 3c-12 --summary 'Đã có dự thảo, đang lấy ý kiến' --percent 60"),
    )
    .action(
      run(async (context, [typed], options) => {
        const { percent, promised } = options;
        const fields = {
          summary: textOf(options['summary']),
          percent: percent === undefined ? null : wholeNumber(percent),
          ...(promised === undefined ? {} : { promisedOn: dateOption(promised, '--promised') }),
        };
        await giveAndShow(context, typed as string, 'progress', fields, options);
      }),
    );
};

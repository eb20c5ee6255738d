import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption } from '../../options/command-options';
import { dateOption } from '../../options/typed-date';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('ack')
    .description(
      say(
        'ghi nhận cơ quan chủ trì đã tiếp nhận nhiệm vụ',
        'record that the lead agency has taken the task on',
      ),
    )
    .argument('<task>', taskArgument(say))
    .option('--promised <date>', say('ngày cam kết hoàn thành', 'day by which completion is promised'))
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task ack 3c-12 --promised 25/03/2026 --by 'Vụ Chính sách thương mại đa biên' --role lead",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const { promised } = options;
        const promisedOn = promised === undefined ? null : dateOption(promised, '--promised');
        await giveAndShow(context, typed as string, 'acknowledge', { promisedOn }, options);
      }),
    );
};

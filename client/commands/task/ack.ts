import type { AddVerb } from '../command';
import { dateOption, giveAndShow } from './human-verb';
import { examples } from '../../text/examples';

export const addAck: AddVerb = (noun, run) => {
  noun
    .command('ack')
    .description('ghi nhận cơ quan chủ trì đã tiếp nhận nhiệm vụ')
    .argument('<task>', 'mã nhiệm vụ, ví dụ 56-TB-VPCP/3c-12 hoặc 3c-12')
    .option('--promised <date>', 'ngày cam kết hoàn thành')
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
        await giveAndShow(context, typed as string, 'acknowledge', { promisedOn });
      }),
    );
};

import type { AddVerb } from '../command';
import { dateOption, giveAndShow } from './human-verb';

export const addAck: AddVerb = (noun, run) => {
  noun
    .command('ack')
    .description('ghi nhận cơ quan chủ trì đã tiếp nhận nhiệm vụ')
    .argument('<task>', 'mã nhiệm vụ, ví dụ 56-TB-VPCP/3c-12 hoặc 3c-12')
    .option('--promised <date>', 'ngày cam kết hoàn thành')
    .action(
      run(async (context, [typed], options) => {
        const { promised } = options;
        const promisedOn = promised === undefined ? null : dateOption(promised, '--promised');
        await giveAndShow(context, typed as string, 'acknowledge', { promisedOn });
      }),
    );
};

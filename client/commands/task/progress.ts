import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { examples } from '../../text/examples';

export const addProgress: AddVerb = (noun, run) => {
  noun
    .command('progress')
    .description('ghi nhận báo cáo tiến độ')
    .argument('<task>', 'mã nhiệm vụ, ví dụ 56-TB-VPCP/3c-12 hoặc 3c-12')
    .requiredOption('--summary <text>', 'nội dung tiến độ, vướng mắc')
    .option('--percent <number>', 'mức hoàn thành, 0–100')
    .addHelpText(
      'after',
      examples("npx dondoc task progress 3c-12 --summary 'Đã có dự thảo, đang lấy ý kiến' --percent 60"),
    )
    .action(
      run(async (context, [typed], options) => {
        const { percent } = options;
        await giveAndShow(context, typed as string, 'progress', {
          summary: String(options['summary']).normalize('NFC'),
          percent: percent === undefined ? null : Number(percent),
        });
      }),
    );
};

import type { AddVerb } from '../command';
import { giveAndShow, textOrNull } from './human-verb';
import { examples } from '../../text/examples';

export const addComplete: AddVerb = (noun, run) => {
  noun
    .command('complete')
    .description('ghi nhận báo cáo hoàn thành kèm minh chứng')
    .argument('<task>', 'mã nhiệm vụ, ví dụ 56-TB-VPCP/3c-12 hoặc 3c-12')
    .option('--document <text>', 'số, ngày văn bản kết quả')
    .option('--link <url>', 'liên kết tới kết quả')
    .option('--figure <text>', 'số liệu đo được')
    .addHelpText(
      'after',
      examples(
        "npx dondoc task complete 3c-12 --document '1234/BCT-ĐB ngày 30/3/2026'",
        "npx dondoc task complete 3c-12 --figure '04 lộ trình đã ban hành'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const evidence = {
          document: textOrNull(options['document']),
          link: textOrNull(options['link']),
          figure: textOrNull(options['figure']),
        };
        await giveAndShow(context, typed as string, 'complete', { evidence });
      }),
    );
};

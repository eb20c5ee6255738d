import type { AddVerb } from '../command';
import { giveAndShow, textOrNull } from './human-verb';
import { examples } from '../../text/examples';

export const addWithdraw: AddVerb = (noun, run) => {
  noun
    .command('withdraw')
    .description('rút nhiệm vụ')
    .argument('<task>', 'mã nhiệm vụ, ví dụ 56-TB-VPCP/3c-12 hoặc 3c-12')
    .requiredOption('--reason <text>', 'lý do')
    .option('--document <text>', 'số, ngày văn bản cho rút')
    .addHelpText(
      'after',
      examples("npx dondoc task withdraw 3c-12 --reason 'Nhập vào nhiệm vụ khác' --document '77/TB-VPCP'"),
    )
    .action(
      run(async (context, [typed], options) => {
        await giveAndShow(context, typed as string, 'withdraw', {
          reason: String(options['reason']).normalize('NFC'),
          document: textOrNull(options['document']),
        });
      }),
    );
};

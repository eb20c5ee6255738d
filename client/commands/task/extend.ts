import type { AddVerb } from '../command';
import { endOfDateOption, giveAndShow, textOrNull } from './human-verb';
import { examples } from '../../text/examples';

export const addExtend: AddVerb = (noun, run) => {
  noun
    .command('extend')
    .description('điều chỉnh thời hạn theo văn bản quyết định')
    .argument('<task>', 'mã nhiệm vụ, ví dụ 56-TB-VPCP/3c-12 hoặc 3c-12')
    .requiredOption('--to <date>', 'hạn mới (hết ngày)')
    .requiredOption('--document <text>', 'số, ngày văn bản quyết định')
    .option('--reason <text>', 'lý do')
    .addHelpText(
      'after',
      examples("npx dondoc task extend 5dd-2 --to 31/08/2026 --document '5871/VPCP-CN ngày 18/6/2026'"),
    )
    .action(
      run(async (context, [typed], options) => {
        await giveAndShow(context, typed as string, 'extend', {
          newDue: endOfDateOption(options['to'], '--to'),
          document: String(options['document']).normalize('NFC'),
          reason: textOrNull(options['reason']),
        });
      }),
    );
};

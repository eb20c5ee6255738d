import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { examples } from '../../text/examples';

export const addReturn: AddVerb = (noun, run) => {
  noun
    .command('return')
    .description('trả lại kết quả để hoàn thiện')
    .argument('<task>', 'mã nhiệm vụ, ví dụ 56-TB-VPCP/3c-12 hoặc 3c-12')
    .requiredOption('--reason <text>', 'lý do trả lại')
    .addHelpText('after', examples("npx dondoc task return 3c-12 --reason 'Chưa có phương án kinh phí'"))
    .action(
      run(async (context, [typed], options) => {
        const reason = String(options['reason']).normalize('NFC');
        await giveAndShow(context, typed as string, 'return', { reason });
      }),
    );
};

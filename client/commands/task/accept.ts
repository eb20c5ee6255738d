import type { AddVerb } from '../command';
import { giveAndShow, textOrNull } from './human-verb';
import { examples } from '../../text/examples';

export const addAccept: AddVerb = (noun, run) => {
  noun
    .command('accept')
    .description('xác nhận kết quả, kết thúc nhiệm vụ')
    .argument('<task>', 'mã nhiệm vụ, ví dụ 56-TB-VPCP/3c-12 hoặc 3c-12')
    .option('--note <text>', 'ghi chú')
    .addHelpText('after', examples("npx dondoc task accept 3c-12 --note 'Đã nhận đủ hồ sơ'"))
    .action(
      run(async (context, [typed], options) => {
        await giveAndShow(context, typed as string, 'accept', { note: textOrNull(options['note']) });
      }),
    );
};

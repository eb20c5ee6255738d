import { Option } from 'commander';
import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { examples } from '../../text/examples';

export const addEscalate: AddVerb = (noun, run) => {
  noun
    .command('escalate')
    .description('báo cáo lên cấp trên theo yêu cầu')
    .argument('<task>', 'mã nhiệm vụ, ví dụ 56-TB-VPCP/3c-12 hoặc 3c-12')
    .addOption(
      new Option('--level <level>', 'cấp: 1 lãnh đạo cơ quan chủ trì, 2 cơ quan thường trực, 3 Ban Chỉ đạo')
        .choices(['1', '2', '3'])
        .makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', 'lý do')
    .addHelpText(
      'after',
      examples("npx dondoc task escalate 3c-12 --level 2 --reason 'Chậm trả lời hai lần'"),
    )
    .action(
      run(async (context, [typed], options) => {
        await giveAndShow(context, typed as string, 'escalate', {
          level: Number(options['level']) as 1 | 2 | 3,
          reason: String(options['reason']).normalize('NFC'),
        });
      }),
    );
};

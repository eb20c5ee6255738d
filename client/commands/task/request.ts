import { Option } from 'commander';
import { CliError } from '../../cli-error';
import { EXIT } from '../../exit-codes';
import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption, textOf } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { endOfDateOption } from '../../options/typed-date';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('request')
    .description(
      say(
        'ghi nhận đề nghị của cơ quan chủ trì: gia hạn hoặc xin rút nhiệm vụ',
        "record the lead's request: another date, or that the task be withdrawn",
      ),
    )
    .argument('<task>', taskArgument(say))
    .addOption(
      new Option(
        '--to <date>',
        say('hạn mới được đề nghị (hết ngày)', 'the date asked for (end of that day)'),
      ).conflicts('withdraw'),
    )
    .option('--withdraw', say('xin rút nhiệm vụ', 'ask that the task be withdrawn'))
    .requiredOption('--reason <text>', say('lý do', 'the reason'))
    .option(
      '--document <text>',
      say('số, ngày văn bản đề nghị', 'number and date of the requesting document'),
    )
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task request 3c-12 --to 30/04/2026 --reason 'Cần khảo sát thêm' --document '1300/BCT-ĐB' --role lead",
        "npx dondoc task request 3c-12 --withdraw --reason 'Đã giao tại văn bản khác'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const { to, withdraw } = options;
        if (to === undefined && withdraw !== true) {
          throw new CliError(
            EXIT.badInput,
            'Cho biết đề nghị gì: --to NGÀY (hạn mới) hoặc --withdraw (xin rút).',
            'Say what is asked for: --to DATE (another date) or --withdraw.',
          );
        }
        const asked =
          to === undefined
            ? { ask: 'withdrawal' as const, newDue: null }
            : { ask: 'new-date' as const, newDue: endOfDateOption(to, '--to') };
        const told = { reason: textOf(options['reason']), document: textOrNull(options['document']) };
        await giveAndShow(context, typed as string, 'requestExtension', { ...asked, ...told }, options);
      }),
    );
};

import { Option } from 'commander';
import { CliError } from '../../cli-error';
import { EXIT } from '../../exit-codes';
import type { AddVerb, VerbOptions } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption, dryRunOption, textOf } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { endOfDateOption } from '../../options/typed-date';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('decide')
    .description(
      say(
        'ghi nhận quyết định về đề nghị đang chờ: giữ hạn, hạn mới hoặc cho rút',
        'record the decision on a waiting request: the date stays, moves, or the task is withdrawn',
      ),
    )
    .argument('<task>', taskArgument(say))
    .addOption(
      new Option('--keep', say('giữ nguyên thời hạn', 'the date stays')).conflicts(['to', 'withdraw']),
    )
    .addOption(
      new Option('--to <date>', say('hạn mới (hết ngày)', 'the new deadline (end of that day)')).conflicts(
        'withdraw',
      ),
    )
    .option('--withdraw', say('cho rút nhiệm vụ', 'the task is withdrawn'))
    .requiredOption(
      '--document <text>',
      say('số, ngày văn bản quyết định', 'number and date of the deciding document'),
    )
    .requiredOption('--signer <name>', say('người ký', 'who signed it'))
    .option('--reason <text>', say('lý do', 'the reason'))
    .addOption(dryRunOption(say))
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task decide 3c-12 --to 30/04/2026 --document '88/VPCP-QHQT ngày 20/3/2026' --signer 'Phó Chủ nhiệm'",
        "npx dondoc task decide 3c-12 --keep --document '90/VPCP-QHQT ngày 22/3/2026' --signer 'Phó Chủ nhiệm'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const decided = {
          document: textOf(options['document']),
          signer: textOf(options['signer']),
          reason: textOrNull(options['reason']),
        };
        const fields = { ...decisionOf(options), ...decided };
        await giveAndShow(context, typed as string, 'decideExtension', fields, options);
      }),
    );
};

function decisionOf({ keep, to, withdraw }: VerbOptions) {
  if (to !== undefined) return { decision: 'new-date' as const, newDue: endOfDateOption(to, '--to') };
  if (withdraw === true) return { decision: 'withdraw' as const, newDue: null };
  if (keep === true) return { decision: 'keep' as const, newDue: null };
  throw new CliError(
    EXIT.badInput,
    'Cho biết quyết định gì: --keep (giữ hạn), --to NGÀY (hạn mới) hoặc --withdraw (cho rút).',
    'Say what was decided: --keep, --to DATE or --withdraw.',
  );
}

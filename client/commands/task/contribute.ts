import { Option } from 'commander';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { EXIT } from '../../exit-codes';
import type { AddVerb, VerbOptions } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption, textOf } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('contribute')
    .description(
      say(
        'ghi nhận kết quả của một cơ quan phối hợp; --ack: chỉ ghi nhận đã tiếp nhận phần việc',
        'record what a coordinating agency delivers; --ack: only that it has taken its part on',
      ),
    )
    .argument('<task>', taskArgument(say))
    .option(
      '--for <agency>',
      say(
        'phần việc của cơ quan nào (mặc định: cơ quan của người thực hiện, --agency)',
        'whose part it is (default: the agency acted for, --agency)',
      ),
    )
    .addOption(
      new Option('--ack', say('chỉ ghi nhận đã tiếp nhận', 'the acknowledgement only')).conflicts([
        'summary',
        'document',
      ]),
    )
    .option('--summary <text>', say('nội dung kết quả', 'what was delivered'))
    .option('--document <text>', say('số, ngày văn bản kết quả', 'number and date of the resulting document'))
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task contribute 3c-12 --for 'Bộ Tài chính' --summary 'Đã gửi số liệu thu' --document '500/BTC-CST'",
        'npx dondoc task contribute 3c-12 --ack --role coordinating --agency mof',
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const agency = partOf(context, options);
        if (options['ack'] === true) {
          return giveAndShow(context, typed as string, 'acknowledgePart', { agency }, options);
        }
        if (options['summary'] === undefined) {
          throw new CliError(
            EXIT.badInput,
            'Cho biết kết quả bằng --summary, hoặc chỉ ghi nhận đã tiếp nhận bằng --ack.',
            'Say what was delivered with --summary, or record the acknowledgement only with --ack.',
          );
        }
        const fields = {
          agency,
          summary: textOf(options['summary']),
          document: textOrNull(options['document']),
        };
        await giveAndShow(context, typed as string, 'contribute', fields, options);
      }),
    );
};

function partOf(context: CommandContext, options: VerbOptions): string {
  if (options['for'] !== undefined) return context.agency(textOf(options['for']), '--for').code;
  const { agency } = context.actor;
  if (agency !== undefined) return agency;
  throw new CliError(
    EXIT.badInput,
    'Chưa rõ phần việc của cơ quan nào: thêm --for CƠ_QUAN.',
    'Whose part it is, is not clear: add --for AGENCY.',
  );
}

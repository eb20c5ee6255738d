import { CliError } from '../../cli-error';
import { EXIT } from '../../exit-codes';
import type { AddVerb } from '../command';
import { giveAndShow } from './human-verb';
import { collect, commandIdOption } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('coordinate')
    .description(say('thêm, bớt cơ quan phối hợp', 'add or remove coordinating agencies'))
    .argument('<task>', taskArgument(say))
    .option(
      '--add <agency>',
      say('thêm cơ quan này (dùng nhiều lần được)', 'add this agency (may be repeated)'),
      collect,
    )
    .option(
      '--remove <agency>',
      say('bớt cơ quan này (dùng nhiều lần được)', 'remove this agency (may be repeated)'),
      collect,
    )
    .option('--document <text>', say('số, ngày văn bản', 'number and date of the document'))
    .option('--reason <text>', say('lý do', 'the reason'))
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task coordinate 3c-12 --add 'Bộ Tư pháp' --remove mof --document '92/VPCP-QHQT ngày 24/3/2026'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const added = (options['add'] ?? []) as readonly string[];
        const removed = (options['remove'] ?? []) as readonly string[];
        if (added.length + removed.length === 0) {
          throw new CliError(
            EXIT.badInput,
            'Cho biết thêm hay bớt cơ quan nào: --add TÊN, --remove TÊN.',
            'Say which agencies to add or remove: --add NAME, --remove NAME.',
          );
        }
        const add = added.map((name) => context.agency(name, '--add'));
        const remove = removed.map((name) => context.agency(name, '--remove').code);
        const both = add.find(({ code }) => remove.includes(code));
        if (both !== undefined) {
          throw new CliError(
            EXIT.badInput,
            `${both.name} vừa ở --add vừa ở --remove; chỉ giữ một.`,
            `${both.name} stands with --add and with --remove; keep one of them.`,
          );
        }
        const fields = {
          add,
          remove,
          document: textOrNull(options['document']),
          reason: textOrNull(options['reason']),
        };
        await giveAndShow(context, typed as string, 'coordinate', fields, options);
      }),
    );
};

import { Option } from 'commander';
import type { AddVerb } from '../command';
import { giveToOneOrMany } from './human-verb';
import { withBulkOptions } from '../../options/bulk-options';
import { textOf } from '../../options/command-options';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  const verb = noun
    .command('escalate')
    .description(say('báo cáo lên cấp trên theo yêu cầu', 'escalate by request'))
    .argument('[task]', taskArgument(say))
    .addOption(
      new Option(
        '--level <level>',
        say(
          'cấp: 1 lãnh đạo cơ quan chủ trì, 2 cơ quan thường trực, 3 Ban Chỉ đạo',
          "level: 1 the lead's leadership, 2 the standing agency, 3 the Steering Committee",
        ),
      )
        .choices(['1', '2', '3'])
        .makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', say('lý do', 'the reason'))
    .addHelpText(
      'after',
      examples(
        "npx dondoc task escalate 3c-12 --level 2 --reason 'Chậm trả lời hai lần'",
        "npx dondoc task escalate --filter 'late>5 and level<2' --level 2 --reason 'Chậm quá 5 ngày làm việc'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const fields = { level: Number(options['level']) as 1 | 2 | 3, reason: textOf(options['reason']) };
        await giveToOneOrMany(context, typed, 'escalate', fields, options);
      }),
    );
  withBulkOptions(verb, say);
};

import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { EXIT } from '../../exit-codes';
import { sourceOfTask } from '../../tasks/source-of-task';
import type { AddVerb, VerbOptions } from '../command';
import { giveAndShow } from './human-verb';
import { commandIdOption, textOf } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { dateOption } from '../../options/typed-date';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';
import type { SourceRef } from '../../../domain/task';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('link')
    .description(
      say(
        'ghi thêm một văn bản khác cùng giao nhiệm vụ này',
        'record another document that assigns the same task',
      ),
    )
    .argument('<task>', taskArgument(say))
    .option(
      '--same-as <task>',
      say(
        'nhiệm vụ trùng nội dung đã đăng ký theo văn bản kia; văn bản, mục, ngày lấy theo đó',
        'the same task as registered for the other document; number, clause and date are taken from it',
      ),
    )
    .option('--document <number>', say('số, ký hiệu văn bản', 'number of the document'))
    .option('--clause <clause>', say('mục giao nhiệm vụ trong văn bản đó', 'clause in that document'))
    .option('--issued <date>', say('ngày ban hành', 'day of issue'))
    .option('--title <text>', say('tên gọi, trích yếu', 'what it is called'))
    .addOption(commandIdOption(say))
    .addHelpText(
      'after',
      examples(
        'npx dondoc task link 3c-12 --same-as 10-TB-VPCP/5b-i-3',
        "npx dondoc task link 3c-12 --document 10/TB-VPCP --clause '5.b(i)' --issued 10/01/2026 --title 'Kết luận Hội nghị'",
      ),
    )
    .action(
      run(async (context, [typed], options) => {
        const source = await sourceOf(context, options);
        await giveAndShow(context, typed as string, 'link', { source }, options);
      }),
    );
};

/** What is typed goes before what the twin says of itself. */
async function sourceOf(context: CommandContext, options: VerbOptions): Promise<SourceRef> {
  const { sameAs, issued } = options;
  const twin = sameAs === undefined ? null : await sourceOfTask(await context.connect(), textOf(sameAs));
  const number = textOrNull(options['document']) ?? twin?.number ?? null;
  const clause = textOrNull(options['clause']) ?? twin?.clause;
  const title = textOrNull(options['title']) ?? twin?.title ?? number;
  if (clause === undefined || title === null) {
    throw new CliError(
      EXIT.badInput,
      'Cho biết văn bản nào: --same-as MÃ_NHIỆM_VỤ, hoặc --clause cùng --document hay --title.',
      'Say which document: --same-as TASK, or --clause with --document or --title.',
    );
  }
  return {
    number,
    title,
    issuedOn: issued === undefined ? (twin?.issuedOn ?? null) : dateOption(issued, '--issued'),
    clause,
    taskCode: twin?.taskCode ?? null,
  };
}

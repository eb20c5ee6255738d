import { refusalIn } from '../../../contract/refused';
import { stateQuery } from '../../../contract/task-workflow';
import type { Refusal } from '../../../domain/refusal';
import { CliError } from '../../cli-error';
import { EXIT } from '../../exit-codes';
import { commandIdOption, textOf } from '../../options/command-options';
import { textOrNull } from '../../options/text-or-null';
import { inputOf } from '../../tasks/command-input';
import { findTask } from '../../tasks/find-task';
import { giveCommand } from '../../tasks/give-command';
import { printTask } from '../../tasks/print-task';
import { previewOn } from '../../tasks/preview';
import { wouldRefuse } from '../../tasks/refused';
import { sourceOfTask } from '../../tasks/source-of-task';
import { withinAnswerTime } from '../../tasks/within-answer-time';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';
import type { AddVerb } from '../command';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('merge')
    .description(
      say(
        'nhập một nhiệm vụ trùng vào nhiệm vụ này: ghi thêm văn bản kia, rồi rút nhiệm vụ trùng',
        'merge a twin into this task: link its document here, then withdraw the twin',
      ),
    )
    .argument('<task>', taskArgument(say))
    .argument('<twin>', say('nhiệm vụ trùng, sẽ được rút', 'the twin, which is withdrawn'))
    .option('--document <text>', say('số, ngày văn bản cho nhập', 'number and date of the merging document'))
    .addOption(commandIdOption(say))
    .addHelpText('after', examples('npx dondoc task merge 3c-12 10-TB-VPCP/5b-i-3'))
    .action(
      run(async (context, [typed, typedTwin], options) => {
        const client = await context.connect();
        const taskId = await findTask(client, typed as string);
        const twinId = await findTask(client, typedTwin as string);
        if (taskId === twinId) {
          throw new CliError(
            EXIT.badInput,
            'Hai mã là của cùng một nhiệm vụ.',
            'Both codes name the same task.',
          );
        }
        const id = options['commandId'] === undefined ? context.newCommandId() : textOf(options['commandId']);
        const [kept, twin] = [await sourceOfTask(client, taskId), await sourceOfTask(client, twinId)];
        const link = inputOf(context, 'link', { source: twin }, id);
        const reason = `Nhập vào nhiệm vụ ${kept.taskCode}`;
        const document = textOrNull(options['document']);
        const withdrawal = inputOf(context, 'withdraw', { reason, document }, id);
        const possible = await previewOn(client, twinId, 'withdraw', withdrawal);
        if (!possible.taken && possible.refusal.code !== 'closed') throw wouldRefuse(possible.refusal);
        // Linked first: broken off between the two, the work is still followed up, by both tasks.
        const view = await withinAnswerTime(client, async () => {
          await unlessDone(giveCommand(client, taskId, 'link', link), 'already-linked');
          await unlessDone(giveCommand(client, twinId, 'withdraw', withdrawal), 'closed');
          return client.workflow.getHandle(taskId).query(stateQuery);
        });
        await printTask(context, client, view);
        context.print.note(
          `Đã nhập ${twin.taskCode} vào ${kept.taskCode}.`,
          `${twin.taskCode} is merged into ${kept.taskCode}.`,
        );
      }),
    );
};

/** A merge that was broken off can be given again: what it has done already is no failure. */
async function unlessDone(call: Promise<unknown>, code: Refusal['code']): Promise<void> {
  try {
    await call;
  } catch (error) {
    const known = error instanceof CliError ? (error.details['refusal'] as Refusal | undefined) : undefined;
    if ((refusalIn(error) ?? known)?.code !== code) throw error;
  }
}

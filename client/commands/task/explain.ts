import { explainQuery } from '../../../contract/task-workflow';
import { findTask } from '../../tasks/find-task';
import { withinAnswerTime } from '../../tasks/within-answer-time';
import { explainPage } from '../../text/explain-page';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';
import type { AddVerb } from '../command';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('explain')
    .description(
      say(
        'vì sao từng thư đã gửi, sẽ gửi, dời ngày, gộp hoặc không gửi, và theo quy tắc nào',
        'why each letter was or will be sent, moved, merged or skipped, and by which rule',
      ),
    )
    .argument('<task>', taskArgument(say))
    .addHelpText('after', examples('npx dondoc task explain 3c-12', 'npx dondoc task explain 3c-12 -o json'))
    .action(
      run(async (context, [typed]) => {
        const client = await context.connect();
        const taskId = await findTask(client, typed as string);
        const handle = client.workflow.getHandle(taskId);
        const explanation = await withinAnswerTime(client, () => handle.query(explainQuery));
        context.print.object(explanation, () => explainPage(explanation, context.flags.lang));
      }),
    );
};

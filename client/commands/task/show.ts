import { stateQuery } from '../../../contract/task-workflow';
import { findTask } from '../../tasks/find-task';
import { printTask } from '../../tasks/print-task';
import { withinAnswerTime } from '../../tasks/within-answer-time';
import type { AddVerb } from '../command';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';

export const add: AddVerb = (noun, run, say) => {
  noun
    .command('show')
    .description(
      say(
        'xem một nhiệm vụ trên một màn hình: 6 rõ, hạn, đã diễn ra, bước tiếp theo',
        'see a task on one screen: six clarities, deadlines, what happened, the next step',
      ),
    )
    .argument('<task>', taskArgument(say))
    .addHelpText(
      'after',
      examples('npx dondoc task show 3c-12', 'npx dondoc task show 56-TB-VPCP/3c-12 -o json'),
    )
    .action(
      run(
        async (context, [typed]) => {
          const client = await context.connect();
          const taskId = await findTask(client, typed as string);
          const handle = client.workflow.getHandle(taskId);
          const view = await withinAnswerTime(client, () => handle.query(stateQuery));
          await printTask(context, client, view);
        },
        { watchable: true },
      ),
    );
};

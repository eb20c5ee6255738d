import { stateQuery, type TaskInput } from '../../../contract/task-workflow';
import type { Task } from '../../../domain/task';
import { addCascadeOptions, readCascadeOptions } from '../../cascades/cascade-options';
import { handDown } from '../../cascades/hand-down';
import { planCascade } from '../../cascades/plan-cascades';
import { loadRules } from '../../directives/load-rules';
import { findTask } from '../../tasks/find-task';
import { readTaskInput } from '../../tasks/task-input';
import { withinAnswerTime } from '../../tasks/within-answer-time';
import { examples } from '../../text/examples';
import { taskArgument } from '../../text/task-argument';
import type { AddVerb } from '../command';

export const add: AddVerb = (noun, run, say) => {
  const verb = noun
    .command('cascade')
    .description(
      say(
        'giao một nhiệm vụ đang chạy xuống cấp dưới; bị ngắt giữa chừng thì chạy lại để giao tiếp',
        'cascade a running task to the units below; broken off, run it again and it goes on',
      ),
    )
    .argument('<task>', taskArgument(say));
  addCascadeOptions(verb, say)
    .addHelpText('after', examples('npx dondoc task cascade 3c-12 --to cac-bo --dry-run'))
    .action(
      run(async (context, [typed], options) => {
        const wishes = readCascadeOptions(context, options);
        const client = await context.connect();
        const taskId = await findTask(client, typed as string);
        const handle = client.workflow.getHandle(taskId);
        const view = await withinAnswerTime(client, () => handle.query(stateQuery));
        const { clockShiftWeeks, continueAsNewAfter } = await readTaskInput(client, taskId);
        const rules = loadRules(context.dataDir);
        // On the clock of its parent; the rules are those of today.
        const inputOf = (task: Task): TaskInput => ({
          task,
          rules,
          assignedAt: view.asOf,
          clockShiftWeeks,
          registeredBy: context.actor,
          carried: [],
          continueAsNewAfter,
        });
        const plans = [planCascade(view.task, context.agencies, wishes)];
        await handDown(context, { ...wishes, plans, inputOf, prepare: () => Promise.resolve() });
      }),
    );
};

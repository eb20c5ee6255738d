import { timelineQuery } from '../../contract/task-workflow';
import { quietRuntime } from '../support/temporal/task-house';
import { openMailHouse, type MailHouse } from './mail-house';
import { ownTask } from './own-task';

quietRuntime('ERROR');
let house: MailHouse;
beforeAll(async () => { house = await openMailHouse(); });
afterAll(() => house.close());

it('can', async () => {
  const task = ownTask();
  await house.start(task, '2026-01-31T00:00:00+07:00', { continueAsNewAfter: 40 });
  await house.travel(task.id, '2026-02-25T09:00:00+07:00');
  const handle = house.client.workflow.getHandle(task.id);
  await house.travel(task.id, '2026-02-25T10:00:00+07:00'); const d = await handle.describe();
  console.log(d.runId, d.memo, await d.staticSummary(), (await d.staticDetails())?.slice(0, 50), d.typedSearchAttributes.getAll?.());
  console.log((await handle.query(timelineQuery)).map((e) => e.at + ' ' + e.event.type).join('\n'));

  console.log(JSON.stringify((await house.arrived(task.code)).map(({text: _t, ...l}) => l)));
  for await (const w of house.client.workflow.list({query: `WorkflowId = '${task.id}'`})) console.log(w.runId, w.status.name, w.memo, w.historyLength);
  const raw = await house.client.connection.workflowService.describeWorkflowExecution({namespace:'default', execution:{workflowId: task.id}});
  console.log(JSON.stringify(raw.executionConfig?.userMetadata), JSON.stringify(raw.workflowExtendedInfo?.timeSkippingInfo));
  console.log(JSON.stringify(await handle.query('__temporal_workflow_metadata')));
}, 60000);

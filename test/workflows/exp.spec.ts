import { stateQuery, timelineQuery } from '../../contract/task-workflow';
import { quietRuntime } from '../support/temporal/task-house';
import { openMailHouse, type MailHouse } from './mail-house';
import { ownTask } from './own-task';
import { datedUntil } from '../support/tasks';

quietRuntime();
let house: MailHouse;
beforeAll(async () => { house = await openMailHouse(); });
afterAll(() => house.close());

it('smtp down', async () => {
  const task = ownTask();
  house.line.cut();
  await house.start(task, '2026-01-31T00:00:00+07:00');
  const t0 = Date.now();
  await house.travel(task.id, '2026-02-13T09:00:00+07:00');
  console.log('ms', Date.now() - t0, house.line.turnedAway);
  const handle = house.client.workflow.getHandle(task.id);
  console.log((await handle.query(timelineQuery)).map((e) => e.at + ' ' + e.event.type).join('\n'));
  house.line.mend();
  const t1 = Date.now();
  await house.travel(task.id, '2026-02-25T09:00:00+07:00');
  console.log('ms', Date.now() - t1);
  console.log((await handle.query(timelineQuery)).map((e) => e.at + ' ' + e.event.type).join('\n'));
  console.log(JSON.stringify((await handle.query(stateQuery)).letters));
  console.log(JSON.stringify((await house.arrived(task.code)).map(({text, ...l}) => l), null, 1));
}, 120000);
it('can', async () => {
  const task = ownTask();
  await house.start(task, '2026-01-31T00:00:00+07:00', { continueAsNewAfter: 40 });
  await house.travel(task.id, '2026-02-25T09:00:00+07:00');
  const handle = house.client.workflow.getHandle(task.id);
  const d = await handle.describe();
  console.log(d.runId, d.memo, await d.staticSummary(), (await d.staticDetails())?.slice(0, 50), d.typedSearchAttributes.getAll?.());
  console.log((await handle.query(timelineQuery)).map((e) => e.at + ' ' + e.event.type).join('\n'));
}, 120000);

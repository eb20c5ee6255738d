import { planTask } from '../../domain/plan';
import type { LetterFate } from '../../domain/letter/letter';
import { stateQuery, timelineQuery } from '../../contract/task-workflow';
import type { SendLetterInput } from '../../contract/activity-types';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { CALENDAR, POLICY } from '../support/rules';
import { aTask } from '../support/tasks';

quietRuntime();

describe('a task that nobody answers', () => {
  const sent: SendLetterInput[] = [];
  let house: TaskHouse;

  beforeAll(async () => {
    house = await openTaskHouse({
      async sendLetter(input): Promise<LetterFate> {
        sent.push(input);
        return { outcome: 'accepted', address: 'a@b.example', messageId: '<x>', response: '250', attempts: 1 };
      },
      async appendEvents() {},
    });
  });
  afterAll(() => house.close());

  it('gets exactly the letters that plan foretold', async () => {
    const task = aTask();
    const id = await house.start(task, '2026-01-31T00:00:00+07:00');
    const t0 = Date.now();
    await house.travel(id, '2026-03-31T12:00:00+07:00');
    console.log('ms', Date.now() - t0);
    const handle = house.client.workflow.getHandle(id);
    const state = await handle.query(stateQuery);
    console.log(JSON.stringify(state, null, 1).slice(0, 1500));
    const plan = planTask(task, POLICY, CALENDAR, '2026-01-31T00:00:00+07:00', '2026-03-31T12:00:00+07:00');
    const foretold = [...plan.letters, ...plan.escalations].map((l) => `${l.at} ${l.rung} ${l.to.agency}.${l.to.seat}`).sort();
    const real = sent.map(({ facts: { letter } }) => `${letter.at} ${letter.rungs.join(',')} ${letter.recipient.agency}.${letter.recipient.seat}`).sort();
    expect(real).toEqual(foretold);
    const events = await handle.query(timelineQuery);
    console.log(events.map((e) => e.at + ' ' + e.event.type).join('\n'));
    const h = await handle.fetchHistory();
    console.log('history', h.events?.length);
  }, 120_000);
});

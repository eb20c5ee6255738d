import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { TASK_UPDATES, stateQuery, timelineQuery } from '../../contract/task-workflow';
import { planTask } from '../../domain/plan';
import { instantAt, instantOfMs, msOf } from '../../domain/time/instant';
import { CALENDAR, POLICY } from '../support/rules';
import { quietRuntime } from '../support/temporal/task-house';
import { mailAddress, openMailHouse, type MailHouse } from './mail-house';
import { SAMPLES } from './open-tasks';
import { ownTask } from './own-task';
import { runsOf, settled } from './runs-of-task';

quietRuntime();

const ISSUED = '2026-01-31T00:00:00+07:00';
/**
 * The days on which letters go, one stop each: a run that starts while its clock is being moved may be put
 * off by the server to the end of the move, and would then catch up on the rungs between.
 */
const STOPS = [
  '2026-02-02',
  '2026-02-05',
  '2026-02-13',
  '2026-02-25',
  '2026-02-27',
  '2026-03-02',
  '2026-03-04',
];
const END = '2026-03-04T12:00:00+07:00';

describe('a task that continues as new again and again', () => {
  const task = ownTask();
  let house: MailHouse;
  /** Oldest first. */
  let runIds: string[];

  beforeAll(async () => {
    house = await openMailHouse();
    await house.start(task, ISSUED, { continueAsNewAfter: 25 });
    for (const stop of STOPS) {
      await house.travel(task.id, instantAt(stop, '08:05'));
      await settled(house.client, task.id);
      if (stop === '2026-02-13') {
        await house.client.workflow.getHandle(task.id).executeUpdate(TASK_UPDATES.progress, {
          args: [{ commandId: 'tiến-độ-1', ...SAMPLES.progress }],
        });
        await settled(house.client, task.id);
      }
    }
    runIds = await runsOf(house.client, task.id);
  }, 90_000);
  afterAll(() => house.close());

  it('has done so several times', () => {
    expect(runIds.length).toBeGreaterThanOrEqual(4);
  });

  it('keeps every event: each run goes on where the one before ended', async () => {
    const timelines = await Promise.all(
      runIds.map((runId) => house.client.workflow.getHandle(task.id, runId).query(timelineQuery)),
    );
    const last = timelines.at(-1) ?? [];
    for (const events of timelines) expect(last.slice(0, events.length)).toEqual(events);
    expect(last.map(({ seq }) => seq)).toEqual(last.map((_, i) => i + 1));
    const recorded = (await house.ledger.timeline(task.id)).flatMap((entry) =>
      entry.source === 'event' ? [entry.record] : [],
    );
    expect(recorded).toEqual(last);
  });

  it('sends every letter once and leaves none out', async () => {
    const plan = planTask(task, POLICY, CALENDAR, ISSUED, END);
    const foretold = [...plan.letters, ...plan.escalations].map(
      ({ at, rung, to }) => `${at} ${rung.replaceAll(',', ' ')} ${mailAddress(to)}`,
    );
    const arrived = await house.arrived(task.code);
    expect(arrived.map(({ date, rungs, to }) => `${instantOfMs(msOf(date))} ${rungs} ${to}`).sort()).toEqual(
      foretold.sort(),
    );
    expect(new Set(arrived.map(({ messageId }) => messageId)).size).toBe(arrived.length);
  });

  it('keeps the memo and the search attributes', async () => {
    const [first, last] = await Promise.all(
      [runIds[0], runIds.at(-1)].map((runId) => house.client.workflow.getHandle(task.id, runId).describe()),
    );
    expect(last?.memo).toEqual(first?.memo);
    expect(last?.memo).toMatchObject({ code: task.code, clockShiftWeeks: expect.any(Number) });
    for (const name of ['directive', 'lead', 'kind', 'rehearsal', 'due', 'lateAfter'] as const) {
      const key = SEARCH_ATTRIBUTES[name];
      expect(last?.typedSearchAttributes.get(key as never)).toEqual(
        first?.typedSearchAttributes.get(key as never),
      );
    }
    expect(last?.typedSearchAttributes.get(SEARCH_ATTRIBUTES.highestLevel)).toBe(2);
    expect(last?.typedSearchAttributes.get(SEARCH_ATTRIBUTES.lead)).toBe('Bộ Công Thương');
  });

  it('shows the assignment in its current details: the server drops summary and static details', async () => {
    const [first, last] = await Promise.all(
      [runIds[0], runIds.at(-1)].map((runId) => house.client.workflow.getHandle(task.id, runId).describe()),
    );
    expect(await first?.staticSummary()).toContain(task.gist);
    expect(await last?.staticSummary()).toBeUndefined();
    const details = (await first?.staticDetails()) ?? '';
    expect(details).toContain('Rõ sản phẩm');
    const metadata = await house.client.workflow
      .getHandle(task.id)
      .query<{ currentDetails: string }>('__temporal_workflow_metadata');
    expect(metadata.currentDetails).toContain(details);
  });

  it('takes a command that an earlier run has taken as a repetition', async () => {
    const handle = house.client.workflow.getHandle(task.id);
    const before = await handle.query(stateQuery);
    const again = await handle.executeUpdate(TASK_UPDATES.progress, {
      args: [{ commandId: 'tiến-độ-1', ...SAMPLES.progress, summary: 'gửi lại' }],
    });
    expect(again.events).toBe(before.events);
    expect(again.progress?.summary).toBe(SAMPLES.progress.summary);
  });
});

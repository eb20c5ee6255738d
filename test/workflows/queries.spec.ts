import { nextStepQuery, stateQuery, timelineQuery } from '../../contract/task-workflow';
import type { RecordedEvent } from '../../domain/events';
import { fold } from '../../domain/evolve';
import { viewTask } from '../../domain/view';
import { until } from '../support/processes';
import { CALENDAR, POLICY, RULES } from '../support/rules';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { openTask, type OpenedTask } from './open-tasks';
import { LETTERS_TAKEN } from './stub-activities';

quietRuntime();

describe('the queries of a task', () => {
  let house: TaskHouse;
  beforeAll(async () => {
    house = await openTaskHouse(LETTERS_TAKEN);
  });
  afterAll(() => house.close());

  const handleOf = ({ task }: OpenedTask) => house.client.workflow.getHandle(task.id);

  async function expectStateFromTimeline(task: OpenedTask): Promise<void> {
    let events: RecordedEvent[] = [];
    let state = await handleOf(task).query(stateQuery);
    // A letter may settle between the two answers; both must be of one moment.
    await until('two answers of one moment', async () => {
      events = await handleOf(task).query(timelineQuery);
      state = await handleOf(task).query(stateQuery);
      return state.events === events.length;
    });
    expect(viewTask(task.task, RULES, fold(events), state.asOf)).toEqual(state);
  }

  it('state is what the timeline folds to, at every stage of a life', async () => {
    const task = await openTask(house);
    await expectStateFromTimeline(task);
    for (const name of ['acknowledge', 'progress', 'escalate', 'extend', 'complete', 'return'] as const) {
      await task.give(name);
      await expectStateFromTimeline(task);
    }
    await task.give('complete');
    await task.give('accept');
    await expectStateFromTimeline(task);
  });

  it('timeline numbers its events from 1 without a gap and never goes back in time', async () => {
    const task = await openTask(house);
    await task.give('acknowledge');
    await house.travel(task.task.id, '2026-03-25T12:00:00+07:00');
    const events = await handleOf(task).query(timelineQuery);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    const times = events.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    await expectStateFromTimeline(task);
  });

  it('nextStep is right before an extension and after it', async () => {
    const task = await openTask(house);
    const next = async () => {
      const step = await handleOf(task).query(nextStepQuery);
      return step?.kind === 'rung' ? [step.at, ...step.rungs.map(({ id }) => id)] : step;
    };
    expect(await next()).toEqual(['2026-03-03T08:00:00+07:00', 'ASSIGNED']);
    await house.travel(task.task.id, '2026-03-03T09:00:00+07:00');
    // Nobody has answered by the third working day after the assignment.
    expect(await next()).toEqual(['2026-03-06T08:00:00+07:00', 'ACK']);
    await task.give('acknowledge');
    expect(await next()).toEqual(['2026-03-16T08:00:00+07:00', 'T-15']);
    await house.travel(task.task.id, '2026-03-17T09:00:00+07:00');
    expect(await next()).toEqual(['2026-03-24T08:00:00+07:00', 'T-7']);
    await task.give('extend');
    expect(await next()).toEqual(['2026-03-18T08:00:00+07:00', 'EXTENDED']);
    await house.travel(task.task.id, '2026-03-18T09:00:00+07:00');
    expect(await next()).toEqual(['2026-04-15T08:00:00+07:00', 'T-15']);
  });

  it('nextStep is nothing while a report waits, and nothing once the task is closed', async () => {
    const task = await openTask(house);
    await task.give('complete');
    expect(await handleOf(task).query(nextStepQuery)).toBeNull();
    await task.give('accept');
    expect(await handleOf(task).query(nextStepQuery)).toBeNull();
  });

  it('rules are those frozen into the task', async () => {
    const early = { ...POLICY, letters: { ...POLICY.letters, at: '07:30' } };
    const task = await openTask(house, {}, { rules: { policy: early, calendar: CALENDAR } });
    expect(await handleOf(task).query(nextStepQuery)).toMatchObject({ at: '2026-03-03T07:30:00+07:00' });
  });
});

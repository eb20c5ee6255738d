import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { openTask, refusalOf, SAMPLES } from './open-tasks';
import { LETTERS_TAKEN } from './stub-activities';

quietRuntime();

describe('a malformed command', () => {
  let house: TaskHouse;
  beforeAll(async () => {
    house = await openTaskHouse(LETTERS_TAKEN);
  });
  afterAll(() => house.close());

  const EVIL: [string, unknown, string][] = [
    ['acknowledge', undefined, ''],
    ['acknowledge', null, ''],
    ['acknowledge', 'tiếp nhận', ''],
    ['acknowledge', [], ''],
    ['acknowledge', {}, 'commandId'],
    ['acknowledge', { commandId: 'x', actor: SAMPLES.acknowledge.actor }, 'promisedOn'],
    ['acknowledge', { commandId: 'x', ...SAMPLES.acknowledge, promisedOn: '2026-02-31' }, 'promisedOn'],
    ['acknowledge', { commandId: '', ...SAMPLES.acknowledge }, 'commandId'],
    [
      'acknowledge',
      { commandId: 'x', ...SAMPLES.acknowledge, actor: { role: 'king', name: 'x' } },
      'actor.role',
    ],
    ['acknowledge', { commandId: 'x', ...SAMPLES.acknowledge, more: 1 }, ''],
    ['reportProgress', { commandId: 'x', ...SAMPLES.progress, percent: 101 }, 'percent'],
    ['reportProgress', { commandId: 'x', ...SAMPLES.progress, summary: 'a\r\nBcc: x@y.example' }, 'summary'],
    ['reportProgress', { commandId: 'x', ...SAMPLES.progress, summary: '  ' }, 'summary'],
    ['reportProgress', { commandId: 'x', ...SAMPLES.progress, summary: 'a'.repeat(1001) }, 'summary'],
    [
      'reportCompletion',
      {
        commandId: 'x',
        ...SAMPLES.complete,
        evidence: { document: null, link: 'javascript:alert(1)', figure: null },
      },
      'evidence.link',
    ],
    ['return', { commandId: 'x', ...SAMPLES.return, reason: '' }, 'reason'],
    ['extend', { commandId: 'x', ...SAMPLES.extend, newDue: '2026-04-30T23:59:59Z' }, 'newDue'],
    ['extend', { commandId: 'x', ...SAMPLES.extend, newDue: 'sớm nhất có thể' }, 'newDue'],
    ['extend', { commandId: 'x', ...SAMPLES.extend, document: '' }, 'document'],
    ['escalate', { commandId: 'x', ...SAMPLES.escalate, level: 4 }, 'level'],
    ['withdraw', { commandId: 'x', ...SAMPLES.withdraw, reason: 7 }, 'reason'],
  ];

  it('is refused by the validator with the field, and the task stays as it was', async () => {
    const task = await openTask(house);
    const handle = house.client.workflow.getHandle(task.task.id);
    for (const [update, input, field] of EVIL) {
      const refusal = await refusalOf(handle.executeUpdate(update, { args: [input] }));
      expect({ update, input, refusal }).toMatchObject({ refusal: { code: 'invalid-input', field } });
    }
    const { events } = await handle.fetchHistory();
    expect((events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toEqual(
      [],
    );
    expect(await task.give('acknowledge')).toMatchObject({ promisedOn: '2026-03-20' });
  });
});

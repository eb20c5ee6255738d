import { randomUUID } from 'node:crypto';
import { timelineQuery } from '../../contract/task-workflow';
import type { Task } from '../../domain/task';
import { until } from '../support/processes';
import { RULES } from '../support/rules';
import { aTask, datedUntil } from '../support/tasks';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { openTask, openedTask } from '../workflows/open-tasks';
import { LETTERS_TAKEN } from '../workflows/stub-activities';
import { runDondoc } from './run-dondoc';

quietRuntime();

interface BulkAnswer {
  bulkId: string;
  dryRun: boolean;
  counts: Record<string, number>;
  tasks: { code: string; outcome: string; refusal: { code: string } | null }[];
}

describe('a verb for many tasks', () => {
  const number = `${randomUUID().slice(0, 8)}/TB-VPCP`;
  const id = number.replace('/', '-').toLowerCase();
  let house: TaskHouse;
  let tasks: Task[];

  beforeAll(async () => {
    house = await openTaskHouse(LETTERS_TAKEN);
    const directive = { ...aTask().directive, id, number };
    tasks = await Promise.all(
      [1, 2, 3].map(async (n) => {
        const named = { id: `nv-${id}-2a-${n}`, code: `${id.toUpperCase()}/2a-${n}`, directive };
        const over = { ...named, deadline: datedUntil('2035-03-30') };
        return (await openTask(house, over, { rules: { ...RULES, edition: 2 } })).task;
      }),
    );
    // A result that waits for acceptance can neither be suspended nor escalated.
    await openedTask(house, tasks[2] as Task).give('complete');
    await until('the list knows all three and what is reported', async () => {
      const { stdout } = await list();
      const rows = JSON.parse(stdout) as { stage: string | null }[];
      return rows.length === 3 && rows.filter(({ stage }) => stage === 'reported').length === 1;
    });
  }, 60_000);
  afterAll(() => house.close());

  const list = (...more: string[]) =>
    runDondoc(['task', 'list', '--filter', [`directive=${number}`, ...more].join(' and '), '-o', 'json']);
  const codes = async (...more: string[]) =>
    (JSON.parse((await list(...more)).stdout) as { code: string }[])
      .map(({ code }) => code.slice(-1))
      .join('');
  const escalate = (reason: string, ...more: string[]) =>
    runDondoc(
      [
        'task',
        'escalate',
        '--filter',
        `directive=${number}`,
        '--level',
        '2',
        '--reason',
        reason,
        ...more,
      ].concat(more.includes('-o') ? [] : ['-o', 'json']),
    );
  const escalations = async (task: Task) =>
    (await house.client.workflow.getHandle(task.id).query(timelineQuery)).filter(
      ({ event }) => event.type === 'TaskEscalated',
    );
  const answerOf = (stdout: string) => JSON.parse(stdout) as BulkAnswer;

  it('finds by the filter what the rows say', async () => {
    expect(await codes('stage=open')).toBe('12');
    expect(await codes('stage!=open')).toBe('3');
    expect(await codes('lead=moit', 'acknowledged=no', 'level<1')).toBe('123');
    expect(await codes('lead!=Bộ Công Thương')).toBe('');
    expect(await codes('kind=dated', 'late>0')).toBe('');
  });

  it('shows first what would happen, refusals included, and does nothing without a yes', async () => {
    const dry = await escalate('chậm trả lời', '--dry-run');
    expect(dry.code).toBe(0);
    expect(answerOf(dry.stdout)).toMatchObject({ dryRun: true, counts: { 'to-do': 2, refused: 1 } });
    expect(answerOf(dry.stdout).tasks.at(-1)?.refusal?.code).toBe('awaiting-acceptance');
    const asked = await escalate('chậm trả lời', '-o', 'text');
    expect(asked.code).toBe(2);
    expect(asked.stdout).toMatch(/2a-1 .*\+ sẽ thực hiện +cấp 0 → 2; 1 thư thay đổi/);
    expect(asked.stdout).toMatch(/2a-3 .*✗ bị từ chối/);
    expect(asked.stderr).toContain('Thực hiện với 2 nhiệm vụ?');
    expect(await escalations(tasks[0] as Task)).toHaveLength(0);
  });

  it('does it once, however often the same command line is run', async () => {
    const first = await escalate('chậm trả lời', '--yes');
    expect(first.code).toBe(0);
    const answer = answerOf(first.stdout);
    expect(answer.counts).toEqual({ done: 2, refused: 1 });
    const again = await escalate('chậm trả lời', '--yes');
    expect(answerOf(again.stdout)).toMatchObject({
      bulkId: answer.bulkId,
      counts: { 'done-before': 2, refused: 1 },
    });
    const recorded = await escalations(tasks[0] as Task);
    expect(recorded.map(({ commandId }) => commandId)).toEqual([answer.bulkId]);
  });

  it('goes on with an earlier run by its id, which belongs to one command line', async () => {
    const [, , hash] = answerOf((await escalate('chậm lần nữa', '--dry-run')).stdout).bulkId.split('-');
    const earlier = `bulk-20260302-${hash}`;
    await openedTask(house, tasks[1] as Task).give('escalate', {
      commandId: earlier,
      reason: 'chậm lần nữa',
    });
    const resumed = await escalate('chậm lần nữa', '--yes', '--resume', earlier);
    expect(answerOf(resumed.stdout).counts).toEqual({ done: 1, 'done-before': 1, refused: 1 });
    const other = await escalate('lý do khác', '--yes', '--resume', earlier);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('không phải là mã của lệnh này');
  });

  it('without the right ends with 4, and only what was given is on the record', async () => {
    const refusals = async () =>
      (await openedTask(house, tasks[0] as Task).eventTypes()).filter((type) => type === 'CommandRefused')
        .length;
    const asLead = (...more: string[]) =>
      runDondoc(
        ['task', 'suspend', '--filter', `directive=${number}`, '--reason', 'x', '--document', '1/QĐ'].concat(
          ['--role', 'lead'],
          more,
        ),
      );
    const dry = await asLead('--dry-run');
    expect(dry).toMatchObject({ code: 4 });
    expect(dry.stdout + dry.stderr).not.toContain('ghi vào sổ');
    expect(await refusals()).toBe(0);
    const given = await asLead('--yes');
    expect(given.code).toBe(4);
    expect(given.stderr).toContain('Yêu cầu đã được ghi vào sổ sự kiện.');
    expect(await refusals()).toBe(1);
  });

  it('takes one task or a filter, not both and not neither', async () => {
    const both = ['task', 'withdraw', (tasks[0] as Task).code, '--filter', 'late>1', '--reason', 'x'];
    expect((await runDondoc(both)).code).toBe(2);
    expect((await runDondoc(['task', 'withdraw', '--reason', 'x'])).code).toBe(2);
    expect((await runDondoc(['task', 'withdraw', '--filter', 'lat>1', '--reason', 'x'])).code).toBe(2);
  });
});

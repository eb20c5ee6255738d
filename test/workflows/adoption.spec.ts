import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../client/program';
import { timelineQuery } from '../../contract/task-workflow';
import type { TaskEvent } from '../../domain/events';
import { captured } from '../support/captured';
import { sharedTemporal } from '../support/temporal/shared';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { temporaryFolder } from '../support/temporary-folder';
import { openTask, type OpenedTask } from './open-tasks';
import { LETTERS_TAKEN } from './stub-activities';

quietRuntime('ERROR');

describe('rules adopted by a running task', () => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  let house: TaskHouse;
  let task: OpenedTask;

  beforeAll(async () => {
    cpSync(join(__dirname, '../../data'), dataDir, { recursive: true });
    const file = join(dataDir, 'policies/default.yaml');
    const policy = readFileSync(file, 'utf8')
      .replace(/^version: .*$/m, 'version: thu-nghiem')
      .replace('daysBefore: [15, 7, 3, 1]', 'daysBefore: [10, 5]');
    writeFileSync(file, policy);
    house = await openTaskHouse(LETTERS_TAKEN);
    task = await openTask(house);
  });
  afterAll(async () => {
    await house.close();
    folder.remove();
  });

  async function adopt(...args: string[]) {
    const { surroundings, output } = captured();
    const code = await runProgram(
      [
        ...['rules', 'adopt', '--policy-only', '--task', task.task.id, '-o', 'json'],
        ...['--address', sharedTemporal().address, '--data-dir', dataDir, ...args],
      ],
      '0.0.0',
      surroundings,
    );
    return { code, stdout: output.stdout(), stderr: output.stderr() };
  }
  const happened = async (): Promise<TaskEvent[]> =>
    (await house.client.workflow.getHandle(task.task.id).query(timelineQuery)).map(({ event }) => event);

  it('are shown first, step by step, and nothing is adopted', async () => {
    const before = await happened();
    const { code, stdout } = await adopt('--dry-run');
    expect(code).toBe(0);
    const { tasks } = JSON.parse(stdout) as { tasks: { moved: { rung: string }[]; policyVersion: string }[] };
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.policyVersion).toBe('test-policy-1');
    expect(tasks[0]?.moved.map(({ rung }) => rung)).toEqual(
      expect.arrayContaining(['T-15', 'T-10', 'T-7', 'T-5', 'T-3', 'T-1']),
    );
    expect(await happened()).toEqual(before);
  });

  it('need a reason, and a yes that no script gives by accident', async () => {
    expect((await adopt()).code).toBe(2);
    const unasked = await adopt('--reason', 'chính sách mới');
    expect(unasked.code).toBe(2);
    expect(unasked.stderr).toContain('--yes');
    expect(await happened()).not.toContainEqual(expect.objectContaining({ type: 'RulesAdopted' }));
  });

  it('are on the record once, with the ladder that follows them, however often they are given', async () => {
    for (const _ of [1, 2]) expect((await adopt('--reason', 'chính sách mới', '--yes')).code).toBe(0);
    const events = await happened();
    const adopted = events.filter((event) => event.type === 'RulesAdopted');
    expect(adopted).toMatchObject([
      { reason: 'chính sách mới', policy: { version: 'thu-nghiem' }, calendar: null },
    ]);
    const ladders = events.filter((event) => event.type === 'LadderOpened');
    expect(ladders.at(-1)).toMatchObject({ version: 2, opening: 'ASSIGNED' });
  });
});

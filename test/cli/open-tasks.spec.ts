import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf, instantOfMs } from '../../domain/time/instant';
import { SOUND_DIRECTIVE } from '../config/directive-text';
import { until } from '../support/processes';
import { workplace, type Workplace } from './dondoc';
import { calendarClosing, dueAhead } from './due-ahead';
import { STACK_TIMEOUT_MS, startStack, type StartedStack } from './stack';

interface Difference {
  sources: string[];
  tasks: { code: string; moved: { rung: string }[] }[];
}

describe('where everything runs', () => {
  const due = dueAhead(dateOf(instantOfMs(Date.now())));
  let place: Workplace;
  let stack: StartedStack;

  beforeAll(async () => {
    place = workplace();
    stack = await startStack(place.path);
    const directive = SOUND_DIRECTIVE.replace('12/TB-VPCP', '72/TB-VPCP').replace('2026-03-31', due);
    writeFileSync(join(place.path, 'thong-bao.yaml'), directive);
    const { code } = await place.dondoc(['directive', 'add', 'thong-bao.yaml']);
    expect(code).toBe(0);
    writeFileSync(join(place.path, 'nam.yaml'), calendarClosing(due));
  }, STACK_TIMEOUT_MS);

  afterAll(async () => {
    await stack.stop();
    place.remove();
  }, 60_000);

  async function differenceFrom(...args: string[]): Promise<Difference> {
    const { code, stdout } = await place.dondoc(['calendar', 'diff', 'nam.yaml', ...args, '-o', 'json']);
    expect(code).toBe(0);
    return JSON.parse(stdout) as Difference;
  }

  it('the doctor finds no failure and ends with 0', async () => {
    const { code, stdout } = await place.dondoc(['doctor']);
    expect(stdout).not.toContain('✗');
    expect(stdout).toMatch(/^✓ Tiến trình xử lý \(worker\): đang nhận việc ở hàng "dondoc"/m);
    expect(code).toBe(0);
  });

  it('a new calendar is compared on the same open tasks, whether the ledger or the workers tell of them', async () => {
    let listed: Difference | undefined;
    // The server lists a new task after a moment, and its first events reach the ledger after one.
    await until('the workers tell of both tasks', async () => {
      listed = await differenceFrom('--ledger', 'khong-co.db');
      return listed.tasks.length === 2;
    });
    let recorded: Difference | undefined;
    await until('the ledger tells of both tasks', async () => {
      recorded = await differenceFrom();
      return recorded.tasks.length === 2;
    });
    expect(listed?.sources).toEqual(['temporal']);
    expect(recorded?.sources).toEqual(['ledger']);
    expect(listed?.tasks.map(({ code }) => code)).toEqual(['72-TB-VPCP/3c-1', '72-TB-VPCP/5b-i-1']);
    expect(listed?.tasks[0]?.moved.map(({ rung }) => rung)).toContain('D');
    expect(recorded?.tasks.map(({ code, moved }) => [code, moved])).toEqual(
      listed?.tasks.map(({ code, moved }) => [code, moved]),
    );
  }, 60_000);
});

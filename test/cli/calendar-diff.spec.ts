import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadDirective } from '../../config/load-directive';
import { SYSTEM } from '../../domain/actor';
import { assign } from '../../domain/decide/assign';
import { addDays, dateOf, endOfDay, instantOfMs, startOfDay } from '../../domain/time/instant';
import { openLedger } from '../../ledger/open-ledger';
import { SOUND_DIRECTIVE } from '../config/directive-text';
import { RULES } from '../support/rules';
import { example, workplace, type Workplace } from './dondoc';
import { calendarClosing, dueAhead } from './due-ahead';

const NOTICE = example('56-tb-vpcp.yaml');
const today = dateOf(instantOfMs(Date.now()));

interface Difference {
  days: { date: string; before: string | null; after: string | null }[];
  sources: string[];
  tasks: {
    code: string;
    due: string | null;
    moved: { rung: string; before: string; after: string }[];
    kept: number;
  }[];
  moved: { tasks: number; letters: number; escalations: number };
}

describe('dondoc calendar diff', () => {
  let place: Workplace;
  beforeAll(() => (place = workplace()));
  afterAll(() => place.remove());

  const write = (name: string, content: string) => {
    writeFileSync(join(place.path, name), content);
    return name;
  };
  const packaged = (year: number) => readFileSync(join(packagedDataDir(), `calendars/${year}.yaml`), 'utf8');

  const closing = (from: string, to: string) =>
    packaged(2026)
      .replace('version: v2', 'version: v3')
      .replace('closed:\n', `closed:\n  - { from: ${from}, to: ${to}, name: nghỉ thử, decision: null }\n`);

  it('shows the days that change and what would move of a directive, without a server', async () => {
    const file = write('2026-moi.yaml', closing('2026-03-30', '2026-03-31'));
    const { code, stdout, stderr } = await place.dondoc(['calendar', 'diff', file, '--directive', NOTICE]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/thứ Hai 30\/03\/2026 +ngày làm việc +nghỉ thử/);
    expect(stdout).toMatch(
      /56-TB-VPCP\/3c-12 +Bộ Công Thương +nhắc trước 1 ngày +30\/03\/2026 08:00 +27\/03\/2026 08:00/,
    );
    expect(stderr).toContain('Năm 2026, v2 → v3: 2 ngày đổi giữa nghỉ và làm việc');
    expect(stderr).toContain('16 nhiệm vụ được xem: 1 có thư dời ngày');
    expect(stderr).toContain('Thời hạn không đổi');
  });

  it('gives a program the same, for several directives', async () => {
    const file = write('2026-moi.yaml', closing('2026-04-01', '2026-04-03'));
    const other = example('cong-van-ubnd-tinh.yaml');
    const args = ['calendar', 'diff', file, '--directive', NOTICE, '--directive', other, '-o', 'json'];
    const { code, stdout } = await place.dondoc(args);
    expect(code).toBe(0);
    const difference = JSON.parse(stdout) as Difference;
    expect(difference.days.map(({ date }) => date)).toEqual(['2026-04-01', '2026-04-02', '2026-04-03']);
    expect(difference.sources).toEqual(['files']);
    expect(difference.tasks).toHaveLength(32);
    const roadmap = difference.tasks.find(({ code: name }) => name === '56-TB-VPCP/3c-12');
    expect(roadmap?.moved).toContainEqual({
      rung: 'L1',
      level: 1,
      before: '2026-04-01T08:00:00+07:00',
      after: '2026-04-06T08:00:00+07:00',
    });
    expect(difference.moved.escalations).toBeGreaterThanOrEqual(3);
  });

  it('says that nothing moves when the file is the calendar in use', async () => {
    const file = join(packagedDataDir(), 'calendars/2026.yaml');
    const { code, stdout, stderr } = await place.dondoc(['calendar', 'diff', file, '--directive', NOTICE]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('0 ngày đổi');
    expect(stderr).toContain('0 có thư dời ngày');
  });

  it('asks for another version when the days are others', async () => {
    const file = write(
      'cung-so.yaml',
      closing('2026-04-01', '2026-04-03').replace('version: v3', 'version: v2'),
    );
    const { stderr } = await place.dondoc(['calendar', 'diff', file, '--directive', NOTICE]);
    expect(stderr).toContain('⚠ Hai bản cùng mang version "v2"');
  });

  it('refuses a calendar that could not be used, and compares nothing', async () => {
    const file = write('hong-3.yaml', closing('2026-05-01', '2026-05-01'));
    const { code, stdout, stderr } = await place.dondoc(['calendar', 'diff', file, '--directive', NOTICE]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('trùng ngày với closed[0]');
  });

  it('takes the open tasks from the ledger, from now on', async () => {
    const due = dueAhead(today);
    const directive = write(
      'mo.yaml',
      SOUND_DIRECTIVE.replace('12/TB-VPCP', '71/TB-VPCP').replace('due: 2026-03-31', `due: ${due}`),
    );
    const { tasks } = loadDirective(join(place.path, directive), loadAgencies(packagedDataDir()));
    const url = join(place.path, 'so.db');
    const ledger = await openLedger({ url });
    const at = startOfDay(addDays(today, -7));
    for (const task of tasks) {
      const event = assign(task, RULES, at)[0];
      if (event === undefined) throw new Error('a task that is assigned has an event');
      await ledger.append(task.id, [{ seq: 1, at, actor: SYSTEM, commandId: null, event }]);
    }
    await ledger.close();
    const file = write('nam.yaml', calendarClosing(due));
    const { code, stdout, stderr } = await place.dondoc([
      ...['calendar', 'diff', file, '--ledger', url, '-o', 'json'],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const difference = JSON.parse(stdout) as Difference;
    expect(difference.sources).toEqual(['ledger']);
    expect(difference.tasks.map((task) => [task.code, task.due])).toEqual([
      ['71-TB-VPCP/3c-1', endOfDay(due)],
      ['71-TB-VPCP/5b-i-1', null],
    ]);
    const rungs = difference.tasks[0]?.moved.map(({ rung }) => rung) ?? [];
    expect(rungs).toContain('D');
    expect(rungs).not.toContain('ASSIGNED');
  });

  it('says where it looked when there is neither a ledger nor a server', async () => {
    const file = write('2026-moi.yaml', closing('2026-03-30', '2026-03-31'));
    const { code, stderr } = await place.dondoc([
      ...['calendar', 'diff', file, '--ledger', 'khong-co.db', '--address', '127.0.0.1:1'],
    ]);
    expect(code).toBe(6);
    expect(stderr).toContain('dùng --directive TỆP');
  });
});

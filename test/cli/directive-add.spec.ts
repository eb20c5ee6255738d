import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadDirective } from '../../config/load-directive';
import { SYSTEM } from '../../domain/actor';
import { assign } from '../../domain/decide/assign';
import type { TaskEvent } from '../../domain/events';
import type { Task } from '../../domain/task';
import { openLedger } from '../../ledger/open-ledger';
import { until } from '../support/processes';
import { RULES } from '../support/rules';
import { directiveWith, SOUND_DIRECTIVE } from '../config/directive-text';
import { workplace, type Workplace } from './dondoc';
import { STACK_TIMEOUT_MS, startStack, type StartedStack } from './stack';

describe('dondoc directive add', () => {
  let place: Workplace;
  let stack: StartedStack;

  beforeAll(async () => {
    place = workplace();
    stack = await startStack(place.path);
  }, STACK_TIMEOUT_MS);

  afterAll(async () => {
    await stack.stop();
    place.remove();
  }, 60_000);

  const write = (content: string | Buffer, name = 'thong-bao.yaml') => {
    writeFileSync(join(place.path, name), content);
    return name;
  };
  const numbered = (number: string, text = SOUND_DIRECTIVE) => text.replace('12/TB-VPCP', number);

  async function knows(taskId: string): Promise<boolean> {
    return (await place.dondoc(['task', 'show', taskId, '-o', 'none'])).code === 0;
  }

  it('shows with --dry-run what it would start, and starts nothing', async () => {
    const file = write(numbered('20/TB-VPCP'));
    const { code, stdout } = await place.dondoc(['directive', 'add', file, '--dry-run', '-o', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: true,
      started: [],
      wouldStart: ['20-TB-VPCP/3c-1', '20-TB-VPCP/5b-i-1'],
    });
    expect(await knows('nv-20-tb-vpcp-3c-1')).toBe(false);
  });

  it('starts one workflow a task; the second time changes nothing and says so', async () => {
    const file = write(numbered('21/TB-VPCP'));
    const first = await place.dondoc(['directive', 'add', file]);
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(
      /21-TB-VPCP\/3c-1 +Bộ Công Thương +Xây dựng lộ trình +hạn 31\/03\/2026 +đã khởi tạo/,
    );
    expect(first.stderr).toContain('2 nhiệm vụ đã khởi tạo');
    expect(await knows('nv-21-tb-vpcp-3c-1')).toBe(true);

    const second = await place.dondoc(['directive', 'add', file, '-o', 'json']);
    expect(second.code).toBe(0);
    expect(JSON.parse(second.stdout)).toMatchObject({
      started: [],
      unchanged: ['21-TB-VPCP/3c-1', '21-TB-VPCP/5b-i-1'],
      refused: [],
    });
    const inEnglish = await place.dondoc(['directive', 'add', file, '--lang', 'en']);
    expect(inEnglish.stderr).toContain('0 tasks started, 2 were there before and are unchanged');
  });

  it('asks the ledger, which remembers longer than Temporal, and assigns no task twice', async () => {
    const file = write(numbered('28/TB-VPCP'));
    const url = join(place.path, 'nhieu-nam.db');
    const { tasks } = loadDirective(join(place.path, file), loadAgencies(packagedDataDir()));
    const ledger = await openLedger({ url });
    const assigned = assign(tasks[0] as Task, RULES, '2020-01-02T08:00:00+07:00');
    await ledger.append('nv-28-tb-vpcp-3c-1', [
      {
        seq: 1,
        at: '2020-01-02T08:00:00+07:00',
        actor: SYSTEM,
        commandId: null,
        event: assigned[0] as TaskEvent,
      },
    ]);
    await ledger.close();

    const again = await place.dondoc(['directive', 'add', file, '--ledger', url, '-o', 'json']);
    expect(JSON.parse(again.stdout)).toMatchObject({
      started: ['28-TB-VPCP/5b-i-1'],
      unchanged: ['28-TB-VPCP/3c-1'],
    });
    expect(await knows('nv-28-tb-vpcp-3c-1')).toBe(false);
  });

  it('refuses other contents under the same ids and then starts nothing, new tasks included', async () => {
    await place.dondoc(['directive', 'add', write(numbered('22/TB-VPCP'))]);
    const changed = numbered('22/TB-VPCP')
      .replace('Xây dựng lộ trình', 'Xây dựng kế hoạch')
      .concat(
        '  - clause: "6"\n    n: 1\n    gist: Việc mới\n    lead: mofa\n    deadline: { kind: standing }\n',
      );
    const { code, stdout, stderr } = await place.dondoc(['directive', 'add', write(changed), '-o', 'json']);
    expect(code).toBe(5);
    expect(JSON.parse(stdout)).toMatchObject({
      started: [],
      refused: [{ code: '22-TB-VPCP/3c-1', reason: 'id-taken-by-another-definition' }],
    });
    expect(JSON.parse(stderr)).toMatchObject({ exitCode: 5, conflicts: ['22-TB-VPCP/3c-1'] });
    expect(await knows('nv-22-tb-vpcp-6-1')).toBe(false);
    const again = await place.dondoc(['directive', 'add', write(changed), '--lang', 'en']);
    expect(again.code).toBe(5);
    expect(again.stderr).toContain('Nothing was started');
  });

  it('warns of a date before the issue date and of an agency without address, and starts all the same', async () => {
    const text = numbered('23/TB-VPCP')
      .replace('issuedOn: 2026-01-31', 'issuedOn: 2026-04-30')
      .replace('lead: mofa', 'lead: tp-hcm');
    const { code, stderr } = await place.dondoc(['directive', 'add', write(text)]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /⚠ thong-bao\.yaml:22:\d+ +tasks\[0\]\.deadline\.due: thời hạn 2026-03-31 sớm hơn/,
    );
    expect(stderr).toContain('chưa có địa chỉ nhận thư của Thành phố Hồ Chí Minh');
    expect(await knows('nv-23-tb-vpcp-5b-i-1')).toBe(true);
  });

  describe('a file that is wrong ends with 2 and its places, and nothing is started', () => {
    const wrong = (passage: string, replacement: string) =>
      numbered('29/TB-VPCP', directiveWith(passage, replacement));

    it.each<[string, () => string | Buffer, string]>([
      [
        'unknown agency',
        () => wrong('lead: Bộ Công Thương', 'lead: Bộ Công thưong'),
        'thong-bao.yaml:17:11  tasks[0].lead: không có cơ quan "Bộ Công thưong" trong danh bạ. Gần nhất: "Bộ Công Thương" (moit).',
      ],
      [
        'missing lead',
        () => wrong('    lead: Bộ Công Thương\n', ''),
        'thong-bao.yaml:14:5  tasks[0].lead: chưa nêu cơ quan chủ trì',
      ],
      [
        'two leads',
        () => wrong('lead: Bộ Công Thương', 'lead: [moit, mofa]'),
        'thong-bao.yaml:17:11  tasks[0].lead: mỗi nhiệm vụ có đúng một cơ quan chủ trì',
      ],
      [
        'a day that does not exist',
        () => wrong('phrase: trong quý I/2026', 'phrase: trước ngày 31/02/2026'),
        'thong-bao.yaml:20:15  tasks[0].deadline.phrase: "trước ngày 31/02/2026" – tháng 02/2026 không có ngày 31.',
      ],
      [
        'duplicate clause',
        () => wrong('clause: 5.b(i)', 'clause: 3.c'),
        'thong-bao.yaml:23:13  tasks[1].clause: ',
      ],
      ['broken YAML', () => wrong('tasks:', 'tasks: ['), 'thong-bao.yaml:'],
      [
        'wrong encoding',
        () => Buffer.from(`\ufeff${numbered('29/TB-VPCP')}`, 'utf16le'),
        'thong-bao.yaml:1:1  sai bảng mã: tệp ở mã UTF-16',
      ],
      [
        'Windows encoding',
        () => Buffer.from(numbered('29/TB-VPCP'), 'latin1'),
        'thong-bao.yaml:3:11  sai bảng mã: byte thứ',
      ],
      [
        'line break in a field',
        () => wrong('gist: Xây dựng lộ trình', 'gist: "Xây dựng\\r\\nBcc: x@y.example"'),
        'thong-bao.yaml:16:11  tasks[0].gist: có dấu xuống dòng',
      ],
    ])('%s', async (_name, content, place_) => {
      const { code, stdout, stderr } = await place.dondoc(['directive', 'add', write(content())]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`✗ ${place_}`);
      expect(stderr).toMatch(/Chưa có gì được thực hiện\. Sửa \d+ lỗi trên rồi chạy lại\./);
      expect(await knows('nv-29-tb-vpcp-3c-1')).toBe(false);
      expect(await knows('nv-29-tb-vpcp-5b-i-1')).toBe(false);
    });

    it('gives the places as JSON with -o json, in one line', async () => {
      const file = write(wrong('lead: Bộ Công Thương', 'lead: Bộ Công thưong'));
      const { code, stdout, stderr } = await place.dondoc(['directive', 'add', file, '-o', 'json']);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(JSON.parse(stderr)).toMatchObject({
        exitCode: 2,
        problems: [{ file, line: 17, column: 11, field: 'tasks[0].lead', code: 'unknown-agency' }],
      });
    });

    it('names a file that is not there', async () => {
      const { code, stderr } = await place.dondoc(['directive', 'add', 'khong-co.yaml', '--lang', 'en']);
      expect(code).toBe(2);
      expect(stderr).toContain('khong-co.yaml:1:1  no such file');
    });
  });

  it('lists what is followed up, and one directive with its tasks', async () => {
    await place.dondoc(['directive', 'add', write(numbered('24/TB-VPCP'))]);
    // The ledger and the server's index learn of a new task after a moment.
    await until('the directive is in the ledger', async () => {
      const list = await place.dondoc(['directive', 'list', '-o', 'json']);
      expect(list.code).toBe(0);
      const rows = JSON.parse(list.stdout) as { id: string; number: string }[];
      return rows.some(({ id, number }) => id === '24-tb-vpcp' && number === '24/TB-VPCP');
    });
    await until('both tasks are listed', async () => {
      const show = await place.dondoc(['directive', 'show', '24/TB-VPCP']);
      expect(show.code).toBe(0);
      return show.stdout.includes('24-TB-VPCP/5b-i-1') && show.stderr.includes('24/TB-VPCP: 2 nhiệm vụ.');
    });
    const missing = await place.dondoc(['directive', 'show', '99/TB-VPCP']);
    expect(missing.code).toBe(3);
    expect(missing.stderr).toContain('Không có văn bản "99/TB-VPCP" trong sổ');
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskView } from '../../domain/view';
import { SOUND_DIRECTIVE } from '../config/directive-text';
import { until } from '../support/processes';
import { workplace, type Workplace } from './dondoc';
import { STACK_TIMEOUT_MS, startStack, type StartedStack } from './stack';

describe('dondoc task list and show', () => {
  let place: Workplace;
  let stack: StartedStack;

  beforeAll(async () => {
    place = workplace();
    stack = await startStack(place.path);
    for (const number of ['31/TB-VPCP', '32/TB-VPCP']) {
      writeFileSync(join(place.path, 'thong-bao.yaml'), SOUND_DIRECTIVE.replace('12/TB-VPCP', number));
      expect((await place.dondoc(['directive', 'add', 'thong-bao.yaml'])).code).toBe(0);
    }
    // The list comes from the server's index, which follows after a moment.
    await until('all tasks are listed with their state', async () => {
      const rows = await list();
      const assigned = rows.filter(
        ({ officialStatus }) => officialStatus !== null && officialStatus !== 'not-assigned',
      );
      return assigned.length === 4;
    });
  }, STACK_TIMEOUT_MS);

  afterAll(async () => {
    await stack.stop();
    place.remove();
  }, 60_000);

  interface Row {
    code: string;
    kind: string;
    officialStatus: string | null;
  }

  async function list(...filters: string[]): Promise<Row[]> {
    const { code, stdout } = await place.dondoc(['task', 'list', ...filters, '-o', 'json']);
    expect(code).toBe(0);
    return JSON.parse(stdout) as Row[];
  }

  describe('list', () => {
    const codes = async (...filters: string[]) => (await list(...filters)).map(({ code }) => code);

    it('filters by lateness, lead, directive and a filter of Temporal', async () => {
      expect(await codes()).toEqual([
        '31-TB-VPCP/3c-1',
        '31-TB-VPCP/5b-i-1',
        '32-TB-VPCP/3c-1',
        '32-TB-VPCP/5b-i-1',
      ]);
      expect(await codes('--late')).toEqual(['31-TB-VPCP/3c-1', '32-TB-VPCP/3c-1']);
      expect(await codes('--lead', 'Bộ Ngoại giao')).toEqual(['31-TB-VPCP/5b-i-1', '32-TB-VPCP/5b-i-1']);
      expect(await codes('--directive', '32/TB-VPCP', '--late')).toEqual(['32-TB-VPCP/3c-1']);
      expect(await codes('--query', "DeadlineKind = 'thường xuyên'", '--directive', '31/TB-VPCP')).toEqual([
        '31-TB-VPCP/5b-i-1',
      ]);
      expect(await codes('--filter', 'late>5 and lead=moit and directive=32/TB-VPCP')).toEqual([
        '32-TB-VPCP/3c-1',
      ]);
      expect(await codes('--unacknowledged', '--level', '3')).toEqual([]);
      expect(await codes('--directive', "31' OR WorkflowId != '")).toEqual([]);
    });

    it('shows the kind of a task without a date, and lateness by a sign, not by color alone', async () => {
      const { stdout, stderr } = await place.dondoc(['task', 'list', '--directive', '31/TB-VPCP']);
      const [head, dated, standing] = stdout.split('\n');
      expect(head).toMatch(/^MÃ +CHỦ TRÌ +NHIỆM VỤ +HẠN +TÌNH TRẠNG +CẤP +THƯ$/);
      expect(dated).toMatch(/31\/03\/2026 +▲ đang thực hiện, quá hạn/);
      expect(standing).toMatch(/thường xuyên +đang thực hiện, trong hạn/);
      expect(stdout).not.toContain('\u001b');
      expect(stderr).toContain('1 nhiệm vụ quá hạn trong 2. Xem: npx dondoc task show 31-TB-VPCP/3c-1');
      const colored = await place.dondoc(['task', 'list', '--color', 'always']);
      expect(colored.stdout).toContain('\u001b[31m▲ đang thực hiện, quá hạn\u001b[39m');
    });

    it('speaks English when asked', async () => {
      const { stdout, stderr } = await place.dondoc([
        'task',
        'list',
        '--directive',
        '31/TB-VPCP',
        '--lang',
        'en',
      ]);
      const [head, dated, standing] = stdout.split('\n');
      expect(head).toMatch(/^CODE +LEAD +TASK +DUE +STATUS +LEVEL +LETTERS$/);
      expect(dated).toMatch(/2026-03-31 +▲ in progress, overdue/);
      expect(standing).toMatch(/standing +in progress, in time/);
      expect(stderr).toContain('1 overdue of 2 tasks');
    });

    it('fits a narrow terminal and keeps the part of the code by which a task is named', async () => {
      const { stdout } = await place.dondoc(['task', 'list'], { COLUMNS: '60' });
      for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
      expect(stdout).toMatch(/TB-VPCP\/3c-1 /);
      expect(stdout).toContain('▲ quá hạn');
    });

    it('prints json, jsonl, csv and nothing', async () => {
      const rows = await list();
      expect(rows[0]).toMatchObject({
        taskId: 'nv-31-tb-vpcp-3c-1',
        lead: 'Bộ Công Thương',
        kind: 'dated',
        lateAfter: '2026-03-31T23:59:59+07:00',
        officialStatus: 'overdue',
        open: true,
      });
      const jsonl = await place.dondoc(['task', 'list', '-o', 'jsonl']);
      expect(
        jsonl.stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Row),
      ).toEqual(rows);
      const csv = await place.dondoc(['task', 'list', '-o', 'csv']);
      const [head, first] = csv.stdout.split('\n');
      expect(head).toBe(
        'code,lead,gist,due,kind,status,level,letters,directive,lateAfter,stage,acknowledged,daysLate,nextStepAt,parent',
      );
      expect(first).toMatch(
        /^31-TB-VPCP\/3c-1,Bộ Công Thương,Xây dựng lộ trình,31\/03\/2026,dated,"đang thực hiện, quá hạn",,0,31\/TB-VPCP,2026-03-31T23:59:59\+07:00,open,no,\d+,/,
      );
      const none = await place.dondoc(['task', 'list', '-o', 'none']);
      expect(none).toMatchObject({ code: 0, stdout: '' });
    });

    it('tells of a filter that the server does not understand', async () => {
      const { code, stderr } = await place.dondoc(['task', 'list', '--query', 'abc def']);
      expect(code).toBe(2);
      expect(stderr).toContain('Máy chủ Temporal không hiểu yêu cầu: ');
    });
  });

  describe('show', () => {
    it.each(['nv-31-tb-vpcp-3c-1', '31-TB-VPCP/3c-1', '31-tb-vpcp/3c-1'])('finds %s', async (typed) => {
      const { code, stdout } = await place.dondoc(['task', 'show', typed]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^31-TB-VPCP\/3c-1\n/);
      for (const clarity of ['việc', 'người', 'thời gian', 'trách nhiệm', 'sản phẩm', 'thẩm quyền'])
        expect(stdout).toMatch(new RegExp(`^Rõ ${clarity} `, 'm'));
      expect(stdout).toContain('◌ chưa nêu trong văn bản');
      expect(stdout).toContain(
        `${stack.info.temporal.uiUrl}/namespaces/default/workflows/nv-31-tb-vpcp-3c-1`,
      );
    });

    it('finds a short form that is unique, and refuses one that is not', async () => {
      const twice = await place.dondoc(['task', 'show', '3c-1']);
      expect(twice.code).toBe(2);
      expect(twice.stderr).toContain(
        '"3c-1" là mã ngắn của 2 nhiệm vụ: 31-TB-VPCP/3c-1, 32-TB-VPCP/3c-1; hãy ghi mã đầy đủ.',
      );
      const text = SOUND_DIRECTIVE.replace('12/TB-VPCP', '33/TB-VPCP').replace('clause: 3.c', 'clause: "7"');
      writeFileSync(join(place.path, 'thong-bao.yaml'), text);
      await place.dondoc(['directive', 'add', 'thong-bao.yaml']);
      await until('it is listed', async () => (await list('--directive', '33/TB-VPCP')).length === 2);
      const once = await place.dondoc(['task', 'show', '7-1', '-o', 'json']);
      expect(once.code).toBe(0);
      expect((JSON.parse(once.stdout) as TaskView).taskId).toBe('nv-33-tb-vpcp-7-1');
    });

    it.each(['99-TB-VPCP/1-1', 'nv-99-tb-vpcp-1-1', '99z', 'không có'])('knows no %s', async (typed) => {
      const vi = await place.dondoc(['task', 'show', typed]);
      expect({ code: vi.code, stdout: vi.stdout }).toEqual({ code: 3, stdout: '' });
      expect(vi.stderr).toMatch(/Không có nhiệm vụ .+ Xem danh sách: npx dondoc task list/);
      const en = await place.dondoc(['task', 'ack', typed, '--lang', 'en']);
      expect(en.code).toBe(3);
    });
  });
});

import { join } from 'node:path';
import { runProgram } from '../../client/program';
import { openLedger } from '../../ledger/open-ledger';
import { captured } from '../support/captured';
import { RULES_2 } from '../support/rules';
import { aTask } from '../support/tasks';
import { TaskStory } from '../support/task-story';
import { temporaryFolder } from '../support/temporary-folder';

const ASSIGNED = '2026-01-31T00:00:00+07:00';

describe('the tracking report, from the ledger alone', () => {
  const folder = temporaryFolder();
  const ledgerFile = join(folder.path, 'ledger.db');

  beforeAll(async () => {
    const late = new TaskStory(aTask(), ASSIGNED, undefined, RULES_2);
    late.until('2026-02-03T09:00:00+07:00').when('2026-02-03T09:00:00+07:00', {
      type: 'Acknowledge',
      promisedOn: null,
    });
    late.until('2026-03-05T12:00:00+07:00');
    late.when('2026-03-06T09:00:00+07:00', {
      type: 'ExtendDeadline',
      newDue: '2026-03-31T23:59:59+07:00',
      document: '99/VPCP-QHQT',
      signer: 'Phó Chủ nhiệm',
      reason: null,
    });
    const done = new TaskStory(
      aTask({ id: 'nv-99-tb-vpcp-3-1', code: '99-TB-VPCP/3-1', lead: { code: 'mof', name: 'Bộ Tài chính' } }),
      ASSIGNED,
      undefined,
      RULES_2,
    );
    done.until('2026-02-10T09:00:00+07:00').when('2026-02-10T09:00:00+07:00', {
      type: 'ReportCompletion',
      evidence: { document: '5/BC-BTC', link: null, figure: null },
    });
    done.when('2026-02-11T09:00:00+07:00', { type: 'AcceptCompletion', note: null });
    const ledger = await openLedger({ url: ledgerFile });
    for (const { task, events } of [late, done]) await ledger.append(task.id, [...events]);
    await ledger.close();
  });
  afterAll(() => folder.remove());

  async function report(...args: string[]) {
    const { surroundings, output } = captured();
    const code = await runProgram(['report', '--ledger', ledgerFile, ...args], '0.0.0', surroundings);
    return { code, stdout: output.stdout(), stderr: output.stderr() };
  }

  it('knows a lead by its code and a directive in any case, and says which there are', async () => {
    const [moit, directive] = await Promise.all([
      report('--as-of', '05/03/2026', '--lead', 'moit', '-o', 'jsonl'),
      report('--as-of', '05/03/2026', '--directive', '99/tb-vpcp', '-o', 'jsonl'),
    ]);
    expect(moit.stdout.trim().split('\n')).toHaveLength(1);
    expect(directive.stdout.trim().split('\n')).toHaveLength(2);
    const none = await report('--directive', '98/TB-VPCP', '--lang', 'en');
    expect(none).toMatchObject({ code: 3, stdout: '' });
    expect(none.stderr).toContain('there is no task of "98/TB-VPCP"; there are: 99/TB-VPCP.');
  });

  it('says what is late, whose it is, and who was told when', async () => {
    const { code, stdout, stderr } = await report('--as-of', '05/03/2026');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Bộ Công Thương +1 +0 +0 +0 +▲ 1/);
    expect(stdout).toContain('▲ 99-TB-VPCP/2a-1 · Bộ Công Thương · Lập báo cáo tổng hợp kiến nghị');
    expect(stdout).toContain('hạn 28/02/2026, quá hạn 4 ngày làm việc');
    expect(stdout).toMatch(
      /04\/03\/2026 08:00 {2}→ Văn phòng Chính phủ: báo cáo cấp 2 – máy chủ thư đã nhận/,
    );
    expect(stdout).toMatch(/03\/02\/2026 09:00 {2}← tiếp nhận/);
    expect(stderr).toContain('2 nhiệm vụ; hoàn thành đúng hạn 1; đang thực hiện, quá hạn 1');
  });

  it('tells any past day, and both deadlines once one was moved', async () => {
    const rows = async (asOf: string) => {
      const { stdout } = await report('--as-of', asOf, '-o', 'json');
      const { tasks } = JSON.parse(stdout) as {
        tasks: { officialStatus: string; againstOriginal: string }[];
      };
      return tasks.map(({ officialStatus, againstOriginal }) => `${officialStatus}/${againstOriginal}`);
    };
    expect(await rows('30/01/2026')).toEqual([]);
    expect(await rows('09/02/2026')).toEqual(['in-progress/in-progress', 'in-progress/in-progress']);
    expect(await rows('05/03/2026')).toEqual(['overdue/overdue', 'done-on-time/done-on-time']);
    expect(await rows('06/03/2026')).toEqual(['in-progress/overdue', 'done-on-time/done-on-time']);
  });

  it('is a table for a spreadsheet, and complete in English', async () => {
    const { stdout } = await report('--as-of', '05/03/2026', '-o', 'csv', '--lead', 'Bộ Tài chính');
    expect(stdout.split('\n')[1]).toContain('99-TB-VPCP/3-1,99/TB-VPCP,Bộ Tài chính');
    const english = await report('--as-of', '2026-03-05', '--lang', 'en');
    expect(english.stdout).toContain('4 working days late');
    expect(english.stderr).toContain('2 tasks; done on time 1; in progress, overdue 1');
  });
});

import { timelineQuery } from '../../contract/task-workflow';
import type { TaskEvent } from '../../domain/events';
import type { Task } from '../../domain/task';
import type { TaskView } from '../../domain/view';
import { RULES } from '../support/rules';
import { datedUntil } from '../support/tasks';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { openTask } from '../workflows/open-tasks';
import { LETTERS_TAKEN } from '../workflows/stub-activities';
import { runDondoc } from './run-dondoc';
import type { Said } from './run-here';

quietRuntime();

/** The tasks begin on 2 March 2026 and live by a clock of their own. */
const RULES_2 = { ...RULES, edition: 2 as const };

describe('the verbs of a task', () => {
  let house: TaskHouse;
  let task: Task;
  let twin: Task;

  beforeAll(async () => {
    house = await openTaskHouse(LETTERS_TAKEN);
    const over = { deadline: datedUntil('2035-03-30') };
    const opened = await Promise.all([
      openTask(house, over, { rules: RULES_2 }),
      openTask(house, over, { rules: RULES_2 }),
    ]);
    [task, twin] = opened.map((one) => one.task) as [Task, Task];
  }, 60_000);
  afterAll(() => house.close());

  const give = (verb: string, ...args: string[]) => runDondoc(['task', verb, task.code, ...args]);
  const viewOf = ({ code, stdout, stderr }: Said): TaskView => {
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as TaskView;
  };
  const taken = async (verb: string, ...args: string[]) => viewOf(await give(verb, ...args, '-o', 'json'));
  const eventsOf = async (id = task.id): Promise<TaskEvent[]> =>
    (await house.client.workflow.getHandle(id).query(timelineQuery)).map(({ event }) => event);

  it('asks for another date, decides on it, and shows beforehand what would change', async () => {
    const asked = await taken(
      'request',
      '--to',
      '30/04/2035',
      '--reason',
      'cần khảo sát thêm',
      '--role',
      'lead',
    );
    expect(asked.extensionRequest).toMatchObject({ ask: 'new-date', newDue: '2035-04-30T23:59:59+07:00' });
    const decision = ['--to', '27/4/2035', '--document', '88/VPCP', '--signer', 'Phó Chủ nhiệm'];
    const dry = await give('decide', ...decision, '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.stdout).toMatch(/→ dời +nhắc trước 7 ngày +23\/03\/2035 08:00 +20\/04\/2035 08:00/);
    expect(dry.stderr).toContain('Hạn: 30/03/2035 → 27/04/2035.');
    expect(dry.stderr).toContain('Chỉ xem trước, chưa thực hiện gì.');
    expect((await eventsOf()).map(({ type }) => type)).not.toContain('ExtensionDecided');
    const decided = await taken('decide', ...decision);
    expect(decided).toMatchObject({
      due: '2035-04-27T23:59:59+07:00',
      original: { due: '2035-03-30T23:59:59+07:00' },
      extensionRequest: null,
    });
  });

  it('gives the lead to another agency, named as people name it', async () => {
    const wrong = await give('reassign', '--lead', 'Bộ Tài chinh', '--document', '92/VPCP');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(
      /--lead: không có cơ quan "Bộ Tài chinh" trong danh bạ\. Gần nhất: "Bộ Tài chính" \(mof\)/,
    );
    const view = await taken('reassign', '--lead', 'Bộ Ngoại giao', '--document', '92/VPCP');
    expect(view.task.lead).toEqual({ code: 'mofa', name: 'Bộ Ngoại giao' });
  });

  it('suspends and resumes; what was given before under an id is not given again', async () => {
    const view = await taken(
      'suspend',
      '--reason',
      'chờ luật mới',
      '--document',
      '91/VPCP',
      '--command-id',
      's1',
    );
    expect(view).toMatchObject({ status: 'suspended', suspended: { reason: 'chờ luật mới' }, next: null });
    expect((await give('suspend', '--reason', 'khác', '--document', 'x', '--command-id', 's1')).code).toBe(0);
    expect((await eventsOf()).filter(({ type }) => type === 'TaskSuspended')).toHaveLength(1);
    const refused = await give('extend', '--to', '1/4/2034', '--document', '88/VPCP', '--dry-run');
    expect(refused).toMatchObject({ code: 5, stdout: '' });
    expect(await taken('resume')).toMatchObject({ status: 'open', due: '2035-04-27T23:59:59+07:00' });
  });

  it('delegates until a day, and ends it', async () => {
    const view = await taken('delegate', '--to', 'mof', '--until', '20/03/2035', '--reason', 'đi công tác');
    expect(view.delegations).toEqual([
      {
        from: { code: 'mofa', name: 'Bộ Ngoại giao' },
        to: { code: 'mof', name: 'Bộ Tài chính' },
        until: '2035-03-20',
      },
    ]);
    expect((await taken('delegate', '--end')).delegations).toEqual([]);
    expect((await give('delegate', '--end')).code).toBe(5);
  });

  it('changes the coordinating agencies, and records what they deliver', async () => {
    const changed = await taken('coordinate', '--add', 'Bộ Tư pháp', '--add', 'moit');
    expect(changed.task.coordinating.map(({ code }) => code)).toEqual(['mof', 'moj', 'moit']);
    await taken('contribute', '--ack', '--role', 'coordinating', '--agency', 'Bộ Tư pháp');
    const view = await taken(
      'contribute',
      '--for',
      'mof',
      '--summary',
      'đã gửi số liệu',
      '--document',
      '5/BTC',
    );
    expect(view.contributions).toMatchObject([
      { agency: { code: 'mof' }, delivered: { summary: 'đã gửi số liệu', document: '5/BTC' } },
      { agency: { code: 'moj' }, acknowledgedAt: expect.any(String) as string, delivered: null },
      { agency: { code: 'moit' }, acknowledgedAt: null },
    ]);
    expect((await give('contribute', '--summary', 'x')).code).toBe(2);
  });

  it('reports a risk and a new promise', async () => {
    const risk = await taken('risk', '--reason', 'chờ ý kiến', '--expected', '10/04/2035');
    expect(risk.risk).toMatchObject({ reason: 'chờ ý kiến', expectedOn: '2035-04-10' });
    const progress = await taken('progress', '--summary', 'đã có dự thảo', '--promised', '5/4/2035');
    expect(progress.promisedOn).toBe('2035-04-05');
  });

  it('merges a twin of another document: linked here, withdrawn there, and again without harm', async () => {
    const merge = () => runDondoc(['task', 'merge', task.code, twin.code, '-o', 'json']);
    const view = viewOf(await merge());
    expect(view.sources).toMatchObject([{ number: '99/TB-VPCP', clause: '2.a', taskCode: twin.code }]);
    expect((await eventsOf(twin.id)).at(-1)).toMatchObject({
      type: 'TaskWithdrawn',
      reason: `Nhập vào nhiệm vụ ${task.code}`,
    });
    expect(viewOf(await merge()).sources).toHaveLength(1);
  });

  it('refuses what is no right of the actor with exit code 4, and puts it on the record', async () => {
    const role = await give('extend', '--to', '1/6/2035', '--document', '9/BCT', '--role', 'lead');
    expect(role.code).toBe(4);
    expect(role.stderr).toContain('Không đủ quyền điều chỉnh thời hạn với tư cách cơ quan chủ trì');
    const agency = await give(
      'progress',
      '--summary',
      'x',
      '--role',
      'lead',
      '--agency',
      'moit',
      '-o',
      'json',
    );
    expect(agency.code).toBe(4);
    expect(JSON.parse(agency.stderr)).toMatchObject({
      exitCode: 4,
      refusal: { code: 'no-right', why: 'other-agency', role: 'lead' },
    });
    expect((await eventsOf()).filter(({ type }) => type === 'CommandRefused')).toHaveLength(2);
    const inSeason = await give('decide', '--keep', '--document', '9/VPCP', '--signer', 'Phó Chủ nhiệm');
    expect(inSeason.code).toBe(5);
  });

  it('says what is missing on a command line', async () => {
    for (const args of [
      ['request', '--reason', 'x'],
      ['decide', '--document', 'x', '--signer', 'y'],
      ['coordinate'],
      ['link'],
    ]) {
      const { code, stderr } = await give(args[0] as string, ...args.slice(1), '--lang', 'en');
      expect([args[0], code, stderr.split('\n').length]).toEqual([args[0], 2, 2]);
    }
    expect((await give('request', '--to', '1/1/2036', '--withdraw', '--reason', 'x')).code).toBe(2);
    const both = await give('coordinate', '--add', 'Bộ Tư pháp', '--remove', 'moj');
    expect(both.code).toBe(2);
    expect(both.stderr).toBe('✗ Bộ Tư pháp vừa ở --add vừa ở --remove; chỉ giữ một.\n');
  });
});

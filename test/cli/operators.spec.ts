import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ApplicationFailure, Connection } from '@temporalio/client';
import type { TaskActivities } from '../../contract/activity-types';
import { LIVE_OFFICE, POST_OFFICE, POST_OFFICE_ID } from '../../contract/post-office-workflow';
import { SEARCH_ATTRIBUTE_TYPES } from '../../contract/search-attributes';
import { TASK_QUEUE } from '../../contract/task-queues';
import { DIRECTIVE_TASK } from '../../contract/task-workflow';
import type { LetterFate } from '../../domain/letter/letter';
import type { Task } from '../../domain/task';
import { dateOf, instantOfMs } from '../../domain/time/instant';
import { openLedger } from '../../ledger/open-ledger';
import { ensureSearchAttributes } from '../../worker/ensure-search-attributes';
import { until } from '../support/processes';
import { RULES_2 } from '../support/rules';
import { datedUntil } from '../support/tasks';
import { ownNamespace } from '../support/temporal/own-namespace';
import { sharedTemporal } from '../support/temporal/shared';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { ASSIGNED_AT, openedTask } from '../workflows/open-tasks';
import { ownTask } from '../workflows/own-task';
import { LETTERS_TAKEN } from '../workflows/stub-activities';
import { workplace, type Workplace } from './dondoc';

// One task fails on purpose, and the worker says so.
quietRuntime('ERROR');

interface Diagnosis {
  check: string;
  level: string;
  vi: string;
}

interface View {
  name: string;
  vi: string;
  query: string;
  url: string | null;
  count: number | null;
}

const DEPARTMENT = { code: 'dept', name: 'Sở Công Thương' };
const STUCK = { code: 'stuck', name: 'Sở Ngoại vụ' };

const NOWHERE = { code: 'nowhere', name: 'Sở Tư pháp' };
const NO_ADDRESS: LetterFate = {
  ...{ outcome: 'no-address', address: null, messageId: null, response: null, attempts: 0 },
};

/** A shift that ends at once and begins again much later. */
const NO_SHIFT = {
  runPostOffice: () => {
    throw ApplicationFailure.create({ message: 'ca này nghỉ', nextRetryDelay: '1 hour' });
  },
};

/** Attempts follow at once, so that there are many soon. */
const ACTIVITIES: TaskActivities = {
  ...LETTERS_TAKEN,
  sendLetter(input) {
    const { agency } = input.facts.letter.recipient;
    if (agency === NOWHERE.code) return Promise.resolve(NO_ADDRESS);
    if (agency !== STUCK.code) return LETTERS_TAKEN.sendLetter(input);
    throw ApplicationFailure.create({ message: '451 4.7.1 thử lại sau', nextRetryDelay: 20 });
  },
};

describe('what operators ask of the whole house', () => {
  const { address } = sharedTemporal();
  const UI = 'http://127.0.0.1:8233';
  let place: Workplace;
  let house: TaskHouse;
  let namespace: string;
  let late: Task;
  const poisoned = `nv-${randomUUID().slice(0, 8)}-tb-vpcp-1a-1`;

  const dondoc = (args: string[], env = {}) =>
    place.dondoc([...args, '--address', address, '--namespace', namespace], env);

  async function views(args: string[] = [], env = {}): Promise<View[]> {
    const { code, stdout, stderr } = await dondoc(['views', '-o', 'json', ...args], env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as View[];
  }
  const counts = (rows: View[]) => Object.fromEntries(rows.map(({ name, count }) => [name, count]));

  async function begin(task: Task, travelTo: string): Promise<Task> {
    await house.start(task, ASSIGNED_AT, { rules: RULES_2 });
    await house.travel(task.id, travelTo);
    return task;
  }

  beforeAll(async () => {
    place = workplace();
    namespace = await ownNamespace();
    house = await openTaskHouse(() => ({ ...ACTIVITIES, ...NO_SHIFT }), { namespace, taskQueue: TASK_QUEUE });
    late = ownTask({ deadline: datedUntil('2026-03-11') });
    const parent = { id: late.id, code: late.code, lead: late.lead };
    const inTime = { deadline: datedUntil('2026-03-31') };
    const today = dateOf(instantOfMs(Date.now()));
    const [, , reported, stopped] = await Promise.all([
      begin(late, '2026-03-18T09:00:00+07:00'),
      begin(ownTask({ ...inTime, parent, lead: DEPARTMENT }), '2026-03-02T09:30:00+07:00'),
      begin(ownTask(inTime), '2026-03-02T09:30:00+07:00'),
      begin(ownTask(inTime), '2026-03-02T09:30:00+07:00'),
      begin(ownTask({ deadline: datedUntil(today) }), '2026-03-02T09:30:00+07:00'),
      begin(ownTask({ ...inTime, lead: NOWHERE }), '2026-03-03T08:00:05+07:00'),
      begin(ownTask({ ...inTime, lead: STUCK }), '2026-03-03T08:00:05+07:00'),
      // No task at all: what no version of the worker can run, as a broken record would be.
      house.client.workflow.start(DIRECTIVE_TASK, {
        workflowId: poisoned,
        taskQueue: TASK_QUEUE,
        args: [{}],
        // Each further attempt begins when the one before has timed out.
        workflowTaskTimeout: '3s',
      }),
    ]);
    await openedTask(house, reported).give('complete');
    await openedTask(house, stopped).give('suspend');
    await until('the server has marked the poisoned task', async () => {
      const { count } = await house.client.workflow.count('TemporalReportedProblems IS NOT NULL');
      return count === 1;
    });
  }, 90_000);
  afterAll(async () => {
    await house.client.workflow.getHandle(poisoned).terminate();
    await house.close();
    place.remove();
  });

  it('views: counts what is late, by ministry too, what waits for whom, and what is stuck', async () => {
    await until('the lists have followed', async () => {
      const { 'to-accept': toAccept, suspended, 'letter-failed': failed } = counts(await views());
      return toAccept === 1 && suspended === 1 && failed === 1;
    });
    const rows = await views([], { DONDOC_TEMPORAL_UI_URL: UI });
    expect(counts(rows)).toEqual({
      late: 1,
      'late-of-lead': 1,
      'due-this-week': 1,
      'no-acknowledgement': 5,
      'level-3': 1,
      'to-accept': 1,
      suspended: 1,
      'letter-failed': 1,
      'letter-underway': 1,
      poisoned: 1,
      children: 1,
    });
    for (const { url, query } of rows) {
      expect(url).toMatch(`${UI}/namespaces/${namespace}/workflows?query=`);
      expect(new URL(url ?? '').searchParams.get('query')).toBe(query);
    }
    expect(rows[1]).toMatchObject({
      vi: 'quá hạn: Bộ Công Thương',
      query: expect.stringContaining("LeadAgency='Bộ Công Thương'"),
    });
  }, 30_000);

  it('views: without the address of the Temporal UI gives the filter itself', async () => {
    const { stdout } = await dondoc(['views']);
    expect(stdout).toMatch(
      /^ {5}1 {2}quá hạn\n {8}WorkflowType = 'directiveTask' AND ExecutionStatus = 'Running' AND TaskStatus='đang thực hiện, quá hạn'$/m,
    );
  });

  it('views --parent: the children of one task, and the late ones of them', async () => {
    expect(counts(await views(['--parent', late.code]))).toEqual({ 'children-of': 1, 'late-children-of': 0 });
  });

  it('doctor: names a task that keeps failing, why, and what to do; the others go on', async () => {
    const { code, stdout } = await dondoc(['doctor', '-o', 'json']);
    expect(code).toBe(1);
    const { checks } = JSON.parse(stdout) as { checks: { check: string; level: string; vi: string }[] };
    const failing = checks.filter(({ check }) => check === 'failing-tasks');
    expect(failing).toHaveLength(1);
    expect(failing[0]?.level).toBe('failure');
    expect(failing[0]?.vi).toMatch(
      new RegExp(
        `^${poisoned.slice(3, -5).toUpperCase()}/1a-1: xử lý lỗi liên tục từ .*, lần thử thứ [2-9]: .*not iterable\\. Không mất gì`,
      ),
    );
    expect(checks.filter(({ check }) => check === 'worker')).toMatchObject([{ level: 'ok' }]);
  });

  it('doctor: names a letter that does not leave, with the answer of the mail server', async () => {
    const { stdout } = await dondoc(['doctor', '-o', 'json', '--lang', 'en']);
    const { checks } = JSON.parse(stdout) as { checks: { check: string; en: string }[] };
    expect(checks.filter(({ check }) => check === 'waiting-letters')).toMatchObject([
      { level: 'warning', en: expect.stringContaining('451 4.7.1 thử lại sau') },
    ]);
  });

  describe('with a ledger that knows none of it', () => {
    let checksOf: () => Promise<Diagnosis[]>;

    beforeAll(async () => {
      const ledger = join(place.path, 'so-cu.db');
      await (await openLedger({ url: ledger })).close();
      checksOf = async () => {
        const { stdout } = await dondoc(['doctor', '-o', 'json', '--ledger', ledger]);
        return (JSON.parse(stdout) as { checks: Diagnosis[] }).checks;
      };
    });
    const of = (checks: Diagnosis[], id: string) => checks.filter(({ check }) => check === id);

    it('doctor: tells that the ledger is an older one, and that nobody keeps the post office', async () => {
      const checks = await checksOf();
      expect(of(checks, 'ledger-follows')).toMatchObject([
        { level: 'failure', vi: expect.stringMatching(/^7 nhiệm vụ .* không có trong sổ: .*ledger rebuild/) },
      ]);
      expect(of(checks, 'post-office')).toMatchObject([
        { level: 'warning', vi: expect.stringContaining('"buu-phong" không chạy') },
      ]);
    });

    it('doctor: tells who paused the post office and how to let it go on; pausing sends nothing', async () => {
      const { client } = house;
      const office = await client.workflow.start(POST_OFFICE, {
        workflowId: POST_OFFICE_ID,
        taskQueue: TASK_QUEUE,
        args: [{ office: LIVE_OFFICE }],
      });
      const execution = { workflowId: POST_OFFICE_ID };
      await until('the office has a shift', async () => {
        const { raw } = await office.describe();
        return raw.pendingActivities?.length === 1;
      });
      await client.workflowService.pauseActivity({
        ...{ namespace, execution, type: 'runPostOffice', identity: 'chị Hoa', reason: 'đổi máy chủ thư' },
      });
      expect(of(await checksOf(), 'post-office')).toMatchObject([
        {
          level: 'warning',
          vi: expect.stringMatching(/tạm dừng từ .* \(chị Hoa: đổi máy chủ thư\), 0 thư chờ: .*nút Unpause/),
        },
      ]);
      await office.terminate();
    });
  });

  it('in a namespace of version 0.1 say to start a worker, which adds what is missing', async () => {
    const since = ['Stage', 'NextStep', 'LastLetter', 'ParentTask'];
    const old = await ownNamespace(SEARCH_ATTRIBUTE_TYPES.filter(({ name }) => !since.includes(name)));
    const ask = () => place.dondoc(['views', '--address', address, '--namespace', old, '-o', 'json']);
    const before = await ask();
    expect(before.code).toBe(7);
    expect(before.stderr).toContain('Khởi động worker một lần để đăng ký');
    const connection = await Connection.connect({ address });
    await ensureSearchAttributes(connection, old);
    await connection.close();
    const after = await ask();
    expect(after.code).toBe(0);
    const answer = JSON.parse(
      (await place.dondoc(['doctor', '-o', 'json', '--address', address, '--namespace', old])).stdout,
    ) as { checks: { check: string; level: string }[] };
    const healthy = answer.checks.filter(({ check }) => /^(failing-tasks|waiting-letters)$/.test(check));
    expect(healthy.map(({ level }) => level)).toEqual(['ok', 'ok']);
  });
});

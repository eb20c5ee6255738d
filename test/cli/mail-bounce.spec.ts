import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createSettleBounceReport } from '../../activities/bounces/settle-bounce-report';
import type { TellTask } from '../../activities/bounces/settle-bounce';
import { tellTaskThrough } from '../../activities/bounces/tell-task';
import type { Mailer } from '../../activities/mail/mailer';
import { createSendLetter } from '../../activities/mail/send-letter';
import { batchesOf } from '../../client/mail/read-bounces';
import type { TaskActivities } from '../../contract/activity-types';
import {
  REPORTS_CHARACTERS_MAX,
  REPORT_BYTES_MAX,
  type BounceActivities,
} from '../../contract/bounce-workflow';
import { TASK_QUEUE } from '../../contract/task-queues';
import { timelineQuery } from '../../contract/task-workflow';
import { openLedger, type Ledger } from '../../ledger/open-ledger';
import { startFaultySmtpServer, type FaultySmtpServer } from '../activities/faulty-smtp-server';
import { sample } from '../activities/bounces/samples';
import { runHere, type Said } from '../client/run-here';
import { until } from '../support/processes';
import { ownNamespace } from '../support/temporal/own-namespace';
import { sharedTemporal } from '../support/temporal/shared';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { temporaryFolder } from '../support/temporary-folder';
import { LETTER_DEPS, mailerTo } from '../workflows/mail-house';
import { openTask, type OpenedTask } from '../workflows/open-tasks';

quietRuntime();

interface Row {
  file: string;
  kind: string;
  matched: boolean | null;
  address: string | null;
  tasks: string[];
  suppressed: boolean;
}

/** A task whose letter of assignment was taken by a mail server, and comes back afterwards. */
describe('dondoc mail bounce', () => {
  const folder = temporaryFolder();
  let namespace: string;
  let server: FaultySmtpServer;
  let ledger: Ledger;
  let mailer: Mailer;
  let house: TaskHouse;
  let task: OpenedTask;
  let sent: { messageId: string; address: string };

  beforeAll(async () => {
    namespace = await ownNamespace();
    server = await startFaultySmtpServer();
    ledger = await openLedger({ url: join(folder.path, 'ledger.db') });
    mailer = mailerTo(server.url);
    const tellTask: TellTask = (taskId, returned) => tellTaskThrough(house.client.workflow)(taskId, returned);
    const deps = { ledger, directory: ledger.addresses, tellTask };
    const activities: TaskActivities & BounceActivities = {
      sendLetter: createSendLetter({ ledger, mailer, ...LETTER_DEPS }),
      appendEvents: ({ taskId, records }) => ledger.append(taskId, records),
      rollUpChildren: ({ parentId, now }) => ledger.rollUpChildren(parentId, now),
      settleBounceReport: createSettleBounceReport(deps),
    };
    house = await openTaskHouse(activities, { namespace, taskQueue: TASK_QUEUE });
    task = await openTask(house);
    await house.travel(task.task.id, '2026-03-03T09:00:00+07:00');
    await until('the letter of assignment was taken', async () => {
      const [letter] = await ledger.lettersOfTask(task.task.id);
      return letter?.fate?.outcome === 'accepted';
    });
    const [letter] = await ledger.lettersOfTask(task.task.id);
    sent = {
      messageId: letter?.fate?.messageId ?? '',
      address: letter?.fate?.address ?? '',
    };
  });
  afterAll(async () => {
    await house.close();
    mailer.close();
    await ledger.close();
    await server.stop();
    folder.remove();
  });

  const bounce = (args: readonly string[], typed?: string[]): Promise<Said> =>
    runHere(
      ['mail', 'bounce', ...args, '--address', sharedTemporal().address, '--namespace', namespace],
      typed === undefined ? {} : { typed },
    );
  const rowsOf = ({ stdout }: Said): Row[] =>
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row);
  const put = (name: string, raw: Buffer): string => {
    const path = join(folder.path, name);
    writeFileSync(path, raw);
    return path;
  };
  const bouncesOfTask = async (): Promise<number> => {
    const events = await house.client.workflow.getHandle(task.task.id).query(timelineQuery);
    return events.filter(({ event }) => event.type === 'LetterBounced').length;
  };

  it('a forged one is told, and changes nothing', async () => {
    const forged = put(
      'gia-mao.eml',
      sample('postfix-unknown-user', { ...sent, address: 'khac@moit.example' }),
    );
    const said = await bounce([forged, '-o', 'jsonl']);
    expect(said).toMatchObject({ code: 0, stderr: '' });
    expect(rowsOf(said)).toMatchObject([{ kind: 'bounce', matched: false, tasks: [], suppressed: false }]);
    expect(await bouncesOfTask()).toBe(0);
    expect(await ledger.addresses.listSuppressed()).toEqual([]);
  });

  it('is not for a lead: exit 4, the request stays with its refusal, and the mailbox stays open', async () => {
    const file = put('cua-chu-tri.eml', sample('postfix-unknown-user', sent));
    const said = await bounce([file, '--role', 'lead', '--lang', 'en']);
    expect(said).toMatchObject({ code: 4, stdout: '' });
    expect(said.stderr).toContain('the right of secretariat, operator');
    expect(await bouncesOfTask()).toBe(0);
    expect(await ledger.addresses.listSuppressed()).toEqual([]);
    const refusal = { answer: 'no-right', role: 'lead', allowed: ['secretariat', 'operator'] };
    await until('the request is found with its refusal', async () => {
      const { workflow } = house.client;
      for await (const { workflowId } of workflow.list({ query: "WorkflowType = 'readBounces'" })) {
        const answer: unknown = await workflow.getHandle(workflowId).result();
        if (isDeepStrictEqual(answer, refusal)) return true;
      }
      return false;
    });
  });

  it('records it, tells the task and closes the mailbox; the second time nothing more', async () => {
    const file = put('tra-lai.eml', sample('postfix-unknown-user', sent));
    const first = await bounce([file, '-o', 'jsonl']);
    expect(first.code).toBe(0);
    expect(rowsOf(first)).toEqual([
      expect.objectContaining({
        file,
        matched: true,
        address: sent.address,
        status: '5.1.1',
        tasks: [task.task.code],
        suppressed: true,
      }),
    ]);
    await until('the task knows', async () => (await bouncesOfTask()) === 1);
    const [letter] = await ledger.lettersOfTask(task.task.id);
    expect(letter).toMatchObject({ fate: { outcome: 'bounced' } });
    expect(await ledger.addresses.suppressed(sent.address)).not.toBeNull();

    const again = await bounce([file]);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('thư bị trả lại');
    expect(again.stdout).toContain(task.task.code);
    expect(again.stderr).toContain('1 thư của nhiệm vụ bị trả lại, 1 hộp thư không gửi nữa');
    expect(await bouncesOfTask()).toBe(1);
  });

  it('reads what is new in a maildir, and leaves the other mail in it alone', async () => {
    const maildir = join(folder.path, 'Maildir');
    for (const part of ['new', 'cur']) mkdirSync(join(maildir, part), { recursive: true });
    put('Maildir/new/1.bao', sample('gmail-unknown-user', sent));
    put('Maildir/new/2.vang', sample('out-of-office'));
    put('Maildir/new/3.cham', sample('postfix-delayed', sent));
    put('Maildir/new/4.to', Buffer.alloc(REPORT_BYTES_MAX + 1, 'a'));
    put('Maildir/cur/5.cu', sample('qmail-no-mailbox', sent));
    const said = await bounce([maildir, '-o', 'jsonl']);
    expect(said.code).toBe(0);
    expect(rowsOf(said).map(({ kind, matched }) => [kind, matched])).toEqual([
      ['bounce', true],
      ['auto-reply', null],
      ['delivery-news', null],
      ['unreadable', null],
    ]);
  });

  it('a file that is no report ends with 2 and its name, after what was read', async () => {
    const [good, bad] = [
      put('a.eml', sample('qmail-no-mailbox', sent)),
      put('b.eml', sample('person-answers')),
    ];
    const said = await bounce([good, bad, '--lang', 'en']);
    expect(said.code).toBe(2);
    expect(said.stdout).toContain('letter came back');
    expect(said.stderr).toContain(`No delivery report: ${bad}.`);
    const missing = await bounce([join(folder.path, 'khong-co.eml')]);
    expect(missing).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('ENOENT') });
  });

  it('reads one from stdin', async () => {
    const said = await bounce(['-', '-o', 'jsonl'], sample('exim-old-text', sent).toString().split('\n'));
    expect(said.code).toBe(0);
    expect(rowsOf(said)).toMatchObject([{ file: '-', matched: true }]);
  });

  it('what is handed over at once fits into one payload', () => {
    const report = (characters: number) => ({ name: 'x', raw: 'a'.repeat(characters) });
    const large = Math.floor(REPORTS_CHARACTERS_MAX * 0.6);
    expect(batchesOf([report(large), report(large), report(10)]).map((batch) => batch.length)).toEqual([
      1, 2,
    ]);
    expect(batchesOf(Array.from({ length: 120 }, () => report(10))).map((batch) => batch.length)).toEqual([
      50, 50, 20,
    ]);
    expect(batchesOf([])).toEqual([]);
  });
});

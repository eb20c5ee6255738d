import { join } from 'node:path';
import type { QueuedLetter } from '../../contract/post-office-port';
import { lettersAhead, lifeToCome, type LetterOfLife } from '../../domain/letters-ahead';
import type { LetterFate } from '../../domain/letter/letter';
import { instantOfMs } from '../../domain/time/instant';
import { openLedger, type Ledger } from '../../ledger/open-ledger';
import { RULES_2 } from '../support/rules';
import { aTask } from '../support/tasks';
import { TaskStory } from '../support/task-story';
import { sharedTemporal } from '../support/temporal/shared';
import { temporaryFolder } from '../support/temporary-folder';
import { runHere } from './run-here';

const ASSIGNED = '2026-01-31T00:00:00+07:00';
const OTHER = { id: 'nv-99-tb-vpcp-3-1', code: '99-TB-VPCP/3-1' };
const DIGEST = 'moit.focal/2026-02-13/0123456789ab';
const ADDRESS = 'dau-moi@moit.example';

describe('what the ledger knows of letters', () => {
  const folder = temporaryFolder();
  const url = join(folder.path, 'ledger.db');
  let keys: string[];

  beforeAll(async () => {
    const ledger = await openLedger({ url });
    keys = [];
    for (const task of [aTask(), aTask(OTHER)]) {
      // The letters are planned; what became of them the mail room says below.
      const story = new TaskStory(task, ASSIGNED, () => 'retrying', RULES_2).until(
        '2026-02-25T09:00:00+07:00',
      );
      await ledger.append(task.id, story.events);
      const planned = story.happened('LetterPlanned').map(({ letter }) => letter);
      keys.push(...planned.map(({ key }) => key));
      const [assignment, , early] = planned;
      if (assignment === undefined || early === undefined) throw new Error('no letters');
      await send(ledger, task.id, { letter: assignment, answers: ['451 4.7.1 hẹn lại', '250 2.0.0 OK'] });
      await send(ledger, task.id, { letter: early, answers: ['250 2.0.0 OK'], digest: DIGEST });
    }
    await ledger.close();
  });
  afterAll(() => folder.remove());

  const asked = (...args: string[]) => runHere([...args, '--ledger', url]);
  const rowsOf = async (...args: string[]) =>
    JSON.parse((await asked('letter', 'list', ...args, '-o', 'json')).stdout) as Record<string, unknown>[];

  it('lists the letters of a task with their proof', async () => {
    const rows = await rowsOf('2a-1');
    expect(rows.map(({ rungs, mailbox, state }) => [rungs, mailbox, state])).toEqual(
      expect.arrayContaining([
        [['ASSIGNED'], 'moit.focal', 'accepted'],
        [['T-3'], 'moit.focal', 'planned'],
      ]),
    );
    const digested = rows.find(({ digest }) => digest === DIGEST);
    expect(digested).toMatchObject({ code: '99-TB-VPCP/2a-1', address: ADDRESS, response: '250 2.0.0 OK' });
    expect(digested?.['messageId']).toMatch(/^<.*@dondoc\.example>$/);
    expect(rows.find(({ rungs }) => String(rungs) === 'ASSIGNED')).toMatchObject({
      digest: null,
      attempts: 2,
    });
  });

  it('lists by agency, days and result', async () => {
    const february = ['--from', '01/02/2026', '--until', '2026-02-05'];
    const rows = await rowsOf('--to', 'Bộ Công Thương', ...february);
    expect(new Set(rows.map(({ mailbox }) => mailbox))).toEqual(new Set(['moit.focal', 'moit.leadership']));
    expect(rows.every(({ at }) => String(at) < '2026-02-06')).toBe(true);
    const accepted = await rowsOf('--outcome', 'accepted', ...february);
    expect(accepted.map(({ state }) => state)).toEqual(['accepted', 'accepted']);
    expect(await rowsOf('--to', 'mof', ...february)).toEqual([]);
  });

  it('says it in a table, and how to see more', async () => {
    const { code, stdout, stderr } = await asked('letter', 'list', '99/2a-1');
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/^NGÀY GỬI +MÃ +KỲ NHẮC +NƠI NHẬN +KẾT QUẢ$/);
    expect(stdout).toMatch(
      /02\/02\/2026 08:00 +99-TB-VPCP\/2a-1 +giao nhiệm vụ +Bộ Công Thương +máy chủ thư đã nhận/,
    );
    expect(stderr).toMatch(/^\d+ thư, máy chủ thư đã nhận 2\.$/m);
    expect(stderr).toContain("Tiếp theo: npx dondoc letter show 'nv-99-tb-vpcp-2a-1/");
    const english = await asked('letter', 'list', '--until', '28/02/2026', '--lang', 'en');
    expect(english.stderr).toMatch(/^\d+ letters from 2026-01-29 to 2026-02-28, 4 accepted/m);
  });

  it('shows the proof of one letter, and what it went together with', async () => {
    const key = keys.find((one) => one.includes('T-15')) as string;
    const { code, stdout } = await asked('letter', 'show', key);
    expect(code).toBe(0);
    expect(stdout).toContain(`Thư gộp     ${DIGEST}`);
    expect(stdout).toMatch(/lập thư/);
    expect(stdout).toMatch(new RegExp(`lần 1: gửi tới ${ADDRESS} <.*@dondoc\\.example>`));
    expect(stdout).toMatch(/lần 1: đã chuyển nội dung/);
    expect(stdout).toMatch(/lần 1: máy chủ thư đã nhận – 250 2\.0\.0 OK/);
    expect(stdout).toMatch(/Cùng trong thư này\n {2}99-TB-VPCP\/3-1 {2}nv-99-tb-vpcp-3-1\//);
  });

  it('shows each attempt, in English and to programs too', async () => {
    const key = keys.find((one) => one.includes('ASSIGNED')) as string;
    const english = await asked('letter', 'show', key, '--lang', 'en');
    expect(english.stdout).toMatch(/attempt 1: put off by the mail server – 451 4\.7\.1 hẹn lại/);
    expect(english.stdout).toMatch(/attempt 2: accepted by the mail server – 250/);
    const { stdout } = await asked('letter', 'show', key, '-o', 'json');
    const proof = JSON.parse(stdout) as { tries: { attempt: number }[]; together: unknown[] };
    expect(proof.tries.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(proof.together).toEqual([]);
  });

  it.each([
    [['letter', 'list', '9z-9'], 3, 'Sổ sự kiện không có nhiệm vụ "9z-9"'],
    [['letter', 'list', '99-TB-VPCP/2b-1'], 3, 'Có phải ý bạn là "99-TB-VPCP/2a-1"'],
    [['letter', 'show', 'nv-99-tb-vpcp-2a-1/v1/T-99/moit.focal'], 3, 'Sổ sự kiện không có thư'],
    [['letter', 'list', '--outcome', 'acepted'], 2, 'Có phải ý bạn là "accepted"'],
    [['mail', 'list', '--limit', 'nửa'], 2, '--limit: phải là một số nguyên'],
  ])('says what is wrong with %j', async (argv, code, vi) => {
    const said = await asked(...argv);
    expect(said).toMatchObject({ code, stdout: '' });
    expect(said.stderr).toContain(vi);
  });
});

describe('what waits in the post office', () => {
  const folder = temporaryFolder();
  const url = join(folder.path, 'ledger.db');
  const hour = 3_600_000;

  beforeAll(async () => {
    const ledger = await openLedger({ url });
    const opened = instantOfMs(Date.now() - hour);
    const window = { from: opened, until: instantOfMs(Date.now() + hour) };
    for (const task of [aTask(), aTask(OTHER)]) {
      const [first] = lettersAhead(lifeToCome(task, RULES_2, ASSIGNED));
      await ledger.queue.post(queued(first as LetterOfLife, { window }));
    }
    const [, escalation] = lettersAhead(lifeToCome(aTask(), RULES_2, ASSIGNED));
    const later = { from: window.until, until: instantOfMs(Date.now() + 2 * hour) };
    await ledger.queue.post(queued(escalation as LetterOfLife, { window: later, office: 'rehearsal.-43' }));
    const key = (await ledger.queue.list('live', 1))[0]?.key as string;
    await ledger.queue.take([key]);
    await ledger.queue.putBack([key], instantOfMs(Date.now() + hour), '421 4.3.2 đang bảo trì');
    await ledger.addresses.suppress({
      address: ADDRESS,
      since: opened,
      reason: '550 5.1.1 không có hộp thư này',
      letterKey: key,
    });
    await ledger.close();
  });
  afterAll(() => folder.remove());

  const asked = (...args: string[]) => runHere([...args, '--ledger', url]);

  it('is counted by office, with those who wait longest and what the relay said', async () => {
    const { code, stdout, stderr } = await asked('mail', 'status');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^đang vận hành +2 +1 +0 +▲ 1 +1 /m);
    expect(stdout).toMatch(/^diễn tập \(-43 tuần\) +1 +0 +0 +0 +1/m);
    expect(stdout).toMatch(/^Bộ Công Thương +2 /m);
    expect(stderr).toContain('Máy chủ thư trả lời lần cuối: 421 4.3.2 đang bảo trì');
    expect(stderr).toContain('1 địa chỉ không gửi nữa');
    const json = await asked('mail', 'status', '-o', 'json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      offices: [
        { office: 'live', waiting: 2, ready: 1, deferred: 1, mailboxes: 1 },
        { office: 'rehearsal.-43' },
      ],
      suppressed: 1,
    });
  });

  it('is listed letter by letter, without the facts of the tasks', async () => {
    const { stdout } = await asked('mail', 'list', '--office', 'live', '-o', 'json');
    const rows = JSON.parse(stdout) as Record<string, unknown>[];
    expect(rows.map(({ code }) => code).sort()).toEqual(['99-TB-VPCP/2a-1', '99-TB-VPCP/3-1']);
    expect(rows[0]).not.toHaveProperty('facts');
    expect(rows[0]).not.toHaveProperty('token');
    const cut = await asked('mail', 'list', '--limit', '1', '--lang', 'en');
    expect(cut.stderr).toContain('Only the first 1 are shown');
  });

  it('names the addresses that are not written to any more, and whose they are', async () => {
    const { stdout, stderr } = await asked('mail', 'suppressed');
    expect(stdout).toMatch(
      /^dau-moi@moit\.example +Bộ Công Thương +\d\d\/\d\d\/\d{4} \d\d:\d\d +550 5\.1\.1/m,
    );
    expect(stderr.trimEnd().split('\n')).toEqual([
      '1 địa chỉ không gửi nữa.',
      'Tiếp theo: npx dondoc mail release dau-moi@moit.example --reason …',
    ]);
  });

  it('is what doctor warns of: letters that wait, a relay that puts them off, an office that nobody keeps', async () => {
    const { stdout } = await asked('doctor', '-o', 'json', '--address', sharedTemporal().address);
    const { checks } = JSON.parse(stdout) as {
      checks: { check: string; level: string; vi: string; en: string }[];
    };
    const office = checks.filter(({ check }) => check === 'post-office');
    expect(office.map(({ level }) => level)).toEqual(['warning', 'warning', 'failure']);
    expect(office[0]?.vi).toMatch(
      /^có thư đã đến giờ từ .* mà chưa gửi được; chờ nhiều nhất: Bộ Công Thương\. /,
    );
    expect(office[1]?.en).toMatch(/^letters that the mail server puts off, .*: 1 \(421 4.3.2 đang bảo trì\)/);
    expect(office[2]?.vi).toContain('khởi động lại worker');
    const [suppressed] = checks.filter(({ check }) => check === 'suppressed-addresses');
    expect(suppressed).toMatchObject({ level: 'warning', vi: expect.stringContaining(ADDRESS) });
  });
});

interface Sent {
  letter: Parameters<Ledger['claim']>[0]['letter'];
  /** What the mail server said, attempt by attempt; the last one takes it. */
  answers: readonly string[];
  digest?: string;
}

async function send(ledger: Ledger, taskId: string, { letter, answers, digest }: Sent): Promise<void> {
  const { key } = letter;
  const messageId = `<${(digest ?? key).replace(/\W/g, '.')}@dondoc.example>`;
  for (const [i, response] of answers.entries()) {
    const attempt = i + 1;
    await ledger.claim({
      ...{ letter, taskId, address: ADDRESS, messageId, sending: 'first' },
      ...(digest === undefined ? {} : { digest }),
    });
    await ledger.handOver(key, attempt);
    if (attempt < answers.length) {
      await ledger.defer(key, response, attempt);
      continue;
    }
    const fate: LetterFate = {
      outcome: 'accepted',
      address: ADDRESS,
      messageId,
      response,
      attempts: attempt,
    };
    await ledger.settle(taskId, key, digest === undefined ? fate : { ...fate, digest });
  }
}

function queued(
  { facts }: LetterOfLife,
  over: Partial<QueuedLetter> & Pick<QueuedLetter, 'window'>,
): Parameters<Ledger['queue']['post']>[0] {
  const { recipient, key } = facts.letter;
  return {
    key,
    taskId: facts.taskId,
    office: 'live',
    mailbox: `${recipient.agency}.${recipient.seat}`,
    urgency: 1,
    goesAlone: false,
    sending: 'first',
    messageId: null,
    facts,
    token: null,
    ...over,
  };
}

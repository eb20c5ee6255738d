import { inspect } from 'node:util';
import PostalMime from 'postal-mime';
import { messageIdOf } from '../../letters/message-id';
import type { SendLetterInput } from '../../contract/activity-types';
import { startFaultySmtpServer, type FaultySmtpServer } from './faulty-smtp-server';
import { facts, letter } from '../letters/letter-facts';
import { mailerConfig, openMailBench, type MailBench } from './mail-bench';
import { startScriptedSmtpServer } from './scripted-smtp-server';

const FIRST: SendLetterInput = { facts: facts(), sending: 'first' };
/** Short, so that a server that hangs is given up on soon. */
const IMPATIENT = { timeouts: { connectMs: 2_000, greetingMs: 400, silenceMs: 400 } };

describe('sending a letter', () => {
  let server: FaultySmtpServer;
  let bench: MailBench;

  beforeEach(async () => {
    server = await startFaultySmtpServer();
    bench = await openMailBench(mailerConfig(server.url, IMPATIENT));
  });
  afterEach(async () => {
    await bench.close();
    await server.stop();
  });

  const inLedger = async () => (await bench.ledger.lettersOfTask('nv-56-tb-vpcp-3c-12'))[0];

  it('hands it to the mail server once and records the answer', async () => {
    const fate = await bench.send();
    expect(fate).toEqual({
      outcome: 'accepted',
      address: 'dau-moi@moit.example',
      messageId: messageIdOf(letter().key, 'dondoc.example'),
      response: expect.stringMatching(/^250 /),
      attempts: 1,
    });
    expect(server.recipients).toEqual(['dau-moi@moit.example']);
    expect(await inLedger()).toMatchObject({ state: 'settled', fate });
  });

  it('says what it says in Vietnamese, with headers that machines can follow', async () => {
    await bench.send();
    const mail = await PostalMime.parse(server.taken[0] as Buffer);
    expect(mail.subject).toBe(
      '[Nhắc việc] Xây dựng lộ trình đàm phán, ký kết FTA với GCC… – hạn 31/03/2026 (còn 5 ngày làm việc) – TB 56/TB-VPCP',
    );
    expect(mail.from).toMatchObject({ name: 'Theo dõi nhiệm vụ', address: 'dondoc@vpcp.example' });
    expect(mail.to).toMatchObject([{ name: 'Bộ Công Thương', address: 'dau-moi@moit.example' }]);
    expect(mail.replyTo).toMatchObject([{ name: 'Bộ Ngoại giao', address: 'dau-moi@mofa.example' }]);
    expect(mail.date).toBe('2026-03-24T01:00:00.000Z');
    expect(mail.text).toContain('Thời hạn: “hoàn thành trong Quý I/2026” → hết thứ Ba 31/03/2026');
    expect(mail.html).toContain('<html lang="vi">');
    expect(mail.html).toContain('hết thứ Ba 31/03/2026 (còn 5 ngày làm việc)');
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(header('x-dondoc-task')).toBe('56-TB-VPCP/3c-12');
    expect(header('x-dondoc-rungs')).toBe('T-7');
    expect(header('x-dondoc-key')).toBe(letter().key);
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('content-language')).toBe('vi');
  });

  it('a retry after the letter is settled sends nothing and gives the same fate', async () => {
    const first = await bench.send();
    expect(await bench.send()).toEqual(first);
    expect(server.complete).toHaveLength(1);
  });

  it('is claimed in the ledger before the server hears of it', async () => {
    server.plan({ at: 'rcpt', hang: true });
    const atRcpt = server.struck('rcpt');
    const sending = bench.send();
    await atRcpt;
    expect(await inLedger()).toMatchObject({ state: 'claimed', attempts: 1 });
    server.release();
    await sending;
    expect(await inLedger()).toMatchObject({ state: 'settled' });
  });

  it('is handed over in the ledger before the server has the whole of it', async () => {
    server.plan({ at: 'data-end', hang: true });
    const atDot = server.struck('data-end');
    const sending = bench.send();
    await atDot;
    expect(await inLedger()).toMatchObject({ state: 'in-doubt' });
    server.release();
    expect(await sending).toMatchObject({ outcome: 'accepted' });
  });

  it('a recipient without an address is a fate, not a failure', async () => {
    const nobody = { agency: 'no-mail', name: 'Cơ quan chưa có hộp thư', seat: 'focal' as const };
    const fate = await bench.send({ letter: letter({ recipient: nobody }) });
    expect(fate).toEqual({
      outcome: 'no-address',
      address: null,
      messageId: null,
      response: null,
      attempts: 0,
    });
    expect(await inLedger()).toMatchObject({ state: 'settled', fate });
    expect(server.recipients).toEqual([]);
  });

  it.each([
    { fault: { at: 'connect', reply: 421 }, says: /421/ },
    { fault: { at: 'connect', cut: true }, says: /kết nối bị đóng giữa chừng/ },
    { fault: { at: 'rcpt', reply: 450 }, says: /450/ },
    { fault: { at: 'rcpt', reply: 503 }, says: /503/ },
    { fault: { at: 'rcpt', cut: true }, says: /kết nối bị đóng giữa chừng/ },
    { fault: { at: 'rcpt', hang: true }, says: /không trả lời trong thời gian chờ/ },
    { fault: { at: 'data-end', reply: 451 }, says: /451/ },
  ] as const)('passing trouble $fault is retried and brings one letter', async ({ fault, says }) => {
    server.plan(fault);
    const { fate, failures } = await bench.sendUntilSettled();
    expect(failures).toMatchObject([{ type: 'MailDeferred', message: expect.stringMatching(says) }]);
    expect(fate).toMatchObject({ outcome: 'accepted', attempts: 2 });
    expect(server.taken).toHaveLength(1);
  });

  it.each([
    { fault: { at: 'rcpt', reply: 550 } },
    { fault: { at: 'data-end', reply: 552 } },
    { fault: { at: 'data-end', reply: 554 } },
  ] as const)('a refusal $fault is final and recorded with the answer', async ({ fault }) => {
    server.plan(fault);
    const fate = await bench.send();
    expect(fate).toMatchObject({
      outcome: 'refused',
      response: expect.stringMatching(new RegExp(`^${fault.reply}`)),
      attempts: 1,
    });
    expect(await bench.send()).toEqual(fate);
    expect(server.taken).toHaveLength(0);
  });

  it.each([
    { name: 'cuts the connection', fault: { at: 'data-end', cut: true } },
    { name: 'never answers', fault: { at: 'data-end', hang: true } },
  ] as const)('a server that $name after the final dot leaves the fate unknown', async ({ fault }) => {
    server.plan(fault);
    const fate = await bench.send();
    expect(fate).toMatchObject({ outcome: 'unknown', attempts: 1 });
    expect(await bench.send()).toEqual(fate);
    expect(server.complete).toHaveLength(1);
  });

  it('what is unknown is sent once more when the domain says so, and only once', async () => {
    server.plan({ at: 'data-end', cut: true });
    await bench.send();
    const resent = await bench.send({}, 'resend');
    expect(resent).toMatchObject({ outcome: 'accepted', attempts: 2 });
    expect(await bench.send({}, 'resend')).toEqual(resent);
    expect(server.complete).toHaveLength(2);
    const ids = await Promise.all(
      server.complete.map(async (raw) => (await PostalMime.parse(raw)).messageId),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('keeps what a failure says free of addresses', async () => {
    await server.stop();
    await expect(bench.send()).rejects.toMatchObject({
      type: 'MailDeferred',
      nonRetryable: false,
      message: expect.stringMatching(/^máy chủ thư 127\.0\.0\.1:\d+: không kết nối được \(ECONNREFUSED\)$/),
    });
    expect(await inLedger()).toMatchObject({ state: 'deferred', attempts: 1 });
  });
});

describe('a letter that is called back', () => {
  let server: FaultySmtpServer;
  let bench: MailBench;

  beforeEach(async () => {
    server = await startFaultySmtpServer();
    bench = await openMailBench(mailerConfig(server.url));
  });
  afterEach(async () => {
    await bench.close();
    await server.stop();
  });

  it('before the hand-over does not leave, and nothing is settled', async () => {
    server.plan({ at: 'rcpt', hang: true });
    const atRcpt = server.struck('rcpt');
    const environment = bench.environment();
    const sending = environment.run(bench.activities.sendLetter, FIRST);
    await atRcpt;
    environment.cancel();
    await expect(sending).rejects.toMatchObject({ name: 'CancelledFailure' });
    server.release();
    expect(server.complete).toHaveLength(0);
    expect((await bench.ledger.lettersOfTask(facts().taskId))[0]).toMatchObject({
      state: 'claimed',
      fate: null,
    });
    expect(await bench.send()).toMatchObject({ outcome: 'accepted', attempts: 2 });
  });

  it('after the hand-over is waited for, and its fate is told', async () => {
    server.plan({ at: 'data-end', hang: true });
    const atDot = server.struck('data-end');
    const environment = bench.environment();
    const sending = environment.run(bench.activities.sendLetter, FIRST);
    await atDot;
    environment.cancel();
    server.release();
    expect(await sending).toMatchObject({ outcome: 'accepted' });
  });

  it('an attempt that takes too long to reach the server gives up before the hand-over', async () => {
    server.plan({ at: 'rcpt', hang: true });
    const hurried = bench.environment({ startToCloseTimeoutMs: 400 });
    const sending = hurried.run(bench.activities.sendLetter, FIRST);
    await expect(sending).rejects.toMatchObject({ type: 'MailDeferred' });
    server.release();
    expect(server.complete).toHaveLength(0);
  });

  it('of two attempts at the same letter only the newer one lets it leave', async () => {
    server.plan({ at: 'rcpt', hang: true });
    const atRcpt = server.struck('rcpt');
    const older = bench.send();
    await atRcpt;
    expect(await bench.send()).toMatchObject({ outcome: 'accepted', attempts: 2 });
    server.release();
    await expect(older).rejects.toMatchObject({ name: 'ClaimLost' });
    expect(server.complete).toHaveLength(1);
  });
});

describe('the password of the mail server', () => {
  it('is in no failure, no record and no log, even where the server repeats it', async () => {
    const encoded = Buffer.from('\0dondoc\0mat-khau-rat-dai').toString('base64');
    const server = await startScriptedSmtpServer(
      { auth: { say: `535 5.7.8 dondoc:mat-khau-rat-dai is not ${encoded}` } },
      ['AUTH PLAIN'],
    );
    const bench = await openMailBench(
      mailerConfig(`smtp://dondoc:mat-khau-rat-dai@127.0.0.1:${server.port}`),
    );
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const failure: unknown = await bench.send().catch((error: unknown) => error);
    const logged = written.mock.calls.map(([text]) => String(text)).join('');
    written.mockRestore();
    const record = await bench.ledger.lettersOfTask(facts().taskId);
    await bench.close();
    await server.stop();
    expect(server.commands.join()).toContain(encoded);
    expect(failure).toMatchObject({ type: 'MailDeferred', message: expect.stringMatching(/^535 5\.7\.8/) });
    const everything = inspect(failure, { depth: 9 }) + JSON.stringify(record) + logged;
    expect(everything).toContain('(bí mật)');
    for (const secret of ['mat-khau-rat-dai', encoded]) expect(everything).not.toContain(secret);
  });
});

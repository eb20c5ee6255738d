import type { MailDirectory, SuppressedAddress } from '../../contract/post-office-port';
import { openLedgerReader } from '../../ledger/open-ledger';
import { onEveryEngine } from './engines';

onEveryEngine('what is known of addresses', (bench) => {
  let url: string;
  let addresses: MailDirectory;
  beforeAll(async () => {
    url = await bench.freshUrl();
  });
  beforeEach(async () => {
    ({ addresses } = await bench.open(url));
    await bench.tamper(url, 'delete from mail_suppressed');
  });

  const entry = (address: string, since = '2026-03-24T09:00:00+07:00'): SuppressedAddress => ({
    address,
    since,
    reason: '5.1.1 không có hộp thư này',
    letterKey: 'thư-1',
  });

  it('keeps an address that returned letters, with its first reason, until it is released', async () => {
    expect(await addresses.suppressed('a@bo.example')).toBeNull();
    await addresses.suppress(entry('A@Bo.example'));
    await addresses.suppress({ ...entry('a@bo.example', '2026-04-01T09:00:00+07:00'), reason: 'khác' });
    expect(await addresses.suppressed('a@BO.example')).toEqual(entry('a@bo.example'));
    expect(await addresses.release('a@Bo.Example')).toBe(true);
    expect(await addresses.release('a@bo.example')).toBe(false);
    expect(await addresses.suppressed('a@bo.example')).toBeNull();
  });

  it('lists them by the day they were suppressed, for the CLI too', async () => {
    await addresses.suppress(entry('b@bo.example', '2026-03-26T09:00:00+07:00'));
    await addresses.suppress({ ...entry('c@bo.example'), letterKey: null });
    const listed = [
      { ...entry('c@bo.example'), letterKey: null },
      entry('b@bo.example', '2026-03-26T09:00:00+07:00'),
    ];
    expect(await addresses.listSuppressed()).toEqual(listed);
    const reader = await openLedgerReader({ url });
    expect(await reader.mail.listSuppressed()).toEqual(listed);
    expect(await reader.mail.suppressed('c@bo.example')).toMatchObject({ address: 'c@bo.example' });
    await reader.close();
  });

  it('counts recipients by office, day and domain, however many are counted at once', async () => {
    const count = (office: string, date: string, domain: string, times: number): Promise<void>[] =>
      Array.from({ length: times }, () => addresses.countRecipient(office, date, domain));
    await Promise.all([
      ...count('live', '2026-03-24', 'bo.example', 150),
      ...count('live', '2026-03-24', 'Bo.example', 50),
      ...count('live', '2026-03-24', 'tinh.example', 3),
      ...count('live', '2026-03-25', 'bo.example', 2),
      ...count('rehearsal.-43', '2026-03-24', 'bo.example', 1),
    ]);
    await addresses.countRecipient('live', '2026-03-24', 'tinh.example');
    expect(await addresses.recipientsOn('live', '2026-03-24')).toEqual(
      new Map([
        ['bo.example', 200],
        ['tinh.example', 4],
      ]),
    );
    expect(await addresses.recipientsOn('live', '2026-03-26')).toEqual(new Map());
  });
});

import type { Ledger } from '../../ledger/open-ledger';
import { onEveryEngine } from './engines';
import { claimOf, progress, TASK_ID } from './samples';

onEveryEngine('verifying the chain', (bench) => {
  let url: string;
  let ledger: Ledger;
  beforeEach(async () => {
    url = await bench.freshUrl();
    ledger = await bench.open(url);
    await ledger.append(
      TASK_ID,
      [1, 2, 3, 4, 5].map((seq) => progress(seq)),
    );
  });

  async function afterTampering(...statements: string[]): Promise<object | null> {
    await bench.disarm(url);
    await bench.tamper(url, ...statements);
    const verification = await ledger.verify();
    expect(verification.ok).toBe(verification.firstProblem === null);
    return verification.firstProblem;
  }

  it('finds nothing in a ledger as it was written, or an empty one', async () => {
    await ledger.claim(claimOf('k'));
    const head = await ledger.head();
    expect(head.position).toBe(6);
    expect(await ledger.verify({ expectedHead: head })).toEqual({
      entries: 6,
      tasks: 1,
      letters: 1,
      ok: true,
      firstProblem: null,
      head,
    });
    const empty = await bench.open(await bench.freshUrl());
    expect(await empty.verify()).toMatchObject({ entries: 0, ok: true, head: { position: 0 } });
  });

  it.each([
    ['payload', `replace(payload, 'bước 3', 'bước khác')`],
    ['id', `id || '0'`],
    ['kind', `'TaskWithdrawn'`],
    ['task_id', `'nv-khac'`],
    ['letter_key', `'thư'`],
    ['at', `'2026-02-04T09:00:00+07:00'`],
    ['recorded_at', `'2026-02-04T09:00:00+07:00'`],
    ['format', '2'],
    ['prev_hash', `hash`],
    ['hash', 'prev_hash'],
  ])('finds a changed %s', async (field, value) => {
    const problem = await afterTampering(`update ledger_entries set ${field} = ${value} where position = 3`);
    expect(problem).toMatchObject({ position: 3, what: 'hash' });
  });

  it('finds an entry that was taken out of the middle', async () => {
    expect(await afterTampering('delete from ledger_entries where position = 3')).toEqual({
      position: 4,
      id: `ev/${TASK_ID}/4`,
      what: 'gap',
      expected: '3',
      found: '4',
    });
  });

  it('finds a gap that was closed by moving the rest up', async () => {
    const problem = await afterTampering(
      'delete from ledger_entries where position = 3',
      'update ledger_entries set position = 3 where position = 4',
      'update ledger_entries set position = 4 where position = 5',
    );
    expect(problem).toMatchObject({ position: 3, what: 'hash' });
  });

  it('finds entries that changed places', async () => {
    const problem = await afterTampering(
      'update ledger_entries set position = 99 where position = 2',
      'update ledger_entries set position = 2 where position = 4',
      'update ledger_entries set position = 4 where position = 99',
    );
    expect(problem).toMatchObject({ position: 2, what: 'hash', id: `ev/${TASK_ID}/4` });
  });

  it('finds an entry that was put in front, and one that was put at the end', async () => {
    const copy = (position: string, id: string): string =>
      `insert into ledger_entries select ${position}, format, '${id}', kind, task_id, letter_key, at, recorded_at,
       payload, prev_hash, hash from ledger_entries where position = 5`;
    expect(await afterTampering(copy('6', 'x'))).toMatchObject({ position: 6, what: 'hash' });
    await bench.tamper(url, copy('0', 'y'));
    expect((await ledger.verify()).firstProblem).toMatchObject({ position: 0, what: 'order' });
  });

  it('finds, where the hash of a changed entry was computed anew, that the next does not continue it', async () => {
    const other = await bench.open(await bench.freshUrl());
    await other.append(TASK_ID, [progress(1)]);
    const [forged] = await other.timeline(TASK_ID);
    const problem = await afterTampering(
      `update ledger_entries set hash = '${forged?.hash}', recorded_at = '${forged?.recordedAt}' where position = 1`,
    );
    expect(problem).toMatchObject({ position: 2, what: 'link' });
  });

  it('sees a cut-off end, or a rewritten whole, only against a head that was noted elsewhere', async () => {
    const noted = await ledger.head();
    expect(await afterTampering('delete from ledger_entries where position = 5')).toBeNull();
    const cutOff = await ledger.verify({ expectedHead: noted });
    expect(cutOff).toMatchObject({ ok: false, firstProblem: { position: 5, what: 'head' } });

    await ledger.append(TASK_ID, [progress(6)]);
    const rewritten = await ledger.verify({ expectedHead: noted });
    expect(rewritten).toMatchObject({
      ok: false,
      firstProblem: { position: 5, id: `ev/${TASK_ID}/6`, what: 'head' },
    });
  });

  it('walks many pages', async () => {
    const records = Array.from({ length: 2_500 }, (_, index) => progress(index + 1));
    await ledger.append('nv-dai', records);
    expect(await ledger.verify()).toMatchObject({ entries: 2_505, ok: true });
    expect(await afterTampering('delete from ledger_entries where position = 2001')).toMatchObject({
      position: 2_002,
      what: 'gap',
    });
  });
});

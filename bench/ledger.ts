import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { SYSTEM } from '../domain/actor';
import type { RecordedEvent } from '../domain/events';
import { openLedger } from '../ledger/open-ledger';
import { measureRates, printRates } from './measure';

const ENTRIES = 2_000;
const AT_ONCE = 100;

/** The ledger's appends beside bare inserts into the same database engine with the same durability. */
export async function benchLedger(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const ledger = await openLedger({ url: join(directory, 'ledger.db') });
  const bare = new Database(join(directory, 'bare.db'));
  try {
    bare.exec(
      'pragma journal_mode = wal; pragma synchronous = full; create table entries (id text primary key, payload text)',
    );
    const insert = bare.prepare('insert into entries values (?, ?)');
    let row = 0;
    let task = 0;
    const payload = JSON.stringify(anEvent(1));
    const insertBatches = (size: number) => () => {
      for (let done = 0; done < ENTRIES; done += size) {
        bare.transaction(() => {
          for (let i = 0; i < size; i += 1) insert.run(`row-${(row += 1)}`, payload);
        })();
      }
    };
    const append = () => ledger.append(`nv-do-1a-${(task += 1)}`, [anEvent(1)]);
    const bareSingle = await measureRates(ENTRIES, insertBatches(1));
    const bareBatch = await measureRates(ENTRIES, insertBatches(AT_ONCE));
    const single = await measureRates(ENTRIES, async () => {
      for (let i = 0; i < ENTRIES; i += 1) await append();
    });
    const concurrent = await measureRates(ENTRIES, async () => {
      for (let i = 0; i < ENTRIES; i += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, append));
    });
    printRates('bare inserts, one a commit', bareSingle);
    printRates('ledger, one append at a time', single, bareSingle);
    printRates(`bare inserts, ${AT_ONCE} a commit`, bareBatch);
    printRates(`ledger, ${AT_ONCE} appends at once`, concurrent, bareBatch);
  } finally {
    bare.close();
    await ledger.close();
    rmSync(directory, { recursive: true });
  }
}

function anEvent(seq: number): RecordedEvent {
  return {
    seq,
    at: '2026-02-02T08:00:00+07:00',
    actor: SYSTEM,
    commandId: null,
    event: { type: 'ProgressReported', summary: 'Đã lấy ý kiến các bộ về dự thảo', percent: 40 },
  };
}

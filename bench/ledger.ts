import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM } from '../domain/actor';
import type { RecordedEvent } from '../domain/events';
import { openLedger, type Ledger } from '../ledger/open-ledger';
import { posted } from '../test/ledger/queue-samples';
import { measureRates, printRates } from './measure';
import { openBareInserts, type BareInserts } from './world/bare-inserts';
import { openLedgerPlace, type LedgerKind } from './world/ledger-place';

const AT_ONCE = 100;
/** One at a time every operation waits for the disk. */
const SINGLY = 500;
const TOGETHER = 2_000;

/**
 * The ledger's appends, and letters posted to its queue, beside bare inserts into the same database engine with the
 * same durability.
 */
export async function benchLedger(kind: LedgerKind): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const place = await openLedgerPlace(kind, join(directory, 'ledger.db'));
  const ledger = await openLedger({ url: place.url });
  const bare = await openBareInserts(kind, place.url, JSON.stringify(anEvent(1)));
  try {
    await measure(ledger, bare);
  } finally {
    await bare.close();
    await ledger.close();
    await place.close();
    rmSync(directory, { recursive: true });
  }
}

async function measure(ledger: Ledger, bare: BareInserts): Promise<void> {
  let count = 0;
  const append = () => ledger.append(`nv-do-1a-${(count += 1)}`, [anEvent(1)]);
  const post = () => ledger.queue.post(posted(`nv-do-1a-${(count += 1)}/v1/T-7/moit.focal`));
  const bareSingle = await measureRates(
    SINGLY,
    inTurn(SINGLY, () => bare.insert(1)),
  );
  const bareBatch = await measureRates(
    TOGETHER,
    inTurn(TOGETHER / AT_ONCE, () => bare.insert(AT_ONCE)),
  );
  printRates('bare inserts, one a commit', bareSingle);
  printRates('ledger, one append at a time', await measureRates(SINGLY, inTurn(SINGLY, append)), bareSingle);
  printRates('queue, one post at a time', await measureRates(SINGLY, inTurn(SINGLY, post)), bareSingle);
  printRates(`bare inserts, ${AT_ONCE} a commit`, bareBatch);
  printRates(`ledger, ${AT_ONCE} appends at once`, await measureRates(TOGETHER, atOnce(append)), bareBatch);
  printRates(`queue, ${AT_ONCE} posts at once`, await measureRates(TOGETHER, atOnce(post)), bareBatch);
}

function inTurn(times: number, work: () => Promise<unknown>): () => Promise<void> {
  return async () => {
    for (let done = 0; done < times; done += 1) await work();
  };
}

function atOnce(work: () => Promise<unknown>): () => Promise<void> {
  return inTurn(TOGETHER / AT_ONCE, () => Promise.all(Array.from({ length: AT_ONCE }, work)));
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

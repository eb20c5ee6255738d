import { readHead, type ChainHead } from './chain-head';
import type { LedgerDatabase } from './engine';
import type { Entry } from './entry';
import { entryHash, GENESIS_HASH } from './entry-hash';
import { entryOf } from './entry-row';
import { NO_TASK } from './release-job';

/**
 * - `hash`: a field was changed.
 * - `link`: the entry does not continue the one before.
 * - `gap`: entries are missing before this one.
 * - `order`: a position that is used twice, or lies before the first.
 * - `head`: the head noted elsewhere is not in the chain (the end was cut off, or all was rewritten).
 */
export type ProblemKind = 'hash' | 'link' | 'gap' | 'order' | 'head';

export interface ChainProblem {
  position: number;
  id: string | null;
  what: ProblemKind;
  expected: string;
  found: string;
}

export interface Verification {
  entries: number;
  tasks: number;
  letters: number;
  ok: boolean;
  firstProblem: ChainProblem | null;
  head: ChainHead;
}

// About a megabyte of entries in memory at a time.
const ENTRIES_A_PAGE = 1_000;

/**
 * Walks the chain up to the head it finds when it starts, in constant memory.
 *
 * The chain alone finds changed, removed, moved and inserted entries. It cannot show that its end was
 * cut off, nor that somebody rewrote it from some entry on and computed every hash anew: both are seen
 * only against a head that was noted elsewhere, given as `expectedHead`.
 */
export async function verifyChain(
  db: LedgerDatabase,
  options: { expectedHead?: ChainHead } = {},
): Promise<Verification> {
  const head = await readHead(db);
  const counts = await db
    .selectFrom('ledger_entries')
    .where('position', '<=', head.position)
    .select((eb) => [
      eb.fn.countAll<number>().as('entries'),
      eb.fn.count<number>('task_id').distinct().filterWhere('task_id', '<>', NO_TASK).as('tasks'),
      eb.fn.count<number>('letter_key').distinct().as('letters'),
    ])
    .executeTakeFirstOrThrow();
  const firstProblem = await findProblem(db, head, counts.entries, options.expectedHead);
  return { ...counts, ok: firstProblem === null, firstProblem, head };
}

async function findProblem(
  db: LedgerDatabase,
  head: ChainHead,
  entries: number,
  expectedHead: ChainHead | undefined,
): Promise<ChainProblem | null> {
  let last: ChainHead = { position: 0, hash: GENESIS_HASH };
  let walked = 0;
  for await (const entry of entriesUpTo(db, head.position)) {
    const problem = problemOf(entry, last) ?? headProblem(entry, expectedHead);
    if (problem) return problem;
    last = entry;
    walked += 1;
  }
  if (walked !== entries) {
    // A repeated position that fell on the border of two pages.
    return { ...last, id: null, what: 'order', expected: String(walked), found: String(entries) };
  }
  if (expectedHead && expectedHead.position > last.position) return missingHead(expectedHead, last.position);
  return null;
}

async function* entriesUpTo(db: LedgerDatabase, end: number): AsyncGenerator<Entry> {
  let after: number | null = null;
  for (;;) {
    let page = db
      .selectFrom('ledger_entries')
      .selectAll()
      .where('position', '<=', end)
      .orderBy('position')
      .limit(ENTRIES_A_PAGE);
    // The first page has no lower bound: what was put before the first entry is to be found too.
    if (after !== null) page = page.where('position', '>', after);
    const rows = await page.execute();
    for (const row of rows) yield entryOf(row);
    const lastRow = rows.at(-1);
    if (!lastRow || rows.length < ENTRIES_A_PAGE) return;
    after = lastRow.position;
  }
}

function problemOf(entry: Entry, last: ChainHead): ChainProblem | null {
  const { position, id } = entry;
  const next = last.position + 1;
  if (position !== next) {
    const what = position > next ? 'gap' : 'order';
    return { position, id, what, expected: String(next), found: String(position) };
  }
  const hash = entryHash(entry) ?? `format ${entry.format}?`;
  if (hash !== entry.hash) return { position, id, what: 'hash', expected: hash, found: entry.hash };
  if (entry.prevHash !== last.hash) {
    return { position, id, what: 'link', expected: last.hash, found: entry.prevHash };
  }
  return null;
}

function headProblem(entry: Entry, expectedHead: ChainHead | undefined): ChainProblem | null {
  if (expectedHead?.position !== entry.position || expectedHead.hash === entry.hash) return null;
  return {
    position: entry.position,
    id: entry.id,
    what: 'head',
    expected: expectedHead.hash,
    found: entry.hash,
  };
}

function missingHead(expectedHead: ChainHead, lastPosition: number): ChainProblem {
  return {
    position: expectedHead.position,
    id: null,
    what: 'head',
    expected: expectedHead.hash,
    found: `the chain ends at ${lastPosition}`,
  };
}

import { instantOfMs } from '../domain/time/instant';
import { BatchRefused, chunksOf, type Outcome } from './batch';
import { readHead, type ChainHead } from './chain-head';
import type { LedgerTransaction } from './engine';
import type { Entry, EntryContent } from './entry';
import { ENTRY_FORMAT, entryHash } from './entry-hash';
import { rowOf } from './entry-row';
import type { LedgerView, WriteJob } from './write-job';

/** Lets every job decide in turn, and appends what they all want to write; a job that throws writes nothing. */
export async function writeBatch(
  trx: LedgerTransaction,
  jobs: readonly WriteJob<unknown>[],
): Promise<Outcome[]> {
  try {
    const now = instantOfMs(Date.now());
    const head = await readHead(trx);
    const view = new BatchView(now);
    view.add(await knownEntries(trx, jobs));
    const drafts: EntryContent[] = [];
    const outcomes = jobs.map((job) => decide(job, view, drafts));
    const rows = chain(drafts, head, now).map(rowOf);
    for (const some of chunksOf(rows)) await trx.insertInto('ledger_entries').values(some).execute();
    return outcomes;
  } catch (error) {
    throw new BatchRefused('a statement was refused', { cause: error });
  }
}

function decide(job: WriteJob<unknown>, view: BatchView, drafts: EntryContent[]): Outcome {
  try {
    const decision = job.decide(view);
    view.add(decision.drafts);
    drafts.push(...decision.drafts);
    return { done: true, result: decision.result };
  } catch (error) {
    return { done: false, error };
  }
}

function chain(drafts: readonly EntryContent[], head: ChainHead, recordedAt: string): Entry[] {
  let { position, hash: prevHash } = head;
  return drafts.map((draft) => {
    position += 1;
    const entry = { ...draft, position, format: ENTRY_FORMAT, recordedAt, prevHash };
    prevHash = entryHash(entry) as string;
    return { ...entry, hash: prevHash };
  });
}

async function knownEntries(
  trx: LedgerTransaction,
  jobs: readonly WriteJob<unknown>[],
): Promise<EntryContent[]> {
  const known = new Map<number, EntryContent>();
  for (const [column, values] of [
    ['id', jobs.flatMap((job) => job.ids)],
    ['letter_key', jobs.flatMap((job) => job.letterKeys)],
  ] as const) {
    for (const some of chunksOf([...new Set(values)])) {
      const rows = await trx
        .selectFrom('ledger_entries')
        .select(['position', 'id', 'kind', 'task_id as taskId', 'letter_key as letterKey', 'at', 'payload'])
        .where(column, 'in', some)
        .execute();
      for (const { position, ...content } of rows) known.set(position, content);
    }
  }
  return [...known].sort(([a], [b]) => a - b).map(([, content]) => content);
}

class BatchView implements LedgerView {
  private readonly byId = new Map<string, EntryContent>();
  private readonly byLetter = new Map<string, EntryContent[]>();

  constructor(readonly now: string) {}

  /** In the order of their positions. */
  add(contents: readonly EntryContent[]): void {
    for (const content of contents) {
      this.byId.set(content.id, content);
      if (content.letterKey === null) continue;
      const others = this.byLetter.get(content.letterKey);
      if (others) others.push(content);
      else this.byLetter.set(content.letterKey, [content]);
    }
  }

  entry(id: string): EntryContent | undefined {
    return this.byId.get(id);
  }

  entriesOfLetter(key: string): readonly EntryContent[] {
    return this.byLetter.get(key) ?? [];
  }
}

import type { LetterFate } from '../../domain/letter/letter';
import { DAY_MS } from '../../domain/time/instant';
import { canonicalJson } from '../../domain/canonical-json';
import { BatchRefused, chunksOf, type Outcome } from '../batch';
import type { LedgerTransaction } from '../engine';
import { letterRecordOf } from '../letter-record';
import { letterStepOf, STEP_KINDS, type LetterStep } from '../letter-step';
import type { CalledBackRow, QueueRow, RecipientsRow } from '../tables';
import { BatchView } from './batch-view';
import type { QueueJob, QueueView } from './queue-job';

// A letter comes within minutes of being called back, or of its answer being lost; a month bridges any outage.
const CALLED_BACK_KEPT_MS = 30 * DAY_MS;

/** Lets every job change the work lists in turn, and writes what came of it with a few statements. */
export async function runQueueBatch(
  trx: LedgerTransaction,
  jobs: readonly QueueJob<unknown>[],
): Promise<Outcome[]> {
  try {
    const view = new BatchView(await rowsBefore(trx, jobs), await calledBackBefore(trx, jobs));
    for (const [key, steps] of await stepsBefore(trx, jobs)) view.addRecord(key, letterRecordOf(steps));
    const outcomes = jobs.map((job) => decide(job, view));
    await write(trx, view);
    return outcomes;
  } catch (error) {
    throw new BatchRefused('a statement was refused', { cause: error });
  }
}

function decide(job: QueueJob<unknown>, view: QueueView): Outcome {
  try {
    return { done: true, result: job.decide(view).result };
  } catch (error) {
    return { done: false, error };
  }
}

async function rowsBefore(trx: LedgerTransaction, jobs: readonly QueueJob<unknown>[]): Promise<QueueRow[]> {
  const rows: QueueRow[] = [];
  for (const some of chunksOf(keysOf(jobs, 'keys'))) {
    rows.push(...(await trx.selectFrom('mail_queue').selectAll().where('key', 'in', some).execute()));
  }
  return rows;
}

async function calledBackBefore(
  trx: LedgerTransaction,
  jobs: readonly QueueJob<unknown>[],
): Promise<CalledBackRow[]> {
  const rows: CalledBackRow[] = [];
  for (const some of chunksOf(keysOf(jobs, 'keys'))) {
    rows.push(...(await trx.selectFrom('mail_called_back').selectAll().where('key', 'in', some).execute()));
  }
  return rows;
}

async function stepsBefore(
  trx: LedgerTransaction,
  jobs: readonly QueueJob<unknown>[],
): Promise<Map<string, LetterStep[]>> {
  const steps = new Map<string, LetterStep[]>();
  for (const some of chunksOf(keysOf(jobs, 'recordKeys'))) {
    for (const key of some) steps.set(key, []);
    const rows = await trx
      .selectFrom('ledger_entries')
      .select(['id', 'kind', 'letter_key', 'payload'])
      .where('letter_key', 'in', some)
      .where('kind', 'in', STEP_KINDS)
      .orderBy('position')
      .execute();
    for (const row of rows) {
      const step = letterStepOf(row);
      if (step) steps.get(row.letter_key as string)?.push(step);
    }
  }
  return steps;
}

function keysOf(jobs: readonly QueueJob<unknown>[], which: 'keys' | 'recordKeys'): string[] {
  return [...new Set(jobs.flatMap((job) => job[which]))];
}

async function write(trx: LedgerTransaction, view: BatchView): Promise<void> {
  const { gone, there } = view.changes();
  for (const some of chunksOf(gone)) {
    await trx.deleteFrom('mail_queue').where('key', 'in', some).execute();
  }
  for (const some of chunksOf(there)) await trx.insertInto('mail_queue').values(some).execute();
  await writeCalledBack(trx, view.newlyCalledBack());
  for (const row of view.recipients()) await addRecipients(trx, row);
}

async function writeCalledBack(
  trx: LedgerTransaction,
  fates: readonly (readonly [string, LetterFate])[],
): Promise<void> {
  if (fates.length === 0) return;
  const now = Date.now();
  const rows = fates.map(([key, fate]) => ({ key, fate: canonicalJson(fate), called_back_at: now }));
  for (const some of chunksOf(rows)) await trx.insertInto('mail_called_back').values(some).execute();
  await trx
    .deleteFrom('mail_called_back')
    .where('called_back_at', '<', now - CALLED_BACK_KEPT_MS)
    .execute();
}

async function addRecipients(trx: LedgerTransaction, row: RecipientsRow): Promise<void> {
  await trx
    .insertInto('mail_recipients')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['office', 'date', 'domain'])
        .doUpdateSet((eb) => ({ count: eb('mail_recipients.count', '+', row.count) })),
    )
    .execute();
}

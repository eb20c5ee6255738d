import { setImmediate as nextTurn } from 'node:timers/promises';
import { BatchRefused, type Outcome } from './batch';
import type { LedgerEngine, LedgerTransaction } from './engine';
import { LedgerClosed } from './ledger-errors';

/** A job that answers with a T once it has decided. */
interface Answering<T> {
  decide(view: never): { result: T };
}

interface Waiting<Job> {
  job: Job;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

// Bounds one transaction, and with it how long other processes wait for the lock.
const JOBS_A_BATCH = 500;

/**
 * Writes what is asked for at the same time in one transaction: while one runs, the next batch collects.
 * `run` carries a batch out, one outcome a job in their order, and throws BatchRefused for a refused statement.
 */
export class GroupCommit<Job extends Answering<unknown>> {
  private waiting: Waiting<Job>[] = [];
  private draining: Promise<void> | null = null;
  private closed = false;

  constructor(
    private readonly engine: LedgerEngine,
    private readonly run: (trx: LedgerTransaction, jobs: readonly Job[]) => Promise<Outcome[]>,
  ) {}

  /** Resolves when what the job wrote is durable. */
  submit<T>(job: Job & Answering<T>): Promise<T> {
    if (this.closed) return Promise.reject(new LedgerClosed());
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ job, resolve: resolve, reject });
      this.draining ??= this.drain();
    });
  }

  /** Takes nothing more; resolves when what was taken is written. */
  async close(): Promise<void> {
    this.closed = true;
    await this.draining;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // SQLite blocks while it writes; callers that became ready meanwhile get to join this batch.
      await nextTurn();
      await this.commit(this.waiting.splice(0, JOBS_A_BATCH));
    }
    this.draining = null;
  }

  /** Returns whether the database could be used. */
  private async commit(batch: Waiting<Job>[]): Promise<boolean> {
    const jobs = batch.map(({ job }) => job);
    try {
      const outcomes = await this.engine.write((trx) => this.run(trx, jobs));
      batch.forEach((waiting, index) => settle(waiting, outcomes[index] as Outcome));
      return true;
    } catch (error) {
      const refused = error instanceof BatchRefused;
      if (refused && batch.length > 1) return this.commitOneByOne(batch);
      const reason = this.engine.explain(refused ? error.cause : error);
      for (const waiting of batch) waiting.reject(reason);
      return refused;
    }
  }

  /** So that only the one fails that the database cannot take; gives up with a database that is gone. */
  private async commitOneByOne(batch: Waiting<Job>[]): Promise<boolean> {
    let usable = true;
    const rest = [...batch];
    while (rest.length > 0) usable = await this.commit(usable ? rest.splice(0, 1) : rest.splice(0));
    return usable;
  }
}

function settle(waiting: Waiting<unknown>, outcome: Outcome): void {
  if (outcome.done) waiting.resolve(outcome.result);
  else waiting.reject(outcome.error);
}

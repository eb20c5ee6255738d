import type { ChildrenLedger } from '../contract/ledger-port';
import type { MailDirectory, MailQueue } from '../contract/post-office-port';
import type { Task } from '../domain/task';
import type { Instant } from '../domain/time/instant';
import { readHead, type ChainHead } from './chain-head';
import type { LedgerDatabase, LedgerEngine } from './engine';
import { queueBacklog } from './mail-queue/backlog';
import { suppressedAddress, suppressedAddresses } from './mail-queue/mail-directory';
import { queueOffices, waitingLetters } from './mail-queue/queue-reads';
import { assignedTask } from './queries/assigned-task';
import { rollUpChildren } from './queries/children';
import { directivesIn, type DirectiveSummary } from './queries/directives';
import { lettersOf, type LetterFilter, type LetterProof } from './queries/letter-proof';
import { lettersBetween, lettersOfTask, type LetterView } from './queries/letters';
import { taskIdsIn } from './queries/task-ids';
import { timelineOf, type TimelineEntry } from './queries/timeline';
import { verifyChain, type Verification } from './verify';

/** What a person may ask about the post office. */
export interface MailReader
  extends Pick<MailQueue, 'backlog' | 'list'>, Pick<MailDirectory, 'suppressed' | 'listSuppressed'> {
  /** Offices in which something waits, is on its way or is called back. */
  offices(): Promise<string[]>;
}

export interface LedgerReader extends ChildrenLedger {
  mail: MailReader;
  assignedTask(taskId: string): Promise<Task | null>;
  timeline(taskId: string): Promise<TimelineEntry[]>;
  lettersOfTask(taskId: string): Promise<LetterView[]>;
  /** Letters planned for an instant from `from` on and before `until`. */
  lettersBetween(period: { from: Instant; until: Instant }): Promise<LetterView[]>;
  /** The proof of each letter that all of the conditions fit, by the instant it was planned for. */
  lettersOf(filter: LetterFilter): Promise<LetterProof[]>;
  directives(): Promise<DirectiveSummary[]>;
  taskIds(): Promise<string[]>;
  head(): Promise<ChainHead>;
  /** See `verifyChain` for what the chain can show and what needs `expectedHead`. */
  verify(options?: { expectedHead?: ChainHead }): Promise<Verification>;
  /** Closing twice is harmless. */
  close(): Promise<void>;
}

export function ledgerReader(engine: LedgerEngine): LedgerReader {
  const read = async <T>(query: (db: LedgerDatabase) => Promise<T>): Promise<T> => {
    try {
      return await query(engine.db);
    } catch (error) {
      throw engine.explain(error);
    }
  };
  let closing: Promise<void> | null = null;
  return {
    assignedTask: (taskId) => read((db) => assignedTask(db, taskId)),
    timeline: (taskId) => read((db) => timelineOf(db, taskId)),
    lettersOfTask: (taskId) => read((db) => lettersOfTask(db, taskId)),
    lettersBetween: (period) => read((db) => lettersBetween(db, period)),
    lettersOf: (filter) => read(() => lettersOf(engine, filter)),
    mail: {
      offices: () => read(queueOffices),
      backlog: (office, now) => read((db) => queueBacklog(db, office, now)),
      list: (office, limit) => read((db) => waitingLetters(db, office, limit)),
      suppressed: (address) => read((db) => suppressedAddress(db, address)),
      listSuppressed: () => read(suppressedAddresses),
    },
    directives: () => read(directivesIn),
    taskIds: () => read(taskIdsIn),
    rollUpChildren: (parentId, now) => read((db) => rollUpChildren(db, parentId, now)),
    head: () => read(readHead),
    verify: (options) => read((db) => verifyChain(db, options)),
    close: () => (closing ??= engine.close()),
  };
}

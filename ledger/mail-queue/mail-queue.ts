import type { MailQueue } from '../../contract/post-office-port';
import type { LedgerEngine } from '../engine';
import type { GroupCommit } from '../group-commit';
import { queueBacklog } from './backlog';
import { nextMoment } from './next-moment';
import type { QueueJob } from './queue-job';
import { callBackJob, postJob, putBackJob, refreshJob, removeJob, takeJob } from './queue-jobs';
import {
  calledBackLetters,
  expiredLetters,
  readyLetters,
  strandedLetters,
  waitingLetters,
} from './queue-reads';

export type QueueCommits = GroupCommit<QueueJob<unknown>>;

/**
 * The post office's waiting letters, in tables beside the chain of the ledger and in its database. They are
 * work lists: their rows change and go, they are not hashed, and `verify` does not look at them. What was told
 * to whom is in the chain. A post also looks there: a letter that has its fate is not posted again.
 *
 * Every change is a job of a group commit, like the writes to the chain: durable when it resolves, alone
 * among the writers of every process, many callers to one transaction.
 */
export function mailQueue(engine: LedgerEngine, commits: QueueCommits): MailQueue {
  const read = async <T>(query: Promise<T>): Promise<T> => {
    try {
      return await query;
    } catch (error) {
      throw engine.explain(error);
    }
  };
  const { db } = engine;
  return {
    post: async (letter, repetition) => commits.submit(postJob(letter, repetition)),
    refresh: async (key, facts, urgency) => commits.submit(refreshJob(key, facts, urgency)),
    callBack: async (key, fate) => commits.submit(callBackJob(key, fate)),
    take: async (keys) => (keys.length > 0 ? commits.submit(takeJob(keys)) : []),
    async putBack(keys, notBefore, response) {
      if (keys.length > 0) await commits.submit(putBackJob(keys, notBefore, response));
    },
    async remove(keys) {
      if (keys.length > 0) await commits.submit(removeJob(keys));
    },
    ready: (office, now, enough) => read(readyLetters(db, office, now, enough)),
    expired: (office, now, limit) => read(expiredLetters(db, office, now, limit)),
    stranded: (office) => read(strandedLetters(db, office)),
    nextAt: (office, now) => read(nextMoment(db, office, now)),
    calledBack: (office, limit) => read(calledBackLetters(db, office, limit)),
    backlog: (office, now) => read(queueBacklog(db, office, now)),
    list: (office, limit) => read(waitingLetters(db, office, limit)),
  };
}

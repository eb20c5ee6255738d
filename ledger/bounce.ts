import type { BounceReport, BouncedLetter } from '../contract/ledger-port';
import { bounceJob } from './bounce-job';
import type { LedgerEngine } from './engine';
import type { GroupCommit } from './group-commit';
import { claimsWhere } from './queries/claims';
import type { WriteJob } from './write-job';

/** See `BounceLedger`. Claims are never taken away, so they may be looked up before the ledger is locked. */
export async function bounce(
  engine: LedgerEngine,
  commits: GroupCommit<WriteJob<unknown>>,
  report: BounceReport,
): Promise<BouncedLetter[]> {
  const claims = await claimsWhere(engine, 'messageId', [report.messageId]).catch((error: unknown) => {
    throw engine.explain(error);
  });
  const keys = [...new Set(claims.map(({ key }) => key))];
  return keys.length > 0 ? commits.submit(bounceJob(keys, report)) : [];
}

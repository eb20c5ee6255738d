import { log } from '@temporalio/activity';
import type { ReleaseLedger } from '../../contract/ledger-port';
import type { MailDirectory } from '../../contract/post-office-port';
import type { ReleaseActivities } from '../../contract/release-workflow';
import { nearestOf } from '../../domain/directive/edit-distance';

export interface ReleaseDeps {
  ledger: ReleaseLedger;
  directory: Pick<MailDirectory, 'suppressed' | 'listSuppressed' | 'release'>;
}

/**
 * The activity behind `dondoc mail release`. The record comes first: an address that is written to again without
 * one would be a gap, one that is recorded and not yet released is released by the next attempt.
 */
export function createReleaseSuppressed({
  ledger,
  directory,
}: ReleaseDeps): ReleaseActivities['releaseSuppressed'] {
  return async (release) => {
    const was = await ledger.recordRelease(release, await directory.suppressed(release.address));
    if (was === null)
      return { answer: 'not-suppressed', nearest: await nearestTo(release.address, directory) };
    await directory.release(was.address);
    log.info('Địa chỉ được gửi lại', { since: was.since });
    return { answer: 'released', release, was };
  };
}

async function nearestTo(address: string, directory: ReleaseDeps['directory']): Promise<string[]> {
  const known = await directory.listSuppressed();
  const spelling = address.trim().toLowerCase();
  return nearestOf(spelling, known, (one) => [one.address]).map((one) => one.address);
}

import type { AddressRelease } from '../contract/ledger-port';
import type { SuppressedAddress } from '../contract/post-office-port';
import { canonicalJson } from '../domain/canonical-json';
import { instantOfMs, msOf } from '../domain/time/instant';
import { releaseEntryId } from './entry-id';
import { parsePayload } from './parse-payload';
import type { WriteJob } from './write-job';

/** Stands where an entry names its task; no task has this id. */
export const NO_TASK = 'mail';

const ADDRESS_RELEASED = 'address-released';

interface Payload extends AddressRelease {
  was: SuppressedAddress;
}

/** Records once that an address is written to again; see `ReleaseLedger`. */
export function releaseJob(
  release: AddressRelease,
  was: SuppressedAddress | null,
): WriteJob<SuppressedAddress | null> {
  const id = releaseEntryId(release.id);
  return {
    ids: [id],
    letterKeys: [],
    decide(view) {
      const recorded = view.entry(id);
      if (recorded) return { drafts: [], result: (parsePayload(recorded) as Payload).was };
      if (was === null) return { drafts: [], result: null };
      const payload: Payload = { ...release, was };
      const content = {
        id,
        kind: ADDRESS_RELEASED,
        taskId: NO_TASK,
        letterKey: null,
        at: instantOfMs(msOf(release.at)),
        payload: canonicalJson(payload),
      };
      return { drafts: [content], result: was };
    },
  };
}

import type { Person, PersonRole } from '../domain/actor';
import type { AddressRelease } from './ledger-port';
import type { SuppressedAddress } from './post-office-port';

/** The workflow type that lets letters go to an address again; frozen once released. */
export const RELEASE_ADDRESS = 'releaseAddress';

/** As `RELEASE_SCHEMA` takes it. */
export interface ReleaseInput {
  address: string;
  reason: string;
  actor: Person;
}

/** What became of a suppressed address; `was` says since when it was, and why. */
export type Released =
  | { answer: 'released'; release: AddressRelease; was: SuppressedAddress }
  /** `nearest`: suppressed addresses that a slip of the pen may have meant. */
  | { answer: 'not-suppressed'; nearest: string[] };

export type ReleaseAnswer =
  Released | { answer: 'no-right'; role: PersonRole; allowed: readonly PersonRole[] };

/** The effect that `releaseAddress` asks for. Doing it twice for one request leaves what doing it once did. */
export interface ReleaseActivities {
  releaseSuppressed(release: AddressRelease): Promise<Released>;
}

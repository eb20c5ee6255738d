import type { Person } from './actor';

/** What came beside an actor to prove who it is: how it was made, and the proof itself. */
export interface Proof {
  scheme: string;
  value: string;
}

/** How far an actor is known: `declared` – it was said, and nobody checked it. */
export type Assurance = 'declared';

/** Who is taken to act, and how far that is known. */
export interface Identity {
  actor: Person;
  assurance: Assurance;
}

/**
 * The one place where it is settled who acts. Today the actor is taken at its word; a proof is carried with
 * the command and not looked at (docs/adr/0017-who-acts.md says what a signature would change here).
 */
export function verifyIdentity({ actor }: { actor: Person; proof?: Proof | undefined }): Identity {
  return { actor, assurance: 'declared' };
}

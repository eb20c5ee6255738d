/** The capacities in which people act on a task. */
export const PERSON_ROLES = [
  'lead',
  'coordinating',
  'standing-agency',
  'secretariat',
  'assigning-authority',
  'steering-committee',
  'operator',
] as const;

export type PersonRole = (typeof PERSON_ROLES)[number];

/** In which capacity somebody acts; `system` is the ladder itself and nobody may claim it. */
export type Role = PersonRole | 'system';

/** Who acts; part of every command and of every event. */
export interface Actor {
  role: Role;
  name: string;
  /** Code of the agency for which the person acts; left out when the terminal does not say. */
  agency?: string | undefined;
}

/** Who gives a command. */
export interface Person extends Actor {
  role: PersonRole;
}

/** The ladder itself, when no person asked for the step. */
export const SYSTEM: Actor = { role: 'system', name: 'dondoc' };

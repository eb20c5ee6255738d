/** In which capacity somebody acts on a task. */
export type Role =
  | 'lead'
  | 'coordinating'
  | 'standing-agency'
  | 'secretariat'
  | 'assigning-authority'
  | 'steering-committee'
  | 'operator'
  | 'system';

/** Who acts; part of every command and of every event. */
export interface Actor {
  role: Role;
  name: string;
}

/** The ladder itself, when no person asked for the step. */
export const SYSTEM: Actor = { role: 'system', name: 'dondoc' };

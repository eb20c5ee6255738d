import type { AssignedTask, ExtraRung, TaskState } from '../state';
import { sinceEdition } from './decision';

const PROMISE = /^P\+?\.(\d{4}-\d{2}-\d{2})$/;
const MISSING_DATE = /^C\+\d+$/;

/**
 * Whether what a rung asks was settled meanwhile: a letter may wait for its hour, or for its mail server, and
 * is judged as it stands then. Tasks before edition 3 let go what was under way.
 */
export function isMootRung(state: AssignedTask, rung: string): boolean {
  if (!sinceEdition(state, 3)) return false;
  if (rung === 'ACK') return state.answered;
  const [, promised] = PROMISE.exec(rung) ?? [];
  if (promised !== undefined) return promised !== state.promisedOn;
  if (MISSING_DATE.test(rung)) return state.due !== null;
  const extra = state.extraRungs.find(({ id }) => id === rung);
  return extra !== undefined && isMootExtra(state, extra);
}

/** Whether a step outside the ladder has nothing to tell any more; a redirected letter, when the first has not. */
export function isMootExtra(state: TaskState, { moot, redirects }: ExtraRung): boolean {
  if (moot === true) return true;
  if (redirects === undefined || state.status === 'unassigned') return false;
  const { ladderVersion, rungs } = redirects;
  return ladderVersion < state.ladder.wantedFrom || rungs.every((rung) => isMootRung(state, rung));
}

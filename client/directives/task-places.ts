import { clausePathOf, isClause } from '../../contract/task-id';

/** Stands for "nowhere in the numbering": an id needs a figure there. */
export const UNNUMBERED = '0';

/** Where each task stands, as a directive file takes it: a clause that ids can be made of, and no place twice. */
export function taskPlaces(tasks: readonly { clause: string; n: number }[]): { clause: string; n: number }[] {
  const taken = new Set<string>();
  return tasks.map((task) => {
    const clause = isClause(task.clause) ? task.clause : UNNUMBERED;
    let n = task.n;
    while (taken.has(`${clausePathOf(clause)}-${n}`)) n += 1;
    taken.add(`${clausePathOf(clause)}-${n}`);
    return { clause, n };
  });
}

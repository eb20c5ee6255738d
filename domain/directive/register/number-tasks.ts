import { clauseInWords, clauseOf, markerOf } from './numbering';
import type { RegisterContext, RegisterTask } from './register-task';

/** A task of a row before its place in the numbering is known. */
export interface UnnumberedTask extends Omit<RegisterTask, 'clause' | 'n'> {
  /** Marks of the headings above the row. */
  path: string[];
  /** The row's own number, as written. */
  number: string;
  /** The clause of a column that names it, as written. */
  writtenClause: string;
}

/**
 * Gives every task its clause and its running number there. The clause is that of its own column, else
 * the numbers of the headings above it with its own; rows without any are counted.
 */
export function numberTasks(tasks: readonly UnnumberedTask[], context: RegisterContext): RegisterTask[] {
  const taken = new Map<string, number>();
  const counts = new Map<string, number>();
  return tasks.map(({ path, number, writtenClause, ...task }) => {
    const own = markerOf(number)?.mark ?? '';
    const written = clauseInWords(writtenClause);
    const above = path.join('.');
    const count = (counts.get(above) ?? 0) + 1;
    counts.set(above, count);
    const numbered = context.isClause(written) ? written : clauseOf([...path, own], context.isClause);
    const clause = numbered ?? clauseOf([...path, String(count)], context.isClause) ?? String(count);
    const key = context.clauseKey(clause);
    const n = (taken.get(key) ?? 0) + 1;
    taken.set(key, n);
    const doubts = [...task.doubts];
    if (numbered === null && writtenClause !== '') {
      doubts.push({
        code: 'clause-numbered',
        at: { row: task.row, column: 1 },
        field: 'clause',
        values: [clause],
      });
    }
    return { ...task, clause, n, doubts };
  });
}

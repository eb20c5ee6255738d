import { spellingKey } from '../vietnamese-text';
import type { RegisterTask } from './register-task';

/** Marks rows that say the same as an earlier one: same words, same lead, same due. */
export function repeatedRows(tasks: readonly RegisterTask[]): RegisterTask[] {
  const firsts = new Map<string, RegisterTask>();
  return tasks.map((task) => {
    const key = [spellingKey(task.wording), task.lead, task.deadline.due ?? '', task.note ?? ''].join('\n');
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, task);
      return task;
    }
    const at = { row: task.row, column: 1 };
    return {
      ...task,
      doubts: [...task.doubts, { code: 'repeated-row', at, field: 'task', values: [String(first.row)] }],
    };
  });
}

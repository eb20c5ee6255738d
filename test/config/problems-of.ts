import { InputProblems, type Problem } from '../../config/problem';

/** The problems that a loader throws; fails when it throws none. */
export function problemsOf(load: () => unknown): readonly Problem[] {
  try {
    load();
  } catch (error) {
    if (error instanceof InputProblems) return error.problems;
    throw error;
  }
  throw new Error('the file was taken without a problem');
}

/** `41:14 tasks[6].lead unknown-agency` */
export function places(problems: readonly Problem[]): string[] {
  return problems.map(({ line, column, field, code }) =>
    [`${line}:${column}`, field, code].filter((part) => part !== '').join(' '),
  );
}

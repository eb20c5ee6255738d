/** What is wrong in a file, where, and in words for the person who wrote it. */
export interface Problem {
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in characters of the line. */
  column: number;
  /** e.g. `tasks[6].lead`; empty when the file as a whole is meant. */
  field: string;
  code: string;
  vi: string;
  en: string;
}

/** The two sentences of a problem. */
export type Sentence = Pick<Problem, 'vi' | 'en'>;

/** Thrown when files cannot be used as they are; holds everything that was found in them. */
export class InputProblems extends Error {
  override readonly name = 'InputProblems';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => describeProblem(problem, 'en')).join('\n'));
  }
}

const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** What a file holds may not steer the terminal on which it is quoted. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\uFFFD');
}

/** `thong-bao.yaml:41:14  tasks[6].lead: …` */
export function describeProblem(problem: Problem, lang: 'vi' | 'en'): string {
  const field = problem.field === '' ? '' : `${problem.field}: `;
  return `${problem.file}:${problem.line}:${problem.column}  ${field}${problem[lang]}`;
}

/** Throws when there is anything to report, in the order of the file. */
export function refuseIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputProblems([...problems].sort(byPlace));
}

function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}

import type { Client } from '@temporalio/client';
import { describeProblem, InputProblems, type Sentence } from '../../config/problem';
import type { CommandContext } from '../context';
import { asCliError } from '../report-failure';

/** What a check found, with what to do about it unless all is well. */
export interface Diagnosis extends Sentence {
  level: 'ok' | 'warning' | 'failure';
}

export interface DoctorCheck {
  id: string;
  name: Sentence;
  /** `connect` gives one client to all checks, or fails for all of them alike. */
  examine(context: CommandContext, connect: () => Promise<Client>): Promise<readonly Diagnosis[]>;
}

export const ok = (vi: string, en: string): Diagnosis => ({ level: 'ok', vi, en });
export const warning = ({ vi, en }: Sentence): Diagnosis => ({ level: 'warning', vi, en });

/** The client, or null where the server cannot be reached: the check of the server says why. */
export function connected(connect: () => Promise<Client>): Promise<Client | null> {
  return connect().catch(() => null);
}

export const NOT_EXAMINED: readonly Diagnosis[] = [
  warning({
    vi: 'chưa kiểm tra được vì không kết nối được máy chủ Temporal.',
    en: 'not examined, as the Temporal server cannot be reached.',
  }),
];

/** What a command would tell of the error before it ends. */
export function failure(error: unknown, context: CommandContext): Diagnosis[] {
  if (error instanceof InputProblems) {
    return error.problems.map((problem) => ({
      level: 'failure',
      vi: describeProblem(problem, 'vi'),
      en: describeProblem(problem, 'en'),
    }));
  }
  const { vi, en } = asCliError(error, context);
  return [{ level: 'failure', vi, en }];
}

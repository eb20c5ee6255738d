import { describeProblem, type Problem } from '../../config/problem';
import type { CommandContext } from '../context';

/** What is unusual in a file and was kept as it stands, on stderr. */
export function printWarnings({ print }: CommandContext, warnings: readonly Problem[]): void {
  for (const warning of warnings) {
    print.note(`⚠ ${describeProblem(warning, 'vi')}`, `⚠ ${describeProblem(warning, 'en')}`);
  }
}

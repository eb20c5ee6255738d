import { loadAgencies } from '../../config/load-agencies';
import { loadDirective } from '../../config/load-directive';
import { LIVE_OFFICE } from '../../contract/post-office-workflow';
import { lifeToCome } from '../../domain/letters-ahead';
import { startOfDay, type PlainDate } from '../../domain/time/instant';
import type { CommandContext } from '../context';
import { loadRules } from '../directives/load-rules';
import { printWarnings } from '../directives/print-warnings';
import { taskIn } from '../plan/plan-directive';
import type { KnownLife } from './known-life';

/**
 * The tasks of a directive file as they would live from the day of their assignment on; one of them where it is
 * named. Throws InputProblems, and a CliError (3) when the file has no such task.
 */
export function livesOfFile(
  context: CommandContext,
  file: string,
  wanted: string | undefined,
  from: PlainDate | null,
): KnownLife[] {
  const rules = loadRules(context.dataDir);
  const loaded = loadDirective(file, loadAgencies(context.dataDir), rules.calendar);
  printWarnings(context, loaded.warnings);
  const day = from ?? loaded.assignedOn ?? loaded.directive.issuedOn ?? context.today();
  const chosen = wanted === undefined ? loaded.tasks : [taskIn(loaded.tasks, wanted)];
  return chosen.map((task) => ({ ...lifeToCome(task, rules, startOfDay(day)), office: LIVE_OFFICE }));
}

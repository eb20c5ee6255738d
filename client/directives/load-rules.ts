import { loadCalendars } from '../../config/load-calendars';
import { loadPolicy } from '../../config/load-policy';
import type { TaskRules } from '../../domain/decide/decision';

/** The policy and the calendar in force now; a task that starts freezes them. */
export function loadRules(dataDir: string): TaskRules {
  return { policy: loadPolicy(dataDir), calendar: loadCalendars(dataDir), edition: 2 };
}

import { loadCalendars } from '../../config/load-calendars';
import { loadPolicy } from '../../config/load-policy';
import type { TaskRules } from '../../domain/decide/decision';

/** The policy and the calendar in force now; a task that starts freezes them. */
export function loadRules(dataDir: string): TaskRules {
  return { policy: loadPolicy(dataDir), calendar: loadCalendars(dataDir), edition: 3 };
}

/**
 * The same for a rehearsal, whose tasks prepare their letters at the hour and not before it: while one waits, the
 * clock of its task stands still, and there is no crowd to be spread.
 */
export function loadRehearsalRules(dataDir: string): TaskRules {
  const { policy, ...rules } = loadRules(dataDir);
  const { readyMinutesBefore: _none, ...letters } = policy.letters;
  return { ...rules, policy: { ...policy, letters } };
}

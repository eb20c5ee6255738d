import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import type { DraftTask } from '../../domain/directive/draft/draft';
import type { NamedDoubt } from '../../domain/wording/draft-doubt';
import { taskAgencies } from './task-agencies';
import { taskDeadline } from './task-deadline';

/** Why `directive add` would refuse a drafted task as it is. */
export type Hindrance = 'no-lead' | 'lead-unknown' | 'no-date';

export function hindranceOf(task: DraftTask, directory: AgencyDirectory): Hindrance | null {
  const { lead } = taskAgencies(task, directory);
  if (lead === null) return 'no-lead';
  if (lead.code === null) return 'lead-unknown';
  const { kind, due } = taskDeadline(task);
  return kind === 'dated' && due === null ? 'no-date' : null;
}

/** Everything that a person should look at: the draft's own doubts, and what shows only against the directory. */
export function doubtsOf(task: DraftTask, directory: AgencyDirectory): NamedDoubt[] {
  const doubts = new Set<NamedDoubt>(task.doubts);
  const hindrance = hindranceOf(task, directory);
  if (hindrance === 'no-lead' || hindrance === 'lead-unknown') doubts.add(hindrance);
  if (taskAgencies(task, directory).unknown.length > 0) doubts.add('coordinating-unknown');
  if (hindrance === 'no-date' || (task.deadline?.doubts.length ?? 0) > 0) doubts.add('deadline-doubtful');
  return [...doubts];
}

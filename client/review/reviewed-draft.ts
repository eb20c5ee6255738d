import type { DirectiveDraft, DraftTask } from '../../domain/directive/draft/draft';
import type { DroppedTask } from '../directives/draft-facts';
import type { Review, ReviewItem } from './review';

/** The draft as the person left it: what was accepted is no longer in doubt, what was dropped is out. */
export function reviewedDraft(
  draft: DirectiveDraft,
  { items }: Review,
): { draft: DirectiveDraft; dropped: DroppedTask[] } {
  const kept = items.filter(({ verdict }) => verdict !== 'dropped');
  const dropped = items.filter(({ verdict }) => verdict === 'dropped');
  return {
    draft: { ...draft, tasks: kept.map(settled) },
    dropped: dropped.map(({ task, reason }) => ({
      clause: task.clause,
      quote: task.quote,
      reason: reason ?? '',
    })),
  };
}

function settled({ verdict, task }: ReviewItem): DraftTask {
  if (verdict !== 'accepted') return task;
  const { deadline } = task;
  return {
    ...task,
    doubts: [],
    deadline: deadline && { ...deadline, doubts: [], ambiguous: false },
  };
}

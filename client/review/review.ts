import type { DeadlineKind } from '../../domain/deadline/deadline';
import type { DeadlineReading } from '../../domain/deadline/reading';
import type { Clarity, DraftAgency, DraftDoubt, DraftTask } from '../../domain/directive/draft/draft';

/** `doubtful`: looked at and left as it is, with its doubts. */
export type Verdict = 'open' | 'accepted' | 'doubtful' | 'dropped';

export interface ReviewItem {
  verdict: Verdict;
  /** Why it was dropped; else null. */
  reason: string | null;
  /** The task with what the person changed. */
  task: DraftTask;
}

/** A review under way; done when `position` is behind the last item. */
export interface Review {
  position: number;
  items: ReviewItem[];
}

export type TaskChange =
  | { field: 'task'; value: string }
  | { field: 'lead'; agency: DraftAgency }
  | { field: 'coordinating'; agencies: DraftAgency[] }
  | { field: 'deliverable' | 'reportTo'; value: string | null }
  | { field: 'deadline'; reading: DeadlineReading | null; kind: DeadlineKind };

export type ReviewStep =
  | { do: 'accept' }
  | { do: 'leave' }
  | { do: 'drop'; reason: string }
  | { do: 'back' }
  | { do: 'edit'; change: TaskChange };

export function startReview(tasks: readonly DraftTask[]): Review {
  return { position: 0, items: tasks.map((task) => ({ verdict: 'open', reason: null, task })) };
}

export function currentItem({ items, position }: Review): ReviewItem | null {
  return items[position] ?? null;
}

/** The review after one step; the one handed in stays as it was. */
export function reviewStep(review: Review, step: ReviewStep): Review {
  switch (step.do) {
    case 'back':
      return { ...review, position: Math.max(0, review.position - 1) };
    case 'accept':
      return next(changed(review, (item) => ({ ...item, verdict: 'accepted', reason: null })));
    case 'leave':
      return next(changed(review, (item) => ({ ...item, verdict: 'doubtful', reason: null })));
    case 'drop':
      return next(changed(review, (item) => ({ ...item, verdict: 'dropped', reason: step.reason })));
    case 'edit':
      return changed(review, (item) => ({ ...item, task: editedTask(item.task, step.change) }));
  }
}

function changed(review: Review, change: (item: ReviewItem) => ReviewItem): Review {
  return { ...review, items: review.items.map((item, i) => (i === review.position ? change(item) : item)) };
}

function next(review: Review): Review {
  return { ...review, position: Math.min(review.position + 1, review.items.length) };
}

const OF_LEAD: DraftDoubt[] = [
  'lead-inherited',
  'lead-inferred',
  'several-leads',
  'lead-unknown',
  'lead-former-name',
  'lead-local',
  'no-lead',
];
const OF_DEADLINE: DraftDoubt[] = ['deadline-inherited', 'deadline-shared', 'deadline-doubtful'];

/** What a person typed has no words in the document behind it, and settles the doubts about the field. */
export function editedTask(task: DraftTask, change: TaskChange): DraftTask {
  switch (change.field) {
    case 'task':
      return { ...without(task, 'task', ['split-from-sentence'], 'what'), task: change.value };
    case 'lead':
      return withLead(task, change.agency);
    case 'coordinating':
      return { ...without(task, 'coordinating', []), coordinating: change.agencies };
    case 'deliverable':
    case 'reportTo': {
      const clarity = change.field === 'deliverable' && change.value !== null ? 'deliverable' : undefined;
      return { ...without(task, change.field, [], clarity), [change.field]: change.value };
    }
    case 'deadline': {
      const edited = without(task, 'deadline', OF_DEADLINE, change.reading === null ? undefined : 'when');
      const doubts = change.reading?.doubts.length
        ? [...edited.doubts, 'deadline-doubtful' as const]
        : edited.doubts;
      return { ...edited, doubts, deadline: change.reading, kind: change.kind };
    }
  }
}

/** Where several agencies were named to share the task, those that do not lead coordinate. */
function withLead(task: DraftTask, agency: DraftAgency): DraftTask {
  const others = task.doubts.includes('several-leads') ? task.leads : [];
  const isLead = (other: DraftAgency) =>
    other.name === agency.name || (other.code !== null && other.code === agency.code);
  const edited = without(task, 'lead', OF_LEAD, 'who');
  return {
    ...edited,
    lead: agency.name,
    leadCode: agency.code,
    leadGroup: null,
    leads: [agency],
    coordinating: [...others, ...task.coordinating].filter((other) => !isLead(other)),
    doubts: agency.code === null ? [...edited.doubts, 'lead-unknown'] : edited.doubts,
  };
}

function without(
  task: DraftTask,
  field: keyof DraftTask['because'],
  doubts: readonly DraftDoubt[],
  clarity?: Clarity,
): DraftTask {
  const { [field]: _settled, ...because } = task.because;
  return {
    ...task,
    because,
    doubts: task.doubts.filter((doubt) => !doubts.includes(doubt)),
    missing: task.missing.filter((missing) => missing !== clarity),
  };
}

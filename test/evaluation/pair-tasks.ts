import type { TaskLabel } from './labels';
import { bestLikeness, likenessOfWords } from './likeness-of-words';
import type { DraftedTask } from './score-drafts';
import { dayOf } from './vietnam-day';

// What is assigned weighs most: the same ministry has many tasks, and several tasks share a date. A draft
// whose words are hardly the label's is no match however well the rest fits.
const WEIGHTS = { words: 0.6, lead: 0.25, due: 0.15 };
const LEAST_WORDS = 0.45;
const LEAST_SCORE = 0.5;

export interface Pairing {
  pairs: { label: TaskLabel; task: DraftedTask }[];
  unpairedLabels: TaskLabel[];
  unpairedTasks: DraftedTask[];
}

/** Labels and drafted tasks of one document, one to one, the likest first. */
export function pairUp(labels: readonly TaskLabel[], tasks: readonly DraftedTask[]): Pairing {
  const candidates = labels.flatMap((label, i) =>
    tasks.flatMap((task, j) => {
      const score = scoreOf(label, task);
      return score === null ? [] : [{ label, task, score, i, j }];
    }),
  );
  // Ties go to the later label and task, as in the scorer that the labels came with.
  candidates.sort((a, b) => b.score - a.score || b.i - a.i || b.j - a.j);
  const taken = new Set<TaskLabel | DraftedTask>();
  const pairs = candidates.filter(({ label, task }) => {
    if (taken.has(label) || taken.has(task)) return false;
    taken.add(label).add(task);
    return true;
  });
  return {
    pairs: pairs.map(({ label, task }) => ({ label, task })),
    unpairedLabels: labels.filter((label) => !taken.has(label)),
    unpairedTasks: tasks.filter((task) => !taken.has(task)),
  };
}

/** Either instant of "trước ngày D" is the labelled one here; the wordings tell them apart. */
export function hasLabelledDue(label: TaskLabel, task: DraftedTask): boolean {
  if (label.expectedDue === null) return false;
  const due = dayOf(task.deadline?.due ?? null);
  return due !== null && [label.expectedDue, label.inclusiveDue].map(dayOf).includes(due);
}

function scoreOf(label: TaskLabel, task: DraftedTask): number | null {
  const words = likenessOfWords(label.task, `${task.quote} ${task.task}`);
  const lead = bestLikeness(label.leads, [task.lead, task.leadGroup].filter(Boolean).join(' '));
  const due = hasLabelledDue(label, task) ? 1 : 0;
  const score = WEIGHTS.words * words + WEIGHTS.lead * lead + WEIGHTS.due * due;
  return words >= LEAST_WORDS && score >= LEAST_SCORE ? score : null;
}

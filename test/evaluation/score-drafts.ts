import { count, emptyShare, ofKind, type Figures, type Miss, type Share } from './figures';
import type { DocumentLabel, TaskLabel } from './labels';
import { ALIKE, bestLikeness, likenessOfWords } from './likeness-of-words';
import { hasLabelledDue, pairUp } from './pair-tasks';
import { dayOf } from './vietnam-day';

/** The part of a drafted task that the labels speak of. */
export interface DraftedTask {
  clause: string | null;
  lead: string | null;
  leadGroup: string | null;
  coordinating: readonly { name: string }[];
  task: string;
  quote: string;
  deadline: { phrase: string; due: string | null; recurrence: string | null } | null;
}

export type Draft = (
  file: string,
  number: string,
  issued: string | null,
) => { tasks: readonly DraftedTask[] } | Promise<{ tasks: readonly DraftedTask[] }>;

export interface DraftScore {
  figures: Figures;
  /** Required tasks found, by the kind of their deadline. */
  kinds: Map<string, Share>;
  misses: Miss[];
}

type Shares = ReturnType<typeof noShares>;

/** `draft` gets each document by the name that the index gives it. */
export async function scoreDrafts(
  documents: readonly DocumentLabel[],
  labels: readonly TaskLabel[],
  draft: Draft,
): Promise<DraftScore> {
  const shares = noShares();
  const kinds = new Map<string, Share>();
  const misses: Miss[] = [];
  for (const { doc, number, issued } of documents) {
    const wanted = labels.filter((label) => label.doc === doc);
    const { tasks } = await draft(doc, number, issued);
    const { pairs, unpairedLabels, unpairedTasks } = pairUp(wanted, tasks);
    for (const { label, task } of pairs) {
      count(shares.precision, true);
      if (label.required) {
        count(shares.recall, true);
        count(ofKind(kinds, label.kind), true);
      }
      misses.push(...wrongFields(label, task, shares));
    }
    for (const label of unpairedLabels.filter(({ required }) => required)) {
      count(shares.recall, false);
      count(ofKind(kinds, label.kind), false);
      misses.push({ what: 'task missed', id: label.id, doc, clause: label.clause, task: label.task });
    }
    for (const task of unpairedTasks) {
      count(shares.precision, false);
      misses.push({ what: 'task extra', id: `${doc} ${task.clause}`, doc, quote: task.quote });
    }
  }
  return { figures: shares, kinds, misses };
}

function noShares() {
  return {
    recall: emptyShare(),
    precision: emptyShare(),
    lead: emptyShare(),
    due: emptyShare(),
    /** Labelled coordinating agencies that the draft names. */
    coordinating: emptyShare(),
    /** Drafted coordinating agencies that the labels name. */
    'coordinating only': emptyShare(),
    /** Labelled deadline wordings that the draft quotes. */
    wording: emptyShare(),
    /** Tasks without a date that the draft gives none either. */
    undated: emptyShare(),
  } satisfies Figures;
}

function wrongFields(label: TaskLabel, task: DraftedTask, shares: Shares): Miss[] {
  const wrong: Miss[] = [];
  const judge = (share: Share, field: string, right: boolean, expected: unknown, got: unknown) => {
    count(share, right);
    if (!right) wrong.push({ what: field, id: label.id, expected, got, quote: task.quote });
  };
  const lead = [task.lead, task.leadGroup].filter((name) => name !== null).join(' ');
  judge(shares.lead, 'lead', bestLikeness(label.leads, lead) >= ALIKE, label.leads, lead);

  const names = task.coordinating.map(({ name }) => name);
  for (const name of label.coordinating)
    judge(shares.coordinating, 'coordinating', bestLikeness(names, name) >= ALIKE, name, names);
  for (const name of names)
    judge(
      shares['coordinating only'],
      'coordinating only',
      bestLikeness(label.coordinating, name) >= ALIKE,
      label.coordinating,
      name,
    );

  const phrase = task.deadline?.phrase ?? '';
  const due = task.deadline?.due ?? null;
  if (label.deadlinePhrase !== null) {
    const alike = likenessOfWords(label.deadlinePhrase, phrase) >= ALIKE;
    judge(shares.wording, 'wording', alike, label.deadlinePhrase, phrase);
  }
  if (label.recurrence !== null) return wrong;
  if (label.expectedDue !== null)
    judge(shares.due, 'due', hasLabelledDue(label, task), label.expectedDue, due);
  else judge(shares.undated, 'undated', dayOf(due) === null, null, due);
  return wrong;
}

import type { DeadlineReading } from '../../domain/deadline/reading';
import type { DirectiveDraft, DraftHeader, DraftTask, LeftOut } from '../../domain/directive/draft/draft';
import { placeKey, type DirectiveFacts, type DraftLinks } from './draft-facts';

/** A drafted task as `-o json` prints it; names as the document words them. */
export interface AnswerTask extends Omit<DraftTask, 'coordinating' | 'deadline' | 'leads'> {
  coordinating: string[];
  deadline: Omit<DeadlineReading, 'start' | 'end' | 'kind'> | null;
  links: { code: string; likeness: number; shared: string[]; remarks: string[] }[];
}

/** The answer of `directive draft`; stable, see docs/cli.md. */
export interface DraftAnswer {
  directive: DraftHeader & { source: DirectiveFacts['source'] };
  tasks: AnswerTask[];
  leftOut: LeftOut[];
  news: boolean;
}

export function draftAnswer(draft: DirectiveDraft, facts: DirectiveFacts, links: DraftLinks): DraftAnswer {
  return {
    directive: { ...facts.head, source: facts.source },
    tasks: draft.tasks.map((task) => answerTask(task, links)),
    leftOut: draft.leftOut,
    news: draft.news,
  };
}

function answerTask(task: DraftTask, links: DraftLinks): AnswerTask {
  const {
    clause,
    n,
    lead,
    leadCode,
    leadGroup,
    deliverable,
    reportTo,
    kind,
    quote,
    at,
    missing,
    doubts,
    because,
  } = task;
  return {
    clause,
    n,
    lead,
    leadCode,
    leadGroup,
    coordinating: task.coordinating.map(({ name }) => name),
    task: task.task,
    deliverable,
    reportTo,
    kind,
    deadline: task.deadline && readingAnswer(task.deadline),
    quote,
    at,
    missing,
    doubts,
    because,
    links: (links.get(placeKey(task)) ?? []).map(({ likeness, ...link }) => ({
      ...link,
      likeness: Math.round(likeness * 1_000) / 1_000,
    })),
  };
}

function readingAnswer(reading: DeadlineReading): AnswerTask['deadline'] {
  const { phrase, due, lateAfter, recurrence, rule, ambiguous, doubts, alternatives } = reading;
  return { phrase, due, lateAfter, recurrence, rule, ambiguous, doubts, alternatives };
}

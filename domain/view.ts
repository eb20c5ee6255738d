import type { TaskRules } from './decide/decision';
import { nextStep, type NextStep } from './decide/steps';
import type { Evidence } from './commands';
import type { LetterOutcome } from './letter/letter';
import { officialStatus, type OfficialStatus } from './official-status';
import { isAssigned, type TaskState } from './state';
import type { Task } from './task';
import type { Instant, PlainDate } from './time/instant';

/** What a person may know of a task at a moment: plain JSON, the answer to every command and query. */
export interface TaskView {
  taskId: string;
  code: string;
  task: Task;
  status: TaskState['status'];
  officialStatus: OfficialStatus;
  asOf: Instant;
  assignedAt: Instant | null;
  due: Instant | null;
  lateAfter: Instant | null;
  extensionDocument: string | null;
  acknowledgedAt: Instant | null;
  promisedOn: PlainDate | null;
  progress: { at: Instant; summary: string; percent: number | null } | null;
  report: { at: Instant; evidence: Evidence } | null;
  closedAt: Instant | null;
  level: 0 | 1 | 2 | 3;
  highestLevel: 0 | 1 | 2 | 3;
  letters: { at: Instant; rungs: string[]; to: string; seat: string; outcome: LetterOutcome | 'pending' }[];
  events: number;
  next: NextStep | null;
}

export function viewTask(task: Task, rules: TaskRules, state: TaskState, now: Instant): TaskView {
  const base = {
    taskId: task.id,
    code: task.code,
    task,
    status: state.status,
    officialStatus: officialStatus(state, now),
    asOf: now,
    events: state.lastSeq,
    next: nextStep(rules, state, now),
  };
  if (!isAssigned(state)) {
    return {
      ...base,
      assignedAt: null,
      due: task.deadline.due,
      lateAfter: task.deadline.lateAfter,
      extensionDocument: null,
      acknowledgedAt: null,
      promisedOn: null,
      progress: null,
      report: null,
      closedAt: null,
      level: 0,
      highestLevel: 0,
      letters: [],
    };
  }
  return {
    ...base,
    assignedAt: state.assignedAt,
    due: state.due,
    lateAfter: state.lateAfter,
    extensionDocument: state.extensionDocument,
    acknowledgedAt: state.acknowledged?.at ?? null,
    promisedOn: state.acknowledged?.promisedOn ?? null,
    progress: state.lastProgress,
    report: state.status === 'reported' || state.status === 'accepted' ? state.report : null,
    closedAt:
      state.status === 'accepted'
        ? state.acceptedAt
        : state.status === 'withdrawn'
          ? state.withdrawnAt
          : null,
    level: state.level,
    highestLevel: state.highestLevel,
    letters: state.letters.map(({ letter, fate }) => ({
      at: letter.at,
      rungs: letter.rungs,
      to: letter.recipient.name,
      seat: letter.recipient.seat,
      outcome: fate?.outcome ?? 'pending',
    })),
  };
}

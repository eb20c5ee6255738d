import type { TaskRules } from './decide/decision';
import { nextStep, type NextStep } from './decide/steps';
import type { Evidence, ExtensionAsk } from './commands';
import type { LetterLine } from './letter/letter';
import { letterLine } from './letter/letter-line';
import { officialStatus, type OfficialStatus } from './official-status';
import { originalDeadline } from './period/periods';
import {
  isAssigned,
  type Cascade,
  type Contribution,
  type Delegation,
  type Period,
  type TaskState,
} from './state';
import type { SourceRef, Task } from './task';
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
  /** The deadline that the directive first gave; the same as the current one until it is changed. */
  original: { due: Instant | null; lateAfter: Instant | null; officialStatus: OfficialStatus };
  extensionRequest: (ExtensionAsk & { at: Instant; reason: string; document: string | null }) | null;
  suspended: { at: Instant; reason: string } | null;
  risk: { at: Instant; reason: string; expectedOn: PlainDate | null } | null;
  acknowledgedAt: Instant | null;
  promisedOn: PlainDate | null;
  progress: { at: Instant; summary: string; percent: number | null } | null;
  report: { at: Instant; evidence: Evidence } | null;
  closedAt: Instant | null;
  level: 0 | 1 | 2 | 3;
  highestLevel: 0 | 1 | 2 | 3;
  /** Of every coordinating agency, those that have not answered included. */
  contributions: Contribution[];
  delegations: Delegation[];
  /** Further documents that assign the same task. */
  sources: SourceRef[];
  cascade: Omit<Cascade, 'toldLate' | 'toldCodes' | 'toldOn'> | null;
  /** Of a recurring duty, the latest last. */
  periods: Period[];
  policyVersion: string | null;
  calendarVersion: string | null;
  /** In the order in which they were planned; of a task of years, the latest. */
  letters: LetterLine[];
  /** Letters that a mail server took, those before \`letters\` included. */
  lettersAccepted: number;
  events: number;
  next: NextStep | null;
}

export function viewTask(task: Task, rules: TaskRules, state: TaskState, now: Instant): TaskView {
  const base = {
    taskId: task.id,
    code: task.code,
    task: isAssigned(state) ? state.task : task,
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
      original: { ...originalDeadline({ task, periods: [] }), officialStatus: base.officialStatus },
      extensionRequest: null,
      suspended: null,
      risk: null,
      acknowledgedAt: null,
      promisedOn: null,
      progress: null,
      report: null,
      closedAt: null,
      level: 0,
      highestLevel: 0,
      contributions: task.coordinating.map(unanswered),
      delegations: [],
      sources: [],
      cascade: null,
      periods: [],
      policyVersion: null,
      calendarVersion: null,
      letters: [],
      lettersAccepted: 0,
    };
  }
  const letters = [...(state.earlier?.letters ?? []), ...state.letters.map(letterLine)];
  return {
    ...base,
    assignedAt: state.assignedAt,
    due: state.due,
    lateAfter: state.lateAfter,
    extensionDocument: state.extensionDocument,
    original: {
      ...originalDeadline(state),
      officialStatus: officialStatus(state, now, 'original'),
    },
    extensionRequest: state.extensionRequest,
    suspended: state.status === 'suspended' ? { at: state.suspendedAt, reason: state.reason } : null,
    risk: state.risk,
    acknowledgedAt: state.acknowledged?.at ?? null,
    promisedOn: state.promisedOn,
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
    contributions: state.task.coordinating.map(
      (agency) => state.contributions.find((part) => part.agency.code === agency.code) ?? unanswered(agency),
    ),
    delegations: state.delegations,
    sources: state.sources,
    cascade: state.cascade && cascadeView(state.cascade),
    periods: state.periods,
    policyVersion: state.policyVersion,
    calendarVersion: state.calendarVersion,
    letters,
    lettersAccepted:
      (state.earlier?.lettersBefore.accepted ?? 0) +
      letters.filter(({ outcome }) => outcome === 'accepted').length,
  };
}

function unanswered(agency: Task['lead']): Contribution {
  return { agency, acknowledgedAt: null, delivered: null };
}

function cascadeView(cascade: Cascade): TaskView['cascade'] {
  const { total, groups, closeRule, membersSha256, openedAt, rollUp } = cascade;
  return { total, groups, closeRule, membersSha256, openedAt, rollUp };
}

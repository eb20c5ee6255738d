import type { PersonRole } from './actor';
import type { CommandType } from './commands';
import type { Refusal } from './refusal';
import type { AssignedTask } from './state';

/** The statuses in which a task can still be moved by people. */
export const LIVE_STATUSES = ['open', 'reported', 'suspended'] as const;
export type LiveStatus = (typeof LIVE_STATUSES)[number];

/** What a command does in a status: the statuses it may lead to, or the reason for which it is refused. */
export type Outcome = { to: readonly AssignedTask['status'][] } | { refused: Refusal['code'] };

export interface Transition {
  /** Who may give it; `AdoptRules` alone is an operator's. */
  by: readonly PersonRole[];
  on: Record<LiveStatus, Outcome>;
}

/** The lead answers for itself, and the secretariat records what it was answered on paper. */
const ANSWERING: readonly PersonRole[] = ['lead', 'secretariat'];
const CONTRIBUTING: readonly PersonRole[] = ['coordinating', 'secretariat'];
/** A result is judged by those it is reported to, never by those who report it. */
const JUDGING: readonly PersonRole[] = [
  'standing-agency',
  'secretariat',
  'assigning-authority',
  'steering-committee',
];
/** Dates, leads and ends are the authority's; the secretariat records its decision with the document. */
const DECIDING: readonly PersonRole[] = ['assigning-authority', 'steering-committee', 'secretariat'];

const to = (...statuses: AssignedTask['status'][]): Outcome => ({ to: statuses });
const refused = (code: Refusal['code']): Outcome => ({ refused: code });
const AWAITING = refused('awaiting-acceptance');
const SUSPENDED = refused('suspended');
const NOT_REPORTED = refused('not-reported');
const ANYWHERE: Transition['on'] = { open: to('open'), reported: to('reported'), suspended: to('suspended') };
const WHILE_OPEN: Transition['on'] = { open: to('open'), reported: AWAITING, suspended: SUSPENDED };

/**
 * The state machine of a task: what each command does in each status, and whose right it is. `decide` reads
 * this table before anything else, docs/state-machine.md is drawn from it, and its test is its enumeration.
 * Results of a recurring duty are the one exception: they stand by the period that they are about.
 */
export const TRANSITIONS: Record<CommandType, Transition> = {
  Acknowledge: { by: ANSWERING, on: WHILE_OPEN },
  ReportProgress: {
    by: ANSWERING,
    on: { open: to('open'), reported: AWAITING, suspended: to('suspended') },
  },
  ReportRisk: { by: ANSWERING, on: WHILE_OPEN },
  ReportCompletion: {
    by: ANSWERING,
    // A recurring duty stays suspended: only a decision takes it up again.
    on: { open: to('reported'), reported: AWAITING, suspended: to('reported', 'suspended') },
  },
  AcceptCompletion: {
    by: JUDGING,
    // A recurring duty goes on with its next period.
    on: { open: NOT_REPORTED, reported: to('accepted', 'open'), suspended: NOT_REPORTED },
  },
  ReturnCompletion: {
    by: JUDGING,
    on: { open: NOT_REPORTED, reported: to('open'), suspended: NOT_REPORTED },
  },
  RequestExtension: { by: ANSWERING, on: WHILE_OPEN },
  DecideExtension: {
    by: DECIDING,
    on: { open: to('open', 'withdrawn'), reported: AWAITING, suspended: SUSPENDED },
  },
  ExtendDeadline: {
    by: DECIDING,
    on: { open: to('open'), reported: AWAITING, suspended: to('suspended') },
  },
  Suspend: { by: DECIDING, on: { open: to('suspended'), reported: AWAITING, suspended: SUSPENDED } },
  Resume: {
    by: DECIDING,
    on: {
      open: refused('not-suspended'),
      reported: refused('not-suspended'),
      // A period of a recurring duty may have been reported meanwhile.
      suspended: to('open', 'reported'),
    },
  },
  Reassign: { by: DECIDING, on: WHILE_OPEN },
  ChangeCoordinating: { by: DECIDING, on: ANYWHERE },
  AcknowledgePart: { by: CONTRIBUTING, on: ANYWHERE },
  DeliverContribution: { by: CONTRIBUTING, on: ANYWHERE },
  Delegate: { by: [...ANSWERING, 'coordinating'], on: ANYWHERE },
  EndDelegation: { by: [...ANSWERING, 'coordinating'], on: ANYWHERE },
  LinkSource: { by: ['secretariat', 'standing-agency'], on: ANYWHERE },
  AdoptRules: { by: ['secretariat', 'operator'], on: ANYWHERE },
  OpenCascade: { by: ['lead', 'standing-agency', 'secretariat'], on: WHILE_OPEN },
  Escalate: { by: JUDGING, on: WHILE_OPEN },
  Withdraw: {
    by: DECIDING,
    on: { open: to('withdrawn'), reported: to('withdrawn'), suspended: to('withdrawn') },
  },
};

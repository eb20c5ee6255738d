import { createHash } from 'node:crypto';
import { childTaskNames } from '../../contract/task-id';
import type { Deadline } from '../../domain/deadline/deadline';
import type { AgencyRef, Task } from '../../domain/task';
import type { Instant } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';

/** One task with those it is handed down to. */
export interface PlannedCascade {
  parent: Task;
  /** Groups and single bodies as they were named. */
  groups: AgencyRef[];
  /** The lead of every child, once each. */
  members: AgencyRef[];
  /** The day by which the children are done, when it is not the parent's. */
  due: Instant | null;
}

/** What the parent is asked to do, for its own unit and by its own day. */
export function childTask({ parent, groups, due }: PlannedCascade, member: AgencyRef): Task {
  return {
    ...parent,
    ...childTaskNames(parent, member.code),
    lead: member,
    coordinating: [],
    sameAs: [],
    deadline: due === null ? parent.deadline : handedDownUntil(due),
    parent: { id: parent.id, code: parent.code, lead: whoHears(parent, groups) },
  };
}

/** A group does not hear of its own members: the agency that follows the task up does. */
function whoHears({ lead, parties }: Task, groups: readonly AgencyRef[]): AgencyRef {
  return groups.some(({ code }) => code === lead.code) ? parties.standingAgency : lead;
}

function handedDownUntil(due: Instant): Deadline {
  return {
    kind: 'dated',
    phrase: `đến hết ngày ${vietnameseDate(due)}`,
    rule: 'on-date',
    due,
    lateAfter: due,
    recurrence: null,
    alternatives: [],
  };
}

/** Tells whether two lists of members are the same, whatever their order. */
export function membersSha256(members: readonly AgencyRef[]): string {
  const codes = members.map(({ code }) => code).sort();
  return createHash('sha256').update(codes.join('\n')).digest('hex');
}

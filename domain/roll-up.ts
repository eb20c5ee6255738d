import { canonicalJson } from './canonical-json';
import type { ChildStanding } from './child-standing';
import { compareInstants, isAfter, type Instant } from './time/instant';

/** A child that is late, as its parent's lead is told of it. */
export interface LateChild {
  code: string;
  lead: string;
  lateAfter: Instant;
  acknowledged: boolean;
  level: 0 | 1 | 2 | 3;
}

/** Where the children of a cascaded task stand at a moment; every child counts in exactly one of the states. */
export interface RollUp {
  asOf: Instant;
  /** Children that the record knows; fewer than were planned while the cascade is under way. */
  started: number;
  open: number;
  reported: number;
  suspended: number;
  accepted: number;
  withdrawn: number;
  /** Of those not yet closed. */
  late: number;
  unacknowledged: number;
  /** Children of which a mailbox could not be reached. */
  unreachable: number;
  /** When the last of the accepted results was reported; null while none is accepted. */
  lastReportAt: Instant | null;
  /** Those that are late the longest first, at most `LATE_CHILDREN_NAMED`. */
  lateChildren: LateChild[];
}

/** A digest is one page: more names would not be read. */
export const LATE_CHILDREN_NAMED = 50;

export function rollUpOf(children: Iterable<ChildStanding>, asOf: Instant): RollUp {
  const counts = { open: 0, reported: 0, suspended: 0, accepted: 0, withdrawn: 0 };
  const late: (ChildStanding & { lateAfter: Instant })[] = [];
  let [started, unacknowledged, unreachable] = [0, 0, 0];
  let lastReportAt: Instant | null = null;
  for (const child of children) {
    started += 1;
    counts[child.status] += 1;
    if (child.status === 'accepted') lastReportAt = later(lastReportAt, child.reportedAt);
    if (child.status === 'accepted' || child.status === 'withdrawn') continue;
    if (isLate(child, asOf)) late.push(child);
    if (!child.answered) unacknowledged += 1;
    if (child.unreachable) unreachable += 1;
  }
  late.sort((a, b) => compareInstants(a.lateAfter, b.lateAfter) || (a.code < b.code ? -1 : 1));
  const lateChildren = late
    .slice(0, LATE_CHILDREN_NAMED)
    .map(({ code, lead, lateAfter, answered, level }): LateChild => ({
      ...{ code, lead, lateAfter, acknowledged: answered, level },
    }));
  return {
    ...{ asOf, started, ...counts, late: late.length, unacknowledged, unreachable, lateChildren },
    lastReportAt,
  };
}

/** As the official status has it: a reported result is judged by the day of its report. */
function isLate(child: ChildStanding, asOf: Instant): child is ChildStanding & { lateAfter: Instant } {
  const { status, lateAfter, reportedAt, period } = child;
  if (lateAfter === null || period?.isAccepted === true) return false;
  if (status === 'reported') return reportedAt !== null && isAfter(reportedAt, lateAfter);
  return status === 'open' && isAfter(asOf, lateAfter);
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return isAfter(b, a) ? b : a;
}

/** Whether nothing has moved between two looks at the children. */
export function sameRollUp(a: RollUp, b: RollUp): boolean {
  return canonicalJson({ ...a, asOf: b.asOf }) === canonicalJson(b);
}

/** Children that are still to be closed, those that were not begun yet included. */
export function openChildren(total: number, rollUp: RollUp | null): number {
  return rollUp === null ? total : Math.max(0, total - rollUp.accepted - rollUp.withdrawn);
}

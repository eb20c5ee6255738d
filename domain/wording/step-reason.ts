import type { Rung } from '../policy/ladder';
import type { TaskView } from '../view';
import { rungReason } from './rung-reason';
import { rungName } from './rungs';
import { stepName } from './steps';

/** What a task waits for when time alone brings nothing. */
const WAITS: Record<TaskView['status'], string | null> = {
  unassigned: 'chờ đến ngày giao',
  open: 'chờ trả lời',
  reported: 'chờ xác nhận kết quả',
  suspended: 'chờ văn bản cho tiếp tục',
  accepted: null,
  withdrawn: null,
};

/**
 * What comes next and why, without its instant: `báo chưa tiếp nhận: quá 3 ngày làm việc từ ngày giao mà
 * chưa tiếp nhận`; null for a closed task. Nothing that a person wrote is part of it.
 */
export function stepAndReason({ next, status, closedAt }: TaskView): string | null {
  if (closedAt !== null) return null;
  if (next === null) return WAITS[status];
  return next.kind === 'rung' ? next.rungs.map(rungAndReason).join('; ') : stepName(next);
}

/** Reasons that say themselves what will be done. */
const COMPLETE: readonly Rung['reason']['rule'][] = ['escalation', 'missing-date', 'report-request'];

function rungAndReason(rung: Rung): string {
  const name = rungName(rung.id);
  const reason = rungReason(rung);
  return COMPLETE.includes(rung.reason.rule) || reason.startsWith(name) ? reason : `${name}: ${reason}`;
}

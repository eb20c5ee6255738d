import type { Rung } from '../policy/ladder';
import type { TaskView } from '../view';
import type { Lang, Words } from './lang';
import { rungReason } from './rung-reason';
import { rungName } from './rungs';
import { stepName } from './steps';

/** What a task waits for when time alone brings nothing. */
const WAITS: Record<TaskView['status'], Words | null> = {
  unassigned: { vi: 'chờ đến ngày giao', en: 'waits for the day of assignment' },
  open: { vi: 'chờ trả lời', en: 'waits for an answer' },
  reported: { vi: 'chờ xác nhận kết quả', en: 'waits for the result to be accepted' },
  suspended: { vi: 'chờ văn bản cho tiếp tục', en: 'waits for a document that resumes it' },
  accepted: null,
  withdrawn: null,
};

/**
 * What comes next and why, without its instant: `báo chưa tiếp nhận: quá 3 ngày làm việc từ ngày giao mà
 * chưa tiếp nhận`; null for a closed task. Nothing that a person wrote is part of it.
 */
export function stepAndReason({ next, status, closedAt }: TaskView, lang: Lang = 'vi'): string | null {
  if (closedAt !== null) return null;
  if (next === null) return WAITS[status]?.[lang] ?? null;
  if (next.kind !== 'rung') return stepName(next, lang);
  return next.rungs.map((rung) => rungAndReason(rung, lang)).join('; ');
}

/** Reasons that say themselves what will be done. */
const COMPLETE: readonly Rung['reason']['rule'][] = ['escalation', 'missing-date', 'report-request'];

function rungAndReason(rung: Rung, lang: Lang): string {
  const name = rungName(rung.id, lang);
  const reason = rungReason(rung, lang);
  return COMPLETE.includes(rung.reason.rule) || reason.startsWith(name) ? reason : `${name}: ${reason}`;
}

import type { Rung } from '../policy/ladder';
import { vietnameseDate } from './dates';
import { rungName } from './rungs';

/**
 * Why a rung goes on its day: `nhắc trước 7 ngày: 21/02/2026 là ngày nghỉ (nghỉ Tết Nguyên đán) → ngày
 * làm việc liền trước`.
 */
export function rungReason(rung: Rung): string {
  const rule = ruleWords(rung);
  if (rung.shiftedBecause === null) return rule;
  const direction = rung.reason.rule === 'opening' ? 'ngày làm việc liền sau' : 'ngày làm việc liền trước';
  return `${rule}: ${vietnameseDate(rung.nominalOn)} là ngày nghỉ (${rung.shiftedBecause}) → ${direction}`;
}

function ruleWords(rung: Rung): string {
  switch (rung.reason.rule) {
    case 'opening':
      return `${rungName(rung.id)}, giờ gửi thư đầu tiên từ ngày giao`;
    case 'days-before':
      return rungName(rung.id);
    case 'due-day':
      return rungName(rung.id);
    case 'overdue':
      return `quá hạn ${rung.reason.workingDays} ngày làm việc mà chưa có kết quả`;
    case 'no-acknowledgement':
      return `quá ${rung.reason.withinWorkingDays} ngày làm việc từ ngày giao mà chưa tiếp nhận`;
    case 'escalation':
      return rung.reason.repetition === 0
        ? `quá hạn ${rung.reason.workingDays} ngày làm việc, báo cáo cấp ${rung.reason.level}`
        : `báo cáo cấp ${rung.reason.level} hằng tuần, lần ${rung.reason.repetition + 1}`;
  }
}

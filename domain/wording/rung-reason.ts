import type { Rung, RungReason } from '../policy/ladder';
import { shownDate } from './dates';
import type { Lang, Words } from './lang';
import { rungName } from './rungs';

/** What of a rung says why it goes on its day. */
type ReasonedRung = Pick<Rung, 'id' | 'reason' | 'nominalOn' | 'shiftedBecause'>;

/**
 * Why a rung goes on its day: `nhắc trước 7 ngày: 21/02/2026 là ngày nghỉ (nghỉ Tết Nguyên đán) → ngày
 * làm việc liền trước`.
 */
export function rungReason(rung: ReasonedRung, lang: Lang = 'vi'): string {
  const rule = ruleWords(rung)[lang];
  if (rung.shiftedBecause === null) return rule;
  const after = rung.reason.rule === 'opening';
  const nominal = shownDate(rung.nominalOn, lang);
  if (lang === 'en') {
    return `${rule}: ${nominal} is a day off (${rung.shiftedBecause}) → the working day ${after ? 'after' : 'before'}`;
  }
  return `${rule}: ${nominal} là ngày nghỉ (${rung.shiftedBecause}) → ngày làm việc liền ${after ? 'sau' : 'trước'}`;
}

function ruleWords({ id, reason }: ReasonedRung): Words {
  const name: Words = { vi: rungName(id), en: rungName(id, 'en') };
  switch (reason.rule) {
    case 'opening':
      return {
        vi: `${name.vi}, giờ gửi thư đầu tiên từ ngày giao`,
        en: `${name.en}, the first hour for letters from the day of assignment`,
      };
    case 'days-before':
    case 'due-day':
      return name;
    case 'overdue':
      return {
        vi: `quá hạn ${reason.workingDays} ngày làm việc mà chưa có kết quả`,
        en: `${workingDays(reason.workingDays)} late without a result`,
      };
    case 'no-acknowledgement':
      return {
        vi: `quá ${reason.withinWorkingDays} ngày làm việc từ ngày giao mà chưa tiếp nhận`,
        en: `not acknowledged within ${workingDays(reason.withinWorkingDays)} of the assignment`,
      };
    case 'escalation':
      return escalationWords(reason);
    case 'promise':
      return promiseWords(reason);
    case 'report-request':
      return {
        vi: `việc thường xuyên, đề nghị báo cáo ${reason.everyMonths} tháng một lần, lần ${reason.repetition}`,
        en: `a standing duty reports every ${reason.everyMonths} months, request ${reason.repetition}`,
      };
    case 'missing-date':
      return {
        vi: `chưa rõ thời gian, đề nghị ấn định ${reason.everyWeeks} tuần một lần, lần ${reason.repetition}`,
        en: `no date is set, asked for every ${reason.everyWeeks === 1 ? 'week' : `${reason.everyWeeks} weeks`}, request ${reason.repetition}`,
      };
  }
}

function escalationWords(reason: Extract<RungReason, { rule: 'escalation' }>): Words {
  return reason.repetition === 0
    ? {
        vi: `quá hạn ${reason.workingDays} ngày làm việc, báo cáo cấp ${reason.level}`,
        en: `${workingDays(reason.workingDays)} late, level ${reason.level} is told`,
      }
    : {
        vi: `báo cáo cấp ${reason.level} hằng tuần, lần ${reason.repetition + 1}`,
        en: `level ${reason.level} is told every week, time ${reason.repetition + 1}`,
      };
}

function promiseWords(reason: Extract<RungReason, { rule: 'promise' }>): Words {
  return reason.workingDaysAfter === 0
    ? {
        vi: `ngày cơ quan chủ trì tự cam kết, ${shownDate(reason.promisedOn, 'vi')}`,
        en: `the date that the lead promised, ${reason.promisedOn}`,
      }
    : {
        vi: `quá ngày cam kết ${reason.workingDaysAfter} ngày làm việc mà chưa có kết quả`,
        en: `${workingDays(reason.workingDaysAfter)} after the promised date without a result`,
      };
}

function workingDays(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

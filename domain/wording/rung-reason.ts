import type { Rung, RungReason } from '../policy/ladder';
import { closedReason } from './closed-day';
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
    const because = closedReason(rung.shiftedBecause, rung.nominalOn, lang);
    return `${rule}: ${nominal} is a day off (${because}) → the working day ${after ? 'after' : 'before'}`;
  }
  return `${rule}: ${nominal} là ngày nghỉ (${rung.shiftedBecause}) → ngày làm việc liền ${after ? 'sau' : 'trước'}`;
}

function ruleWords({ id, reason }: ReasonedRung): Words {
  const name: Words = { vi: rungName(id), en: rungName(id, 'en') };
  switch (reason.rule) {
    case 'opening':
      return {
        vi: `${name.vi}, giờ gửi thư đầu tiên từ ${from(id).vi}`,
        en: `${name.en}, the first hour for letters from ${from(id).en}`,
      };
    case 'days-before':
    case 'due-day':
      return name;
    case 'overdue':
      return {
        vi: `${daysLate(reason).vi} mà chưa có kết quả`,
        en: `${daysLate(reason).en} without a result`,
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
        vi: `${daysLate(reason).vi}, báo cáo cấp ${reason.level}`,
        en: `${daysLate(reason).en}, level ${reason.level} is told`,
      }
    : {
        vi: `báo cáo cấp ${reason.level} hằng tuần, lần ${reason.repetition + 1}`,
        en: `level ${reason.level} is told every week, time ${reason.repetition + 1}`,
      };
}

/** Where the date had passed before the lead was written to, what is late is more than what is counted. */
function daysLate(reason: { workingDays: number; afterOpening?: true }): Words {
  const days = reason.workingDays;
  if (reason.afterOpening !== true) {
    return { vi: `quá hạn ${days} ngày làm việc`, en: `${workingDays(days)} late` };
  }
  return {
    vi: `hạn đã qua từ trước, ${days} ngày làm việc sau thư mở đầu lịch này`,
    en: `the date had passed before, ${workingDays(days)} after the letter that opened this ladder`,
  };
}

const SINCE: Record<string, Words> = {
  EXTENDED: { vi: 'ngày điều chỉnh thời hạn', en: 'the day of the new date' },
  RETURNED: { vi: 'ngày trả lại kết quả', en: 'the day of the return' },
  RESUMED: { vi: 'ngày cho tiếp tục', en: 'the day of the resumption' },
  REASSIGNED: { vi: 'ngày chuyển chủ trì', en: 'the day of the hand-over' },
};
const SINCE_ASSIGNED: Words = { vi: 'ngày giao', en: 'the day of assignment' };

function from(opening: string): Words {
  return SINCE[opening] ?? SINCE_ASSIGNED;
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

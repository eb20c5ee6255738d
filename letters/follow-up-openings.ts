import type { LetterFacts } from '../domain/letter/facts';
import { dateOf } from '../domain/time/instant';
import { countText } from '../domain/wording/count';
import { vietnameseDate } from '../domain/wording/dates';
import { dueMeaning } from '../domain/wording/deadline';
import { timesAsked } from '../domain/wording/rungs';
import { daysLateWords } from '../domain/wording/time-left';
import { because } from './because';

/** `, lần thứ 2` behind what is asked for again. */
export function askedBefore(rungs: readonly string[]): string {
  const times = Math.max(1, ...rungs.map((rung) => timesAsked(rung) ?? 1));
  return times === 1 ? '' : `, lần thứ ${times}`;
}

export function periodOpening({ period, deadline }: LetterFacts): string {
  const n = period == null ? 'Kỳ mới' : `Kỳ ${period.n}`;
  const due = deadline.due === null ? '' : `, đến hạn ${dueMeaning(deadline.due)}`;
  const without = period?.withoutResult.length ?? 0;
  const missing = without === 0 ? '' : ` Còn ${without} kỳ trước chưa có kết quả được ghi nhận.`;
  return `${n} của nhiệm vụ định kỳ sau đây đã bắt đầu${due}.${missing}`;
}

export function isPromisePassed({ letter, promisedOn }: LetterFacts): boolean {
  return promisedOn !== null && promisedOn < dateOf(letter.at);
}

export function promiseOpening(facts: LetterFacts): string {
  const { letter, promisedOn } = facts;
  if (promisedOn === null) return 'Nhiệm vụ sau đây đã đến ngày Quý cơ quan cam kết hoàn thành.';
  const day = vietnameseDate(promisedOn);
  if (isPromisePassed(facts)) {
    return `Ngày ${day} mà Quý cơ quan cam kết hoàn thành nhiệm vụ sau đây đã qua; chưa có kết quả được ghi nhận.`;
  }
  return promisedOn === dateOf(letter.at)
    ? `Hôm nay, ${day}, là ngày Quý cơ quan cam kết hoàn thành nhiệm vụ sau đây.`
    : `Quý cơ quan đã cam kết hoàn thành nhiệm vụ sau đây ngày ${day}.`;
}

/** Early and calm: who, why and until when, while there is still time to help. */
export function riskOpening({ lead, risk, letter, deadline, workingDaysLate }: LetterFacts): string {
  const what =
    workingDaysLate !== null
      ? `báo cáo khó khăn trong thực hiện nhiệm vụ sau đây, ${daysLateWords(workingDaysLate)}`
      : deadline.due === null
        ? 'báo trước: nhiệm vụ sau đây có thể bị chậm'
        : 'báo trước: nhiệm vụ sau đây có thể không hoàn thành đúng thời hạn';
  const expected =
    risk?.expectedOn == null ? '' : ` Dự kiến hoàn thành: ngày ${vietnameseDate(risk.expectedOn)}.`;
  const early = workingDaysLate === null ? ' Nhiệm vụ chưa quá hạn; thư này để kịp thời hỗ trợ.' : '';
  return `${lead} ${what}.${because(risk?.reason ?? letter.note)}${expected}${early}`;
}

export function childrenOpening({ children, letter }: LetterFacts): string {
  const day = vietnameseDate(children?.rollUp.asOf ?? letter.at);
  if (children == null) return `Tình hình nhiệm vụ giao xuống cấp dưới đến ngày ${day}.`;
  const { late, started } = children.rollUp;
  return late === 0
    ? `Đến ngày ${day}, không có nhiệm vụ cấp dưới nào quá hạn trong ${countText(started)} nhiệm vụ đã giao.`
    : `Đến ngày ${day}, ${countText(late)} trong ${countText(started)} nhiệm vụ đã giao xuống cấp dưới quá hạn.`;
}

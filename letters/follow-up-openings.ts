import type { LetterFacts } from '../domain/letter/facts';
import { dateOf } from '../domain/time/instant';
import { countText } from '../domain/wording/count';
import { letterDate } from '../domain/wording/dates';
import { sayIn, type Lang } from '../domain/wording/lang';
import { timesAsked } from '../domain/wording/rungs';
import { daysLateWords } from '../domain/wording/time-left';
import { documentName } from '../domain/wording/document';
import { because } from './because';
import { dueInSentence } from './due-words';
import { capital, ordinal, within, yourAgency } from './reader-words';

/** `, lần thứ 2` behind what is asked for again. */
export function askedBefore(rungs: readonly string[], lang: Lang = 'vi'): string {
  const times = Math.max(1, ...rungs.map((rung) => timesAsked(rung) ?? 1));
  if (times === 1) return '';
  return sayIn(lang)(`, lần thứ ${times}`, `, asked for the ${ordinal(times)} time`);
}

/** That a result has come in, and that nothing more is asked for while it is considered. */
export function receiptOpening(facts: LetterFacts, lang: Lang = 'vi'): string {
  const { report, lead } = facts;
  const say = sayIn(lang);
  const document = report?.document == null ? '' : ` (${documentName(report.document, lang)})`;
  const day = report == null ? null : letterDate(report.on, lang);
  const received = say(
    `Đã nhận báo cáo kết quả${day === null ? '' : ` ngày ${day}`} của ${within(lead)} về nhiệm vụ sau đây${document}.`,
    `The report of ${within(lead)}${day === null ? '' : ` of ${day}`} on the result of the task below has been received${document}.`,
  );
  return `${received} ${pauseWords(facts, lang)}`;
}

/** Of a recurring duty, the period whose result came last; null of any other task. */
export function reportedPeriod({ period, history }: LetterFacts): number | null {
  if (period == null) return null;
  return history.findLast((line) => line.kind === 'reported')?.period ?? period.n;
}

/** The result of an earlier period stops nothing of the one under way. */
function pauseWords(facts: LetterFacts, lang: Lang): string {
  const say = sayIn(lang);
  const of = reportedPeriod(facts);
  const current = facts.period?.n ?? null;
  if (of === null) {
    return say(
      'Thư nhắc về nhiệm vụ này tạm dừng trong thời gian xem xét kết quả.',
      'Reminders of this task are paused while the result is considered.',
    );
  }
  return of === current
    ? say(
        `Đây là kết quả kỳ ${of}; thư nhắc về kỳ này tạm dừng trong thời gian xem xét kết quả.`,
        `It is the result of period ${of}, of which reminders are paused while it is considered.`,
      )
    : say(
        `Đây là kết quả kỳ ${of}; lịch nhắc của kỳ ${current} không thay đổi.`,
        `It is the result of period ${of}; the reminders of period ${current} do not change.`,
      );
}

export function periodOpening({ period, deadline }: LetterFacts, lang: Lang = 'vi'): string {
  const say = sayIn(lang);
  const n = period == null ? say('Kỳ mới', 'A new period') : say(`Kỳ ${period.n}`, `Period ${period.n}`);
  const day = deadline.due === null ? null : dueInSentence(deadline.due, lang);
  const due = day === null ? '' : say(`, đến hạn ${day}`, `; it is due at ${day}`);
  const without = period?.withoutResult.length ?? 0;
  const missing =
    without === 0
      ? ''
      : say(
          ` Còn ${without} kỳ trước chưa có kết quả được ghi nhận.`,
          ` No result has been recorded for ${without === 1 ? 'one earlier period' : `${without} earlier periods`}.`,
        );
  return `${n} ${say('của nhiệm vụ định kỳ sau đây đã bắt đầu', 'of the recurring task below has begun')}${due}.${missing}`;
}

export function isPromisePassed({ letter, promisedOn }: LetterFacts): boolean {
  return promisedOn !== null && promisedOn < dateOf(letter.at);
}

export function promiseOpening(facts: LetterFacts, lang: Lang = 'vi'): string {
  const { letter, promisedOn } = facts;
  const say = sayIn(lang);
  const asked = yourAgency(facts, lang);
  if (promisedOn === null) {
    return say(
      `Nhiệm vụ sau đây đã đến ngày ${asked} cam kết hoàn thành.`,
      `The date by which ${asked} promised to complete the task below has come.`,
    );
  }
  const day = letterDate(promisedOn, lang);
  if (isPromisePassed(facts)) {
    return say(
      `Ngày ${day} mà ${asked} cam kết hoàn thành nhiệm vụ sau đây đã qua; chưa có kết quả được ghi nhận.`,
      `${day}, the date by which ${asked} promised to complete the task below, has passed; no result has been recorded.`,
    );
  }
  return promisedOn === dateOf(letter.at)
    ? say(
        `Hôm nay, ${day}, là ngày ${asked} cam kết hoàn thành nhiệm vụ sau đây.`,
        `Today, ${day}, is the date by which ${asked} promised to complete the task below.`,
      )
    : say(
        `${asked} đã cam kết hoàn thành nhiệm vụ sau đây ngày ${day}.`,
        `${capital(asked)} has promised to complete the task below by ${day}.`,
      );
}

/** Early and calm: who, why and until when, while there is still time to help. */
export function riskOpening(
  { lead, risk, letter, deadline, workingDaysLate }: LetterFacts,
  lang: Lang = 'vi',
): string {
  const say = sayIn(lang);
  const what =
    workingDaysLate !== null
      ? say(
          `báo cáo khó khăn trong thực hiện nhiệm vụ sau đây, ${daysLateWords(workingDaysLate)}`,
          `reports difficulties in carrying out the task below, which is ${daysLateWords(workingDaysLate, 'en')}`,
        )
      : deadline.due === null
        ? say(
            'báo trước: nhiệm vụ sau đây có thể bị chậm',
            'gives early notice that the task below may be delayed',
          )
        : say(
            'báo trước: nhiệm vụ sau đây có thể không hoàn thành đúng thời hạn',
            'gives early notice that the task below may not be completed by its deadline',
          );
  const day = risk?.expectedOn == null ? null : letterDate(risk.expectedOn, lang);
  const expected =
    day === null ? '' : say(` Dự kiến hoàn thành: ngày ${day}.`, ` Completion is expected on ${day}.`);
  const early =
    workingDaysLate === null
      ? say(
          ' Nhiệm vụ chưa quá hạn; thư này để kịp thời hỗ trợ.',
          ' The task is not overdue; this letter is sent so that help can come in time.',
        )
      : '';
  return `${lead} ${what}.${because(risk?.reason ?? letter.note, lang)}${expected}${early}`;
}

export function childrenOpening({ children, letter }: LetterFacts, lang: Lang = 'vi'): string {
  const say = sayIn(lang);
  const day = letterDate(children?.rollUp.asOf ?? letter.at, lang);
  if (children == null) {
    return say(
      `Tình hình nhiệm vụ giao xuống cấp dưới đến ngày ${day}.`,
      `This is the state of the tasks handed down to subordinate units as of ${day}.`,
    );
  }
  const late = countText(children.rollUp.late, lang);
  const started = countText(children.rollUp.started, lang);
  return children.rollUp.late === 0
    ? say(
        `Đến ngày ${day}, không có nhiệm vụ nào quá hạn trong số ${started} nhiệm vụ đã giao xuống cấp dưới.`,
        `As of ${day}, none of the ${started} tasks handed down to subordinate units is overdue.`,
      )
    : say(
        `Đến ngày ${day}, có ${late} nhiệm vụ quá hạn trong số ${started} nhiệm vụ đã giao xuống cấp dưới.`,
        `As of ${day}, ${late} of the ${started} tasks handed down to subordinate units are overdue.`,
      );
}

import type { NextStep } from '../decide/steps';
import { shownDate, shownDateTime } from './dates';
import type { Lang } from './lang';
import { rungNames } from './rungs';

/** What a next step brings, e.g. `nhắc trước 7 ngày`. */
export function stepName(step: NextStep, lang: Lang = 'vi'): string {
  switch (step.kind) {
    case 'rung':
      return rungNames(
        step.rungs.map((rung) => rung.id),
        lang,
      );
    case 'extra':
      return rungNames(
        step.extras.map((extra) => extra.id),
        lang,
      );
    case 'deadline':
      return lang === 'en' ? 'the deadline ends, the task is overdue' : 'hết hạn, chuyển quá hạn';
    case 'period':
      return lang === 'en'
        ? `period ${step.n} begins, due ${shownDate(step.due, lang)}`
        : `sang kỳ ${step.n}, hạn ${shownDate(step.due, lang)}`;
    case 'resend':
      return lang === 'en' ? 'a letter of unknown fate is sent again' : 'gửi lại thư chưa rõ kết quả';
    case 'held':
      return lang === 'en'
        ? 'a letter that could not leave is replaced by a current one'
        : 'lập thư thay thư chưa gửi được';
    case 'level':
      return step.levels
        .map((level) => (lang === 'en' ? `level ${level} is told` : `báo cáo cấp ${level}`))
        .join('; ');
    case 'children':
      return lang === 'en' ? 'the state of the children is rolled up' : 'tổng hợp tình hình cấp dưới';
  }
}

/** `24/03/2026 08:00 · nhắc trước 7 ngày`; null: only people can move the task on. */
export function nextStepWords(step: NextStep | null, lang: Lang = 'vi'): string {
  if (step === null) return lang === 'en' ? 'waits for an answer' : 'chờ trả lời';
  return `${shownDateTime(step.at, lang)} · ${stepName(step, lang)}`;
}

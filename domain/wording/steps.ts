import type { NextStep } from '../decide/steps';
import { vietnameseDateTime } from './dates';
import { rungNames } from './rungs';

/** What a next step brings, e.g. `nhắc trước 7 ngày`. */
export function stepName(step: NextStep): string {
  switch (step.kind) {
    case 'rung':
      return rungNames(step.rungs.map((rung) => rung.id));
    case 'extra':
      return rungNames(step.extras.map((extra) => extra.id));
    case 'deadline':
      return 'hết hạn, chuyển quá hạn';
    case 'resend':
      return 'gửi lại thư chưa rõ kết quả';
  }
}

/** `24/03/2026 08:00 · nhắc trước 7 ngày`; null: only people can move the task on. */
export function nextStepWords(step: NextStep | null): string {
  return step === null ? 'chờ trả lời' : `${vietnameseDateTime(step.at)} · ${stepName(step)}`;
}

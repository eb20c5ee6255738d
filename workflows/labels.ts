import { SUMMARY_BYTES, clampBytes } from '../contract/clamp-bytes';
import type { RecordedEvent } from '../domain/events';
import type { NextStep } from '../domain/decide/steps';
import type { PlannedLetter } from '../domain/letter/letter';
import { mailboxName } from '../domain/letter/recipients';
import type { Instant } from '../domain/time/instant';
import { vietnameseDateTime } from '../domain/wording/dates';
import { eventNames } from '../domain/wording/event-name';
import { rungNames } from '../domain/wording/rungs';
import { nextStepWords } from '../domain/wording/steps';

function label(text: string): string {
  return clampBytes(text, SUMMARY_BYTES);
}

export function waitLabel(step: NextStep): string {
  return label(`Chờ đến ${nextStepWords(step)}`);
}

export function assignmentLabel(at: Instant): string {
  return label(`Chờ đến ngày giao ${vietnameseDateTime(at)}`);
}

export function letterLabel(letter: PlannedLetter): string {
  return label(`Gửi thư: ${rungNames(letter.rungs)} · ${mailboxName(letter.recipient)}`);
}

/** `Gửi thư 24/03/2026 08:00: nhắc trước 7 ngày · Bộ Công Thương`: from when on it may leave, for it may wait long. */
export function postLabel(letter: PlannedLetter, from: Instant): string {
  const what = `${rungNames(letter.rungs)} · ${mailboxName(letter.recipient)}`;
  return label(`Gửi thư ${vietnameseDateTime(from)}: ${what}`);
}

export function refreshLabel(letter: PlannedLetter): string {
  return label(`Cập nhật thư đang chờ: ${rungNames(letter.rungs)} · ${mailboxName(letter.recipient)}`);
}

export function callBackLabel(letter: PlannedLetter): string {
  return label(`Thu hồi thư đang chờ: ${rungNames(letter.rungs)} · ${mailboxName(letter.recipient)}`);
}

export const CHILDREN_LABEL = 'Tổng hợp tình hình cấp dưới';
export const CHILDREN_WAIT_LABEL = 'Gom các thay đổi ở cấp dưới trước khi tổng hợp';

export function ledgerLabel(records: readonly RecordedEvent[]): string {
  return label(`Ghi sổ sự kiện: ${eventNames(records.map(({ event }) => event))}`);
}

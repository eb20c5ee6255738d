import type { LetterFacts } from '../../domain/letter/facts';
import { dateOf } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';
import { dueMeaning } from '../../domain/wording/deadline';
import { isOutcome, levelName, outcomeName } from '../../domain/wording/names';
import { rungNames, timesTold } from '../../domain/wording/rungs';
import { daysLateWords, timeLeftWords } from '../../domain/wording/time-left';

/** What a letter says first: why it comes, in one or two sentences. */
export function openingOf(facts: LetterFacts): string {
  const { letter, lead } = facts;
  switch (letter.kind) {
    case 'assignment':
      return `${lead} được giao chủ trì nhiệm vụ sau đây.${lateAtAssignment(facts)}`;
    case 'extension':
      return extensionOpening(facts);
    case 'return':
      return `Kết quả mà Quý cơ quan báo cáo được đề nghị hoàn thiện.${reason(returnReason(facts))}`;
    case 'reminder':
    case 'due-today':
      return reminderOpening(facts);
    case 'overdue':
      return `Nhiệm vụ sau đây ${daysLateWords(facts.workingDaysLate ?? 0)} và chưa được ghi nhận hoàn thành.`;
    case 'no-acknowledgement':
      return `Đến ngày ${vietnameseDate(letter.at)}, ${lead} chưa xác nhận tiếp nhận nhiệm vụ được giao sau đây.`;
    case 'escalation':
      return escalationOpening(facts);
    case 'undeliverable':
      return `Thư tự động về nhiệm vụ sau đây không tới được nơi nhận.${reason(failureWords(letter.note))}`;
  }
}

/** Rungs that should have gone earlier are named, so that a catch-up letter does not pass for a timely one. */
export function missedSentence({ letter: { missedRungs } }: LetterFacts): string | null {
  return missedRungs.length === 0
    ? null
    : `Thư này gộp cả nội dung lẽ ra đã gửi vào những ngày trước nhưng chưa gửi được: ${rungNames(missedRungs)}.`;
}

function lateAtAssignment({ workingDaysLate, deadline, letter }: LetterFacts): string {
  const passed = deadline.due !== null && dateOf(deadline.due) < dateOf(letter.at);
  return workingDaysLate !== null || passed ? ' Thời hạn ghi trong văn bản đã qua khi thư này được gửi.' : '';
}

function extensionOpening({ deadline, extensionDocument }: LetterFacts): string {
  const to = deadline.due === null ? 'mốc mới' : dueMeaning(deadline.due);
  const by = extensionDocument === null ? '' : ` theo ${extensionDocument}`;
  return `Thời hạn của nhiệm vụ sau đây được điều chỉnh đến ${to}${by}. Lịch nhắc được lập lại theo thời hạn này.`;
}

function reminderOpening(facts: LetterFacts): string {
  const left = timeLeftWords({ ...facts, at: facts.letter.at, due: facts.deadline.due });
  if (left === 'hạn hôm nay') return 'Hôm nay là ngày đến hạn của nhiệm vụ sau đây.';
  return left === null ? 'Nhắc việc về nhiệm vụ sau đây.' : `Nhiệm vụ sau đây sắp đến hạn: ${left}.`;
}

function escalationOpening(facts: LetterFacts): string {
  const { letter, lead, workingDaysLate } = facts;
  const state =
    workingDaysLate === null
      ? `nhiệm vụ sau đây do ${lead} chủ trì chưa được ghi nhận hoàn thành`
      : `nhiệm vụ sau đây do ${lead} chủ trì ${daysLateWords(workingDaysLate)} và chưa được ghi nhận hoàn thành`;
  const level =
    letter.level === null ? '' : ` Đây là báo cáo ${levelName(letter.level)}${repetition(letter.rungs)}.`;
  return `Kính báo cáo: ${state}.${level}${reason(letter.note)}`;
}

function repetition(rungs: readonly string[]): string {
  const times = Math.max(1, ...rungs.map((rung) => timesTold(rung) ?? 1));
  return times === 1 ? '' : `, lần thứ ${times}`;
}

function returnReason({ letter, history }: LetterFacts): string | null {
  return letter.note ?? history.findLast((line) => line.kind === 'returned')?.reason ?? null;
}

/** The domain notes an outcome by its code; a person's note stays as it was written. */
function failureWords(note: string | null): string | null {
  if (note === null) return null;
  const parts = note.split(';').map((part) => part.trim());
  return parts.map((part) => (isOutcome(part) ? outcomeName(part) : part)).join('; ');
}

function reason(text: string | null): string {
  return text === null || text === '' ? '' : ` Lý do: ${text.replace(/[.\s]+$/u, '')}.`;
}

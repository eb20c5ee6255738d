import type { LetterFacts } from '../domain/letter/facts';
import { vietnameseDate } from '../domain/wording/dates';
import { undatedMeaning } from '../domain/wording/deadline';
import { isOutcome, levelName, outcomeName } from '../domain/wording/names';
import { rungNames, timesTold } from '../domain/wording/rungs';
import { daysLateWords, timeLeftWords } from '../domain/wording/time-left';
import { because } from './because';
import {
  extensionOpening,
  handoverOpening,
  pastAlready,
  reassignmentOpening,
  refusalOpening,
  requestOpening,
  resumptionOpening,
} from './change-openings';
import {
  askedBefore,
  childrenOpening,
  periodOpening,
  promiseOpening,
  riskOpening,
} from './follow-up-openings';

function receiptOpening({ report, lead }: LetterFacts): string {
  const document = report?.document == null ? '' : ` (văn bản ${report.document})`;
  const on = report == null ? '' : ` ngày ${vietnameseDate(report.on)}`;
  return `Đã nhận báo cáo kết quả${on} của ${lead} về nhiệm vụ sau đây${document}. Các thư nhắc của nhiệm vụ này dừng từ nay.`;
}

/** What a letter says first: why it comes, in one or two sentences. */
export function openingOf(facts: LetterFacts): string {
  const { letter, lead } = facts;
  switch (letter.kind) {
    case 'assignment':
      return `${lead} được giao chủ trì nhiệm vụ sau đây.${pastAlready(facts)}`;
    case 'extension':
      return extensionOpening(facts);
    case 'return':
      return `Kết quả mà Quý cơ quan báo cáo được đề nghị hoàn thiện.${because(returnReason(facts))}`;
    case 'reminder':
    case 'due-today':
      return reminderOpening(facts);
    case 'overdue':
      return `Nhiệm vụ sau đây ${daysLateWords(facts.workingDaysLate ?? 0)} và chưa được ghi nhận hoàn thành.`;
    case 'no-acknowledgement':
      return `Đến ngày ${vietnameseDate(letter.at)}, ${lead} chưa xác nhận tiếp nhận nhiệm vụ được giao sau đây.`;
    case 'escalation':
      return escalationOpening(facts);
    case 'receipt':
      return receiptOpening(facts);
    case 'undeliverable':
      return `Thư tự động về nhiệm vụ sau đây không tới được nơi nhận.${because(failureWords(letter.note))}`;
    case 'extension-request':
      return requestOpening(facts);
    case 'extension-refused':
      return refusalOpening(facts);
    case 'resumption':
      return resumptionOpening(facts);
    case 'reassignment':
      return reassignmentOpening(facts);
    case 'handover':
      return handoverOpening(facts);
    case 'next-period':
      return periodOpening(facts);
    case 'promise':
      return promiseOpening(facts);
    case 'report-request':
      return `Nhiệm vụ sau đây được thực hiện thường xuyên; đã đến kỳ báo cáo kết quả${askedBefore(letter.rungs)}.`;
    case 'missing-date':
      return (
        `Nhiệm vụ sau đây do ${lead} chủ trì chưa có ngày hoàn thành: ${undatedMeaning(facts.deadline)}. ` +
        `Đây là đề nghị ấn định thời hạn${askedBefore(letter.rungs)}.`
      );
    case 'risk':
      return riskOpening(facts);
    case 'children':
      return childrenOpening(facts);
  }
}

/** For whom a deputy reads the letter. */
export function deputySentence({ delegation }: LetterFacts): string | null {
  return delegation == null
    ? null
    : `Thư gửi tới Quý cơ quan theo ủy quyền của ${delegation.from}, đến hết ngày ${vietnameseDate(delegation.until)}.`;
}

/** Rungs that should have gone earlier are named, so that a catch-up letter does not pass for a timely one. */
export function missedSentence({ letter: { missedRungs } }: LetterFacts): string | null {
  return missedRungs.length === 0
    ? null
    : `Thư này gộp cả nội dung lẽ ra đã gửi vào những ngày trước nhưng chưa gửi được: ${rungNames(missedRungs)}.`;
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
  return `Kính báo cáo: ${state}.${level}${because(letter.note)}`;
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

import type { LetterFacts } from '../domain/letter/facts';
import { isBefore } from '../domain/time/instant';
import { vietnameseDate } from '../domain/wording/dates';
import { dueMeaning } from '../domain/wording/deadline';
import { isPromisePassed } from './follow-up-openings';

/** What the lead has answered so far: received, promised, and where the work stands. */
export function statusWords(facts: LetterFacts): string {
  const received = [receivedWords(facts), promiseWords(facts)].filter((part) => part !== null).join(', ');
  return [received || null, answerWords(facts)].filter((part) => part !== null).join('; ');
}

function receivedWords({
  letter,
  acknowledgedOn,
  workingDaysLate,
  lastProgress,
  risk,
}: LetterFacts): string | null {
  if (acknowledgedOn !== null) return `đã tiếp nhận ngày ${vietnameseDate(acknowledgedOn)}`;
  // Who answers has received.
  if (lastProgress !== null || risk != null) return null;
  return isBeginning(letter.kind) && workingDaysLate === null ? 'chờ tiếp nhận' : 'chưa xác nhận tiếp nhận';
}

function promiseWords(facts: LetterFacts): string | null {
  if (facts.promisedOn === null) return null;
  const passed = isPromisePassed(facts) ? ' (đã qua)' : '';
  return `cam kết hoàn thành ngày ${vietnameseDate(facts.promisedOn)}${passed}`;
}

function answerWords({ letter, lastProgress, history, period }: LetterFacts): string | null {
  const judged = history.findLast(
    (line) =>
      (line.kind === 'returned' || line.kind === 'reported') &&
      (line.period === undefined || line.period === period?.n),
  );
  if (judged?.kind === 'returned') return `kết quả được đề nghị hoàn thiện ngày ${vietnameseDate(judged.at)}`;
  if (lastProgress !== null) {
    return `tiến độ báo cáo ngày ${vietnameseDate(lastProgress.on)}: ${lastProgress.summary}`;
  }
  return isBeginning(letter.kind) ? null : 'chưa có báo cáo tiến độ';
}

function isBeginning(kind: LetterFacts['letter']['kind']): boolean {
  return kind === 'assignment' || kind === 'reassignment';
}

export function riskWords({ risk }: LetterFacts): string | null {
  if (risk == null) return null;
  const expected =
    risk.expectedOn === null ? '' : `; dự kiến hoàn thành ngày ${vietnameseDate(risk.expectedOn)}`;
  return `báo trước ngày ${vietnameseDate(risk.on)}: ${risk.reason}${expected}`;
}

/** What the lead has asked for and nobody has answered. */
export function pendingWords({ extensionRequest: asked }: LetterFacts): string | null {
  if (asked == null) return null;
  const what =
    asked.ask === 'withdrawal'
      ? 'cho thôi thực hiện nhiệm vụ'
      : `điều chỉnh thời hạn đến ${dueMeaning(asked.newDue)}`;
  return `${what}, gửi ngày ${vietnameseDate(asked.at)}`;
}

export function suspensionWords({ suspension }: LetterFacts): string | null {
  if (suspension == null) return null;
  const until = suspension.until === null ? '' : ` đến ngày ${vietnameseDate(suspension.until)}`;
  return `từ ngày ${vietnameseDate(suspension.since)}${until}, theo ${suspension.document}`;
}

/** Levels told before this letter, each with the day on which it was told first and how often since. */
export function toldWords({ letter, history }: LetterFacts): string | null {
  const told = new Map<number, { on: string; times: number }>();
  for (const line of history) {
    if (line.kind !== 'escalated' || !isBefore(line.at, letter.at)) continue;
    const known = told.get(line.level);
    told.set(line.level, known ? { ...known, times: known.times + 1 } : { on: line.at, times: 1 });
  }
  if (told.size === 0) return null;
  return [...told]
    .sort(([a], [b]) => a - b)
    .map(([level, { on, times }]) =>
      times === 1
        ? `cấp ${level} ngày ${vietnameseDate(on)}`
        : `cấp ${level} từ ngày ${vietnameseDate(on)} (${times} lần)`,
    )
    .join('; ');
}

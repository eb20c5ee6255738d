import type { DeadlineReading } from '../../deadline/reading';
import type { FoundAssignment } from './governing';
import { readingsIn } from './readings-in';
import type { Span } from './sentences';

const DATES_THE_REST = /^(?:thời hạn|thời gian|hạn|hoàn thành|xong|báo cáo kết quả|kết quả)/iu;
const STRENGTH: Record<string, number> = { on_schedule: 3, immediate: 2, standing: 1 };

/** The strongest wording without a date in the span: "đúng tiến độ", then "khẩn trương", then "thường xuyên". */
export function undatedIn(span: Span, deadlines: readonly DeadlineReading[]): DeadlineReading | null {
  const inside = readingsIn(span, deadlines).filter((one) => STRENGTH[one.kind]);
  return inside.sort((a, b) => (STRENGTH[b.kind] ?? 0) - (STRENGTH[a.kind] ?? 0))[0] ?? null;
}

/** "Thời hạn hoàn thành: …" dates every task before it that has no date; another sentence only the last. */
export function dateTheRest(
  assignments: FoundAssignment[],
  deadline: DeadlineReading,
  sentence: string,
): void {
  const all = DATES_THE_REST.test(sentence);
  assignments.forEach((one, i) => {
    const undated = one.deadline === null || (one.deadline.due === null && one.deadline.recurrence === null);
    if (!undated || (!all && i !== assignments.length - 1)) return;
    assignments[i] = { ...one, deadline, deadlineFrom: 'shared' };
  });
}

/** A sentence that is nothing but a date for those before it. */
export function onlyDates(sentence: Span, { phrase }: DeadlineReading): boolean {
  if (/^(?:thời hạn|thời gian|hạn)(?!\p{L})/iu.test(sentence.text)) return true;
  const rest = sentence.text
    .replace(phrase, '')
    .replace(/[^\p{L}\s]/gu, '')
    .trim();
  return rest.split(/\s+/u).length <= 2;
}

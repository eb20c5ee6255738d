import type { DeadlineReading } from '../../deadline/reading';
import type { FoundAssignment } from './governing';
import { givesDate } from './readings-in';
import type { Span } from './sentences';

/** Words that point back stand near the beginning. */
const REFERS_WITHIN = 60;
const DATES_THE_REST = /^(?:thời hạn|thời gian|hạn|hoàn thành|xong|báo cáo kết quả|kết quả)/iu;
/** Whether a sentence that names nobody speaks of the work before it: "Các báo cáo trên gửi …". */
export function refersBack(sentence: string): boolean {
  return (
    DATES_THE_REST.test(sentence) ||
    /(?<!\p{L})(?:trên|này|đó|nêu trên|nói trên)(?!\p{L})/iu.test(sentence.slice(0, REFERS_WITHIN))
  );
}

/** "Thời hạn hoàn thành: …" dates every task before it that has no date; another sentence only the last. */
export function dateTheRest(
  assignments: FoundAssignment[],
  deadline: DeadlineReading,
  sentence: string,
): void {
  const all = DATES_THE_REST.test(sentence);
  assignments.forEach((one, i) => {
    if (givesDate(one.deadline) || (!all && i !== assignments.length - 1)) return;
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

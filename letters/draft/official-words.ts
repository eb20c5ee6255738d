import type { LetterFacts } from '../../domain/letter/facts';
import type { DirectiveRef } from '../../domain/task';
import { dateOf, type Instant, type PlainDate } from '../../domain/time/instant';
import { directiveName } from '../../domain/wording/citation';

/** Room for what a person writes by hand, which no line break takes apart. */
export const BLANK = '\u00A0'.repeat(8);

/** `05 tháng 02 năm 2026`, behind the word `ngày`: how an official letter writes a day. */
export function officialDate(at: Instant | PlainDate): string {
  const [year, month, day] = dateOf(at).split('-');
  // Days below 10 and the months 1 and 2 carry a zero (Decree 30/2020/NĐ-CP, annex I, II.4).
  return `${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** `Thông báo kết luận số 56/TB-VPCP ngày 31 tháng 01 năm 2026` */
export function officialName(directive: DirectiveRef): string {
  return directiveName(directive, 'vi', officialDate);
}

/** The year and the day of which the draft speaks: that of its latest facts. */
export function draftDay(facts: readonly LetterFacts[]): PlainDate {
  return (
    facts
      .map(({ letter }) => dateOf(letter.at))
      .sort()
      .at(-1) ?? ''
  );
}

export function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** `Bộ Công Thương`, `Bộ Công Thương và Bộ Tài chính`, `A, B và C` */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const before = names.slice(0, -1);
  return before.length === 0 ? last : `${before.join(', ')} và ${last}`;
}

/** The same value once each, in the order of the first. */
export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

import type { PlainDate, TimeOfDay } from '../../time/instant';
import type { PartName } from './part';
import type { Span } from './span';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'period';

/** The year as the words give it. `following` is the year after a reporting year ("năm tiếp theo"). */
export type YearRef = number | 'none' | 'this' | 'next' | 'previous' | 'following';

/** A day or a period of the calendar as words name it, not yet placed in a year. */
export interface Point {
  unit: Unit;
  year: YearRef;
  /** Where the point lies in a given year; null when no calendar has it (31/02). */
  inYear: ((year: number) => Span | null) | null;
  /** Where it lies seen from the day of issue, for "tuần này", "cuối tháng này", "ngày 20". */
  from: ((issuedOn: PlainDate) => Span | null) | null;
  day?: number;
  month?: number;
  time?: TimeOfDay;
  /** 1 is Monday, as the words say; checked against the date. */
  weekday?: number;
  /** "đầu", "giữa", "cuối" and the like of the period `partOf`. */
  part?: PartName;
  partOf?: Unit;
  /** The first or last working day of the month or quarter. */
  workingDay?: 'first' | 'last';
  /** More could be meant by the words than one day. */
  fuzzy?: boolean;
  /** The words name neither month nor year, only what is near. */
  near?: boolean;
  /** An hour of the day that was named before ("16h00 cùng ngày"). */
  sameDay?: boolean;
  /** "năm 2026 và các năm tiếp theo": no end. */
  openEnded?: boolean;
  /** Written as a programme's or a term's period ("giai đoạn", "nhiệm kỳ"). */
  programme?: boolean;
  /** Several points in a row ("Quý III, IV"); the last one counts. */
  several?: boolean;
  /** What the same words can mean as well ("Quý III, IV/2026, 2027": the fourth quarter of 2027). */
  instead?: Point;
  /** The year was not written; it follows from the beginning of the range. */
  yearOfRange?: boolean;
  /** An hour or minute that no clock shows. */
  badTime?: boolean;
  /** A holiday by name. */
  event?: string;
  /** Ends of office hours without an hour ("hết giờ làm việc"). */
  officeHours?: boolean;
  /** Only digits, no "ngày", "tháng", "quý", "năm". */
  bare?: boolean;
}

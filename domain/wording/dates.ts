import { DateTime } from 'luxon';
import { dateOf, isoWeekday, ZONE, type Instant, type PlainDate } from '../time/instant';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** `31/03/2026` */
export function vietnameseDate(at: Instant | PlainDate): string {
  const [year, month, day] = dateOf(at).split('-');
  return `${day}/${month}/${year}`;
}

/** `thứ Ba` */
export function weekdayName(at: Instant | PlainDate): string {
  return WEEKDAYS[isoWeekday(dateOf(at)) - 1] as string;
}

/** `thứ Ba 31/03/2026` */
export function dateWithWeekday(at: Instant | PlainDate): string {
  return `${weekdayName(at)} ${vietnameseDate(at)}`;
}

/** `24/03/2026 08:00` */
export function vietnameseDateTime(at: Instant): string {
  return `${vietnameseDate(at)} ${DateTime.fromISO(at, { zone: ZONE }).toFormat('HH:mm')}`;
}

/** `17 giờ 00` */
export function vietnameseTime(at: Instant): string {
  return DateTime.fromISO(at, { zone: ZONE }).toFormat("HH 'giờ' mm");
}

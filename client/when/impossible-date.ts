import type { DeadlineReading } from '../../domain/deadline/reading';

/** The sentence for words that name a day no calendar has, with their place; null when they are possible. */
export function impossibleDate(phrase: string, reading: DeadlineReading): { vi: string; en: string } | null {
  if (!reading.doubts.includes('impossible-date')) return null;
  const at = [...phrase.slice(0, reading.start)].length + 1;
  return {
    vi: `“${reading.phrase}” (từ ký tự ${at}): không có ngày, tháng, quý hoặc giờ như vậy. Đối chiếu lại với văn bản gốc.`,
    en: `“${reading.phrase}” (from character ${at}): there is no such day, month, quarter or hour. Compare with the original.`,
  };
}

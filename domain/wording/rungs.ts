import { shownDate, type DayWords } from './dates';
import type { Lang, Words } from './lang';

const FIXED: Record<string, Words> = {
  ASSIGNED: { vi: 'giao nhiệm vụ', en: 'assignment' },
  EXTENDED: { vi: 'báo thời hạn mới', en: 'new date' },
  RETURNED: { vi: 'đề nghị hoàn thiện kết quả', en: 'result returned' },
  RESUMED: { vi: 'báo tiếp tục nhiệm vụ', en: 'task resumed' },
  REASSIGNED: { vi: 'giao chủ trì', en: 'lead assigned' },
  PERIOD: { vi: 'báo kỳ mới', en: 'new period' },
  D: { vi: 'nhắc ngày đến hạn', en: 'reminder on the due day' },
  ACK: { vi: 'báo chưa tiếp nhận', en: 'no acknowledgement' },
};

type Name = (match: RegExpExecArray, day: DayWords) => Words;

const PATTERNS: [RegExp, Name][] = [
  [/^T-(\d+)$/, ([, n]) => ({ vi: `nhắc trước ${n} ngày`, en: `reminder ${n} ${days(n)} before` })],
  [
    /^O\+(\d+)$/,
    ([, n]) => ({ vi: `nhắc quá hạn ${n} ngày làm việc`, en: `reminder ${n} working ${days(n)} late` }),
  ],
  [/^L(\d)$/, ([, level]) => ({ vi: `báo cáo cấp ${level}`, en: `report to level ${level}` })],
  [
    /^L(\d)\+(\d+)W$/,
    ([, level, times]) => ({
      vi: `báo cáo cấp ${level}, nhắc lại lần ${times}`,
      en: `report to level ${level}, repetition ${times}`,
    }),
  ],
  [
    /^H(\d)(#\d+)?$/,
    ([, level]) => ({ vi: `báo cáo cấp ${level} theo yêu cầu`, en: `report to level ${level} on request` }),
  ],
  [/^GAP(#\d+)?$/, () => ({ vi: 'báo không gửi được thư', en: 'letter not deliverable' })],
  [
    /^P\.(\d{4}-\d{2}-\d{2})$/,
    ([, date = ''], day) => ({
      vi: `nhắc ngày cam kết ${day(date, 'vi')}`,
      en: `promised date ${day(date, 'en')}`,
    }),
  ],
  [
    /^P\+\.(\d{4}-\d{2}-\d{2})$/,
    ([, date = ''], day) => ({
      vi: `hỏi lại sau ngày cam kết ${day(date, 'vi')}`,
      en: `question after the promised date ${day(date, 'en')}`,
    }),
  ],
  [
    /^S\+(\d+)$/,
    ([, times]) => ({ vi: `đề nghị báo cáo định kỳ lần ${times}`, en: `request ${times} for a report` }),
  ],
  [
    /^C\+(\d+)$/,
    ([, times]) => ({ vi: `đề nghị ấn định thời hạn lần ${times}`, en: `request ${times} for a date` }),
  ],
  [
    /^REQ#\d+$/,
    () => ({ vi: 'chuyển đề nghị điều chỉnh thời hạn', en: 'request to change the deadline passed on' }),
  ],
  [/^KEEP#\d+$/, () => ({ vi: 'báo giữ nguyên thời hạn', en: 'deadline kept' })],
  [/^RISK#\d+$/, () => ({ vi: 'báo trước nguy cơ chậm', en: 'early word of a risk' })],
  [/^HANDOVER#\d+$/, () => ({ vi: 'báo chuyển giao chủ trì', en: 'hand-over' })],
  [/^RC#\d+$/, () => ({ vi: 'xác nhận đã nhận báo cáo', en: 'receipt of the report' })],
  [/^RD#\d+$/, () => ({ vi: 'chuyển thư không tới nơi nhận', en: 'letter redirected' })],
  [/^CHILDREN#\d+$/, () => ({ vi: 'danh sách việc trễ ở cấp dưới', en: 'list of late children' })],
];

/** What people call a rung, e.g. `T-7` → `nhắc trước 7 ngày`; a rung of another make is named as it is. */
export function rungName(rung: string, lang: Lang = 'vi', day: DayWords = shownDate): string {
  const fixed = FIXED[rung];
  if (fixed !== undefined) return fixed[lang];
  for (const [pattern, name] of PATTERNS) {
    const match = pattern.exec(rung);
    if (match) return name(match, day)[lang];
  }
  return rung;
}

/** `nhắc trước 15 ngày; nhắc trước 7 ngày` */
export function rungNames(rungs: readonly string[], lang: Lang = 'vi', day: DayWords = shownDate): string {
  return rungs.map((rung) => rungName(rung, lang, day)).join('; ');
}

/** How many times a level has been told with this rung: 1 for `L3`, 3 for `L3+2W`, null for other rungs. */
export function timesTold(rung: string): number | null {
  const match = /^L\d(?:\+(\d+)W)?$/.exec(rung);
  return match ? Number(match[1] ?? 0) + 1 : null;
}

/** How many times a report or a date has been asked for: 2 for `S+2` and `C+2`, null for other rungs. */
export function timesAsked(rung: string): number | null {
  const match = /^[SC]\+(\d+)$/.exec(rung);
  return match ? Number(match[1]) : null;
}

function days(count: string | undefined): string {
  return count === '1' ? 'day' : 'days';
}

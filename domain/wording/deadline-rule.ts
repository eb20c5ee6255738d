/** A rule of reading: what it says, and what it rests on. */
export interface DeadlineRule {
  vi: string;
  en: string;
  source: { vi: string; en: string };
}

const CIVIL_146 = { vi: 'Bộ luật Dân sự 2015, Điều 146', en: 'Civil Code 2015, article 146' };
const CIVIL_147 = {
  vi: 'Bộ luật Dân sự 2015, Điều 147 và Điều 148',
  en: 'Civil Code 2015, articles 147 and 148',
};
const CIVIL_148 = { vi: 'Bộ luật Dân sự 2015, Điều 148', en: 'Civil Code 2015, article 148' };
const TRACKING_TABLE = {
  vi: 'nghĩa của từ “trước”; bảng theo dõi kèm Thông báo 624/TB-VPCP ghi chính ngày D',
  en: 'the sense of “before”; the tracking table of notice 624/TB-VPCP records D itself',
};
const WORDS = { vi: 'câu chữ của văn bản', en: 'the words of the document' };
const CALENDAR = { vi: 'lịch làm việc đang áp dụng', en: 'the working calendar in force' };
const PRACTICE = {
  vi: 'quy ước của dondoc, cần người đọc xác nhận',
  en: 'a convention of dondoc, for a person to confirm',
};

function rule(vi: string, en: string, source: DeadlineRule['source']): DeadlineRule {
  return { vi, en, source };
}

const RULES: Record<string, DeadlineRule> = {
  'before-date': rule(
    '“trước ngày D” là hết ngày liền trước; bảng theo dõi ghi ngày D',
    '“before D” ends with the day before; the tracking table records D',
    TRACKING_TABLE,
  ),
  'on-date': rule('ngày được ghi, đến hết ngày đó', 'the day as written, to its end', CIVIL_148),
  'time-of-day': rule('giờ được ghi của ngày được ghi', 'the hour as written', WORDS),
  'office-hours': rule(
    'hết giờ làm việc hoặc hết buổi, hiểu là 17 giờ (buổi sáng: 12 giờ); văn bản không ghi giờ',
    'the end of office hours, taken as 17:00 (mornings: 12:00); no hour is written',
    PRACTICE,
  ),
  'week-end': rule('trong tuần là hết Chủ nhật', 'within a week: to the end of Sunday', CIVIL_148),
  'working-week-end': rule('hết thứ Sáu, ngày làm việc cuối tuần', 'to the end of Friday', CALENDAR),
  'month-end': rule('trong tháng là hết ngày cuối tháng', 'within a month: to its last day', CIVIL_148),
  'quarter-end': rule('trong quý là hết ngày cuối quý', 'within a quarter: to its last day', CIVIL_148),
  'half-year-end': rule(
    'các tháng đầu hoặc cuối năm: hết ngày cuối của tháng sau cùng',
    'the first or last months of a year: to the last day of the last of them',
    CIVIL_148,
  ),
  'year-end': rule('trong năm là hết ngày 31/12', 'within a year: to 31 December', CIVIL_148),
  'period-end': rule('hết ngày cuối của giai đoạn', 'to the last day of the period', CIVIL_148),
  'before-period': rule(
    '“trước tháng, quý, năm” là hết ngày liền trước kỳ đó',
    '“before a month, quarter or year” ends with the day before it begins',
    WORDS,
  ),
  'part-of-period': rule(
    'đầu, giữa, cuối tháng là ngày 01, 15 và ngày cuối; đầu, giữa, cuối năm là 01/01, 30/6 và 31/12',
    'start, middle and end of a month are the 1st, 15th and last day; of a year 1 January, 30 June, 31 December',
    CIVIL_146,
  ),
  'rest-of-year': rule(
    'đến cuối năm là hết ngày 31/12 của năm ban hành',
    'to the end of the year: 31 December of the year of issue',
    CIVIL_146,
  ),
  'days-after': rule('đủ số ngày, không tính ngày bắt đầu', 'so many days, the first not counted', CIVIL_147),
  'working-days-after': rule(
    'đủ số ngày làm việc, không tính ngày bắt đầu, theo lịch làm việc kể cả ngày làm bù',
    'so many working days, the first not counted, make-up days included',
    CALENDAR,
  ),
  'days-before': rule(
    'đếm ngược từ ngày được ghi, không tính ngày đó',
    'counted back from the day written, which is not counted',
    CIVIL_147,
  ),
  'weeks-after': rule(
    'đủ số tuần, không tính ngày bắt đầu',
    'so many weeks, the first day not counted',
    CIVIL_147,
  ),
  'months-after': rule(
    'ngày tương ứng của tháng cuối; tháng không có ngày đó thì ngày cuối tháng',
    'the same day of the last month, or its last day where it has none',
    CIVIL_148,
  ),
  'years-after': rule(
    'ngày, tháng tương ứng của năm cuối',
    'the same day and month of the last year',
    CIVIL_148,
  ),
  'hours-after': rule(
    'số giờ tính tròn ngày vì văn bản không ghi giờ bắt đầu',
    'hours taken as whole days: no starting hour is written',
    PRACTICE,
  ),
  'after-receipt': rule(
    'tính từ ngày nhận, văn bản không ghi ngày nhận',
    'runs from receipt, whose day the document cannot know',
    CIVIL_147,
  ),
  'after-event': rule(
    'tính từ một sự kiện chưa biết ngày',
    'runs from an event whose day is not known',
    CIVIL_147,
  ),
  'until-event': rule(
    'kết thúc bằng một sự kiện chưa biết ngày',
    'ends with an event whose day is not known',
    CIVIL_148,
  ),
  'before-event': rule(
    'trước sự kiện là hết ngày liền trước ngày đầu của sự kiện',
    'before an event: to the end of the day before its first day',
    { vi: 'ngày của sự kiện trong bảng ngày lễ, Tết', en: 'the table of holidays' },
  ),
  'before-holiday-closure': rule(
    'ngày làm việc cuối trước kỳ nghỉ',
    'the last working day before the holiday closure',
    CALENDAR,
  ),
  'each-period': rule(
    'lặp lại theo chu kỳ; hạn là kỳ đầu kể từ ngày ban hành',
    'comes again each period; due is the first on or after the day of issue',
    WORDS,
  ),
  'next-period': rule('kỳ kế tiếp', 'the period after', WORDS),
  'period-not-stated': rule(
    'định kỳ nhưng văn bản không nêu chu kỳ',
    'periodic, but the document does not say how often',
    WORDS,
  ),
  'open-ended': rule('khoảng thời gian không có điểm cuối', 'a time without an end', WORDS),
  immediate: rule('thực hiện ngay, không ấn định ngày', 'at once, no day is set', WORDS),
  'on-schedule': rule(
    'theo tiến độ của từng việc, không ấn định ngày',
    'after the schedule of each work, no day is set',
    WORDS,
  ),
  'date-cell': rule(
    'ngày ghi trong ô của bảng là hết ngày đó',
    'the day in the cell of the table, to its end',
    WORDS,
  ),
  'unread-wording': rule(
    'chưa đọc được thời hạn, cần người xác định',
    'not read; a person has to say',
    PRACTICE,
  ),
  'no-wording': rule('văn bản không ghi thời hạn', 'no deadline is written', WORDS),
  statistic: rule(
    'số liệu tính đến một ngày, không phải thời hạn',
    'a figure as of a day, no deadline',
    WORDS,
  ),
  citation: rule('ngày của văn bản được viện dẫn', 'the date of a cited document', WORDS),
  'event-date': rule('ngày diễn ra cuộc họp, sự kiện', 'the day of a meeting or event', WORDS),
  'lead-time': rule('khoảng thời gian báo trước, không phải ngày', 'a notice period, not a day', WORDS),
  'starts-on': rule('thời điểm bắt đầu, không phải thời hạn', 'a beginning, not an end', WORDS),
  'time-left': rule('nhận xét về thời gian còn lại', 'a remark on the time left', WORDS),
  'past-event': rule('việc đã diễn ra', 'something that has happened', WORDS),
  attribute: rule(
    'thời gian của đối tượng được nói tới, không phải của nhiệm vụ',
    'a time of the thing, not of the task',
    WORDS,
  ),
  'target-of-a-list': rule('mục tiêu của một danh mục', 'the target of a list', WORDS),
  title: rule(
    'tên hoặc tầm nhìn của chiến lược, kế hoạch',
    'the title or horizon of a strategy or plan',
    WORDS,
  ),
  'programme-period': rule('thời kỳ của chương trình, nhiệm kỳ', 'the period of a programme or term', WORDS),
  'part-of-a-name': rule(
    'kỳ của kế hoạch, nhiệm vụ, chỉ tiêu được nhắc tới',
    'the period of a plan, target or report',
    WORDS,
  ),
  occasion: rule(
    'dịp lễ hoặc đợt cao điểm là nội dung, không phải thời hạn',
    'an occasion or season, not a deadline',
    WORDS,
  ),
  'earlier-assignment': rule(
    'thời hạn của lần giao trước được nhắc lại',
    'an earlier assignment, quoted',
    WORDS,
  ),
  'other-sense': rule('từ dùng theo nghĩa khác', 'a word used in another sense', WORDS),
};

/** The rule that read a deadline, in words; a rule of another make is named as it is. */
export function deadlineRuleName(id: string, lang: 'vi' | 'en' = 'vi'): string {
  return RULES[id]?.[lang] ?? id;
}

/** What the rule rests on; null for a rule of another make. */
export function ruleSource(id: string, lang: 'vi' | 'en' = 'vi'): string | null {
  return RULES[id]?.source[lang] ?? null;
}

/** Every rule by its id. */
export function deadlineRules(): ReadonlyMap<string, DeadlineRule> {
  return new Map(Object.entries(RULES));
}

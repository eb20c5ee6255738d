const RULES: Record<string, string> = {
  'before-date': '“trước ngày D” là hết ngày liền trước; bảng theo dõi ghi ngày D',
  'month-end': 'trong tháng là hết ngày cuối tháng',
  'quarter-end': 'trong quý là hết ngày cuối quý',
  'year-end': 'trong năm là hết ngày 31/12',
  'rest-of-year': 'đến cuối năm là hết ngày 31/12 của năm ban hành',
  'open-ended': 'khoảng thời gian không có điểm cuối',
  'period-not-stated': 'định kỳ nhưng văn bản không nêu chu kỳ',
  immediate: 'thực hiện ngay, không ấn định ngày',
  'on-schedule': 'theo tiến độ của từng việc, không ấn định ngày',
  'no-wording': 'văn bản không ghi thời hạn',
};

/** The rule that read a deadline, in words; a rule of another make is named as it is. */
export function deadlineRuleName(rule: string): string {
  return RULES[rule] ?? rule;
}

const FIXED: Record<string, string> = {
  ASSIGNED: 'giao nhiệm vụ',
  EXTENDED: 'báo gia hạn',
  RETURNED: 'đề nghị hoàn thiện kết quả',
  D: 'nhắc ngày đến hạn',
  ACK: 'báo chưa tiếp nhận',
};

const PATTERNS: [RegExp, (match: RegExpExecArray) => string][] = [
  [/^T-(\d+)$/, ([, days]) => `nhắc trước ${days} ngày`],
  [/^O\+(\d+)$/, ([, days]) => `nhắc quá hạn ${days} ngày làm việc`],
  [/^L(\d)$/, ([, level]) => `báo cáo cấp ${level}`],
  [/^L(\d)\+(\d+)W$/, ([, level, times]) => `báo cáo cấp ${level}, nhắc lại lần ${times}`],
  [/^H(\d)(#\d+)?$/, ([, level]) => `báo cáo cấp ${level} theo yêu cầu`],
  [/^GAP(#\d+)?$/, () => 'báo không gửi được thư'],
];

/** What people call a rung, e.g. `T-7` → `nhắc trước 7 ngày`; a rung of another make is named as it is. */
export function rungName(rung: string): string {
  const fixed = FIXED[rung];
  if (fixed !== undefined) return fixed;
  for (const [pattern, name] of PATTERNS) {
    const match = pattern.exec(rung);
    if (match) return name(match);
  }
  return rung;
}

/** `nhắc trước 15 ngày; nhắc trước 7 ngày` */
export function rungNames(rungs: readonly string[]): string {
  return rungs.map(rungName).join('; ');
}

/** How many times a level has been told with this rung: 1 for `L3`, 3 for `L3+2W`, null for other rungs. */
export function timesTold(rung: string): number | null {
  const match = /^L\d(?:\+(\d+)W)?$/.exec(rung);
  return match ? Number(match[1] ?? 0) + 1 : null;
}

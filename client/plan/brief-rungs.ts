import { rungName } from '../../domain/wording/rungs';

const FIXED: Record<string, string> = { ASSIGNED: 'giao việc', D: 'đến hạn', ACK: 'chưa tiếp nhận' };

const PATTERNS: [RegExp, (match: RegExpExecArray) => string][] = [
  [/^O\+(\d+)$/, ([, days]) => `quá hạn ${days} ngày`],
  [/^L(\d)$/, ([, level]) => `cấp ${level}`],
  [/^L(\d)\+(\d+)W$/, ([, level, times]) => `cấp ${level} lần ${Number(times) + 1}`],
];
const BEFORE = /^T-(\d+)$/;

/** What a letter is for, for a narrow table: `trước 15, 7 ngày`, `trước 1 ngày; đến hạn`, `cấp 3 lần 2`. */
export function briefRungs(rungs: readonly string[]): string {
  const days = rungs.flatMap((rung) => BEFORE.exec(rung)?.[1] ?? []);
  const others = rungs.filter((rung) => !BEFORE.test(rung)).map(briefRung);
  return [...(days.length > 0 ? [`trước ${days.join(', ')} ngày`] : []), ...others].join('; ');
}

function briefRung(rung: string): string {
  const fixed = FIXED[rung];
  if (fixed !== undefined) return fixed;
  for (const [pattern, name] of PATTERNS) {
    const match = pattern.exec(rung);
    if (match) return name(match);
  }
  return rungName(rung);
}

import type { ChildrenFacts } from '../domain/letter/facts';
import { countText } from '../domain/wording/count';
import { vietnameseDate } from '../domain/wording/dates';
import { daysLateBrief } from '../domain/wording/time-left';
import type { DatedLine } from './history-lines';

/** The late children, each with the date that it missed; those that the roll-up does not name are counted. */
export function lateChildrenLines({ late, rollUp }: ChildrenFacts): DatedLine[] {
  const lines: DatedLine[] = late.map((child) => ({
    date: vietnameseDate(child.lateAfter),
    text: [
      `${child.lead} (${child.code}): ${daysLateBrief(child.workingDaysLate)}`,
      child.acknowledged ? null : 'chưa tiếp nhận',
      child.level === 0 ? null : `đã báo cáo cấp ${child.level}`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  }));
  const unnamed = rollUp.late - late.length;
  if (unnamed <= 0) return lines;
  return [...lines, { date: null, text: `(và ${countText(unnamed)} nhiệm vụ quá hạn khác)` }];
}

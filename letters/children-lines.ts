import type { ChildrenFacts } from '../domain/letter/facts';
import { countText } from '../domain/wording/count';
import { letterDate } from '../domain/wording/dates';
import { sayIn, type Lang } from '../domain/wording/lang';
import { daysLateBrief } from '../domain/wording/time-left';
import type { DatedLine } from './history-lines';

/** The late children, each with the date that it missed; those that the roll-up does not name are counted. */
export function lateChildrenLines({ late, rollUp }: ChildrenFacts, lang: Lang = 'vi'): DatedLine[] {
  const say = sayIn(lang);
  const lines: DatedLine[] = late.map((child) => ({
    date: letterDate(child.lateAfter, lang),
    text: [
      `${child.lead} (${child.code}): ${daysLateBrief(child.workingDaysLate, lang)}`,
      child.acknowledged ? null : say('chưa tiếp nhận', 'not acknowledged'),
      child.level === 0 ? null : say(`đã báo cáo cấp ${child.level}`, `reported to level ${child.level}`),
    ]
      .filter((part) => part !== null)
      .join(', '),
  }));
  const unnamed = rollUp.late - late.length;
  if (unnamed <= 0) return lines;
  const count = countText(unnamed, lang);
  const rest = say(
    `(và ${count} nhiệm vụ quá hạn khác)`,
    `(and ${count} other overdue ${unnamed === 1 ? 'task' : 'tasks'})`,
  );
  return [...lines, { date: null, text: rest }];
}

import { directiveName } from '../../domain/wording/citation';
import { vietnameseDate } from '../../domain/wording/dates';
import { lettersOf, type DirectivePlan } from '../plan/planned-task';
import { monthName } from './day-text';

export function planTitle({ directive, tasks }: DirectivePlan): string {
  const [only, ...others] = tasks;
  const one = only && others.length === 0 ? `, nhiệm vụ ${only.task.code}` : '';
  return `Lịch đôn đốc: ${directiveName(directive)}${one}`;
}

/** What was planned, in one line under the title. */
export function planSummary(plan: DirectivePlan): string {
  const letters = lettersOf(plan);
  const reminders = letters.filter(({ step }) => step.level === null).length;
  const dated = plan.tasks.filter(({ task }) => task.deadline.due !== null).length;
  return [
    `Giao ngày ${vietnameseDate(plan.assignedOn)}`,
    `${plan.tasks.length} nhiệm vụ, ${dated} có ngày đến hạn`,
    `${reminders} thư nhắc và ${letters.length - reminders} thư báo cáo cấp trên nếu không có trả lời nào`,
    `chính sách ${plan.policyVersion}, lịch làm việc ${plan.calendar.version}`,
  ].join(' · ');
}

/** `Tháng 07/2026, Tháng 08/2026 không có thư nào.` as a sentence; null when every month has some. */
export function quietSentence(quiet: readonly string[]): string | null {
  if (quiet.length === 0) return null;
  const names = quiet.map((month) => monthName(month).replace('Tháng ', ''));
  return `Không vẽ tháng ${names.join(', ')}: không có thư hay hạn nào.`;
}

import { addDays } from '../../domain/time/instant';
import { dateWithWeekday, vietnameseDate } from '../../domain/wording/dates';
import { shortCode, type PlannedLetterOf } from '../plan/planned-task';
import { MARKS } from './letter-marks';
import type { PlanDay, PlanMonth } from './plan-days';

/** More codes than this make a tooltip that hides the calendar; the table has them all. */
const MOST_CODES = 8;

/** `Tháng 02/2026` */
export function monthName(month: string): string {
  return `Tháng ${month.slice(5)}/${month.slice(0, 4)}`;
}

/** `13/02` */
export function dayAndMonth(date: string): string {
  return vietnameseDate(date).slice(0, 5);
}

/** Everything that is drawn in a day's cell, in words; null when nothing is. */
export function dayText(day: PlanDay): string | null {
  const lines = [
    ...closureLines(day),
    ...(day.assigned ? ['ngày giao nhiệm vụ'] : []),
    ...(day.due.length > 0 ? [`đến hạn: ${codes(day.due.map(({ code }) => code))}`] : []),
    ...day.marks.map(({ kind, letters }) => `${MARKS[kind].letter} ${MARKS[kind].name}: ${count(letters)}`),
    ...day.moved.map(
      ({ kind, to, letters }) => `${MARKS[kind].name} dời sang ${vietnameseDate(to)}: ${count(letters)}`,
    ),
  ];
  return lines.length === 0 ? null : [dateWithWeekday(day.date), ...lines].join('\n');
}

function closureLines({ closed, closedBecause, provisional, makesUpFor }: PlanDay): string[] {
  if (makesUpFor !== null) return [`đi làm bù cho ngày ${vietnameseDate(makesUpFor)}`];
  if (closed !== 'holiday') return [];
  return [`${closedBecause}${provisional ? ' (tạm tính)' : ''}`];
}

function count(letters: readonly PlannedLetterOf[]): string {
  return `${letters.length} thư (${codes(letters.map(({ task }) => task.code))})`;
}

function codes(all: readonly string[]): string {
  const short = [...new Set(all)].map(shortCode);
  const rest = short.length - MOST_CODES;
  return short.slice(0, MOST_CODES).join(', ') + (rest > 0 ? ` và ${rest} nhiệm vụ khác` : '');
}

/** The holidays and make-up days of a month, a run of days in one line: `14–22/02: nghỉ Tết Nguyên đán`. */
export function closuresOf({ days }: PlanMonth): string[] {
  const runs: { from: string; to: string; name: string }[] = [];
  for (const day of days) {
    const name = closureLines(day)[0];
    if (name === undefined) continue;
    const last = runs.at(-1);
    if (last?.name === name && addDays(last.to, 1) === day.date) last.to = day.date;
    else runs.push({ from: day.date, to: day.date, name });
  }
  return runs.map(({ from, to, name }) => {
    const span = from === to ? dayAndMonth(from) : `${dayAndMonth(from).slice(0, 2)}–${dayAndMonth(to)}`;
    return `${span}: ${name}`;
  });
}

/** A month for those who cannot see it. */
export function monthText(month: PlanMonth): string {
  const days = month.days.map(dayText).filter((text) => text !== null);
  return days.length === 0 ? 'Không có thư nào.' : days.map((text) => text.replaceAll('\n', '; ')).join('. ');
}

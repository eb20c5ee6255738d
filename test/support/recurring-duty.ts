import type { HumanCommand } from '../../domain/commands';
import { endOfDay, type Instant } from '../../domain/time/instant';
import { RULES_2 } from './rules';
import { aTask, datedUntil } from './tasks';
import { TaskStory } from './task-story';

export const ASSIGNED = '2026-01-05T09:00:00+07:00';

/** "trước ngày 20 của tháng cuối quý", with an end when one is given. */
export function quarterly(end = '') {
  return datedUntil('2026-03-19', {
    kind: 'recurring',
    phrase: 'trước ngày 20 của tháng cuối quý',
    lateAfter: endOfDay('2026-03-20'),
    recurrence: `FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=19${end}`,
  });
}

export function duty(end = ''): TaskStory {
  return new TaskStory(aTask({ deadline: quarterly(end) }), ASSIGNED, undefined, RULES_2);
}

export function report(period?: number): HumanCommand {
  return {
    type: 'ReportCompletion',
    evidence: { document: `${period ?? 'kỳ này'}/BC-BCT`, link: null, figure: null },
    ...(period === undefined ? {} : { period }),
  };
}

export function accept(period?: number): HumanCommand {
  return { type: 'AcceptCompletion', note: null, ...(period === undefined ? {} : { period }) };
}

export function giveBack(period?: number): HumanCommand {
  return { type: 'ReturnCompletion', reason: 'thiếu số liệu', ...(period === undefined ? {} : { period }) };
}

/** `1 accepted on-time 2026-03-19` */
export function periods(story: TaskStory): string[] {
  const { state } = story;
  if (state.status === 'unassigned') return [];
  return state.periods.map(({ n, status, timeliness, due }) =>
    [n, status, timeliness, due.slice(0, 10)].filter((part) => part !== null).join(' '),
  );
}

export function play(story: TaskStory, steps: [Instant, HumanCommand][]): TaskStory {
  for (const [at, command] of steps) expect(story.until(at).when(at, command)).toBeNull();
  return story;
}

/** 10:00 of the day, when nothing else is said. */
export const on = (day: string, time = '10:00'): Instant => `${day}T${time}:00+07:00`;

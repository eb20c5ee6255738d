import type { Period } from '../../domain/state';
import type { TaskView } from '../../domain/view';
import { shownDate } from '../../domain/wording/dates';
import { periodName } from '../../domain/wording/period';
import { periodStatusName } from '../../domain/wording/status';
import type { Lang, Say } from './say';

/** Half a year of a monthly duty; `-o json` has them all. */
const SHOWN = 6;

const SIGNS: Record<Period['status'], string> = {
  open: '  ',
  missed: '▲ ',
  waived: '◇ ',
  reported: '  ',
  accepted: '✓ ',
};

/** The latest periods of a recurring duty, each with its date and where it stands. */
export function periodLines({ periods, task }: TaskView, lang: Lang, say: Say): string[] {
  const shown = periods.slice(-SHOWN);
  const names = shown.map((period) => periodName(period, task.deadline.recurrence, lang));
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = shown.map((period, i) => {
    const due = `${say('hạn', 'due')} ${shownDate(period.due, lang)}`;
    const status = `${SIGNS[period.status]}${periodStatusName(period, lang)}`;
    return `  ${(names[i] as string).padEnd(width)}  ${due}  ${status}`;
  });
  const earlier = periods.length - shown.length;
  if (earlier === 0) return lines;
  return [`  … ${say(`và ${earlier} kỳ trước`, `and ${earlier} earlier`)}`, ...lines];
}

import { sinceEdition } from './decide/decision';
import type { RecordedEvent, TaskEvent } from './events';
import { evolve } from './evolve';
import { letterLine } from './letter/letter-line';
import { dateOf, daysBetween } from './time/instant';
import { isAssigned, type AssignedTask, type Earlier, type LetterState, type TaskState } from './state';

/** A task as its next run begins: the state that the events follow, and the events that are carried on. */
export interface Carried {
  before: TaskState;
  events: readonly RecordedEvent[];
}

/**
 * A run begins with everything that is carried on, and Temporal warns of an input of 256 KB and refuses one
 * of 2 MB. An event takes some 400 bytes: 300 of them are as much as a page about one task ever needs, and
 * leave room for the state.
 */
const CARRIED_IN_FULL = 300;

/** Of one ladder that has no end (a task that is late for years), so many events stay as they are. */
const EVENTS_KEPT = 200;

/** Lines of letters that are over, some 120 bytes each. */
const LETTERS_KEPT = 400;

/** Two months of a daily duty, five years of a monthly one, with the evidence of each. */
const PERIODS_KEPT = 60;

/** A command is given again within the hour, or by a script that is run again: never after so many others. */
const COMMAND_IDS_KEPT = 2_000;

/** Mail servers give a message up, and return it, after about five days (RFC 5321, 4.5.4.1). */
const DAYS_TO_COME_BACK = 7;

/**
 * What the next run of a long life begins with: the past only as far as something still rests on it, and the
 * events since the period, or else the ladder, in force was opened. A short life is carried as it is: it
 * stays in one piece for whoever reads it. The ledger has every event in either case.
 */
export function carriedOn({ before, events }: Carried, state: TaskState): Carried {
  const isLong = isAssigned(before) || events.length > CARRIED_IN_FULL;
  if (!isAssigned(state) || (state.periods.length < 2 && !isLong)) return { before, events };
  const cut = startOfPresent(events);
  const past = events.slice(0, cut).reduce(evolve, before);
  const present = events.slice(cut);
  return { before: isAssigned(past) ? compacted(past, present) : past, events: present };
}

/** The first event of the moment in which the period or ladder in force was opened. */
function startOfPresent(events: readonly RecordedEvent[]): number {
  const opened = (type: TaskEvent['type']): number =>
    events.findLastIndex(({ event }) => event.type === type);
  const period = opened('PeriodOpened');
  const from = Math.max(period < 0 ? opened('LadderOpened') : period, events.length - EVENTS_KEPT, 0);
  const at = events[from]?.at;
  return at === undefined ? from : events.findIndex((recorded) => recorded.at === at);
}

function compacted(past: AssignedTask, present: readonly RecordedEvent[]): AssignedTask {
  const over = past.letters.filter((letter) => isOver(past, letter, present));
  const spokenOf = past.letters
    .filter((letter) => !over.includes(letter))
    .flatMap(({ letter }) => letter.rungs);
  const extraRungs = past.extraRungs.filter(({ id, kind }) => {
    // A mailbox that could not be reached is told of once, whenever that was.
    if (kind === 'undeliverable' || spokenOf.includes(id)) return true;
    return !past.servedRungs.some((served) => served.endsWith(`:${id}`));
  });
  const periods = past.periods.filter(
    ({ status }, i) => i >= past.periods.length - PERIODS_KEPT || status === 'reported',
  );
  return {
    ...past,
    letters: past.letters.filter((letter) => !over.includes(letter)),
    extraRungs,
    servedRungs: past.servedRungs.filter((served) => {
      const [version, rung] = [Number.parseInt(served, 10), served.slice(served.indexOf(':') + 1)];
      return version >= past.ladder.wantedFrom || extraRungs.some(({ id }) => id === rung);
    }),
    commandIds: past.commandIds.slice(-COMMAND_IDS_KEPT),
    periods,
    earlier: withEarlier(
      past,
      over,
      past.periods.filter((period) => !periods.includes(period)),
    ),
  };
}

/** Whether nothing of the present speaks of the letter, and nothing is still to come of it. */
function isOver(
  past: AssignedTask,
  { letter, fate, resendAt, settledAt }: LetterState,
  present: readonly RecordedEvent[],
): boolean {
  if (fate === null || resendAt !== null) return false;
  const now = present.at(-1)?.at;
  const mayComeBack = sinceEdition(past, 3) && (fate.outcome === 'accepted' || fate.outcome === 'unknown');
  if (mayComeBack && now !== undefined && settledAt !== null) {
    if (daysBetween(dateOf(settledAt), dateOf(now)) <= DAYS_TO_COME_BACK) return false;
  }
  return !present.some(
    ({ event }) =>
      ('key' in event && event.key === letter.key) ||
      ('letterKey' in event && event.letterKey === letter.key),
  );
}

function withEarlier(
  { earlier }: AssignedTask,
  letters: readonly LetterState[],
  periods: AssignedTask['periods'],
): Earlier {
  const lines = [...(earlier?.letters ?? []), ...letters.map(letterLine)];
  const counted = lines.slice(0, -LETTERS_KEPT);
  const before = earlier?.lettersBefore ?? { total: 0, accepted: 0 };
  return {
    letters: lines.slice(-LETTERS_KEPT),
    lettersBefore: {
      total: before.total + counted.length,
      accepted: before.accepted + counted.filter(({ outcome }) => outcome === 'accepted').length,
    },
    periodsBefore: (earlier?.periodsBefore ?? 0) + periods.length,
  };
}

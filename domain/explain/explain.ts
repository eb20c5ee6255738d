import { rulesInForce, sinceEdition, type TaskRules } from '../decide/decision';
import { dueOfRung, withCopies, type Due } from '../decide/gather-letters';
import type { RecordedEvent, TaskEvent } from '../events';
import { evolve } from '../evolve';
import { audiencesOf } from '../letter/recipients';
import { goesAlone } from '../post/goes-alone';
import { planLadder, type LadderBasis, type Rung } from '../policy/ladder';
import { isAssigned, isClosed, type AssignedTask, type LetterState, type TaskState } from '../state';
import {
  addDays,
  compareInstants,
  dateOf,
  endOfDay,
  isAfter,
  isBefore,
  laterOf,
  type Instant,
} from '../time/instant';
import { explainLetter, type LetterNotes } from './explain-letter';
import type { ExplainedLadder, ExplainedRung, Explanation, NotWanted } from './explanation';
import { closedAs, notWantedAt } from './not-wanted';
import { explainExtras } from './extras';
import { formerRungs, lettersOf } from './letters-of-ladder';
import { readersOf, whyOfLetters } from './readers';

/** How far the endless series after lateness are foretold, as a plan shows them. */
const DAYS_AHEAD = 30;

type Opened = Extract<TaskEvent, { type: 'LadderOpened' }>;

/** A stretch of the task's life under one ladder. */
interface Stretch {
  opened: Opened;
  openedAt: Instant;
  /** The state when the ladder ended, or now. */
  last: AssignedTask;
  endedAt: Instant | null;
  events: RecordedEvent[];
}

/**
 * Why each letter was or will be sent, moved, merged or skipped, from the record and the rules of the start.
 * `before` is the state that the events follow: of a long life, what a snapshot says.
 */
export function explain(
  rules: TaskRules,
  before: TaskState,
  events: readonly RecordedEvent[],
  now: Instant,
): Explanation {
  const stretches = stretchesOf(before, events);
  const last = stretches.at(-1)?.last;
  const inForce = last ? rulesInForce(rules, last) : rules;
  const notes: LetterNotes = {
    why: whyOfLetters(before, events),
    isAlone: (letter) => !sinceEdition(rules, 3) || goesAlone(inForce.policy, letter),
  };
  const extras = last ? explainExtras(inForce, events, last, notes) : [];
  const letters = last?.letters ?? [];
  /** A letter outside the ladder is shown where it went, or where it was asked for. */
  const shownUnder = ({ asked, letters }: ExplainedRung): Stretch | undefined =>
    stretches.find(({ opened }) => letters.some(({ ladderVersion }) => ladderVersion === opened.version)) ??
    stretches.findLast(({ openedAt }) => !isAfter(openedAt, asked?.at ?? openedAt));
  return {
    taskId: last?.task.id ?? '',
    code: last?.task.code ?? '',
    asOf: now,
    ladders: stretches.map((stretch, i) => {
      const ladder = explainStretch(rules, stretch, stretches[i + 1] ?? null, letters, notes, now);
      const all = [...ladder.rungs, ...extras.filter((extra) => shownUnder(extra) === stretch)];
      return { ...ladder, rungs: all.sort((a, b) => compareInstants(a.at, b.at)) };
    }),
  };
}

function stretchesOf(before: TaskState, events: readonly RecordedEvent[]): Stretch[] {
  const stretches: Stretch[] = [];
  let state = before;
  for (const together of takenTogether(events)) {
    const opening = together.find(({ event }) => event.type === 'LadderOpened');
    state = together.reduce(evolve, state);
    if (!isAssigned(state)) continue;
    const current = stretches.at(-1);
    if (opening?.event.type === 'LadderOpened') {
      // What the command changed belongs to the ladder that it opened: the one before ended as it was.
      if (current) current.endedAt = opening.at;
      const { event: opened, at: openedAt } = opening;
      stretches.push({ opened, openedAt, last: state, endedAt: null, events: [...together] });
    } else if (current) {
      current.last = state;
      current.events.push(...together);
    }
    const closed = stretches.at(-1);
    if (closed && isClosed(state)) closed.endedAt ??= (together.at(-1) as RecordedEvent).at;
  }
  return stretches;
}

/** Events in runs that one command, or one turn of the clock, brought. */
function takenTogether(events: readonly RecordedEvent[]): RecordedEvent[][] {
  const groups: RecordedEvent[][] = [];
  for (const recorded of events) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && last.at === recorded.at && last.commandId === recorded.commandId)
      group.push(recorded);
    else groups.push([recorded]);
  }
  return groups;
}

function explainStretch(
  rules: TaskRules,
  stretch: Stretch,
  next: Stretch | null,
  all: readonly LetterState[],
  notes: LetterNotes,
  now: Instant,
): ExplainedLadder {
  const { opened, last, endedAt } = stretch;
  const inForce = rulesInForce(rules, last);
  const { policy, calendar } = inForce;
  const basis: LadderBasis = {
    opening: opened.opening,
    startsAt: opened.startsAt,
    since: opened.since,
    due: opened.due,
    lateAfter: opened.lateAfter,
    acknowledged: false,
    kind: last.task.deadline.kind,
    promisedOn: last.promisedOn,
    promisedAt: last.promisedAt,
  };
  const late = opened.lateAfter ?? opened.startsAt;
  const until = endedAt ?? endOfDay(addDays(dateOf(laterOf(late, now)), DAYS_AHEAD));
  const { rungs: known, skipped } = planLadder(policy, calendar, basis, until);
  // Its last letters may have been prepared for an hour that it did not see.
  const prepared = planLadder(policy, calendar, basis, endOfDay(dateOf(until))).rungs.filter(
    ({ id }) => !known.some((rung) => rung.id === id) && lettersOf(all, opened.version, id).length > 0,
  );
  const rungs = [...known, ...prepared];
  const explained = rungs
    .filter((rung) => audiencesOf(last.task, rung.to, last.cascade).length > 0 || rung.level !== null)
    .map((rung) =>
      explainRung(
        { stretch, next, rules: inForce, ladder: rungs, now },
        rung,
        lettersOf(all, opened.version, rung.id),
        notes,
      ),
    );
  const former = formerRungs(
    all,
    opened.version,
    explained.map(({ rung }) => rung),
    notes,
  );
  return {
    version: opened.version,
    opening: opened.opening,
    openedAt: stretch.openedAt,
    endedAt,
    due: opened.due,
    lateAfter: opened.lateAfter,
    policyVersion: last.policyVersion,
    calendarVersion: last.calendarVersion,
    rungs: [
      ...skipped
        .filter(({ id }) => !former.some(({ rung }) => rung === id))
        .map(({ id, nominalOn, at }) => skippedRung(id, nominalOn, at)),
      ...former,
      ...explained,
    ],
  };
}

/** What a rung is explained from, beside its letters. */
interface Surroundings {
  stretch: Stretch;
  next: Stretch | null;
  rules: TaskRules;
  ladder: readonly Rung[];
  now: Instant;
}

function explainRung(
  { stretch, next, rules, ladder, now }: Surroundings,
  rung: Rung,
  mine: readonly LetterState[],
  notes: LetterNotes,
): ExplainedRung {
  const { fate, because }: Told =
    mine.length > 0 ? { fate: 'sent' } : fateWithoutLetter(stretch, next, rung, now);
  const together =
    mine.length > 0
      ? mine.flatMap(({ letter }) => letter.rungs)
      : ladder
          .filter((other) => fate === 'planned' && other.at === rung.at && sharesReader(other, rung))
          .map(({ id }) => id);
  return {
    rung: rung.id,
    reason: rung.reason,
    asked: null,
    nominalOn: rung.nominalOn,
    at: rung.at,
    shiftedBecause: rung.shiftedBecause,
    fate,
    ...(because && { because }),
    mergedWith: [...new Set(together)].filter((id) => id !== rung.id),
    missed: mine.some(({ letter }) => letter.missedRungs.includes(rung.id)),
    letters: mine.map((letter) => explainLetter(letter, notes)),
    readers: fate === 'planned' ? readersOf(stretch.last, dueToBe(rules, stretch.last, rung)) : [],
  };
}

function dueToBe(rules: TaskRules, state: AssignedTask, rung: Rung): Due {
  const due = dueOfRung(state.task, rung, state);
  return sinceEdition(rules, 3) ? withCopies(state, rules.policy, due) : due;
}

type Told = Pick<ExplainedRung, 'fate' | 'because'>;

function fateWithoutLetter(
  { last, endedAt, opened, events }: Stretch,
  next: Stretch | null,
  rung: Rung,
  now: Instant,
): Told {
  if (rung.kind === 'no-acknowledgement' && last.answered) return { fate: 'answered' };
  if (rung.level !== null && last.servedRungs.includes(`${opened.version}:${rung.id}`)) {
    return { fate: 'told-above' };
  }
  if (endedAt !== null && !isBefore(rung.at, endedAt)) {
    return next === null ? notWanted(closedAs(last)) : { fate: 'superseded' };
  }
  if (isAfter(rung.at, now)) {
    const { status } = last;
    return status === 'reported' || status === 'suspended' ? notWanted(status) : { fate: 'planned' };
  }
  const because = notWantedAt(events, rung.at);
  return because === null ? { fate: 'planned' } : notWanted(because);
}

function notWanted(because: NotWanted | null): Told {
  return because === null ? { fate: 'not-wanted' } : { fate: 'not-wanted', because };
}

function sharesReader(a: Rung, b: Rung): boolean {
  return a.to.some((audience) => b.to.includes(audience));
}

function skippedRung(rung: string, nominalOn: string, at: Instant): ExplainedRung {
  return {
    rung,
    reason: null,
    asked: null,
    nominalOn,
    at,
    shiftedBecause: null,
    fate: 'before-start',
    mergedWith: [],
    missed: false,
    letters: [],
    readers: [],
  };
}

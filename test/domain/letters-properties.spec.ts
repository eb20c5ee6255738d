import fc from 'fast-check';
import { isWorkingDay } from '../../domain/deadline/calendar';
import { rulesInForce } from '../../domain/decide/decision';
import { isWanted, lettersToSend } from '../../domain/decide/outbox';
import { nextStep } from '../../domain/decide/steps';
import type { RecordedEvent } from '../../domain/events';
import { evolve, fold } from '../../domain/evolve';
import { explain } from '../../domain/explain/explain';
import { buildFacts } from '../../domain/letter/build-facts';
import { carriedOn } from '../../domain/snapshot';
import { UNASSIGNED, isAssigned } from '../../domain/state';
import {
  addDays,
  dateOf,
  instantAt,
  isAfter,
  isBefore,
  laterOf,
  type Instant,
} from '../../domain/time/instant';
import { sequences, type Sequence } from '../support/command-sequences';
import { PostedStory, RULES_3, type Relay } from '../support/posted-story';

const lives = sequences({
  minPhrases: 1,
  maxPhrases: 8,
  daysBetween: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: 20 }) },
  ),
  times: ['00:00', '07:31', '07:45', '07:59', '08:00', '10:30', '16:59', '17:00', '20:15'],
  agencies: ['moh', 'mof', 'mofa', 'vpcp', 'vu-da-bien'],
  blankTexts: false,
  children: true,
});

/** What befalls the letters: an outage of hours or days, closed mailboxes, answers that are lost, returns. */
interface Troubles {
  outages: { fromDay: number; hours: number }[];
  closed: string[];
  unknownEvery: number;
  returnEvery: number;
}

const MAILBOXES = ['moit.focal', 'moit.leadership', 'mofa.focal', 'vpcp.focal', 'nsc-ii.focal', 'mof.focal'];

const troubles: fc.Arbitrary<Troubles> = fc.record({
  outages: fc.array(
    fc.record({ fromDay: fc.integer({ min: 0, max: 30 }), hours: fc.integer({ min: 1, max: 150 }) }),
    {
      maxLength: 3,
    },
  ),
  closed: fc.oneof(fc.constant<string[]>([]), fc.subarray(MAILBOXES)),
  unknownEvery: fc.constantFrom(0, 0, 3),
  returnEvery: fc.constantFrom(0, 2, 5),
});

const START = '2026-03-02';

function relayOf({ outages, closed, unknownEvery }: Troubles): Relay {
  const spans = outages.map(({ fromDay, hours }): [Instant, Instant] => {
    const days = fromDay + Math.floor(hours / 24);
    return [
      instantAt(addDays(START, fromDay), '00:00'),
      instantAt(addDays(START, days), `${String(hours % 24).padStart(2, '0')}:00`),
    ];
  });
  let count = 0;
  return (mailbox, at) => {
    if (spans.some(([from, to]) => !isBefore(at, from) && isBefore(at, to))) return 'down';
    if (closed.includes(mailbox)) return 'refused';
    count += 1;
    return unknownEvery > 0 && count % unknownEvery === 0 ? 'unknown' : 'accepted';
  };
}

const RULES = {
  ...RULES_3,
  policy: {
    ...RULES_3.policy,
    letters: { ...RULES_3.policy.letters, copyToCoordinating: ['due-today' as const, 'overdue' as const] },
  },
};

/** Commands on their days, and the returns of letters that had been taken; then weeks without anything. */
function lived({ task, assignedAt, commands }: Sequence, trouble: Troubles): PostedStory {
  const story = new PostedStory(task, assignedAt, relayOf(trouble), RULES);
  let returned = 0;
  for (const { at, actor, id, command } of commands) {
    story.when(at, command, actor, id);
    const taken = story.sent.slice(returned);
    returned = story.sent.length;
    taken.forEach(({ letter }, i) => {
      if (trouble.returnEvery > 0 && i % trouble.returnEvery === 0) story.bounce(at, letter.key);
    });
  }
  const last = commands.at(-1)?.at ?? assignedAt;
  // Every outage is over by then.
  return story.until(
    laterOf(instantAt(addDays(dateOf(last), 14), '20:00'), instantAt(addDays(START, 45), '20:00')),
  );
}

describe('whatever people do to a task and whatever becomes of its letters', () => {
  it('the promises of edition 3 hold', () => {
    fc.assert(
      fc.property(lives, troubles, (life, trouble) => {
        const story = lived(life, trouble);
        nothingLeavesATaskThatRests(story);
        nothingIsWrittenTwice(story);
        lettersLeaveInTheirHours(story);
        levelsAreOnRecordOnce(story);
        gapsAreToldOncePerMailbox(story);
        nothingIsForgotten(story);
        theRecordIsTheState(story);
        everyLetterIsExplained(story);
        aLongLifeGoesOnTheSame(story);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  }, 60_000);
});

function nothingLeavesATaskThatRests({ sent }: PostedStory): void {
  for (const { status, letter } of sent) {
    const mayGo =
      letter.kind === 'undeliverable' || letter.kind === 'receipt' ? ['open', 'reported'] : ['open'];
    expect(mayGo).toContain(status);
  }
}

/** One key, one letter; and no rung reaches one mailbox by two letters, but the repetition of an unknown one. */
function nothingIsWrittenTwice(story: PostedStory): void {
  const letters = story.happened('LetterPlanned').map(({ letter }) => letter);
  expect(new Set(letters.map(({ key }) => key)).size).toBe(letters.length);
  const firsts = story.sent.filter(({ sending }) => sending === 'first');
  const told = firsts.flatMap(({ letter: { rungs, recipient, ladderVersion } }) =>
    rungs.map(
      (rung) =>
        `${rung.includes('#') ? '' : `v${ladderVersion} `}${rung} ${recipient.agency}.${recipient.seat}`,
    ),
  );
  expect(told.filter((one, i) => told.indexOf(one) !== i)).toEqual([]);
  const repeated = story.sent.filter(({ sending }) => sending === 'resend').map(({ letter }) => letter.key);
  expect(new Set(repeated).size).toBe(repeated.length);
}

function lettersLeaveInTheirHours({ sent, events }: PostedStory): void {
  let state = UNASSIGNED;
  const calendars = events.map((recorded) => {
    state = evolve(state, recorded);
    return { at: recorded.at, calendar: rulesInForce(RULES, state).calendar };
  });
  for (const { at, letter } of sent) {
    const { calendar } = calendars.findLast((known) => !isAfter(known.at, at)) ?? {
      calendar: RULES.calendar,
    };
    expect([at, isWorkingDay(calendar, dateOf(at))]).toEqual([at, true]);
    expect(at.slice(11, 16) >= '08:00' && at.slice(11, 16) <= '17:00').toBe(true);
    expect(isBefore(at, letter.at)).toBe(false);
  }
}

function levelsAreOnRecordOnce(story: PostedStory): void {
  let version = 0;
  const levels: string[] = [];
  for (const { event } of story.events) {
    if (event.type === 'LadderOpened') version = event.version;
    if (event.type === 'TaskEscalated' && event.cause !== 'by-hand') levels.push(`v${version} ${event.rung}`);
  }
  expect(new Set(levels).size).toBe(levels.length);
}

/** But one that was called back before anybody heard of it is told again. */
function gapsAreToldOncePerMailbox(story: PostedStory): void {
  const { letters } = story.assigned();
  const isToldOf = (rung: string) => {
    const told = letters.filter(({ letter }) => letter.rungs.includes(rung));
    return (
      told.length === 0 ||
      told.some(({ fate }) => fate?.outcome !== 'skipped' && fate?.outcome !== 'superseded')
    );
  };
  const gaps = story
    .happened('RecipientUnreachable')
    .filter(({ rung }) => isToldOf(rung))
    .map(({ recipient }) => `${recipient.agency}.${recipient.seat}`);
  expect(new Set(gaps).size).toBe(gaps.length);
}

/** The mail system is up in the end: what the task stands behind has its fate, and every held letter its end. */
function nothingIsForgotten({ state, now }: PostedStory): void {
  if (!isAssigned(state)) throw new Error('the task is assigned');
  const open = state.letters.filter(
    (l) => l.fate === null && isWanted(state, l) && isBefore(l.letter.at, now),
  );
  expect(open.map(({ letter }) => letter.key)).toEqual([]);
  for (const { letter } of state.letters) {
    for (const old of letter.replaces ?? []) {
      expect(state.letters.find((l) => l.letter.key === old)?.fate).toMatchObject({ outcome: 'superseded' });
    }
  }
}

function theRecordIsTheState({ events, state }: PostedStory): void {
  const read = JSON.parse(JSON.stringify(events)) as RecordedEvent[];
  expect(read).toStrictEqual(events);
  expect(fold(read)).toStrictEqual(state);
}

function everyLetterIsExplained(story: PostedStory): void {
  const { ladders } = explain(RULES, UNASSIGNED, story.events, story.now);
  const told = ladders.flatMap(({ rungs }) =>
    rungs.flatMap(({ rung, letters }) => letters.map(({ key }) => `${rung} ${key}`)),
  );
  const planned = story
    .happened('LetterPlanned')
    .flatMap(({ letter }) => letter.rungs.map((rung) => `${rung} ${letter.key}`));
  expect(told.sort()).toEqual(planned.sort());
}

function aLongLifeGoesOnTheSame(story: PostedStory): void {
  const { before, events } = carriedOn({ before: UNASSIGNED, events: story.events }, story.state);
  const state = events.reduce(evolve, before);
  expect(nextStep(RULES, state, story.now)).toEqual(nextStep(RULES, story.state, story.now));
  expect(lettersToSend(state, story.now)).toEqual(lettersToSend(story.state, story.now));
  const letter = isAssigned(state) ? state.letters.at(-1)?.letter : undefined;
  if (letter && isAssigned(state)) expect(() => buildFacts(RULES, state, events, letter)).not.toThrow();
}

import { inspect } from 'node:util';
import fc from 'fast-check';
import { sequences, type Sequence, type SequenceShape } from '../support/command-sequences';
import { dateOf } from '../../domain/time/instant';
import { LettersOracle, wrongRecord } from './letters-oracle';
import type { ModelHouse } from './model-activities';
import { Oracle } from './oracle';
import { playDomain } from './play-domain';
import { playPosted } from './play-posted';
import { playWorkflow } from './play-workflow';
import type { Beat } from './posted-life';
import {
  POSTED_RULES,
  playPostedDomain,
  postedSequences,
  underOwnId,
  type PostedSequence,
} from './posted-runs';

export interface ModelOptions {
  runs: number;
  seed: number;
  /** Plays one run of the seed only, by its number. */
  only: number | null;
  /** How many tasks live at the same time; one worker and one server carry them all. */
  atOnce: number;
  say: (line: string) => void;
  /** Progress, for whoever waits. */
  tell: (line: string) => void;
}

/** Agencies that a task may come to; the last has no mailbox, so that gaps are told. */
const COMMON: Omit<SequenceShape, 'daysBetween' | 'times'> = {
  minPhrases: 3,
  maxPhrases: 8,
  agencies: ['moh', 'mof', 'vu-da-bien', 'no-mail-agency'],
  blankTexts: false,
  children: false,
};

/** Everything happens on the morning of the assignment: the server's clock runs on by itself. */
const inOneMorning = sequences({ ...COMMON, daysBetween: fc.constant(0), times: ['10:00'] });

/**
 * Days and weeks pass, by moving the clock of the workflow: a second for every timer on the way, so these are
 * few. The hours are far from those at which letters begin and end, for the clock runs on meanwhile.
 */
const overWeeks = sequences({
  ...COMMON,
  maxPhrases: 5,
  daysBetween: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 })),
  times: ['10:00', '14:00', '19:00', '05:00'],
});

const TELL_EVERY = 100;
/** So few events are there after a few commands: the task has to go on in a new run. */
const SHORT_HISTORY = 40;
const SHORT_HISTORY_EVERY = 3;
const LONG_HISTORY = 10_000;

/** Of five tasks so many are of edition 3, as every new one is. */
const OF_EDITION_3 = 3;
/** Of those so many of five live around the hour of letters, which takes as many moves of their clocks. */
const AROUND_THE_HOUR = 2;

interface Life {
  number: number;
  continueAsNewAfter: number;
}

type Run = (Life & Sequence & { edition: 2 }) | (Life & PostedSequence & { edition: 3 });

/** Where two lives differ: after so many commands, and how. */
interface Differing {
  step: number;
  what: string;
}

/** Plays every run on the oracle, the domain and the workflow; returns how many differ. */
export async function runModel(house: ModelHouse, options: ModelOptions): Promise<number> {
  const waiting = drawRuns(options);
  let differences = 0;
  let played = 0;
  const playWaiting = async (): Promise<void> => {
    for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) {
      const what = await firstDifference(house, run);
      played += 1;
      if (played % TELL_EVERY === 0) options.tell(`${played} played`);
      if (what === null) continue;
      differences += 1;
      options.say(`${report(run, options, what.step)}\n${what.what}`);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, playWaiting));
  return differences;
}

/** Lives over days are spread over all, so that some wait for their timers while others are busy. */
function drawRuns({ runs, seed, only }: ModelOptions): Run[] {
  const draw = <T>(life: fc.Arbitrary<T>): T[] => fc.sample(life, { seed, numRuns: runs });
  const posted = postedSequences(COMMON);
  const lives = {
    ...{ inOneMorning: draw(inOneMorning), overWeeks: draw(overWeeks) },
    ...{ oneMorning: draw(posted.oneMorning), aroundTheHour: draw(posted.aroundTheHour) },
  };
  const all = Array.from({ length: runs }, (_, i): Run => {
    const number = i + 1;
    const isShort = number % SHORT_HISTORY_EVERY === 0;
    // The server may put a new run off to the end of a move of its clock: those over days stay in one.
    const over = (goesOn: boolean) => (goesOn && isShort ? SHORT_HISTORY : LONG_HISTORY);
    const [turn, round] = [i % 5, Math.floor(i / 5) % 5];
    if (turn < OF_EDITION_3) {
      const isAround = round < AROUND_THE_HOUR;
      const life = lives[isAround ? 'aroundTheHour' : 'oneMorning'][i] as PostedSequence;
      const task = underOwnId(life.task, `${seed}-${number}`);
      return { ...life, task, edition: 3, number, continueAsNewAfter: over(!isAround) };
    }
    const isOverWeeks = round === 0;
    const life = lives[isOverWeeks ? 'overWeeks' : 'inOneMorning'][i] as Sequence;
    return { ...life, edition: 2, number, continueAsNewAfter: over(!isOverWeeks) };
  });
  return only === null ? all : all.filter(({ number }) => number === only);
}

async function firstDifference(house: ModelHouse, run: Run): Promise<Differing | null> {
  try {
    return run.edition === 2 ? await differenceOfSent(house, run) : await differenceOfPosted(house, run);
  } catch (error) {
    return { step: run.commands.length, what: inspect(error) };
  }
}

/** Tasks whose letters leave by themselves. */
async function differenceOfSent(house: ModelHouse, run: Life & Sequence): Promise<Differing | null> {
  const oracle = new Oracle(run.task);
  const expected = playDomain(run);
  for (const [step, given] of run.commands.entries()) {
    const { outcome, status } = expected[step] ?? { outcome: 'none', status: 'unassigned' };
    const what = oracle.check(given, outcome, status);
    if (what !== null) return { step, what };
  }
  return playWorkflow(house, run, expected, run.continueAsNewAfter);
}

/** Tasks whose letters wait in the post office. */
async function differenceOfPosted(house: ModelHouse, run: Life & PostedSequence): Promise<Differing | null> {
  const life = playPostedDomain(run);
  const { beats } = life;
  const [oracle, letters] = [new Oracle(run.task), new LettersOracle()];
  for (const [i, beat] of beats.entries()) {
    const { outcome, status } = beat.expected;
    const what =
      (beat.kind === 'command' ? oracle.check(beat.given, outcome, status) : null) ??
      firstOf(beat.left, (posted) => letters.leaves(beat.at, posted, oracle.standing(dateOf(beat.at))));
    if (what !== null) return { step: stepOf(beats, i), what };
  }
  const what = wrongRecord(life.events);
  if (what !== null) return { step: run.commands.length, what };
  const found = await playPosted(house, { ...run, rules: POSTED_RULES }, beats);
  return found && { step: stepOf(beats, found.beat), what: `${beatsUpTo(beats, found.beat)}\n${found.what}` };
}

function firstOf<T>(all: readonly T[], wrong: (one: T) => string | null): string | null {
  return all.reduce<string | null>((found, one) => found ?? wrong(one), null);
}

/** The command that a beat belongs to: itself, or the last one before it. */
function stepOf(beats: readonly Beat[], i: number): number {
  const last = beats.slice(0, i + 1).findLast(({ kind }) => kind === 'command');
  return last?.kind === 'command' ? last.step : -1;
}

function beatsUpTo(beats: readonly Beat[], end: number): string {
  const lines = beats.slice(0, end + 1).map((beat, i) => {
    const told = beat.kind === 'command' ? `command ${beat.step + 1}: ${beat.expected.outcome}` : beat.kind;
    const key = 'key' in beat ? ` ${beat.key}` : '';
    const answer = beat.kind === 'answer' ? `: ${beat.answer.outcome}` : '';
    return `${i === end ? '→' : ' '} ${beat.at} ${told}${key}${answer}`;
  });
  return lines.join('\n');
}

/** Everything that is needed to see it again. */
function report(run: Run, { runs, seed }: ModelOptions, differing: number): string {
  const lines = run.commands.map(({ at, actor, id, command }, step) => {
    const who = `${actor.role}${actor.agency === undefined ? '' : ` of ${actor.agency}`}`;
    return `${step === differing ? '→' : ' '} ${step + 1}. ${at} ${id} ${who}: ${JSON.stringify(command)}`;
  });
  const again = `npm run model -- --runs ${runs} --seed ${seed} --only ${run.number}`;
  const { deadline, lead } = run.task;
  const task = `edition ${run.edition}, ${lead.code}, ${deadline.kind}, due ${deadline.due ?? 'never'}`;
  return [`run ${run.number} differs (${again}); ${task}`, ...lines].join('\n');
}

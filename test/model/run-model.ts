import { inspect } from 'node:util';
import fc from 'fast-check';
import { sequences, type Sequence, type SequenceShape } from '../support/command-sequences';
import type { TaskHouse } from '../support/temporal/task-house';
import { Oracle } from './oracle';
import { playDomain } from './play-domain';
import { playWorkflow } from './play-workflow';

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
const OVER_WEEKS_EVERY = 5;
/** So few events are there after a few commands: the task has to go on in a new run. */
const SHORT_HISTORY = 40;
const SHORT_HISTORY_EVERY = 3;
const LONG_HISTORY = 10_000;

interface Run extends Sequence {
  number: number;
  continueAsNewAfter: number;
}

/** Plays every run on the oracle, the domain and the workflow; returns how many differ. */
export async function runModel(house: TaskHouse, options: ModelOptions): Promise<number> {
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

/** Every fifth life goes over weeks, so that some wait for their timers while others are busy. */
function drawRuns({ runs, seed, only }: ModelOptions): Run[] {
  const weeks = fc.sample(overWeeks, { seed, numRuns: Math.ceil(runs / OVER_WEEKS_EVERY) });
  const mornings = fc.sample(inOneMorning, { seed, numRuns: runs });
  const all = mornings.map((morning, i): Run => {
    const number = i + 1;
    const week = i % OVER_WEEKS_EVERY === 0 ? weeks[i / OVER_WEEKS_EVERY] : undefined;
    // The server may put a new run off to the end of a move of its clock: those over weeks stay in one.
    const isShort = week === undefined && number % SHORT_HISTORY_EVERY === 0;
    return { ...(week ?? morning), number, continueAsNewAfter: isShort ? SHORT_HISTORY : LONG_HISTORY };
  });
  return only === null ? all : all.filter(({ number }) => number === only);
}

async function firstDifference(house: TaskHouse, run: Run): Promise<{ step: number; what: string } | null> {
  const oracle = new Oracle(run.task);
  const expected = playDomain(run);
  for (const [step, given] of run.commands.entries()) {
    const { outcome, status } = expected[step] ?? { outcome: 'none', status: 'unassigned' };
    const what = oracle.check(given, outcome, status);
    if (what !== null) return { step, what };
  }
  try {
    return await playWorkflow(house, run, expected, run.continueAsNewAfter);
  } catch (error) {
    return { step: run.commands.length, what: inspect(error) };
  }
}

/** Everything that is needed to see it again. */
function report(run: Run, { runs, seed }: ModelOptions, differing: number): string {
  const lines = run.commands.map(({ at, actor, id, command }, step) => {
    const who = `${actor.role}${actor.agency === undefined ? '' : ` of ${actor.agency}`}`;
    return `${step === differing ? '→' : ' '} ${step + 1}. ${at} ${id} ${who}: ${JSON.stringify(command)}`;
  });
  const again = `npm run model -- --runs ${runs} --seed ${seed} --only ${run.number}`;
  const { deadline, lead } = run.task;
  const task = `${lead.code}, ${deadline.kind}, due ${deadline.due ?? 'never'}`;
  return [`run ${run.number} differs (${again}); ${task}`, ...lines].join('\n');
}

import fc from 'fast-check';
import { leadMs } from '../../domain/policy/readiness';
import type { Task } from '../../domain/task';
import {
  MINUTE_MS,
  SECOND_MS,
  addDays,
  dateOf,
  instantAt,
  instantOfMs,
  msOf,
  type Instant,
} from '../../domain/time/instant';
import type { TaskRules } from '../../domain/decide/decision';
import { sequences, type Sequence, type SequenceShape } from '../support/command-sequences';
import { RULES_3 } from '../support/posted-story';
import { handlings, type Handling } from './handling';
import { PostedLife } from './posted-life';

/** The life of a task of edition 3, and what becomes of its letters. */
export interface PostedSequence extends Sequence {
  handlings: Handling[];
}

const RULES: TaskRules = {
  ...RULES_3,
  policy: {
    ...RULES_3.policy,
    letters: {
      ...RULES_3.policy.letters,
      digest: { alone: ['escalation'] },
      copyToCoordinating: ['due-today', 'overdue'],
    },
  },
};

export const POSTED_RULES = RULES;

type Common = Omit<SequenceShape, 'daysBetween' | 'times'>;

/** Everything happens on the morning of the assignment, while what people brought about waits in the office. */
const oneMorning = (common: Common) =>
  sequences({ ...common, daysBetween: fc.constant(0), times: ['10:00'] });

/** Mornings before the hour, when letters are prepared and may not leave, and the hours after it. */
const aroundTheHour = (common: Common) =>
  sequences({
    ...common,
    minPhrases: 1,
    maxPhrases: 4,
    daysBetween: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 6 }) },
    ),
    times: ['07:50', '07:50', '07:53', '10:01', '19:01'],
  });

export function postedSequences(
  common: Common,
): Record<'oneMorning' | 'aroundTheHour', fc.Arbitrary<PostedSequence>> {
  const withOffice = (life: fc.Arbitrary<Sequence>): fc.Arbitrary<PostedSequence> =>
    fc.tuple(life, handlings).map(([sequence, drawn]) => ({ ...offTheMarks(sequence), handlings: drawn }));
  return { oneMorning: withOffice(oneMorning(common)), aroundTheHour: withOffice(aroundTheHour(common)) };
}

/** Trouble is told at every fifth minute: commands come well before the next one, for clocks run on. */
const OFF_THE_MARKS_MS = 30 * SECOND_MS;

function offTheMarks({ commands, ...rest }: Sequence): Sequence {
  const later = (at: Instant) => instantOfMs(msOf(at) + OFF_THE_MARKS_MS);
  return { ...rest, commands: commands.map((given) => ({ ...given, at: later(given.at) })) };
}

/** Letters are ready by then at the latest: before the first command of a morning. */
const READY_BEFORE_MS = 12 * MINUTE_MS;

/** The task under an id of its own, always the same, which prepares its letters early enough. */
export function underOwnId(task: Task, ownName: string): Task {
  for (let n = 1; ; n += 1) {
    const id = `${task.id}-${ownName}-${n}`;
    if (leadMs(RULES.policy, id) >= READY_BEFORE_MS) return { ...task, id };
  }
}

/** So many days are played after the last command until every letter has its fate. */
const DAYS_AFTER = 6;

/** The life on the domain alone, to its end: after the last command all letters come through. */
export function playPostedDomain({
  task,
  assignedAt,
  commands,
  handlings: drawn,
}: PostedSequence): PostedLife {
  const life = new PostedLife(task, assignedAt, RULES, drawn);
  for (const [step, given] of commands.entries()) life.give(given, step);
  life.calmDown();
  const last = dateOf(commands.at(-1)?.at ?? assignedAt);
  for (let day = 1; day <= DAYS_AFTER && life.hasOpenLetters(); day += 1) {
    life.until(instantAt(addDays(last, day), '12:00'));
  }
  return life;
}

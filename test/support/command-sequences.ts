import fc from 'fast-check';
import { PERSON_ROLES, type Person } from '../../domain/actor';
import type { CommandType, HumanCommand } from '../../domain/commands';
import type { DeadlineKind } from '../../domain/deadline/deadline';
import type { Task } from '../../domain/task';
import {
  addDays,
  dateOf,
  endOfDay,
  instantAt,
  isBefore,
  type Instant,
  type TimeOfDay,
} from '../../domain/time/instant';
import { TRANSITIONS } from '../../domain/transitions';
import { ADOPTABLE } from './adoptable-rules';
import { COMMAND_TYPES, PEOPLE, SAMPLE_COMMANDS } from './command-samples';
import { UNDATED, aTask, datedUntil } from './tasks';

/** One command in a life: when, by whom, and under which id. */
export interface GivenCommand {
  at: Instant;
  actor: Person;
  id: string;
  command: HumanCommand;
}

/** A task and everything people do to it, in order of time. */
export interface Sequence {
  task: Task;
  assignedAt: Instant;
  commands: GivenCommand[];
}

export interface SequenceShape {
  minPhrases: number;
  maxPhrases: number;
  /** Days until the next command; 0 keeps the moment of the one before. */
  daysBetween: fc.Arbitrary<number>;
  times: readonly TimeOfDay[];
  /** Codes that letters may be addressed to after a reassignment. */
  agencies: readonly string[];
  /** Blank texts, too; a real task is protected from them by the contract. */
  blankTexts: boolean;
  /** Tasks that were handed down by another one, too. */
  children: boolean;
}

/** A Monday. */
const ASSIGNED_AT = '2026-03-02T09:00:00+07:00';
const KINDS: readonly DeadlineKind[] = ['standing', 'on_schedule', 'immediate', 'before_event'];

const task = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.integer({ min: -10, max: 60 }).map((days) => datedUntil(addDays('2026-03-02', days))),
    },
    { weight: 1, arbitrary: fc.constantFrom(...KINDS).map((kind) => ({ ...UNDATED, kind })) },
  )
  .map((deadline) => aTask({ deadline }));

/** A task that was handed down: what is above its own agency it does not write to itself. */
const PARENT = {
  id: 'nv-9-tb-vpcp-1-1',
  code: '9-TB-VPCP/1-1',
  lead: { code: 'vpcp', name: 'Văn phòng Chính phủ' },
};

/** Every role, acting for its agency, for another one, or not saying for which. */
const anybody: fc.Arbitrary<Person> = fc
  .tuple(fc.constantFrom(...PERSON_ROLES), fc.constantFrom('own', 'none', 'moh', 'vu-da-bien', 'mof'))
  .map(([role, agency]) => {
    if (agency === 'own') return PEOPLE[role];
    return agency === 'none' ? { role, name: 'Người khác' } : { role, name: 'Người khác', agency };
  });

/** Mostly somebody who may; the rest is for the rights to sort out. */
function actorOf(type: CommandType): fc.Arbitrary<Person> {
  const { by } = TRANSITIONS[type];
  const entitled = fc.constantFrom(...by).map((role) => PEOPLE[role]);
  return fc.oneof({ weight: 4, arbitrary: entitled }, { weight: 1, arbitrary: anybody });
}

/** A command as of a moment: its dates lie around it. */
type Timely = (now: Instant) => HumanCommand;

function timely(type: CommandType, { agencies, blankTexts }: SequenceShape): fc.Arbitrary<Timely> {
  const sample = SAMPLE_COMMANDS[type];
  const text = blankTexts ? fc.constantFrom('có lý do', 'có lý do', ' ') : fc.constant('có lý do');
  const day = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: null });
  const dayFrom = (now: Instant, days: number | null) => (days === null ? null : addDays(dateOf(now), days));
  const agency = fc.constantFrom(...agencies);
  const party = fc.constantFrom('moit', 'mof', ...agencies);
  const named = (code: string) => ({ code, name: `Cơ quan ${code}` });
  switch (sample.type) {
    case 'Acknowledge':
      return day(-1, 30).map((days) => (now) => ({ ...sample, promisedOn: dayFrom(now, days) }));
    case 'ReportProgress':
      return fc.tuple(text, day(-1, 20)).map(([summary, days]) => (now) => {
        const promisedOn = dayFrom(now, days);
        return { ...sample, summary, ...(promisedOn === null ? {} : { promisedOn }) };
      });
    case 'ReportRisk':
      return fc
        .tuple(text, day(-1, 30))
        .map(([reason, days]) => (now) => ({ ...sample, reason, expectedOn: dayFrom(now, days) }));
    case 'RequestExtension':
      return fc.integer({ min: -5, max: 60 }).chain((days) =>
        fc.constantFrom<Timely>(
          (now) => ({ ...sample, ask: 'new-date', newDue: endOfDay(addDays(dateOf(now), days)) }),
          () => ({ ...sample, ask: 'withdrawal', newDue: null }),
        ),
      );
    case 'DecideExtension': {
      const { document, signer, reason } = sample;
      const decided = { type: sample.type, document, signer, reason };
      return fc.integer({ min: -5, max: 60 }).chain((days) =>
        fc.constantFrom<Timely>(
          () => ({ ...decided, decision: 'keep', newDue: null }),
          (now) => ({ ...decided, decision: 'new-date', newDue: endOfDay(addDays(dateOf(now), days)) }),
          () => ({ ...decided, decision: 'withdraw', newDue: null }),
        ),
      );
    }
    case 'ExtendDeadline':
      return fc
        .integer({ min: -5, max: 60 })
        .map((days) => (now) => ({ ...sample, newDue: endOfDay(addDays(dateOf(now), days)) }));
    case 'Reassign':
      return fc.constantFrom('moit', ...agencies).map((code) => () => ({ ...sample, lead: named(code) }));
    case 'ChangeCoordinating':
      return fc
        .tuple(agency, fc.subarray(['mof', 'moj']))
        .map(([code, remove]) => () => ({ ...sample, add: [named(code)], remove }));
    case 'AcknowledgePart':
    case 'DeliverContribution':
      return party.map((code) => () => ({ ...sample, agency: code }));
    case 'Delegate':
      return fc.tuple(party, agency, fc.integer({ min: -1, max: 15 })).map(([from, to, days]) => (now) => {
        const until = addDays(dateOf(now), days);
        return { ...sample, from, to: named(to), until };
      });
    case 'EndDelegation':
      return party.map((from) => () => ({ ...sample, from }));
    case 'LinkSource':
      return fc
        .constantFrom('1', '2', '3')
        .map((clause) => () => ({ ...sample, source: { ...sample.source, clause } }));
    case 'AdoptRules':
      return fc.constantFrom(...ADOPTABLE).map((rules) => () => ({ ...sample, ...rules }));
    case 'Escalate':
      return fc
        .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), text)
        .map(([level, reason]) => () => ({ ...sample, level, reason }));
    case 'Suspend':
    case 'ReturnCompletion':
    case 'Withdraw':
      return text.map((reason) => () => ({ ...sample, reason }));
    case 'ReportCompletion':
    case 'AcceptCompletion':
    case 'Resume':
    case 'OpenCascade':
      return fc.constant(() => sample);
  }
}

/** Every eighth command is one that was given before, under its id. */
const earlier = fc.oneof(
  { weight: 7, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.nat({ max: 12 }) },
);

/** Commands that follow from one another, in their order; drawn beside single ones, so that lives go on. */
const PHRASES: readonly (readonly CommandType[])[] = [
  ['ReportCompletion', 'ReturnCompletion'],
  ['ReportCompletion', 'ReturnCompletion', 'ReportCompletion', 'AcceptCompletion'],
  ['RequestExtension', 'DecideExtension'],
  ['RequestExtension', 'ExtendDeadline'],
  ['Suspend', 'Resume'],
  ['Suspend', 'ExtendDeadline', 'Resume'],
  ['Delegate', 'ReportProgress', 'EndDelegation'],
  ['Reassign', 'Acknowledge'],
  ['AcknowledgePart', 'DeliverContribution'],
];

/** On their own these end a task, or are refused in nearly every status. */
const SELDOM: readonly CommandType[] = [
  'Withdraw',
  'AcceptCompletion',
  'ReturnCompletion',
  'Resume',
  'EndDelegation',
  'DecideExtension',
];

export function sequences(shape: SequenceShape): fc.Arbitrary<Sequence> {
  const given = (type: CommandType) =>
    fc.tuple(actorOf(type), timely(type, shape), shape.daysBetween, fc.constantFrom(...shape.times), earlier);
  const phrase = fc.oneof(
    ...COMMAND_TYPES.map((type) => ({
      weight: SELDOM.includes(type) ? 1 : 3,
      arbitrary: fc.tuple(given(type)),
    })),
    ...PHRASES.map((types) => ({ weight: 4, arbitrary: fc.tuple(...types.map(given)) })),
  );
  const { minPhrases, maxPhrases } = shape;
  const phrases = fc.array(phrase, { minLength: minPhrases, maxLength: maxPhrases, size: 'max' });
  const isChild = shape.children ? fc.constantFrom(false, false, false, true) : fc.constant(false);
  return fc.tuple(task, isChild, phrases).map(([standsAlone, handedDown, drawn]) => {
    const commands: GivenCommand[] = [];
    let now = instantAt('2026-03-02', '10:00');
    for (const [actor, command, days, time, again] of drawn.flat()) {
      const later = instantAt(addDays(dateOf(now), days), time);
      if (isBefore(now, later)) now = later;
      const before = again === null ? undefined : commands[again];
      const id = `c-${commands.length + 1}`;
      commands.push(before ? { ...before, at: now } : { at: now, actor, id, command: command(now) });
    }
    const taskOfIt = handedDown ? { ...standsAlone, parent: PARENT } : standsAlone;
    return { task: taskOfIt, assignedAt: ASSIGNED_AT, commands };
  });
}

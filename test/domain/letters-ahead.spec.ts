import fc from 'fast-check';
import type { TaskRules } from '../../domain/decide/decision';
import {
  factsNow,
  leavesAlone,
  lettersAhead,
  lettersOnRecord,
  lifeToCome,
  urgingRefused,
  type TaskLife,
} from '../../domain/letters-ahead';
import { UNASSIGNED } from '../../domain/state';
import { addDays, dateOf, endOfDay, isAfter, type Instant } from '../../domain/time/instant';
import { RULES, RULES_2 } from '../support/rules';
import { TaskStory } from '../support/task-story';
import { aTask } from '../support/tasks';

const ASSIGNED = '2026-01-31T00:00:00+07:00';
const RULES_3: TaskRules = {
  ...RULES_2,
  edition: 3,
  policy: {
    ...RULES_2.policy,
    letters: { ...RULES_2.policy.letters, readyMinutesBefore: 20, digest: { alone: ['escalation'] } },
  },
};

const lifeOf = (story: TaskStory, now: Instant, rules: TaskRules = RULES): TaskLife => ({
  rules,
  before: UNASSIGNED,
  events: story.events,
  now,
});

const named = (life: TaskLife, until: Instant) =>
  [...lettersAhead(life, until)].map(({ facts: { letter } }) => `${letter.at} ${letter.key}`);

const written = (story: TaskStory) =>
  story.happened('LetterPlanned').map(({ letter }) => `${letter.at} ${letter.key}`);

describe('the letters that a task will write', () => {
  it.each([
    ['edition 1', RULES],
    ['edition 2', RULES_2],
    ['edition 3', RULES_3],
  ])('are those that it writes when nobody answers (%s)', (_name, rules) => {
    const until = '2026-04-15T23:59:59+07:00';
    const foretold = named(lifeToCome(aTask(), rules, ASSIGNED), until);
    const story = new TaskStory(aTask(), ASSIGNED, undefined, rules).until(until);
    expect(foretold.length).toBeGreaterThan(15);
    expect(foretold).toEqual(written(story));
  });

  it('are the same from whatever day one asks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45 }), (days) => {
        const now = endOfDay(addDays(dateOf(ASSIGNED), days));
        const until = endOfDay('2026-03-20');
        const story = new TaskStory(aTask(), ASSIGNED, undefined, RULES_2).until(now);
        const foretold = named(lifeOf(story, now, RULES_2), until);
        const before = written(story).length;
        expect(foretold).toEqual(written(story.until(until)).slice(before));
      }),
      { numRuns: 8 },
    );
  });

  it('state what will be known when each of them leaves', () => {
    const found = [...lettersAhead(lifeToCome(aTask(), RULES, ASSIGNED), '2026-03-31T23:59:59+07:00')];
    const escalation = found.find(({ facts }) => facts.letter.level === 2);
    expect(escalation?.facts.workingDaysLate).toBe(3);
    const told = escalation?.facts.history.filter(({ kind }) => kind === 'letter') ?? [];
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.map((line) => ({ ...line, outcome: 'accepted' })));
  });

  it('begin with the one that waits to be sent', () => {
    const story = new TaskStory(aTask(), ASSIGNED, () => 'retrying', RULES_2);
    story.until('2026-02-02T08:00:00+07:00');
    const [first, second] = lettersAhead(lifeOf(story, '2026-02-02T09:00:00+07:00', RULES_2));
    expect(first).toMatchObject({ isAhead: false, fate: null, facts: { letter: { kind: 'assignment' } } });
    expect(second?.isAhead).toBe(true);
  });

  it('are none once the task is closed', () => {
    const story = new TaskStory(aTask(), ASSIGNED, undefined, RULES_2).until('2026-02-10T09:00:00+07:00');
    const evidence = { document: '5/BC-BCT', link: null, figure: null };
    story.when('2026-02-10T09:00:00+07:00', { type: 'ReportCompletion', evidence });
    story.when('2026-02-11T09:00:00+07:00', { type: 'AcceptCompletion', note: null });
    expect([...lettersAhead(lifeOf(story, '2026-02-11T09:00:00+07:00', RULES_2))]).toEqual([]);
  });
});

describe('the letters on record', () => {
  it('state what was known when each was planned, and what became of it', () => {
    const story = new TaskStory(aTask(), ASSIGNED, (to) =>
      to === 'moit.leadership' ? 'refused' : 'accepted',
    );
    story.until('2026-02-27T09:00:00+07:00');
    story.when('2026-02-27T09:00:00+07:00', { type: 'Acknowledge', promisedOn: null });
    story.until('2026-03-05T09:00:00+07:00');
    const found = lettersOnRecord(lifeOf(story, '2026-03-05T09:00:00+07:00'));
    expect(found.map(({ facts }) => facts.letter.key)).toEqual(
      story.happened('LetterPlanned').map(({ letter }) => letter.key),
    );
    const dated = found.filter(({ facts }) => facts.history.some(({ at }) => isAfter(at, facts.letter.at)));
    expect(dated).toEqual([]);
    const before = found.find(({ facts }) => facts.letter.rungs.includes('T-7'));
    expect(before?.facts.acknowledgedOn).toBeNull();
    expect(before?.facts.workingDaysLeft).toBeGreaterThan(0);
    expect(found.find(({ facts }) => facts.letter.recipient.seat === 'leadership')?.fate?.outcome).toBe(
      'refused',
    );
  });
});

describe('what is said of a task at this moment', () => {
  it('needs no letter of its ladder', () => {
    const story = new TaskStory(aTask(), ASSIGNED).until('2026-03-10T10:00:00+07:00');
    const facts = factsNow(lifeOf(story, '2026-03-10T10:00:00+07:00'));
    expect(facts).toMatchObject({
      letter: { kind: 'overdue', at: '2026-03-10T10:00:00+07:00' },
      highestLevel: 3,
    });
    expect(facts?.workingDaysLate).toBe(7);
    expect(factsNow({ rules: RULES, before: UNASSIGNED, events: [], now: ASSIGNED })).toBeNull();
  });
});

describe('an official letter urges a lead', () => {
  const REPORTED = '2026-02-20T09:00:00+07:00';
  const ACCEPTED = '2026-02-20T10:00:00+07:00';
  const evidence = { document: '12/BC-BCT', link: null, figure: null };
  const refusalOf = (story: TaskStory) => urgingRefused(lifeOf(story, ACCEPTED));
  const reported = () => {
    const story = new TaskStory(aTask(), ASSIGNED).until(REPORTED);
    story.when(REPORTED, { type: 'ReportCompletion', evidence });
    return story;
  };

  it('whose task is open, in time or not', () => {
    expect(refusalOf(new TaskStory(aTask(), ASSIGNED))).toBeNull();
    expect(refusalOf(new TaskStory(aTask(), ASSIGNED).until('2026-03-10T10:00:00+07:00'))).toBeNull();
  });

  it('not before the task is assigned', () => {
    const life = { rules: RULES, before: UNASSIGNED, events: [], now: ASSIGNED };
    expect(urgingRefused(life)).toEqual({ code: 'not-assigned-yet' });
  });

  it('not once the result is reported, and again when it is returned', () => {
    const story = reported();
    expect(refusalOf(story)).toEqual({ code: 'awaiting-acceptance', reportedAt: REPORTED });
    story.when(ACCEPTED, { type: 'ReturnCompletion', reason: 'Thiếu số liệu' });
    expect(refusalOf(story)).toBeNull();
  });

  it('never for a task that is done, withdrawn or suspended', () => {
    const done = reported();
    done.when(ACCEPTED, { type: 'AcceptCompletion', note: null });
    expect(refusalOf(done)).toEqual({ code: 'closed', status: 'accepted', at: ACCEPTED });
    const withdrawn = new TaskStory(aTask(), ASSIGNED);
    withdrawn.when(REPORTED, { type: 'Withdraw', reason: 'Thôi giao', document: '1/QĐ' });
    expect(refusalOf(withdrawn)).toEqual({ code: 'closed', status: 'withdrawn', at: REPORTED });
    const suspended = new TaskStory(aTask(), ASSIGNED);
    suspended.when(REPORTED, { type: 'Suspend', reason: 'Chờ luật', document: '2/QĐ' });
    expect(refusalOf(suspended)).toEqual({ code: 'suspended', since: REPORTED });
  });
});

describe('a letter leaves alone', () => {
  const [assignment] = lettersAhead(lifeToCome(aTask(), RULES_3, ASSIGNED));
  const letter = assignment?.facts.letter;

  it('by the policy of a task of edition 3, and before it always', () => {
    if (letter === undefined) throw new Error('no letter');
    const life = lifeToCome(aTask(), RULES_3, ASSIGNED);
    expect(leavesAlone(life, letter)).toBe(false);
    expect(leavesAlone(life, { ...letter, kind: 'escalation' })).toBe(true);
    expect(leavesAlone({ ...life, rules: { ...RULES_3, edition: 2 } }, letter)).toBe(true);
  });
});

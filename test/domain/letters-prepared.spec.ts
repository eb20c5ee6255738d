import fc from 'fast-check';
import { leadMs, readyAt } from '../../domain/policy/readiness';
import { nextStep } from '../../domain/decide/steps';
import { buildFacts } from '../../domain/letter/build-facts';
import { MINUTE_MS, addDays, instantAt, msOf } from '../../domain/time/instant';
import type { HumanCommand } from '../../domain/commands';
import { PostedStory, RULES_3 } from '../support/posted-story';
import { RULES_2 } from '../support/rules';
import { aTask, datedUntil } from '../support/tasks';

const ASSIGNED = '2026-01-31T00:00:00+07:00';
const { policy } = RULES_3;

const report: HumanCommand = {
  type: 'ReportCompletion',
  evidence: { document: '12/BC-BCT', link: null, figure: null },
};

function story(over = {}): PostedStory {
  return new PostedStory(aTask(over), ASSIGNED);
}

describe('the moment at which a task prepares its letters', () => {
  const ids = Array.from({ length: 5_000 }, (_, i) => `nv-${56 + (i % 7)}-tb-vpcp-${i}a-${i % 13}`);

  it('is its own and always the same, within the minutes before the hour', () => {
    for (const id of ids) {
      const lead = leadMs(policy, id);
      expect(lead).toBe(leadMs(policy, id));
      expect(lead).toBeGreaterThanOrEqual(2 * MINUTE_MS);
      expect(lead).toBeLessThan(30 * MINUTE_MS);
    }
  });

  it('is spread evenly, so that no minute has twice its share', () => {
    const minutes = new Map<number, number>();
    for (const id of ids) {
      const minute = Math.floor(leadMs(policy, id) / MINUTE_MS);
      minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    }
    expect(minutes.size).toBe(28);
    const share = ids.length / 28;
    for (const count of minutes.values()) {
      expect(count).toBeGreaterThan(share / 2);
      expect(count).toBeLessThan(share * 2);
    }
  });

  it('is the hour itself where the policy asks for none, and for what does not leave at the hour', () => {
    const plain = RULES_2.policy;
    const hour = instantAt('2026-03-24', '08:00');
    expect(readyAt(plain, 'nv-1', hour)).toBe(hour);
    const later = instantAt('2026-03-24', '10:12');
    expect(readyAt(policy, 'nv-1', later)).toBe(later);
  });
});

describe('a letter', () => {
  it('is planned before 08:00 for 08:00, and leaves then', () => {
    const life = story().until('2026-02-13T12:00:00+07:00');
    const hour = '2026-02-13T08:00:00+07:00';
    const planned = life.recordedOf('LetterPlanned').find(({ event }) => event.letter.rungs.includes('T-15'));
    expect(planned?.at).toBe(readyAt(policy, life.task.id, hour));
    expect(planned?.event.letter.at).toBe(hour);
    expect(life.left()).toContain('2026-02-13 08:00 T-15,T-7 moit.focal');
  });

  it('is waited for by its hour, with the moment of preparing beside it', () => {
    const life = story().until('2026-02-12T20:00:00+07:00');
    const hour = '2026-02-13T08:00:00+07:00';
    const step = nextStep(RULES_3, life.state, life.now);
    expect(step).toMatchObject({ kind: 'rung', at: hour, wakeAt: readyAt(policy, life.task.id, hour) });
  });

  it('states what is true at the hour, not when it was prepared', () => {
    const life = story().until('2026-02-27T07:59:00+07:00');
    const letter = life.happened('LetterPlanned').at(-1)?.letter;
    if (!letter) throw new Error('no letter is prepared');
    expect(letter.rungs).toEqual(['T-1', 'D']);
    const facts = buildFacts(RULES_3, life.assigned(), life.events, letter);
    expect(facts).toMatchObject({ workingDaysLeft: 0, workingDaysLate: null });
  });

  it.each<[string, HumanCommand]>([
    ['the result is reported', report],
    ['the task is suspended', { type: 'Suspend', reason: 'chờ', document: '1/QĐ' }],
    ['the task is withdrawn', { type: 'Withdraw', reason: 'trùng', document: null }],
    [
      'the date is moved',
      { type: 'ExtendDeadline', newDue: '2026-05-29T23:59:59+07:00', document: '2/QĐ', reason: null },
    ],
  ])('that is prepared does not leave when %s at 07:59', (_, command) => {
    const life = story().until('2026-02-13T07:58:30+07:00');
    expect(life.happened('LetterPlanned').at(-1)?.letter.rungs).toEqual(['T-15', 'T-7']);
    expect(life.when('2026-02-13T07:59:00+07:00', command)).toBeNull();
    life.until('2026-02-13T17:30:00+07:00');
    expect(life.sent.some(({ letter }) => letter.rungs.includes('T-7'))).toBe(false);
    expect(life.happened('LetterSettled').some(({ fate }) => fate.outcome === 'skipped')).toBe(true);
    const planned = life.happened('LetterPlanned').filter(({ letter }) => letter.rungs.includes('T-7'));
    expect(planned).toHaveLength(1);
  });

  it('about silence does not leave when the lead acknowledges at 07:59, and no level is on record', () => {
    const life = story().until('2026-02-05T07:58:30+07:00');
    expect(life.happened('LetterPlanned').at(-1)?.letter.rungs).toEqual(['ACK']);
    life.when('2026-02-05T07:59:00+07:00', { type: 'Acknowledge', promisedOn: null });
    life.until('2026-02-05T12:00:00+07:00');
    expect(life.left()).toEqual(['2026-02-02 08:00 ASSIGNED moit.focal']);
    expect(life.happened('TaskEscalated')).toEqual([]);
    expect(life.assigned()).toMatchObject({ level: 0, highestLevel: 0 });
  });
});

describe('a level', () => {
  const overdue = { deadline: datedUntil('2026-02-05') };

  it('is on record from the hour on at which its letters leave', () => {
    const life = story(overdue).until('2026-02-06T12:00:00+07:00');
    const escalations = life
      .recordedOf('TaskEscalated')
      .map(({ at, event }) => `${at.slice(0, 19)} ${event.rung}`);
    expect(escalations).toEqual(['2026-02-05T08:00:00 ACK', '2026-02-06T08:00:00 L1']);
    expect(life.left().slice(-2)).toEqual([
      '2026-02-06 08:00 O+1 moit.focal',
      '2026-02-06 08:00 L1 moit.leadership',
    ]);
  });

  it('is in what its letter states, prepared or not', () => {
    const life = story(overdue).until('2026-02-06T07:59:00+07:00');
    const letters = life.happened('LetterPlanned').map(({ letter }) => letter);
    const [toLead, toLeaders] = letters.slice(-2);
    if (!toLead || !toLeaders) throw new Error('no letters are prepared');
    const facts = [toLead, toLeaders].map((letter) =>
      buildFacts(RULES_3, life.assigned(), life.events, letter),
    );
    life.until('2026-02-06T08:00:00+07:00');
    const then = [toLead, toLeaders].map((letter) =>
      buildFacts(RULES_3, life.assigned(), life.events, letter),
    );
    expect(facts.map(({ highestLevel }) => highestLevel)).toEqual([1, 1]);
    expect(facts[0]?.history.filter(({ kind }) => kind === 'escalated')).toHaveLength(2);
    expect(facts[1]?.history.filter(({ kind }) => kind === 'escalated')).toHaveLength(1);
    const told = (all: typeof facts) =>
      all.map(({ history }) => history.filter(({ kind }) => kind === 'escalated'));
    expect(told(then)).toEqual(told(facts));
  });

  it('is never on record when the result comes between preparing and the hour', () => {
    const life = story(overdue).until('2026-02-06T07:58:59+07:00');
    life.when('2026-02-06T07:59:30+07:00', report);
    life.until('2026-02-09T12:00:00+07:00');
    expect(life.happened('TaskEscalated').map(({ rung }) => rung)).toEqual(['ACK']);
    expect(life.left().filter((letter) => letter.includes('L1'))).toEqual([]);
  });

  it('of a child is on record at the hour, without a letter of its own', () => {
    const parent = { id: 'nv-0', code: '0', lead: { code: 'vpcp', name: 'Văn phòng Chính phủ' } };
    const life = story({ ...overdue, parent }).until('2026-02-13T12:00:00+07:00');
    const escalations = life
      .recordedOf('TaskEscalated')
      .map(({ at, event }) => `${at.slice(0, 16)} ${event.rung}`);
    expect(escalations).toEqual([
      '2026-02-05T08:00 ACK',
      '2026-02-06T08:00 L1',
      '2026-02-10T08:00 L2',
      '2026-02-12T08:00 L3',
      '2026-02-13T08:00 L3+1W',
    ]);
  });
});

describe('edition 2 under the same policy', () => {
  it('has none of this', () => {
    const life = new PostedStory(
      aTask({ deadline: datedUntil('2026-02-05') }),
      ASSIGNED,
      (mailbox) => (mailbox === 'moit.focal' ? 'no-address' : 'accepted'),
      {
        ...RULES_3,
        edition: 2,
        policy: { ...policy, letters: { ...policy.letters, copyToCoordinating: ['overdue'] } },
      },
    ).until('2026-02-10T12:00:00+07:00');
    expect(life.recordedOf('LetterPlanned').every(({ at }) => at.slice(11) >= '08:00')).toBe(true);
    expect(life.happened('LetterRedirected')).toEqual([]);
    expect(life.left().some((letter) => letter.includes('mof.focal'))).toBe(false);
    life.when('2026-02-10T12:00:00+07:00', report);
    expect(life.happened('CompletionReported')).toEqual([
      { type: 'CompletionReported', evidence: report.evidence },
    ]);
    expect(life.events[0]?.event).not.toHaveProperty('edition');
  });
});

describe('whenever a result comes', () => {
  it('a level is on record if and only if somebody was told', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 7 * 60 + 20, max: 8 * 60 + 20 }),
        fc.string({ minLength: 1, maxLength: 6 }),
        (days, minute, id) => {
          const life = new PostedStory(
            aTask({ id: `nv-${id}`, deadline: datedUntil('2026-02-03') }),
            '2026-01-30T09:00:00+07:00',
          );
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          life.when(instantAt(addDays('2026-02-02', days), time), report);
          life.until(instantAt(addDays('2026-02-02', days + 5), '12:00'));
          const told = new Set(
            life.sent.flatMap(({ at, letter }) =>
              letter.rungs.filter((rung) => /^(L\d|ACK)/.test(rung)).map((rung) => `${at} ${rung}`),
            ),
          );
          const recorded = life
            .recordedOf('TaskEscalated')
            .map(({ event }) => `${event.letterAt} ${event.rung}`);
          expect([...recorded].sort()).toEqual([...told].sort());
          for (const { at, letter } of life.sent) expect(msOf(at)).toBeGreaterThanOrEqual(msOf(letter.at));
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});

import { lettersToSend } from '../../domain/decide/outbox';
import { holdLetter } from '../../domain/decide/settle-letter';
import { buildFacts } from '../../domain/letter/build-facts';
import type { HumanCommand } from '../../domain/commands';
import type { Instant } from '../../domain/time/instant';
import { isBefore } from '../../domain/time/instant';
import { viewTask } from '../../domain/view';
import { PostedStory, RULES_3, type Relay } from '../support/posted-story';
import { aTask, datedUntil } from '../support/tasks';

const ASSIGNED = '2026-01-30T09:00:00+07:00';
const acknowledge: HumanCommand = { type: 'Acknowledge', promisedOn: null };

function downFrom(from: Instant, to: Instant): Relay {
  return (_, at) => (!isBefore(at, from) && isBefore(at, to) ? 'down' : 'accepted');
}

/** Acknowledged, due on Friday 27/03/2026; the relay is down in between. */
function life(from: Instant, to: Instant, due = '2026-03-27'): PostedStory {
  const story = new PostedStory(aTask({ deadline: datedUntil(due) }), ASSIGNED, downFrom(from, to));
  story.when('2026-02-02T10:00:00+07:00', acknowledge);
  return story;
}

describe('a letter that cannot leave all day', () => {
  const story = life('2026-03-20T00:00:00+07:00', '2026-03-23T06:00:00+07:00');
  story.until('2026-03-20T20:00:00+07:00');

  it('is held up at the end of letter hours, and shown as such', () => {
    expect(story.recordedOf('LetterHeldUp').map(({ at, event }) => [at, event.nextAt])).toEqual([
      ['2026-03-20T17:00:00+07:00', '2026-03-23T08:00:00+07:00'],
    ]);
    const view = viewTask(story.task, RULES_3, story.state, story.now);
    expect(view.letters.at(-1)).toMatchObject({ rungs: ['T-7'], outcome: 'held' });
    expect(view.next).toMatchObject({ kind: 'held', at: '2026-03-23T08:00:00+07:00' });
    expect(lettersToSend(story.state, story.now)).toEqual([]);
  });

  it('is held up once', () => {
    const key = story.happened('LetterHeldUp')[0]?.key ?? '';
    const again = { outcome: 'held', response: '421' } as const;
    expect(holdLetter(RULES_3, story.state, key, again, story.now)).toEqual([]);
  });

  it('is replaced on the next letter morning by one letter that says what should have gone', () => {
    story.until('2026-03-23T12:00:00+07:00');
    expect(story.left().slice(-1)).toEqual(['2026-03-23 08:00 T-7 moit.focal']);
    const [old, current] = story.happened('LetterPlanned').slice(-2);
    if (!old || !current) throw new Error('two letters are planned');
    expect(current.letter).toMatchObject({
      key: old.letter.key.replace('T-7', 'T-7~2'),
      at: '2026-03-23T08:00:00+07:00',
      missedRungs: ['T-7'],
      missedOn: ['2026-03-20'],
      replaces: [old.letter.key],
    });
    expect(story.happened('LetterSettled').find(({ key }) => key === old.letter.key)?.fate).toMatchObject({
      outcome: 'superseded',
      response: current.letter.key,
    });
    const facts = buildFacts(RULES_3, story.assigned(), story.events, current.letter);
    expect(facts.missed).toEqual([{ rung: 'T-7', on: '2026-03-20', because: 'held', response: '421 down' }]);
    expect(facts.history.filter((line) => line.kind === 'letter').at(-1)).toMatchObject({
      rungs: ['T-7'],
      outcome: 'superseded',
    });
  });
});

describe('held up while another rung comes due', () => {
  it('both go in one letter', () => {
    const story = life('2026-03-24T00:00:00+07:00', '2026-03-26T06:00:00+07:00');
    story.until('2026-03-27T12:00:00+07:00');
    expect(story.left().slice(-2)).toEqual([
      '2026-03-26 08:00 T-3,T-1 moit.focal',
      '2026-03-27 08:00 D moit.focal',
    ]);
    expect(story.happened('LetterPlanned').at(-2)?.letter.missedRungs).toEqual(['T-3']);
  });
});

describe('an outage of many days', () => {
  const story = life('2026-03-27T00:00:00+07:00', '2026-04-08T06:00:00+07:00');
  story.until('2026-04-08T12:00:00+07:00');

  it('brings one superseding letter a mailbox and day, and one letter each when it is over', () => {
    const planned = story
      .recordedOf('LetterPlanned')
      .map(
        ({ at, event }) =>
          `${at.slice(0, 10)} ${event.letter.recipient.agency}.${event.letter.recipient.seat}`,
      );
    expect(new Set(planned).size).toBe(planned.length);
    const keys = story.happened('LetterPlanned').map(({ letter }) => letter.key);
    expect(new Set(keys).size).toBe(keys.length);
    const after = story.left().filter((letter) => letter.startsWith('2026-04'));
    expect(after).toEqual([
      '2026-04-08 08:00 D,O+1,O+4,O+7 moit.focal',
      '2026-04-08 08:00 L1 moit.leadership',
      '2026-04-08 08:00 L2 mofa.focal',
      '2026-04-08 08:00 L2 vpcp.focal',
      '2026-04-08 08:00 L3 nsc-ii.focal',
    ]);
  });

  it('keeps the first day of each rung that was missed', () => {
    const letter = story.happened('LetterPlanned').find(({ letter: l }) => l.rungs.length === 4)?.letter;
    expect(letter).toMatchObject({
      rungs: ['D', 'O+1', 'O+4', 'O+7'],
      missedRungs: ['D', 'O+1', 'O+4'],
      missedOn: ['2026-03-27', '2026-03-30', '2026-04-02'],
    });
  });

  it('holds no escalation up: each is on record on its day', () => {
    const escalated = story
      .recordedOf('TaskEscalated')
      .map(({ at, event }) => `${at.slice(0, 16)} ${event.rung}`);
    expect(escalated).toEqual(['2026-03-30T08:00 L1', '2026-04-01T08:00 L2', '2026-04-03T08:00 L3']);
  });
});

describe('a letter held up whose say is settled meanwhile', () => {
  it('is neither replaced nor sent when the result is reported', () => {
    const story = life('2026-03-20T00:00:00+07:00', '2026-03-23T06:00:00+07:00');
    story.when('2026-03-20T20:00:00+07:00', {
      type: 'ReportCompletion',
      evidence: { document: '1/BC', link: null, figure: null },
    });
    story.until('2026-03-30T12:00:00+07:00');
    expect(story.left().slice(-1)).toEqual(['2026-03-23 08:00 RC#1 moit.focal']);
    expect(story.happened('LetterSettled').slice(-2)[0]?.fate.outcome).toBe('skipped');
  });

  it('is not replaced when it asked for nothing but an answer that came', () => {
    const relay = downFrom('2026-02-05T00:00:00+07:00', '2026-02-06T06:00:00+07:00');
    const story = new PostedStory(aTask({ deadline: datedUntil('2026-03-27') }), ASSIGNED, relay);
    story.when('2026-02-05T19:00:00+07:00', acknowledge);
    story.until('2026-02-09T12:00:00+07:00');
    expect(story.left().filter((letter) => letter.includes('ACK'))).toEqual([]);
  });

  it('goes to the deputy who was named meanwhile', () => {
    const story = life('2026-03-20T00:00:00+07:00', '2026-03-23T06:00:00+07:00');
    story.when('2026-03-20T20:00:00+07:00', {
      type: 'Delegate',
      from: 'moit',
      to: { code: 'vu-a', name: 'Vụ A' },
      until: '2026-04-30',
      reason: 'nghỉ phép',
    });
    story.until('2026-03-23T12:00:00+07:00');
    expect(story.left().slice(-1)).toEqual(['2026-03-23 08:00 T-7 vu-a.focal']);
    expect(story.assigned().letters.filter(({ fate }) => fate === null)).toEqual([]);
  });
});

describe('a letter held up in the mailbox of a deputy', () => {
  const DEPUTY = { code: 'vu-a', name: 'Vụ A' };
  const delegate = (until: string, to = DEPUTY): HumanCommand => ({
    type: 'Delegate',
    from: 'moit',
    to,
    until,
    reason: 'nghỉ phép',
  });

  function heldAtDeputy(until: string): PostedStory {
    const story = life('2026-03-20T00:00:00+07:00', '2026-03-23T06:00:00+07:00');
    story.when('2026-03-02T10:00:00+07:00', delegate(until));
    story.until('2026-03-20T20:00:00+07:00');
    expect(story.happened('LetterPlanned').at(-1)?.letter.recipient).toMatchObject({
      agency: 'vu-a',
      standsFor: { code: 'moit', name: 'Bộ Công Thương' },
    });
    return story;
  }

  it('goes to whom the deputy stood in for, when its time is over', () => {
    const story = heldAtDeputy('2026-03-20').until('2026-03-23T12:00:00+07:00');
    expect(story.left().slice(-1)).toEqual(['2026-03-23 08:00 T-7 moit.focal']);
    expect(story.happened('LetterSettled').map(({ fate }) => fate.outcome)).toContain('superseded');
  });

  it('goes there as well when the delegation was ended before its time', () => {
    const story = heldAtDeputy('2026-04-30');
    story.when('2026-03-21T10:00:00+07:00', { type: 'EndDelegation', from: 'moit', reason: null });
    expect(story.until('2026-03-23T12:00:00+07:00').left().slice(-1)).toEqual([
      '2026-03-23 08:00 T-7 moit.focal',
    ]);
  });

  it('goes to another deputy who was named meanwhile', () => {
    const story = heldAtDeputy('2026-04-30');
    story.when('2026-03-21T10:00:00+07:00', delegate('2026-04-30', { code: 'vu-b', name: 'Vụ B' }));
    expect(story.until('2026-03-23T12:00:00+07:00').left().slice(-1)).toEqual([
      '2026-03-23 08:00 T-7 vu-b.focal',
    ]);
  });
});

describe('a repetition that is held up', () => {
  it('is put off to the next morning, and sent once', () => {
    const relay: Relay = (_, at) => {
      if (at === '2026-03-20T08:00:00+07:00') return 'unknown';
      return isBefore(at, '2026-03-20T08:01:00+07:00') || !isBefore(at, '2026-03-23T06:00:00+07:00')
        ? 'accepted'
        : 'down';
    };
    const story = new PostedStory(aTask({ deadline: datedUntil('2026-03-27') }), ASSIGNED, relay);
    story.when('2026-02-02T10:00:00+07:00', acknowledge);
    story.until('2026-03-23T12:00:00+07:00');
    const ofT7 = story.sent.filter(({ letter }) => letter.rungs.includes('T-7'));
    expect(ofT7.map(({ at, sending }) => `${at.slice(0, 16)} ${sending}`)).toEqual([
      '2026-03-20T08:00 first',
      '2026-03-23T08:00 resend',
    ]);
    expect(story.happened('LetterPlanned').filter(({ letter }) => letter.rungs.includes('T-7'))).toHaveLength(
      1,
    );
    expect(story.happened('LetterHeldUp').map(({ nextAt }) => nextAt)).toEqual(['2026-03-23T08:00:00+07:00']);
  });
});

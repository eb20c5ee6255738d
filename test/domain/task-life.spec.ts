import type { HumanCommand } from '../../domain/commands';
import { officialStatus, officialStatusAsOf } from '../../domain/official-status';
import { UNDATED, aTask, datedUntil } from '../support/tasks';
import { TaskStory } from '../support/task-story';

const ASSIGNED = '2026-01-31T00:00:00+07:00';
const acknowledge: HumanCommand = { type: 'Acknowledge', promisedOn: null };
const complete: HumanCommand = {
  type: 'ReportCompletion',
  evidence: { document: '12/BC-BCT ngày 26/02/2026', link: null, figure: null },
};
const accept: HumanCommand = { type: 'AcceptCompletion', note: null };
const giveBack: HumanCommand = { type: 'ReturnCompletion', reason: 'thiếu số liệu' };
const withdraw: HumanCommand = { type: 'Withdraw', reason: 'giao lại', document: null };
const escalate: HumanCommand = { type: 'Escalate', level: 2, reason: 'cần chỉ đạo' };

function extendTo(date: string): HumanCommand {
  return {
    type: 'ExtendDeadline',
    newDue: `${date}T23:59:59+07:00`,
    document: '77/VPCP-QHQT',
    reason: null,
  };
}

describe('a task that is done on time', () => {
  const story = new TaskStory(aTask(), ASSIGNED).until('2026-02-03T09:00:00+07:00');
  story.when('2026-02-03T09:00:00+07:00', acknowledge);
  story.until('2026-02-26T10:00:00+07:00').when('2026-02-26T10:00:00+07:00', complete);
  story.until('2026-03-20T00:00:00+07:00').when('2026-03-20T09:00:00+07:00', accept);

  it('gets no letter after the work is reported', () => {
    expect(story.letters()).toEqual([
      '2026-02-02 ASSIGNED moit.focal',
      '2026-02-13 T-15,T-7 moit.focal',
      '2026-02-25 T-3 moit.focal',
    ]);
  });

  it('is judged by the day of the report, not of the acceptance', () => {
    expect(story.happened('CompletionAccepted')).toMatchObject([{ timeliness: 'on-time' }]);
    expect(officialStatus(story.state, '2026-12-31T00:00:00+07:00')).toBe('done-on-time');
  });

  it('tells its class as of any past day', () => {
    const on = (date: string) => officialStatusAsOf(story.events, `${date}T12:00:00+07:00`);
    expect([on('2026-01-30'), on('2026-02-20'), on('2026-03-10'), on('2026-03-20')]).toEqual([
      'not-assigned',
      'in-progress',
      'in-progress',
      'done-on-time',
    ]);
  });
});

describe('a task that slips', () => {
  const story = new TaskStory(aTask(), ASSIGNED).until('2026-03-07T00:00:00+07:00');

  it('is told to leadership, standing agency and office, then the committee, one after the other', () => {
    expect(story.letters()).toEqual([
      '2026-02-02 ASSIGNED moit.focal',
      '2026-02-05 ACK moit.leadership',
      '2026-02-13 T-15,T-7 moit.focal',
      '2026-02-25 T-3 moit.focal',
      '2026-02-27 T-1,D moit.focal',
      '2026-03-02 O+1 moit.focal',
      '2026-03-02 L1 moit.leadership',
      '2026-03-04 L2 mofa.focal',
      '2026-03-04 L2 vpcp.focal',
      '2026-03-05 O+4 moit.focal',
      '2026-03-06 L3 nsc-ii.focal',
    ]);
  });

  it('became late at the first second after its day', () => {
    expect(story.events.find(({ event }) => event.type === 'DeadlinePassed')?.at).toBe(
      '2026-03-01T00:00:00+07:00',
    );
    expect(officialStatusAsOf(story.events, '2026-02-28T23:59:59+07:00')).toBe('in-progress');
    expect(officialStatusAsOf(story.events, '2026-03-01T00:00:00+07:00')).toBe('overdue');
  });

  it('starts over with a new date: level reset, the highest one remembered', () => {
    const extended = new TaskStory(aTask(), ASSIGNED).until('2026-03-07T00:00:00+07:00');
    expect(extended.when('2026-03-09T09:00:00+07:00', extendTo('2026-03-31'))).toBeNull();
    extended.until('2026-04-01T12:00:00+07:00');
    expect(extended.state).toMatchObject({ level: 1, highestLevel: 3 });
    expect(extended.letters().slice(11)).toEqual([
      '2026-03-10 EXTENDED moit.focal',
      '2026-03-16 T-15 moit.focal',
      '2026-03-24 T-7 moit.focal',
      '2026-03-27 T-3 moit.focal',
      '2026-03-30 T-1 moit.focal',
      '2026-03-31 D moit.focal',
      '2026-04-01 O+1 moit.focal',
      '2026-04-01 L1 moit.leadership',
    ]);
  });

  it('is done late when the report comes after the date', () => {
    const late = new TaskStory(aTask(), ASSIGNED).until('2026-03-02T12:00:00+07:00');
    late.when('2026-03-03T09:00:00+07:00', complete);
    late.when('2026-03-04T09:00:00+07:00', accept);
    expect(officialStatus(late.state, '2026-03-04T09:00:00+07:00')).toBe('done-late');
  });
});

describe('a result that is returned', () => {
  const story = new TaskStory(aTask(), ASSIGNED).until('2026-02-26T09:00:00+07:00');
  story.when('2026-02-26T09:00:00+07:00', complete);
  story.until('2026-03-05T09:00:00+07:00').when('2026-03-05T09:00:00+07:00', giveBack);
  story.until('2026-03-11T12:00:00+07:00');

  it('opens the ladder again; lateness counts from the day the lead is told', () => {
    expect(story.letters().slice(4)).toEqual([
      '2026-03-06 RETURNED moit.focal',
      '2026-03-09 O+1 moit.focal',
      '2026-03-09 L1 moit.leadership',
      '2026-03-11 L2 mofa.focal',
      '2026-03-11 L2 vpcp.focal',
    ]);
  });

  it('can be reported and accepted again', () => {
    expect(story.when('2026-03-12T09:00:00+07:00', complete)).toBeNull();
    expect(story.when('2026-03-13T09:00:00+07:00', accept)).toBeNull();
    expect(story.state.status).toBe('accepted');
  });
});

describe('what the rules refuse', () => {
  const open = () => new TaskStory(aTask(), ASSIGNED).until('2026-02-03T09:00:00+07:00');
  const reported = () => {
    const story = open();
    story.when('2026-02-03T09:00:00+07:00', complete);
    return story;
  };
  const now = '2026-02-04T09:00:00+07:00';

  it.each([
    ['acceptance without a report', open, accept, 'not-reported'],
    ['a return without a report', open, giveBack, 'not-reported'],
    [
      'a promise in the past',
      open,
      { type: 'Acknowledge', promisedOn: '2026-02-03' },
      'promised-in-the-past',
    ],
    ['progress without words', open, { type: 'ReportProgress', summary: ' ', percent: null }, 'missing-text'],
    [
      'progress above the whole',
      open,
      { type: 'ReportProgress', summary: 'xong', percent: 120 },
      'percent-out-of-range',
    ],
    [
      'a result without evidence',
      open,
      { type: 'ReportCompletion', evidence: { document: null, link: null, figure: '  ' } },
      'no-evidence',
    ],
    ['an earlier date', open, extendTo('2026-02-20'), 'new-due-not-later'],
    ['a report while one waits', reported, complete, 'awaiting-acceptance'],
    ['an acknowledgement after the report', reported, acknowledge, 'awaiting-acceptance'],
    ['an extension after the report', reported, extendTo('2026-05-01'), 'awaiting-acceptance'],
    ['an escalation after the report', reported, escalate, 'awaiting-acceptance'],
  ] satisfies [string, () => TaskStory, HumanCommand, string][])('%s', (_what, given, command, code) => {
    const story = given();
    const before = story.events.length;
    expect(story.when(now, command)).toMatchObject({ code });
    expect(story.events).toHaveLength(before);
  });

  it('a second acknowledgement, but not the same one again', () => {
    const story = open();
    expect(story.when(now, acknowledge, 'id-1')).toBeNull();
    expect(story.when(now, acknowledge, 'id-1')).toBeNull();
    expect(story.when(now, acknowledge, 'id-2')).toMatchObject({ code: 'already-acknowledged' });
    expect(story.happened('TaskAcknowledged')).toHaveLength(1);
  });

  it('everything once the task is closed, with when and how', () => {
    const story = open();
    story.when(now, withdraw);
    for (const command of [
      acknowledge,
      complete,
      accept,
      giveBack,
      withdraw,
      escalate,
      extendTo('2026-05-01'),
    ]) {
      expect(story.when(now, command)).toEqual({ code: 'closed', status: 'withdrawn', at: now });
    }
    expect(story.until('2026-12-31T00:00:00+07:00').letters()).toEqual(['2026-02-02 ASSIGNED moit.focal']);
  });

  it('a new date that is past already, on a task that had none', () => {
    const story = new TaskStory(aTask({ deadline: UNDATED }), ASSIGNED);
    expect(story.when(now, extendTo('2026-02-02'))).toMatchObject({ code: 'new-due-in-the-past' });
    expect(story.when(now, extendTo('2026-02-27'))).toBeNull();
    expect(story.state).toMatchObject({ due: '2026-02-27T23:59:59+07:00' });
  });
});

describe('escalation by hand', () => {
  it('goes at once in letter hours and is one more letter, not a step of the ladder', () => {
    const story = new TaskStory(aTask(), ASSIGNED).until('2026-02-04T10:30:00+07:00');
    story.when('2026-02-04T10:30:00+07:00', escalate);
    story.until('2026-02-06T00:00:00+07:00');
    expect(story.letters()).toEqual([
      '2026-02-02 ASSIGNED moit.focal',
      '2026-02-04 H2#1 mofa.focal',
      '2026-02-04 H2#1 vpcp.focal',
      '2026-02-05 ACK moit.leadership',
    ]);
    expect(story.happened('TaskEscalated')[0]).toMatchObject({
      level: 2,
      cause: 'by-hand',
      reason: 'cần chỉ đạo',
    });
  });

  it('waits for the next working morning outside them', () => {
    const story = new TaskStory(aTask(), ASSIGNED).until('2026-02-13T18:00:00+07:00');
    story.when('2026-02-13T18:00:00+07:00', escalate);
    story.until('2026-02-24T00:00:00+07:00');
    expect(story.letters().slice(-2)).toEqual(['2026-02-23 H2#1 mofa.focal', '2026-02-23 H2#1 vpcp.focal']);
  });
});

describe('interruptions', () => {
  it('several missed rungs become one letter that names them', () => {
    const story = new TaskStory(aTask(), ASSIGNED).wake('2026-02-02T08:00:00+07:00');
    story.wake('2026-02-26T14:10:00+07:00');
    const letters = story.happened('LetterPlanned').map(({ letter }) => letter);
    expect(letters.slice(1).map(({ rungs, missedRungs, at }) => ({ rungs, missedRungs, at }))).toEqual([
      { rungs: ['ACK'], missedRungs: ['ACK'], at: '2026-02-26T14:10:00+07:00' },
      {
        rungs: ['T-15', 'T-7', 'T-3'],
        missedRungs: ['T-15', 'T-7', 'T-3'],
        at: '2026-02-26T14:10:00+07:00',
      },
    ]);
  });

  it('that end at night are caught up the next working morning', () => {
    const story = new TaskStory(aTask(), ASSIGNED).wake('2026-02-02T08:00:00+07:00');
    story.wake('2026-02-13T21:00:00+07:00').until('2026-02-23T08:00:00+07:00');
    expect(story.letters().slice(1)).toEqual([
      '2026-02-23 ACK moit.leadership',
      '2026-02-23 T-15,T-7 moit.focal',
    ]);
  });
});

describe('letters that do not arrive', () => {
  it('a missing address is told to the secretariat once, and the ladder goes on', () => {
    const story = new TaskStory(aTask(), ASSIGNED, (to) =>
      to.startsWith('moit') ? 'no-address' : 'accepted',
    );
    story.until('2026-03-07T00:00:00+07:00');
    expect(story.letters().filter((line) => line.includes('GAP'))).toEqual([
      '2026-02-02 GAP#1 theo-doi.focal',
      '2026-02-05 GAP#2 theo-doi.focal',
    ]);
    expect(story.letters()).toContain('2026-03-06 L3 nsc-ii.focal');
  });

  it('an unknown outcome is repeated once, after a wait', () => {
    const story = new TaskStory(aTask({ deadline: UNDATED }), ASSIGNED, () => 'unknown');
    story.until('2026-02-04T00:00:00+07:00');
    expect(story.happened('LetterResendPlanned')).toMatchObject([{ at: '2026-02-02T08:30:00+07:00' }]);
    expect(story.happened('LetterSettled')).toHaveLength(2);
    expect(story.happened('LetterPlanned')).toHaveLength(1);
  });

  it('a gap in the own mailbox of the secretariat ends there', () => {
    const story = new TaskStory(aTask({ deadline: UNDATED }), ASSIGNED, () => 'refused');
    story.until('2026-02-28T00:00:00+07:00');
    expect(story.happened('RecipientUnreachable')).toHaveLength(2);
  });
});

describe('a due date before the assignment', () => {
  it('is kept; the lead is told first and escalation counts from there', () => {
    const story = new TaskStory(aTask({ deadline: datedUntil('2026-01-20') }), ASSIGNED);
    story.until('2026-02-05T00:00:00+07:00');
    expect(story.letters()).toEqual([
      '2026-02-02 ASSIGNED moit.focal',
      '2026-02-03 O+1 moit.focal',
      '2026-02-03 L1 moit.leadership',
    ]);
    expect(story.happened('LadderOpened')[0]?.skipped.map((s) => s.rung)).toEqual([
      'T-15',
      'T-7',
      'T-3',
      'T-1',
      'D',
    ]);
  });
});

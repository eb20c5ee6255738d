import type { HumanCommand } from '../../domain/commands';
import { officialStatus } from '../../domain/official-status';
import { viewTask } from '../../domain/view';
import { SAMPLE_COMMANDS } from '../support/command-samples';
import { CALENDAR, POLICY_2, RULES_2 } from '../support/rules';
import { TaskStory } from '../support/task-story';
import { UNDATED, aTask, datedUntil } from '../support/tasks';
import { ASSIGNED, acknowledged, on, since, take } from './acknowledged-task';

describe('a request for another date', () => {
  const asked = () => take(acknowledged(), '2026-02-10', SAMPLE_COMMANDS.RequestExtension);

  it('is told to those who prepare the decision, and moves nothing', () => {
    const story = asked().until(on('2026-02-14'));
    expect(since(story, '2026-02-10')).toEqual([
      '2026-02-10 REQ#1 mofa.focal',
      '2026-02-10 REQ#1 theo-doi.focal',
      '2026-02-13 T-15,T-7 moit.focal',
    ]);
    expect(story.state).toMatchObject({
      due: on('2026-02-28', '23:59').replace(':00+', ':59+'),
      extensionRequest: { ask: 'new-date', newDue: '2026-03-31T23:59:59+07:00' },
    });
    expect(story.when(on('2026-02-14'), SAMPLE_COMMANDS.RequestExtension)).toEqual({
      code: 'request-pending',
      requestedAt: on('2026-02-10'),
    });
  });

  it('answered by keeping the date: the lead is told so once, and its ladder stays', () => {
    const story = take(asked(), '2026-02-11', SAMPLE_COMMANDS.DecideExtension).until(on('2026-02-14'));
    expect(since(story, '2026-02-11')).toEqual([
      '2026-02-11 KEEP#2 moit.focal',
      '2026-02-13 T-15,T-7 moit.focal',
    ]);
    expect(story.happened('LadderOpened')).toHaveLength(1);
    expect(story.state).toMatchObject({ extensionRequest: null });
  });

  it('answered with a date: the ladder is that of the new date, and both dates are kept', () => {
    const decision: HumanCommand = {
      ...SAMPLE_COMMANDS.DecideExtension,
      decision: 'new-date',
      newDue: '2026-03-20T23:59:59+07:00',
    };
    const story = take(asked(), '2026-02-11', decision).until(on('2026-03-10'));
    expect(since(story, '2026-02-11')).toEqual([
      '2026-02-12 EXTENDED moit.focal',
      '2026-03-05 T-15 moit.focal',
    ]);
    expect(story.happened('DeadlineExtended')).toMatchObject([
      { from: '2026-02-28T23:59:59+07:00', to: decision.newDue, signer: 'Phó Chủ nhiệm Nguyễn Văn A' },
    ]);
    expect(viewTask(story.task, RULES_2, story.state, on('2026-03-10'))).toMatchObject({
      due: decision.newDue,
      officialStatus: 'in-progress',
      original: { due: '2026-02-28T23:59:59+07:00', officialStatus: 'overdue' },
    });
  });

  it('answered by taking the task back: it is closed, for the reason of the request', () => {
    const decision: HumanCommand = { ...SAMPLE_COMMANDS.DecideExtension, decision: 'withdraw', newDue: null };
    const story = take(asked(), '2026-02-11', decision).until(on('2026-04-01'));
    expect(story.state).toMatchObject({ status: 'withdrawn', reason: 'cần khảo sát thêm' });
    expect(since(story, '2026-02-11')).toEqual([]);
  });

  it('is settled by a change of the date that nobody asked for', () => {
    const story = take(asked(), '2026-02-11', SAMPLE_COMMANDS.ExtendDeadline);
    expect(story.when(on('2026-02-11'), SAMPLE_COMMANDS.DecideExtension)).toEqual({ code: 'no-request' });
  });

  it.each([
    ['a blank reason', { reason: ' ' }, 'missing-text'],
    ['a date that is not later', { newDue: '2026-02-28T23:59:59+07:00' }, 'new-due-not-later'],
  ])('is refused with %s', (_, change, code) => {
    const request = { ...SAMPLE_COMMANDS.RequestExtension, ...change } as HumanCommand;
    expect(acknowledged().when(on('2026-02-10'), request)).toMatchObject({ code });
  });

  it.each(['document', 'signer'] as const)('is not decided without a %s', (field) => {
    const decision = { ...SAMPLE_COMMANDS.DecideExtension, [field]: ' ' };
    expect(asked().when(on('2026-02-11'), decision)).toEqual({ code: 'missing-text', field });
  });

  it('takes back the levels already told, when it is granted after the escalation', () => {
    const story = take(
      new TaskStory(aTask(), ASSIGNED, undefined, RULES_2),
      '2026-03-06',
      SAMPLE_COMMANDS.RequestExtension,
    );
    expect(story.state).toMatchObject({ level: 3 });
    const decision: HumanCommand = {
      ...SAMPLE_COMMANDS.DecideExtension,
      decision: 'new-date',
      newDue: '2026-03-31T23:59:59+07:00',
    };
    take(story, '2026-03-09', decision).until(on('2026-03-27'));
    expect(story.state).toMatchObject({ level: 0, highestLevel: 3, deadlinePassedAt: null });
    expect(since(story, '2026-03-09')).toEqual([
      '2026-03-10 EXTENDED moit.focal',
      '2026-03-16 T-15 moit.focal',
      '2026-03-24 T-7 moit.focal',
      '2026-03-27 T-3 moit.focal',
    ]);
  });
});

describe('a task that is suspended', () => {
  const suspended = () => take(acknowledged(), '2026-02-10', SAMPLE_COMMANDS.Suspend);

  it('gets no letter, and its date does not move by itself', () => {
    const story = suspended().until(on('2026-04-01'));
    expect(since(story, '2026-02-10')).toEqual([]);
    expect(story.state).toMatchObject({ due: '2026-02-28T23:59:59+07:00', deadlinePassedAt: null });
    expect(officialStatus(story.state, on('2026-04-01'))).toBe('suspended');
  });

  it('resumed after its date: the lead is told first, and lateness counts from there', () => {
    const story = take(suspended(), '2026-03-16', SAMPLE_COMMANDS.Resume).until(on('2026-03-18'));
    expect(since(story, '2026-02-10')).toEqual([
      '2026-03-17 RESUMED moit.focal',
      '2026-03-18 O+1 moit.focal',
      '2026-03-18 L1 moit.leadership',
    ]);
    expect(story.happened('DeadlinePassed')).toHaveLength(1);
  });

  it('takes a new date over without a letter; resuming plans from it', () => {
    const story = take(suspended(), '2026-02-11', SAMPLE_COMMANDS.ExtendDeadline).until(on('2026-03-15'));
    expect(story.state).toMatchObject({ due: '2026-03-31T23:59:59+07:00' });
    expect(since(story, '2026-02-10')).toEqual([]);
    take(story, '2026-03-16', SAMPLE_COMMANDS.Resume).until(on('2026-03-25'));
    expect(since(story, '2026-02-10')).toEqual([
      '2026-03-17 RESUMED moit.focal',
      '2026-03-24 T-7 moit.focal',
    ]);
  });

  it.each([['reason'], ['document']])('needs a %s', (field) => {
    const command = { ...SAMPLE_COMMANDS.Suspend, [field]: ' ' };
    expect(acknowledged().when(on('2026-02-10'), command)).toEqual({ code: 'missing-text', field });
  });
});

describe('a promised date', () => {
  const promise = (promisedOn: string) => ({ ...SAMPLE_COMMANDS.Acknowledge, promisedOn });
  const promised = (day: string) =>
    take(new TaskStory(aTask(), ASSIGNED, undefined, RULES_2), '2026-02-03', promise(day));

  it('before the deadline is asked on its day and once after it', () => {
    const story = promised('2026-02-11').until(on('2026-02-12'));
    expect(since(story, '2026-02-03')).toEqual([
      '2026-02-11 P.2026-02-11 moit.focal',
      '2026-02-12 P+.2026-02-11 moit.focal',
    ]);
  });

  it('is replaced by the one that comes with progress', () => {
    const story = promised('2026-02-11');
    take(story, '2026-02-09', { ...SAMPLE_COMMANDS.ReportProgress, promisedOn: '2026-02-24' });
    story.until(on('2026-02-24'));
    expect(since(story, '2026-02-03')).toEqual([
      '2026-02-13 T-15,T-7 moit.focal',
      '2026-02-24 P.2026-02-24 moit.focal',
    ]);
  });

  it('on the deadline or after it changes nothing', () => {
    expect(promised('2026-02-28').until(on('2026-03-02')).letters().join()).not.toContain('P');
  });
});

describe('a task without a date', () => {
  const of = (kind: 'standing' | 'on_schedule' | 'immediate' | 'before_event') =>
    new TaskStory(aTask({ deadline: { ...UNDATED, kind } }), ASSIGNED, undefined, RULES_2);

  it('that is standing is asked to report every quarter', () => {
    const story = of('standing').until(on('2026-08-01'));
    expect(story.letters().filter((letter) => letter.includes('S+'))).toEqual([
      '2026-04-29 S+1 moit.focal',
      '2026-07-31 S+2 moit.focal',
    ]);
  });

  it.each(['on_schedule', 'immediate', 'before_event'] as const)(
    'that is %s: the secretariat is asked for the date every week, until there is one',
    (kind) => {
      const story = of(kind).until(on('2026-02-24'));
      const asked = () => story.letters().filter((letter) => letter.includes('C+'));
      expect(asked()).toEqual(['2026-02-06 C+1 theo-doi.focal', '2026-02-13 C+2,C+3 theo-doi.focal']);
      take(story, '2026-02-24', SAMPLE_COMMANDS.ExtendDeadline).until(on('2026-03-20'));
      expect(asked()).toHaveLength(2);
    },
  );
});

describe('rules that are adopted', () => {
  const denser = {
    ...POLICY_2,
    version: 'test-policy-3',
    reminders: { ...POLICY_2.reminders, daysBefore: [20, 15, 10, 7, 3, 1] },
  };
  const adopt = (policy: typeof POLICY_2 | null, calendar: typeof CALENDAR | null): HumanCommand => ({
    ...SAMPLE_COMMANDS.AdoptRules,
    policy,
    calendar,
  });
  const due = { deadline: datedUntil('2026-03-20') };

  it('send nothing again and make nothing up; from then on the ladder is theirs', () => {
    const story = acknowledged(due).until(on('2026-03-06'));
    expect(since(story, '2026-03-01')).toEqual(['2026-03-05 T-15 moit.focal']);
    take(story, '2026-03-06', adopt(denser, null)).until(on('2026-03-20'));
    expect(since(story, '2026-03-06')).toEqual([
      '2026-03-10 T-10 moit.focal',
      '2026-03-13 T-7 moit.focal',
      '2026-03-17 T-3 moit.focal',
      '2026-03-19 T-1 moit.focal',
      '2026-03-20 D moit.focal',
    ]);
    expect(story.state).toMatchObject({ policyVersion: 'test-policy-3', calendarVersion: CALENDAR.version });
  });

  it('move what a closed day moves', () => {
    const closed = { from: '2026-03-13', to: '2026-03-13', name: 'nghỉ bổ sung', provisional: false };
    const years = CALENDAR.years.map((year) =>
      year.year === 2026 ? { ...year, closed: [...year.closed, closed] } : year,
    );
    const calendar = { version: 'test-2026-b', years };
    const story = take(acknowledged(due), '2026-03-06', adopt(null, calendar)).until(on('2026-03-13'));
    expect(since(story, '2026-03-06')).toEqual(['2026-03-12 T-7 moit.focal']);
  });

  it('still bring what was due and could not go: the worker was down', () => {
    const story = acknowledged(due);
    expect(story.when(on('2026-03-05', '16:30'), adopt(denser, null))).toBeNull();
    story.until(on('2026-03-10'));
    expect(since(story, '2026-03-01')).toEqual(['2026-03-05 T-15 moit.focal', '2026-03-10 T-10 moit.focal']);
  });

  it('are refused when they are in force already, and without a reason', () => {
    expect(acknowledged().when(on('2026-02-10'), adopt(POLICY_2, CALENDAR))).toEqual({
      code: 'rules-in-force-already',
    });
    const unreasoned = { ...adopt(denser, null), reason: '' } as HumanCommand;
    expect(acknowledged().when(on('2026-02-10'), unreasoned)).toMatchObject({ code: 'missing-text' });
  });
});

import type { RollUp } from '../../domain/roll-up';
import { nextStep } from '../../domain/decide/steps';
import { dailyLookIsDue } from '../../domain/decide/children';
import { officialStatus } from '../../domain/official-status';
import type { CloseRule } from '../../domain/task';
import { RULES_2 } from '../support/rules';
import { TaskStory } from '../support/task-story';
import { aTask, datedUntil } from '../support/tasks';

const ASSIGNED = '2026-03-02T09:00:00+07:00';
const EVIDENCE = { document: null, link: null, figure: 'xong' };

function rollUp(over: Partial<RollUp> = {}): RollUp {
  return {
    asOf: ASSIGNED,
    started: 3,
    open: 3,
    reported: 0,
    suspended: 0,
    accepted: 0,
    withdrawn: 0,
    late: 0,
    unacknowledged: 0,
    unreachable: 0,
    lastReportAt: null,
    lateChildren: [],
    ...over,
  };
}

function late(...units: string[]): Partial<RollUp> {
  const lateChildren = units.map((unit) => ({
    code: `99-TB-VPCP/2a-1.${unit}`,
    lead: unit,
    lateAfter: '2026-03-10T23:59:59+07:00',
    acknowledged: true,
    level: 0 as const,
  }));
  return { late: units.length, lateChildren };
}

function cascaded(closeRule: CloseRule = 'all-children-accepted', groups = ['các sở']): TaskStory {
  const story = new TaskStory(aTask({ deadline: datedUntil('2026-06-30') }), ASSIGNED, undefined, RULES_2);
  story.when('2026-03-02T09:30:00+07:00', { type: 'OpenCascade', total: 3, groups, closeRule });
  return story;
}

function digests(story: TaskStory): string[] {
  return story.letters().filter((line) => line.includes('CHILDREN'));
}

describe('where the children stand', () => {
  it('is recorded when something has moved, and only then', () => {
    const story = cascaded();
    story.look('2026-03-02T09:31:00+07:00', rollUp({ started: 0, open: 0 }), 'in-between');
    expect(story.happened('ChildrenRolledUp')).toEqual([]);
    story.look('2026-03-03T08:00:00+07:00', rollUp());
    story.look('2026-03-04T08:00:00+07:00', rollUp({ asOf: '2026-03-04T08:00:00+07:00' }));
    expect(story.happened('ChildrenRolledUp')).toHaveLength(1);
    story.look('2026-03-04T10:00:00+07:00', rollUp({ open: 2, reported: 1 }), 'in-between');
    expect(story.happened('ChildrenRolledUp')).toHaveLength(2);
  });

  it('is asked for every working day at letter time, and once only', () => {
    const story = cascaded().until('2026-03-06T08:00:00+07:00');
    expect(nextStep(RULES_2, story.state, '2026-03-06T08:00:00+07:00')).toEqual({
      at: '2026-03-09T08:00:00+07:00',
      kind: 'children',
    });
    const due = (lastLook: string | null, now: string) => dailyLookIsDue(RULES_2, story.state, lastLook, now);
    expect(due('2026-03-05T15:00:00+07:00', '2026-03-06T08:00:00+07:00')).toBe(true);
    expect(due('2026-03-06T07:00:00+07:00', '2026-03-06T08:00:00+07:00')).toBe(true);
    expect(due('2026-03-06T08:00:00+07:00', '2026-03-06T16:00:00+07:00')).toBe(false);
    expect(due('2026-03-06T08:00:00+07:00', '2026-03-07T08:00:00+07:00')).toBe(false);
  });

  it('is asked for neither of a suspended task nor of one that was never handed down', () => {
    const story = cascaded();
    story.when('2026-03-03T09:00:00+07:00', { type: 'Suspend', reason: 'chờ', document: '9/QĐ' });
    expect(nextStep(RULES_2, story.state, '2026-03-03T09:00:00+07:00')).toBeNull();
    expect(dailyLookIsDue(RULES_2, story.state, null, '2026-03-04T08:00:00+07:00')).toBe(false);
    const own = new TaskStory(aTask(), ASSIGNED, undefined, RULES_2);
    expect(dailyLookIsDue(RULES_2, own.state, null, '2026-03-04T08:00:00+07:00')).toBe(false);
  });
});

describe('a task that closes with its children', () => {
  const done = rollUp({ open: 0, accepted: 3, lastReportAt: '2026-05-20T10:00:00+07:00' });

  it('closes by itself with the last of them, in the name of the system', () => {
    const story = cascaded().look('2026-05-21T10:00:00+07:00', done, 'in-between');
    expect(story.state).toMatchObject({ status: 'accepted', timeliness: 'on-time' });
    expect(story.happened('CompletionReported')[0]?.evidence.figure).toBe(
      '3/3 nhiệm vụ cấp dưới đã được xác nhận',
    );
    expect(story.events.slice(-2).map(({ actor }) => actor.role)).toEqual(['system', 'system']);
    expect(nextStep(RULES_2, story.state, '2026-05-21T10:00:00+07:00')).toBeNull();
  });

  it('is as late as the last result, not as its acceptance or the look at it', () => {
    const story = cascaded().look('2026-07-20T10:00:00+07:00', done, 'in-between');
    expect(story.state).toMatchObject({ timeliness: 'on-time' });
    expect(officialStatus(story.state, '2026-07-20T10:00:00+07:00')).toBe('done-on-time');
    const slow = cascaded().look('2026-07-20T10:00:00+07:00', {
      ...done,
      lastReportAt: '2026-07-01T10:00:00+07:00',
    });
    expect(officialStatus(slow.state, '2026-07-20T10:00:00+07:00')).toBe('done-late');
  });

  it('counts those that were withdrawn apart', () => {
    const story = cascaded().look('2026-05-21T10:00:00+07:00', { ...done, accepted: 2, withdrawn: 1 });
    expect(story.happened('CompletionReported')[0]?.evidence.figure).toBe(
      '2/3 nhiệm vụ cấp dưới đã được xác nhận, 1 đã rút',
    );
  });

  it.each([
    ['one is open', { open: 1, accepted: 2 }],
    ['one waits for acceptance', { open: 0, reported: 1, accepted: 2 }],
    ['one was never begun', { started: 2, open: 0, accepted: 2 }],
  ])('stays open while %s, and nobody closes it by hand', (_why, standing) => {
    const story = cascaded().look('2026-05-21T10:00:00+07:00', rollUp(standing));
    expect(story.state.status).toBe('open');
    const at = '2026-05-21T11:00:00+07:00';
    expect(story.when(at, { type: 'ReportCompletion', evidence: EVIDENCE })).toEqual({
      code: 'children-open',
      open: 1,
      total: 3,
    });
  });

  it('is left to people when all its children were withdrawn', () => {
    const story = cascaded().look('2026-05-21T10:00:00+07:00', rollUp({ open: 0, withdrawn: 3 }));
    expect(story.state.status).toBe('open');
    const at = '2026-05-21T11:00:00+07:00';
    expect(story.when(at, { type: 'ReportCompletion', evidence: EVIDENCE })).toBeNull();
    expect(story.when(at, { type: 'AcceptCompletion', note: null })).toBeNull();
  });

  it('can be withdrawn at any time', () => {
    const story = cascaded();
    expect(
      story.when('2026-03-03T10:00:00+07:00', { type: 'Withdraw', reason: 'thôi', document: null }),
    ).toBeNull();
    story.look('2026-03-04T08:00:00+07:00', done);
    expect(story.state.status).toBe('withdrawn');
  });
});

describe('a task whose authority decides of its end', () => {
  it('does not close with its children, and may before them', () => {
    const story = cascaded('by-decision');
    story.look('2026-05-21T10:00:00+07:00', rollUp({ open: 0, accepted: 3 }));
    expect(story.state.status).toBe('open');
    const other = cascaded('by-decision').look('2026-05-21T10:00:00+07:00', rollUp());
    expect(
      other.when('2026-05-21T11:00:00+07:00', { type: 'ReportCompletion', evidence: EVIDENCE }),
    ).toBeNull();
  });
});

describe('the list of late children', () => {
  it('goes to the lead when it is new or another, else once in so many working days', () => {
    const story = cascaded();
    const days = ['16', '17', '18', '19', '20', '23', '24', '25', '26', '27', '30'];
    const lists = [
      [],
      ['a'],
      ['a'],
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'c'],
      ['a', 'c'],
      ['a', 'c'],
      ['a', 'c'],
      ['a', 'c'],
    ];
    days.forEach((day, i) => story.look(`2026-03-${day}T08:00:00+07:00`, rollUp(late(...(lists[i] ?? [])))));
    expect(digests(story)).toEqual([
      '2026-03-17 CHILDREN#1 moit.focal',
      '2026-03-19 CHILDREN#2 moit.focal',
      '2026-03-23 CHILDREN#3 moit.focal',
      '2026-03-30 CHILDREN#4 moit.focal',
    ]);
  });

  it('goes with the letters of the morning, not on its own and not in between', () => {
    const story = cascaded().look('2026-06-15T10:00:00+07:00', rollUp(late('a')), 'in-between');
    expect(digests(story)).toEqual([]);
    story.look('2026-06-23T08:00:00+07:00', rollUp(late('a')));
    expect(digests(story)).toEqual(['2026-06-23 T-7,CHILDREN#1 moit.focal']);
  });

  it('does not go to the group that was handed down to its own members, and neither do its reminders', () => {
    const story = cascaded('by-decision', ['Bộ Công Thương']);
    story.look('2026-06-23T08:00:00+07:00', rollUp(late('a')));
    story.until('2026-07-06T08:00:00+07:00');
    const to = story.letters().map((line) => line.split(' ')[2]);
    expect(digests(story)).toEqual(['2026-06-23 CHILDREN#1 mofa.focal']);
    expect(to.filter((mailbox) => mailbox?.startsWith('moit'))).toEqual([]);
    expect(story.state).toMatchObject({ level: 2 });
  });
});

describe('a child', () => {
  const parent = {
    id: 'nv-99-tb-vpcp-2a-1',
    code: '99-TB-VPCP/2a-1',
    lead: { code: 'ubnd', name: 'UBND tỉnh' },
  };
  const child = (mail?: () => 'refused') => {
    const task = aTask({
      id: `${parent.id}.moit`,
      code: `${parent.code}.moit`,
      parent,
      deadline: datedUntil('2026-03-10'),
    });
    return new TaskStory(task, ASSIGNED, mail, RULES_2);
  };
  const mailboxes = (story: TaskStory) => [...new Set(story.letters().map((line) => line.split(' ')[2]))];

  it('writes to its own agency only, and is escalated all the same', () => {
    const story = child().until('2026-03-20T08:00:00+07:00');
    expect(mailboxes(story).sort()).toEqual(['moit.focal', 'moit.leadership']);
    expect(story.happened('TaskEscalated').map(({ rung }) => rung)).toEqual(['ACK', 'L1', 'L2', 'L3']);
  });

  it('takes what somebody asks of those above to the lead of its parent', () => {
    const story = child();
    story.when('2026-03-03T09:00:00+07:00', {
      type: 'RequestExtension',
      ask: 'withdrawal',
      newDue: null,
      reason: 'không thuộc thẩm quyền',
      document: null,
    });
    story.when('2026-03-03T09:05:00+07:00', { type: 'Escalate', level: 2, reason: 'cần gấp' });
    story.wake('2026-03-03T09:06:00+07:00');
    expect(story.letters().slice(-1)).toEqual(['2026-03-03 REQ#1,H2#2 ubnd.focal']);
  });

  it('tells nobody by letter that a mailbox cannot be reached, and does not wait for it either', () => {
    const story = child(() => 'refused').until('2026-03-03T09:00:00+07:00');
    expect(story.happened('RecipientUnreachable')).toHaveLength(1);
    expect(mailboxes(story)).toEqual(['moit.focal']);
    expect(nextStep(RULES_2, story.state, '2026-03-03T09:00:00+07:00')?.kind).toBe('rung');
  });
});

import type { HumanCommand } from '../../domain/commands';
import { officialStatus, officialStatusAsOf } from '../../domain/official-status';
import { missedInARow } from '../../domain/period/periods';
import { viewTask } from '../../domain/view';
import { endOfDay } from '../../domain/time/instant';
import {
  ASSIGNED,
  accept,
  duty,
  giveBack,
  on,
  periods,
  play,
  quarterly,
  report,
} from '../support/recurring-duty';
import { RULES, RULES_2 } from '../support/rules';
import { aTask } from '../support/tasks';
import { TaskStory } from '../support/task-story';

describe('a recurring duty', () => {
  it('begins with its first period', () => {
    const story = duty();
    expect(story.events.map(({ event }) => event.type)).toEqual([
      'TaskAssigned',
      'PeriodOpened',
      'LadderOpened',
    ]);
    expect(periods(story)).toEqual(['1 open 2026-03-19']);
  });

  it('of the first version is one deadline', () => {
    const story = new TaskStory(aTask({ deadline: quarterly() }), ASSIGNED, undefined, RULES);
    play(story, [
      [on('2026-03-02'), report()],
      [on('2026-03-03'), accept()],
    ]);
    expect(story.state).toMatchObject({ status: 'accepted', periods: [] });
  });

  it('registered long after its notice begins with the period of the day', () => {
    const story = new TaskStory(aTask({ deadline: quarterly() }), on('2026-10-05'), undefined, RULES_2);
    expect(periods(story)).toEqual(['1 open 2026-12-19']);
    expect(story.happened('LadderOpened')).toMatchObject([{ due: endOfDay('2026-12-19') }]);
  });

  it('opens the next period with the acceptance, and reminds of it by its own dates', () => {
    const story = play(duty(), [
      [on('2026-01-06'), { type: 'Acknowledge', promisedOn: null }],
      [on('2026-03-02'), report()],
      [on('2026-03-10'), accept()],
    ]);
    expect(periods(story)).toEqual(['1 accepted on-time 2026-03-19', '2 open 2026-06-19']);
    story.until(on('2026-06-17'));
    expect(story.letters()).toEqual([
      '2026-01-06 ASSIGNED moit.focal',
      '2026-06-04 T-15 moit.focal',
      '2026-06-12 T-7 moit.focal',
      '2026-06-16 T-3 moit.focal',
    ]);
  });

  it('of which a period was not reported: it is missed when the next one opens, and is on the record', () => {
    const story = duty().until(on('2026-06-10'));
    expect(periods(story)).toEqual(['1 missed 2026-03-19', '2 open 2026-06-19']);
    const [missed] = story.events.filter(({ event }) => event.type === 'PeriodMissed');
    // The first reminder of period 2 is 15 days before its day.
    expect(missed?.at).toBe('2026-06-04T00:00:00+07:00');
    expect(story.state).toMatchObject({ level: 0, highestLevel: 3, deadlinePassedAt: null });
    expect(story.letters().filter((letter) => letter > '2026-06-04')).toEqual(['2026-06-04 T-15 moit.focal']);
  });

  it('of which a result waits for its judgement: the next period opens and is reminded of all the same', () => {
    const story = play(duty(), [[on('2026-03-18'), report()]]).until(on('2026-06-10'));
    expect(periods(story)).toEqual(['1 reported 2026-03-19', '2 open 2026-06-19']);
    expect(story.state.status).toBe('open');
    expect(story.letters().at(-1)).toBe('2026-06-04 T-15 moit.focal');
    expect(story.when(on('2026-06-10'), accept())).toBeNull();
    expect(periods(story)).toEqual(['1 accepted on-time 2026-03-19', '2 open 2026-06-19']);
  });

  it('judges each period by its own day, late ones after the next has opened, too', () => {
    const story = play(duty(), [
      [on('2026-06-08'), report(1)],
      [on('2026-06-09'), report()],
      [on('2026-06-10'), accept(1)],
      [on('2026-06-11'), accept()],
    ]);
    expect(periods(story)).toEqual([
      '1 accepted late 2026-03-19',
      '2 accepted on-time 2026-06-19',
      '3 open 2026-09-19',
    ]);
  });

  it('takes a result back: the current period is asked for again, an earlier one stays missed without letters', () => {
    const story = play(duty(), [
      [on('2026-06-08'), report(1)],
      [on('2026-06-09'), giveBack(1)],
      [on('2026-06-10'), report()],
      [on('2026-06-11'), giveBack()],
    ]);
    expect(periods(story)).toEqual(['1 missed 2026-03-19', '2 open 2026-06-19']);
    story.until(on('2026-06-13'));
    expect(story.letters().slice(-2)).toEqual([
      '2026-06-04 T-15 moit.focal',
      '2026-06-12 RETURNED,T-7 moit.focal',
    ]);
  });

  it('moves with an extension the period under way and no other', () => {
    const extend = (day: string): HumanCommand => ({
      type: 'ExtendDeadline',
      newDue: endOfDay(day),
      document: '77/VPCP-QHQT',
      reason: null,
    });
    const story = play(duty(), [[on('2026-03-18'), extend('2026-06-10')]]);
    const { original, due } = viewTask(story.task, RULES_2, story.state, on('2026-03-18'));
    expect([original.due, due]).toEqual([endOfDay('2026-03-19'), endOfDay('2026-06-10')]);
    expect(story.when(on('2026-03-18'), extend('2026-06-19'))).toEqual({
      code: 'new-due-in-next-period',
      nextDue: endOfDay('2026-06-19'),
    });
    story.until(on('2026-06-12'));
    // Never before the period under way is late; what lies before is not reminded any more.
    const [opened] = story.events.filter(({ event }) => event.type === 'PeriodOpened' && event.n === 2);
    expect(opened?.at).toBe('2026-06-11T00:00:00+07:00');
    expect(periods(story)).toEqual(['1 missed 2026-06-10', '2 open 2026-06-19']);
    expect(story.state).toMatchObject({ extensionDocument: null, due: endOfDay('2026-06-19') });
    expect(viewTask(story.task, RULES_2, story.state, on('2026-06-12')).original.due).toBe(
      endOfDay('2026-06-19'),
    );
  });

  it('of which a request for another date lapses with its period, and one to be withdrawn does not', () => {
    const asked = (ask: HumanCommand) =>
      play(duty(), [[on('2026-03-18'), ask]]).until(on('2026-06-10')).state;
    const request = { type: 'RequestExtension', reason: 'cần khảo sát', document: null } as const;
    expect(asked({ ...request, ask: 'new-date', newDue: endOfDay('2026-04-10') })).toMatchObject({
      extensionRequest: null,
    });
    expect(asked({ ...request, ask: 'withdrawal', newDue: null })).toMatchObject({
      extensionRequest: { ask: 'withdrawal' },
    });
  });

  it('has the official class of the period under way', () => {
    const story = duty().until(on('2026-07-01'));
    const classes = ['2026-03-01', '2026-04-01', '2026-06-05', '2026-06-25'].map((day) =>
      officialStatusAsOf(story.events, on(day)),
    );
    expect(classes).toEqual(['in-progress', 'overdue', 'in-progress', 'overdue']);
  });

  it('counts the periods missed in a row', () => {
    const story = duty().until(on('2026-12-10'));
    expect(story.state.status === 'open' && missedInARow(story.state.periods)).toBe(3);
    play(story, [[on('2026-12-11'), report(3)]]);
    expect(story.state.status === 'open' && missedInARow(story.state.periods)).toBe(0);
  });

  it('catches up after an interruption over several periods with one letter', () => {
    const story = duty().until(on('2026-01-08'));
    const before = story.letters().length;
    story.wake(on('2026-12-10'));
    expect(periods(story)).toEqual([
      '1 missed 2026-03-19',
      '2 missed 2026-06-19',
      '3 missed 2026-09-19',
      '4 open 2026-12-19',
    ]);
    expect(story.letters().slice(before)).toEqual(['2026-12-10 T-15 moit.focal']);
    expect(story.happened('LadderOpened')).toHaveLength(2);
    expect(story.wake(on('2026-12-10')).letters()).toHaveLength(before + 1);
  });
});

describe('the end of a recurring duty', () => {
  it('is the acceptance of its last occurrence', () => {
    const story = play(duty(';COUNT=2'), [
      [on('2026-03-02'), report()],
      [on('2026-03-03'), accept()],
      [on('2026-06-02'), report()],
    ]);
    expect(story.state.status).toBe('reported');
    play(story, [[on('2026-06-30'), accept()]]);
    expect(story.state).toMatchObject({ status: 'accepted', timeliness: 'on-time' });
    expect(officialStatus(story.state, on('2027-01-01'))).toBe('done-on-time');
    expect(
      story
        .until(on('2027-01-01'))
        .letters()
        .filter((letter) => letter > '2026-06-30'),
    ).toEqual([]);
  });

  it('is not a last occurrence that nobody reports: it stays late', () => {
    const story = duty(';UNTIL=20260630').until(on('2026-12-31'));
    expect(periods(story)).toEqual(['1 missed 2026-03-19', '2 open 2026-06-19']);
    expect(officialStatus(story.state, on('2026-12-31'))).toBe('overdue');
  });

  it('is a withdrawal', () => {
    const withdraw: HumanCommand = { type: 'Withdraw', reason: 'bỏ chế độ báo cáo', document: '1/QĐ' };
    const story = play(duty(), [[on('2026-04-01'), withdraw]]);
    expect(story.state.status).toBe('withdrawn');
    expect(story.until(on('2027-12-31')).happened('PeriodOpened')).toHaveLength(1);
  });
});

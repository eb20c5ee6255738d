import type { HumanCommand } from '../../domain/commands';
import { missedInARow } from '../../domain/period/periods';
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
import { RULES_2 } from '../support/rules';
import { aTask, datedUntil } from '../support/tasks';
import { TaskStory } from '../support/task-story';

describe('a recurring duty that is suspended', () => {
  const suspend: HumanCommand = { type: 'Suspend', reason: 'chờ luật mới', document: '91/VPCP' };
  const resume: HumanCommand = { type: 'Resume', reason: null, document: '92/VPCP' };

  it('owes nothing of the periods that ended meanwhile, and goes on with the one of the day', () => {
    const story = play(duty(), [
      [on('2026-03-02'), suspend],
      [on('2026-10-05'), resume],
    ]);
    expect(periods(story)).toEqual([
      '1 waived 2026-03-19',
      '2 waived 2026-06-19',
      '3 waived 2026-09-19',
      '4 open 2026-12-19',
    ]);
    expect(story.happened('PeriodMissed').map(({ reason }) => reason)).toEqual(Array(3).fill('suspended'));
    expect(story.until(on('2026-10-06')).letters().at(-1)).toBe('2026-10-06 RESUMED moit.focal');
    expect(story.state.status === 'open' && missedInARow(story.state.periods)).toBe(0);
    expect(story.when(on('2026-10-07'), report(2))).toEqual({ code: 'period-closed', period: 2 });
  });

  it('goes on with the same period when it has not ended', () => {
    const story = play(duty(), [
      [on('2026-03-02'), suspend],
      [on('2026-03-10'), resume],
    ]);
    expect(periods(story)).toEqual(['1 open 2026-03-19']);
    expect(story.state).toMatchObject({ ladder: { opening: 'RESUMED' } });
  });

  it('still owes the period that was late before, as long as it is under way', () => {
    const story = play(duty(), [
      [on('2026-04-02'), suspend],
      [on('2026-04-10'), resume],
    ]);
    expect(periods(story)).toEqual(['1 open 2026-03-19']);
    const longer = play(duty(), [
      [on('2026-04-02'), suspend],
      [on('2026-06-10'), resume],
    ]);
    expect(periods(longer)).toEqual(['1 missed 2026-03-19', '2 open 2026-06-19']);
  });

  it('stays suspended when a result comes in, and waits for its judgement when it goes on', () => {
    const story = play(duty(), [
      [on('2026-03-02'), suspend],
      [on('2026-03-04'), report()],
    ]);
    expect(story.state.status).toBe('suspended');
    play(story, [[on('2026-03-10'), resume]]);
    expect(story.state.status).toBe('reported');
    play(story, [[on('2026-03-11'), accept()]]);
    expect(periods(story)).toEqual(['1 accepted on-time 2026-03-19', '2 open 2026-06-19']);
  });

  it('opens the next period when it goes on, where the last one was accepted meanwhile', () => {
    const story = play(duty(), [
      [on('2026-03-02'), suspend],
      [on('2026-03-04'), report()],
      [on('2026-03-05'), accept()],
    ]);
    expect(story.state.status).toBe('suspended');
    expect(story.when(on('2026-03-06'), report())).toEqual({ code: 'period-closed', period: 1 });
    play(story, [[on('2026-03-10'), resume]]);
    expect(periods(story)).toEqual(['1 accepted on-time 2026-03-19', '2 open 2026-06-19']);
    expect(story.letters().at(-1)).not.toContain('PERIOD');
  });
});

describe('a period that is named', () => {
  it.each([
    ['of a task without periods', datedUntil('2026-03-19'), 1],
    ['that is not there yet', quarterly(), 2],
  ])('%s is refused', (_, deadline, period) => {
    const story = new TaskStory(aTask({ deadline }), ASSIGNED, undefined, RULES_2);
    for (const command of [report(period), accept(period), giveBack(period)]) {
      expect(story.when(on('2026-02-02'), command)).toEqual({ code: 'no-such-period', period });
    }
  });

  it('and is closed, is refused', () => {
    const story = play(duty(), [
      [on('2026-03-02'), report(1)],
      [on('2026-03-03'), accept(1)],
    ]);
    for (const command of [report(1), accept(1), giveBack(1)]) {
      expect(story.when(on('2026-03-04'), command)).toEqual({ code: 'period-closed', period: 1 });
    }
  });

  it('is reported once, and judged only when it is reported', () => {
    const story = duty();
    expect(story.when(on('2026-03-02'), accept(1))).toEqual({ code: 'not-reported' });
    expect(story.when(on('2026-03-02'), accept())).toEqual({ code: 'not-reported' });
    play(story, [[on('2026-03-03'), report(1)]]);
    const waits = { code: 'awaiting-acceptance', reportedAt: on('2026-03-03') };
    expect(story.when(on('2026-03-04'), report(1))).toEqual(waits);
    expect(story.when(on('2026-03-04'), report())).toEqual(waits);
  });
});

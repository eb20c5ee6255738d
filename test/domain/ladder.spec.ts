import { planLadder, type LadderBasis } from '../../domain/policy/ladder';
import { dateOf, endOfDay } from '../../domain/time/instant';
import { CALENDAR, POLICY } from '../support/rules';

function ladder(over: Partial<LadderBasis>, until = '2026-04-24') {
  const due = endOfDay('2026-02-28');
  const basis: LadderBasis = {
    opening: 'ASSIGNED',
    startsAt: '2026-01-31T00:00:00+07:00',
    due,
    lateAfter: due,
    acknowledged: false,
    ...over,
  };
  return planLadder(POLICY, CALENDAR, basis, endOfDay(until));
}

function daysOf(plan: ReturnType<typeof ladder>): Record<string, string> {
  return Object.fromEntries(plan.rungs.map((rung) => [rung.id, dateOf(rung.at)]));
}

describe('the ladder of a task due on Saturday 28/02/2026, assigned on Saturday 31/01', () => {
  const plan = ladder({});

  it('opens on the first working day and reminds on the days worked out by hand', () => {
    expect(daysOf(plan)).toMatchObject({
      ASSIGNED: '2026-02-02',
      'T-15': '2026-02-13',
      'T-7': '2026-02-13',
      'T-3': '2026-02-25',
      'T-1': '2026-02-27',
      D: '2026-02-27',
    });
  });

  it('says why a rung moved', () => {
    const moved = plan.rungs.filter((rung) => rung.shiftedBecause !== null);
    expect(moved.map((r) => [r.id, r.nominalOn, r.shiftedBecause])).toEqual([
      ['ASSIGNED', '2026-01-31', 'thứ Bảy'],
      ['T-7', '2026-02-21', 'nghỉ Tết Nguyên đán'],
      ['D', '2026-02-28', 'thứ Bảy'],
    ]);
  });

  it('counts lateness in working days: reminders +1 then every 3, levels at 1, 3, 5 and weekly', () => {
    expect(daysOf(plan)).toMatchObject({
      'O+1': '2026-03-02',
      'O+4': '2026-03-05',
      'O+7': '2026-03-10',
      L1: '2026-03-02',
      L2: '2026-03-04',
      L3: '2026-03-06',
      'L3+1W': '2026-03-13',
      'L3+7W': '2026-04-24',
    });
  });

  it('waits three working days for an acknowledgement, the day of assignment not counted', () => {
    expect(daysOf(plan)).toMatchObject({ ACK: '2026-02-05' });
    expect(daysOf(ladder({ acknowledged: true }))).not.toHaveProperty('ACK');
  });

  it('sends everything at 08:00', () => {
    expect(plan.rungs.every((rung) => rung.at.endsWith('T08:00:00+07:00'))).toBe(true);
  });
});

describe('rungs that cannot go', () => {
  it('leaves out what lies before the start and names it', () => {
    const plan = ladder({ due: endOfDay('2026-02-04'), lateAfter: endOfDay('2026-02-05') });
    expect(plan.skipped.map((s) => s.id)).toEqual(['T-15', 'T-7', 'T-3']);
    expect(daysOf(plan)).toMatchObject({ 'T-1': '2026-02-03', D: '2026-02-04', 'O+1': '2026-02-06' });
  });

  it('moves the weekly report to the working day before Tết', () => {
    const plan = ladder({ due: endOfDay('2026-02-02'), lateAfter: endOfDay('2026-02-02') }, '2026-02-28');
    expect(daysOf(plan)).toMatchObject({ L3: '2026-02-09', 'L3+1W': '2026-02-13', 'L3+2W': '2026-02-23' });
  });

  it('escalates nobody before the lead could have known of a date already past', () => {
    const past = endOfDay('2026-01-15');
    const plan = ladder({ due: past, lateAfter: past });
    expect(daysOf(plan)).toMatchObject({ ASSIGNED: '2026-02-02', 'O+1': '2026-02-03', L1: '2026-02-03' });
    expect(plan.skipped.map((s) => s.id)).toEqual(['T-15', 'T-7', 'T-3', 'T-1', 'D']);
  });

  it('plans only the opening and the wait for an answer when there is no date', () => {
    expect(Object.keys(daysOf(ladder({ due: null, lateAfter: null })))).toEqual(['ASSIGNED', 'ACK']);
  });
});

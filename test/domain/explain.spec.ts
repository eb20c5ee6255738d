import fc from 'fast-check';
import { explain } from '../../domain/explain/explain';
import type { ExplainedRung } from '../../domain/explain/explanation';
import type { HumanCommand } from '../../domain/commands';
import { UNASSIGNED } from '../../domain/state';
import { addDays, instantAt, type Instant } from '../../domain/time/instant';
import { explainPage } from '../../client/text/explain-page';
import { eventTypeName } from '../../domain/wording/event-type';
import { CALENDAR, POLICY_2, RULES_2 } from '../support/rules';
import { aTask, datedUntil, UNDATED } from '../support/tasks';
import { TaskStory } from '../support/task-story';
import { isWorkingDay } from '../../domain/deadline/calendar';

const ASSIGNED = '2026-01-31T00:00:00+07:00';

function story(over = {}): TaskStory {
  return new TaskStory(aTask(over), ASSIGNED, undefined, RULES_2);
}

function explained(life: TaskStory, now: Instant) {
  const { ladders } = explain(RULES_2, UNASSIGNED, life.events, now);
  const find = (rung: string, version = 1): ExplainedRung | undefined =>
    ladders.find((ladder) => ladder.version === version)?.rungs.find((r) => r.rung === rung);
  return { ladders, find };
}

describe('why each letter was or will be sent', () => {
  const now = '2026-02-14T09:00:00+07:00';
  const life = story().until(now);
  const { find } = explained(life, now);

  it('says what was sent, merged, moved and by which rule', () => {
    expect(find('T-15')).toMatchObject({
      fate: 'sent',
      at: '2026-02-13T08:00:00+07:00',
      mergedWith: ['T-7'],
      reason: { rule: 'days-before', days: 15 },
    });
    expect(find('T-7')).toMatchObject({
      nominalOn: '2026-02-21',
      at: '2026-02-13T08:00:00+07:00',
      shiftedBecause: 'nghỉ Tết Nguyên đán',
      letters: [{ to: 'Bộ Công Thương', outcome: 'accepted' }],
    });
  });

  it('foretells what is to come, and with which it will go', () => {
    expect(find('T-3')).toMatchObject({ fate: 'planned', at: '2026-02-25T08:00:00+07:00', letters: [] });
    expect(find('D')).toMatchObject({
      fate: 'planned',
      at: '2026-02-27T08:00:00+07:00',
      mergedWith: ['T-1'],
    });
  });

  it('names what the lead made needless by answering', () => {
    const answered = story();
    answered.when('2026-02-03T09:00:00+07:00', { type: 'Acknowledge', promisedOn: '2026-02-24' });
    const then = explained(answered.until(now), now);
    expect(then.find('ACK')?.fate).toBe('answered');
    expect(then.find('P.2026-02-24')).toMatchObject({ fate: 'planned', reason: { rule: 'promise' } });
  });

  it('names what a new date took away, and what the report made needless', () => {
    const extended = story().until('2026-02-24T09:00:00+07:00');
    extended.when('2026-02-24T09:00:00+07:00', {
      type: 'ExtendDeadline',
      newDue: '2026-03-31T23:59:59+07:00',
      document: '77/VPCP-QHQT',
      reason: null,
    });
    extended.when('2026-02-24T10:00:00+07:00', {
      type: 'ReportCompletion',
      evidence: { document: '12/BC-BCT', link: null, figure: null },
    });
    const later = '2026-04-15T09:00:00+07:00';
    const then = explained(extended.until(later), later);
    expect(then.find('T-3', 1)?.fate).toBe('superseded');
    expect(then.find('T-15', 1)?.fate).toBe('sent');
    expect(then.find('T-15', 2)?.fate).toBe('not-wanted');
    expect(then.ladders.map(({ version, opening }) => `${version} ${opening}`)).toEqual([
      '1 ASSIGNED',
      '2 EXTENDED',
    ]);
  });

  it('says which of report, suspension and end stood against a letter, and what was settled before its hour', () => {
    const life = story().until('2026-02-05T09:00:00+07:00');
    life.when('2026-02-05T19:00:00+07:00', {
      type: 'ReportCompletion',
      evidence: { document: '12/BC-BCT', link: null, figure: null },
    });
    const then = explained(life, '2026-02-06T09:00:00+07:00');
    expect(then.find('T-15')).toMatchObject({ fate: 'not-wanted', because: 'reported' });
    life.when('2026-02-20T09:00:00+07:00', { type: 'AcceptCompletion', note: null });
    const done = explained(life.until('2026-04-01T09:00:00+07:00'), '2026-04-01T09:00:00+07:00');
    expect(done.find('T-15')).toMatchObject({ fate: 'not-wanted', because: 'reported' });
    expect(done.find('T-3')).toMatchObject({ fate: 'not-wanted', because: 'accepted' });
    const paused = story().until('2026-02-05T09:00:00+07:00');
    paused.when('2026-02-05T09:00:00+07:00', { type: 'Suspend', reason: 'chờ', document: '1/QĐ' });
    const explanation = explain(RULES_2, UNASSIGNED, paused.events, '2026-02-06T09:00:00+07:00');
    expect(explainPage(explanation, 'vi')).toContain('Nhắc trước 15 ngày: không gửi: nhiệm vụ tạm dừng\n');
    expect(explainPage(explanation, 'en')).toContain(
      'Reminder 15 days before: no letter: the task was suspended\n',
    );
  });

  it('counts no days of lateness that are not those of the date, where that had passed before', () => {
    const life = story({ deadline: datedUntil('2026-01-05') }).until('2026-02-10T09:00:00+07:00');
    const page = explainPage(explain(RULES_2, UNASSIGNED, life.events, '2026-02-10T09:00:00+07:00'), 'vi');
    expect(page).toContain(
      'Nhắc quá hạn: hạn đã qua từ trước, 1 ngày làm việc sau thư mở đầu lịch này mà chưa có kết quả\n',
    );
    expect(page).toContain(
      'Báo cáo cấp 1: hạn đã qua từ trước, 1 ngày làm việc sau thư mở đầu lịch này, báo cáo cấp 1',
    );
    expect(page).not.toMatch(/quá hạn \d+ ngày làm việc(?=[;,]| mà)/);
  });

  it('names the event behind every letter outside the ladder, and no type of it', () => {
    const life = story().until('2026-02-24T09:00:00+07:00');
    life.when('2026-02-24T09:00:00+07:00', {
      type: 'ExtendDeadline',
      newDue: '2026-03-31T23:59:59+07:00',
      document: '77/VPCP-QHQT',
      reason: null,
    });
    const page = explainPage(explain(RULES_2, UNASSIGNED, life.events, '2026-02-24T10:00:00+07:00'), 'vi');
    expect(page).toContain(': giờ gửi thư đầu tiên từ ngày điều chỉnh thời hạn; sẽ gửi\n');
    const asking = ['CompletionReported', 'LetterRedirected', 'ChildrenRolledUp', 'LeadReassigned'] as const;
    for (const type of asking) {
      expect(eventTypeName(type)).not.toBe(type);
      expect(eventTypeName(type, 'en')).not.toMatch(/[^ -~]|[a-z][A-Z]/);
    }
  });

  it('has no colon without a reason, and no Vietnamese weekday in English', () => {
    const explanation = explain(RULES_2, UNASSIGNED, story().until(now).events, now);
    expect(explainPage(explanation, 'vi')).not.toMatch(/: *$/m);
    expect(explainPage(explanation, 'en')).toContain('2026-01-31 is a day off (Saturday)');
  });

  it('explains each ladder by the rules that were in force under it', () => {
    const adopted = story().until('2026-02-24T09:00:00+07:00');
    const policy = { ...POLICY_2, version: 'mới', reminders: { ...POLICY_2.reminders, daysBefore: [2] } };
    adopted.when('2026-02-24T09:00:00+07:00', { type: 'AdoptRules', policy, calendar: null, reason: 'mới' });
    const then = explained(adopted.until('2026-02-26T12:00:00+07:00'), '2026-02-26T12:00:00+07:00');
    expect(then.ladders.map(({ policyVersion }) => policyVersion)).toEqual([POLICY_2.version, 'mới']);
    expect(then.find('T-15', 1)?.fate).toBe('sent');
    expect(then.find('T-2', 2)).toMatchObject({ fate: 'sent', at: '2026-02-26T08:00:00+07:00' });
    expect(then.find('T-3', 2)).toBeUndefined();
  });

  it('tells who asked for a letter outside the ladder', () => {
    const risky = story();
    risky.when('2026-02-03T09:00:00+07:00', { type: 'ReportRisk', reason: 'chờ số liệu', expectedOn: null });
    const then = explained(risky.until(now), now);
    expect(then.find('RISK#1')).toMatchObject({
      fate: 'sent',
      reason: null,
      asked: { event: 'RiskReported', note: 'chờ số liệu' },
      letters: [{ to: 'Bộ Ngoại giao' }, { to: 'Văn phòng Chính phủ' }],
    });
  });

  it('asks the secretariat for a date that is missing, week by week', () => {
    const undated = story({ deadline: { ...UNDATED, kind: 'immediate', phrase: 'khẩn trương' } });
    const then = explained(undated.until(now), now);
    expect(then.find('C+1')).toMatchObject({ fate: 'sent', letters: [{ to: 'Đầu mối theo dõi, đôn đốc' }] });
    expect(then.find('C+4')).toMatchObject({
      fate: 'planned',
      reason: { rule: 'missing-date', everyWeeks: 1 },
    });
  });

  it('reads as one page in both languages', () => {
    const explanation = explain(RULES_2, UNASSIGNED, life.events, now);
    const page = explainPage(explanation, 'vi');
    expect(page).toContain('21/02/2026 là ngày nghỉ (nghỉ Tết Nguyên đán) → ngày làm việc liền trước');
    expect(page).toContain('chung một thư với');
    expect(explainPage(explanation, 'en')).toContain('the working day before');
    expect(page).not.toMatch(/undefined|null|\[object/);
  });
});

describe('whatever happens to a task', () => {
  const commands: HumanCommand[] = [
    { type: 'Acknowledge', promisedOn: '2026-03-05' },
    { type: 'ReportProgress', summary: 'đang làm', percent: null },
    { type: 'Suspend', reason: 'chờ', document: '1/QĐ' },
    { type: 'Resume', reason: null, document: null },
    { type: 'ReportRisk', reason: 'chậm', expectedOn: null },
    { type: 'ExtendDeadline', newDue: '2026-04-20T23:59:59+07:00', document: '2/QĐ', reason: null },
    { type: 'ReportCompletion', evidence: { document: '3/BC', link: null, figure: null } },
    { type: 'ReturnCompletion', reason: 'thiếu' },
    { type: 'Reassign', lead: { code: 'mof', name: 'Bộ Tài chính' }, document: '4/QĐ', reason: null },
    { type: 'Escalate', level: 2, reason: 'gấp' },
  ];
  const script = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom(...commands)), {
    maxLength: 6,
  });

  it('every letter is explained by each of its rungs, and what is foretold is what happens next', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const life = story();
        let day = '2026-02-02';
        for (const [days, command] of steps) {
          day = addDays(day, days);
          life.until(instantAt(day, '09:30')).when(instantAt(day, '09:30'), command);
        }
        const now = instantAt(addDays(day, 1), '12:00');
        life.until(now);
        const { ladders } = explained(life, now);
        const told = ladders.flatMap(({ rungs }) =>
          rungs.flatMap(({ rung, letters }) => letters.map(({ key }) => `${rung} ${key}`)),
        );
        const sent = life
          .happened('LetterPlanned')
          .flatMap(({ letter }) => letter.rungs.map((rung) => `${rung} ${letter.key}`));
        expect(told.sort()).toEqual(sent.sort());
        const planned = ladders.flatMap(({ rungs }) => rungs.filter(({ fate }) => fate === 'planned'));
        for (const { at } of planned) expect(isWorkingDay(CALENDAR, at.slice(0, 10))).toBe(true);
        const before = life.letters().length;
        const next = planned.map(({ at }) => at).sort()[0];
        if (next === undefined) return;
        life.until(next);
        expect(life.letters().length).toBeGreaterThan(before);
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});

import { UNASSIGNED } from '../../domain/state';
import { explain } from '../../domain/explain/explain';
import type { ExplainedRung } from '../../domain/explain/explanation';
import { LETTER_KINDS } from '../../domain/letter/letter';
import { readyAt } from '../../domain/policy/readiness';
import { trackingRow } from '../../domain/report/tracking-row';
import { eventName } from '../../domain/wording/event-name';
import { lastLetterBrief } from '../../domain/wording/last-letter';
import { outcomeName } from '../../domain/wording/names';
import { readerReason } from '../../domain/wording/reader-reason';
import { stepName } from '../../domain/wording/steps';
import { viewTask } from '../../domain/view';
import { isBefore } from '../../domain/time/instant';
import { PostedStory, RULES_3, type Relay } from '../support/posted-story';
import { CALENDAR } from '../support/rules';
import { aTask, datedUntil } from '../support/tasks';

const ASSIGNED = '2026-01-30T09:00:00+07:00';
const RULES = {
  ...RULES_3,
  policy: {
    ...RULES_3.policy,
    letters: {
      ...RULES_3.policy.letters,
      digest: { alone: ['escalation' as const] },
      copyToCoordinating: ['overdue' as const],
    },
  },
};

function rungs(life: PostedStory): (rung: string) => ExplainedRung {
  const { ladders } = explain(life.rules, UNASSIGNED, life.events, life.now);
  return (name) => {
    const found = ladders.flatMap((ladder) => ladder.rungs).findLast(({ rung }) => rung === name);
    if (!found) throw new Error(`not explained: ${name}`);
    return found;
  };
}

function late(relay?: Relay): PostedStory {
  const life = new PostedStory(aTask({ deadline: datedUntil('2026-02-02') }), ASSIGNED, relay, RULES);
  life.when('2026-02-02T10:00:00+07:00', { type: 'Acknowledge', promisedOn: null });
  return life;
}

const whyOf = ({ letters }: ExplainedRung): string[] =>
  letters.map(({ why }) => (why === null ? '?' : readerReason(why)));

describe('who gets a letter and why', () => {
  it('says the lead, the levels, and who reads along', () => {
    const rung = rungs(late().until('2026-02-06T12:00:00+07:00'));
    expect(whyOf(rung('O+1'))).toEqual(['đầu mối cơ quan chủ trì', 'cơ quan phối hợp, gửi để biết']);
    expect(whyOf(rung('L1'))).toEqual(['lãnh đạo cơ quan chủ trì, cấp 1 (lãnh đạo cơ quan chủ trì)']);
    expect(whyOf(rung('L2'))).toEqual([
      'cơ quan thường trực, cấp 2 (cơ quan thường trực và văn phòng)',
      'Văn phòng, cấp 2 (cơ quan thường trực và văn phòng)',
    ]);
  });

  it('says it of what is still to come', () => {
    const life = late().until('2026-02-02T12:00:00+07:00');
    const { fate, readers } = rungs(life)('O+1');
    expect(fate).toBe('planned');
    expect(readers.map(({ to, why }) => `${to}: ${readerReason(why, 'en')}`)).toEqual([
      'Bộ Công Thương: focal officer of the lead agency',
      'Bộ Tài chính: coordinating agency, for information',
    ]);
  });

  it('says for whom a deputy reads, also after the delegation', () => {
    const life = late();
    life.when('2026-02-02T11:00:00+07:00', {
      type: 'Delegate',
      from: 'moit',
      to: { code: 'vu-a', name: 'Vụ A' },
      until: '2026-02-04',
      reason: 'nghỉ phép',
    });
    const rung = rungs(life.until('2026-02-10T12:00:00+07:00'));
    expect(whyOf(rung('O+1'))[0]).toBe('đọc thay Bộ Công Thương theo ủy quyền đến hết ngày 04/02/2026');
    expect(whyOf(rung('O+4'))[0]).toBe('đầu mối cơ quan chủ trì');
  });

  it('says instead of whom, and why that one is not written to', () => {
    const life = late((mailbox) => (mailbox === 'moit.focal' ? 'no-address' : 'accepted'));
    const rung = rungs(life.until('2026-02-03T12:00:00+07:00'));
    const redirected = life.happened('LetterRedirected').at(-1);
    const explained = rung(redirected?.rung ?? '');
    expect(explained.letters[0]).toMatchObject({
      insteadOf: 'Bộ Công Thương',
      to: 'Lãnh đạo Bộ Công Thương',
    });
    expect(whyOf(explained)).toEqual([
      'thay cho Bộ Công Thương không nhận được thư (danh bạ chưa có địa chỉ nhận thư, 03/02/2026)',
    ]);
  });
});

describe('how a letter leaves', () => {
  it('is prepared before it leaves, alone or with others as the policy says', () => {
    const rung = rungs(late().until('2026-02-06T12:00:00+07:00'));
    const at = '2026-02-03T08:00:00+07:00';
    expect(rung('O+1').letters[0]).toMatchObject({
      preparedAt: readyAt(RULES.policy, aTask().id, at),
      at,
      alone: false,
    });
    expect(rung('L1').letters[0]).toMatchObject({ alone: true });
  });
});

describe('a letter that could not leave', () => {
  const down: Relay = (_, at) =>
    !isBefore(at, '2026-02-03T00:00:00+07:00') && isBefore(at, '2026-02-04T06:00:00+07:00')
      ? 'down'
      : 'accepted';

  it('waits for the one that takes its place', () => {
    const life = late(down).until('2026-02-03T20:00:00+07:00');
    expect(rungs(life)('L1').letters[0]).toMatchObject({
      outcome: 'held',
      heldUp: { response: '421 down', until: '2026-02-04T08:00:00+07:00' },
      replacedBy: null,
    });
    const view = viewTask(life.task, life.rules, life.state, life.now);
    expect(lastLetterBrief(view.letters)).toMatch(/^không gửi được · 03\/02\/2026/);
  });

  it('says which one that was', () => {
    const life = late(down).until('2026-02-04T12:00:00+07:00');
    const [old, current] = rungs(life)('L1').letters;
    expect(old).toMatchObject({ outcome: 'superseded', replacedBy: current?.key });
    expect(current).toMatchObject({ outcome: 'accepted', replaces: [old?.key] });
    const told = trackingRow(life.events, life.now, CALENDAR)?.told.filter(({ rungs: of }) =>
      of.includes('L1'),
    );
    expect(told?.map(({ outcome }) => outcome)).toEqual(['superseded', 'accepted']);
  });

  it('is explained under the ladder that asked for it, also when other rules were adopted meanwhile', () => {
    const life = late(down).until('2026-02-03T20:00:00+07:00');
    const policy = { ...RULES.policy, version: 'mới' };
    life.when('2026-02-03T20:00:00+07:00', { type: 'AdoptRules', policy, calendar: null, reason: 'mới' });
    life.until('2026-02-04T12:00:00+07:00');
    const { ladders } = explain(life.rules, UNASSIGNED, life.events, life.now);
    const letters = ladders.map((ladder) =>
      ladder.rungs.filter(({ rung }) => rung === 'L1').flatMap(({ letters: all }) => all.length),
    );
    expect(letters[0]).toEqual([2]);
    expect(letters[1]?.every((count) => count === 0)).toBe(true);
  });
});

describe('a letter that came back', () => {
  it('reads as returned on its day, everywhere', () => {
    const life = late().until('2026-02-03T09:00:00+07:00');
    const key =
      life.happened('LetterPlanned').find(({ letter }) => letter.rungs.includes('L1'))?.letter.key ?? '';
    life.bounce('2026-02-05T09:00:00+07:00', key);
    expect(rungs(life)('L1').letters[0]).toMatchObject({ outcome: 'bounced', returnedOn: '2026-02-05' });
    const view = viewTask(life.task, life.rules, life.state, life.now);
    expect(view.letters.find(({ rungs: of }) => of.includes('L1'))).toMatchObject({
      returnedOn: '2026-02-05',
    });
    const row = trackingRow(life.events, life.now, CALENDAR);
    expect(row?.told.find(({ rungs: of }) => of.includes('L1'))).toMatchObject({
      outcome: 'bounced',
      returnedOn: '2026-02-05',
    });
  });
});

describe('the words', () => {
  it('are there in both languages for everything new', () => {
    const life = late((mailbox) => (mailbox === 'moit.leadership' ? 'suppressed' : 'accepted'));
    life.until('2026-02-03T09:00:00+07:00');
    for (const event of life.events.map((recorded) => recorded.event)) {
      for (const lang of ['vi', 'en'] as const) expect(eventName(event, lang)).not.toMatch(/undefined|null/);
    }
    expect(stepName({ at: ASSIGNED, kind: 'level', levels: [2] })).toBe('báo cáo cấp 2');
    expect(stepName({ at: ASSIGNED, kind: 'level', levels: [1, 2] }, 'en')).toBe(
      'level 1 is told; level 2 is told',
    );
    for (const outcome of ['held', 'superseded', 'bounced', 'suppressed'] as const) {
      expect(outcomeName(outcome, 'vi')).not.toBe(outcomeName(outcome, 'en'));
    }
    expect(new Set(LETTER_KINDS).size).toBe(LETTER_KINDS.length);
  });
});

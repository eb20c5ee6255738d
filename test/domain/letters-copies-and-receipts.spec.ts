import type { HumanCommand } from '../../domain/commands';
import type { TaskRules } from '../../domain/decide/decision';
import { buildFacts } from '../../domain/letter/build-facts';
import type { LetterKind } from '../../domain/letter/letter';
import { viewTask } from '../../domain/view';
import { PostedStory, RULES_3 } from '../support/posted-story';
import { quarterly, report, accept, giveBack } from '../support/recurring-duty';
import { aTask, datedUntil } from '../support/tasks';

const ASSIGNED = '2026-01-30T09:00:00+07:00';
const due = { deadline: datedUntil('2026-02-03') };

function withLetters(letters: Partial<TaskRules['policy']['letters']>): TaskRules {
  return { ...RULES_3, policy: { ...RULES_3.policy, letters: { ...RULES_3.policy.letters, ...letters } } };
}

function copied(kinds: LetterKind[], over = {}): PostedStory {
  return new PostedStory(
    aTask({ ...due, ...over }),
    ASSIGNED,
    undefined,
    withLetters({ copyToCoordinating: kinds }),
  );
}

const copiesIn = (life: PostedStory): string[] =>
  life.sent
    .filter(({ letter }) => letter.copy === true)
    .map(({ letter }) => `${letter.rungs.join(',')} ${letter.recipient.agency}`);

describe('copies', () => {
  it('go to the coordinating agencies, for the kinds that the policy names and no other', () => {
    const life = copied(['overdue']).until('2026-02-04T12:00:00+07:00');
    expect(copiesIn(life)).toEqual(['O+1 mof']);
    const view = viewTask(life.task, life.rules, life.state, life.now);
    expect(view.letters.filter(({ copy }) => copy)).toMatchObject([{ to: 'Bộ Tài chính', rungs: ['O+1'] }]);
  });

  it('are none where the policy names no kind, and none of a child', () => {
    expect(copiesIn(copied([]).until('2026-02-06T12:00:00+07:00'))).toEqual([]);
    const parent = { id: 'nv-0', code: '0', lead: { code: 'vpcp', name: 'Văn phòng Chính phủ' } };
    expect(copiesIn(copied(['overdue'], { parent }).until('2026-02-06T12:00:00+07:00'))).toEqual([]);
  });

  it('are no second letter to whom the letter itself goes', () => {
    const coordinating = [
      { code: 'mofa', name: 'Bộ Ngoại giao' },
      { code: 'mof', name: 'Bộ Tài chính' },
    ];
    const life = copied(['escalation'], { coordinating }).until('2026-02-06T12:00:00+07:00');
    expect(copiesIn(life).filter((copy) => copy.startsWith('L2'))).toEqual(['L2 mof']);
    expect(life.left().filter((letter) => letter.includes('L2 mofa'))).toHaveLength(1);
  });

  it('do not leave to an agency that works along no more', () => {
    const life = copied(['overdue']).until('2026-02-04T07:58:30+07:00');
    life.when('2026-02-04T07:59:00+07:00', {
      type: 'ChangeCoordinating',
      add: [],
      remove: ['mof'],
      document: '3/QĐ',
      reason: null,
    });
    expect(copiesIn(life.until('2026-02-04T12:00:00+07:00'))).toEqual([]);
  });

  it('go to the deputy of an agency that named one', () => {
    const life = copied(['overdue']);
    life.when('2026-02-03T10:00:00+07:00', {
      type: 'Delegate',
      from: 'mof',
      to: { code: 'vu-b', name: 'Vụ B' },
      until: '2026-04-30',
      reason: 'nghỉ phép',
    });
    expect(copiesIn(life.until('2026-02-04T12:00:00+07:00'))).toEqual(['O+1 vu-b']);
  });
});

describe('the receipt of a result', () => {
  const result: HumanCommand = {
    type: 'ReportCompletion',
    evidence: { document: '12/BC-BCT', link: null, figure: null },
  };
  const receipts = (life: PostedStory): string[] => life.left().filter((letter) => letter.includes('RC#'));

  function reportedAt(at: string): PostedStory {
    const life = new PostedStory(aTask(due), ASSIGNED);
    expect(life.when(at, result)).toBeNull();
    return life;
  }

  it('leaves at once in letter hours, and once', () => {
    const life = reportedAt('2026-02-02T10:15:00+07:00').until('2026-03-30T12:00:00+07:00');
    expect(receipts(life)).toEqual(['2026-02-02 10:15 RC#1 moit.focal']);
    const letter = life.sent.at(-1)?.letter;
    if (!letter) throw new Error('no receipt');
    expect(buildFacts(life.rules, life.assigned(), life.events, letter).report).toMatchObject({
      on: '2026-02-02',
      document: '12/BC-BCT',
    });
  });

  it('waits for the morning after letter hours', () => {
    const life = reportedAt('2026-02-02T20:15:00+07:00').until('2026-02-10T12:00:00+07:00');
    expect(receipts(life)).toEqual(['2026-02-03 08:00 RC#1 moit.focal']);
  });

  it.each<[string, HumanCommand]>([
    ['returned', { type: 'ReturnCompletion', reason: 'thiếu số liệu' }],
    ['accepted', { type: 'AcceptCompletion', note: null }],
    ['withdrawn', { type: 'Withdraw', reason: 'trùng', document: null }],
  ])('does not leave when the result is %s before', (_, command) => {
    for (const at of ['2026-02-02T21:00:00+07:00', '2026-02-03T07:59:00+07:00']) {
      const life = reportedAt('2026-02-02T20:15:00+07:00');
      expect(life.when(at, command)).toBeNull();
      expect(receipts(life.until('2026-02-10T12:00:00+07:00'))).toEqual([]);
    }
  });

  it('comes for each result that is reported again', () => {
    const life = reportedAt('2026-02-02T10:15:00+07:00');
    life.when('2026-02-02T11:00:00+07:00', { type: 'ReturnCompletion', reason: 'thiếu số liệu' });
    life.when('2026-02-02T14:00:00+07:00', result);
    life.until('2026-02-10T12:00:00+07:00');
    expect(receipts(life)).toEqual(['2026-02-02 10:15 RC#1 moit.focal', '2026-02-02 14:00 RC#2 moit.focal']);
  });

  it('is none where the policy asks for none, and none for a group whose members have tasks of their own', () => {
    const silent = new PostedStory(aTask(due), ASSIGNED, undefined, withLetters({ receipt: false }));
    silent.when('2026-02-02T10:15:00+07:00', result);
    expect(receipts(silent.until('2026-02-10T12:00:00+07:00'))).toEqual([]);
    const group = new PostedStory(aTask({ ...due, lead: { code: 'cac-bo', name: 'Các bộ' } }), ASSIGNED);
    group.when('2026-02-02T09:00:00+07:00', {
      type: 'OpenCascade',
      total: 3,
      groups: ['Các bộ'],
      closeRule: 'by-decision',
    });
    expect(group.when('2026-02-02T10:15:00+07:00', result)).toBeNull();
    expect(receipts(group.until('2026-02-10T12:00:00+07:00'))).toEqual([]);
  });

  it('of one period is its own: another one that is judged does not take it away', () => {
    const life = new PostedStory(aTask({ deadline: quarterly() }), '2026-01-05T09:00:00+07:00');
    life.when('2026-03-18T10:00:00+07:00', report(1));
    life.when('2026-06-18T20:00:00+07:00', report(2));
    life.when('2026-06-18T20:30:00+07:00', accept(1));
    life.until('2026-06-19T12:00:00+07:00');
    expect(receipts(life)).toEqual([
      '2026-03-18 10:00 RC#1 moit.focal',
      expect.stringMatching(/^2026-06-19 08:00 RC#/),
    ]);
    life.when('2026-09-17T20:00:00+07:00', report(3));
    life.when('2026-09-17T20:30:00+07:00', giveBack(3));
    expect(receipts(life.until('2026-09-18T12:00:00+07:00'))).toHaveLength(2);
  });

  it('is a letter of its own, beside what asks for the next period', () => {
    const deadline = datedUntil('2026-01-09', { kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=FR' });
    const life = new PostedStory(aTask({ deadline }), '2026-01-05T09:00:00+07:00');
    life.when('2026-01-09T19:00:00+07:00', report(1));
    life.until('2026-01-12T12:00:00+07:00');
    expect(
      life.sent.filter(({ letter }) => letter.kind === 'receipt').map(({ letter }) => letter.rungs),
    ).toEqual([['RC#1']]);
  });
});

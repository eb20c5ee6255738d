import type { HumanCommand } from '../../domain/commands';
import { viewTask } from '../../domain/view';
import { PEOPLE, SAMPLE_COMMANDS } from '../support/command-samples';
import { RULES_2 } from '../support/rules';
import type { TaskStory } from '../support/task-story';
import { acknowledged, on, since, take } from './acknowledged-task';

describe('another lead', () => {
  it('is told and asked whether it has the task; the old one gets one letter and no more', () => {
    const story = take(acknowledged(), '2026-02-10', SAMPLE_COMMANDS.Reassign).until(on('2026-02-27'));
    expect(since(story, '2026-02-10')).toEqual([
      '2026-02-10 HANDOVER#1 moit.focal',
      '2026-02-11 REASSIGNED moh.focal',
      '2026-02-13 T-15,T-7 moh.focal',
      '2026-02-23 ACK moh.leadership',
      '2026-02-25 T-3 moh.focal',
      '2026-02-27 T-1,D moh.focal',
    ]);
    expect(story.state).toMatchObject({ task: { lead: { code: 'moh' } }, acknowledged: null });
  });

  it('that coordinated before coordinates no more, and must be another one', () => {
    const toFinance = { ...SAMPLE_COMMANDS.Reassign, lead: { code: 'mof', name: 'Bộ Tài chính' } };
    const story = take(acknowledged(), '2026-02-10', toFinance);
    expect(story.state).toMatchObject({ task: { coordinating: [] } });
    expect(story.when(on('2026-02-10'), toFinance)).toEqual({ code: 'already-lead', agency: 'Bộ Tài chính' });
    const undocumented = { ...SAMPLE_COMMANDS.Reassign, document: ' ' };
    expect(story.when(on('2026-02-10'), undocumented)).toMatchObject({ field: 'document' });
  });
});

describe('a delegation', () => {
  it('brings the lead’s letters to the deputy until its last day, leadership’s never', () => {
    const story = take(acknowledged(), '2026-02-12', SAMPLE_COMMANDS.Delegate).until(on('2026-03-02'));
    expect(since(story, '2026-02-12')).toEqual([
      '2026-02-13 T-15,T-7 vu-da-bien.focal',
      '2026-02-25 T-3 moit.focal',
      '2026-02-27 T-1,D moit.focal',
      '2026-03-02 O+1 moit.focal',
      '2026-03-02 L1 moit.leadership',
    ]);
  });

  it('ends early when it is ended', () => {
    const longer = { ...SAMPLE_COMMANDS.Delegate, until: '2026-03-31' };
    const story = take(acknowledged(), '2026-02-12', longer);
    take(story, '2026-02-24', SAMPLE_COMMANDS.EndDelegation).until(on('2026-02-25'));
    expect(since(story, '2026-02-25')).toEqual(['2026-02-25 T-3 moit.focal']);
    expect(story.when(on('2026-02-25'), SAMPLE_COMMANDS.EndDelegation)).toEqual({
      code: 'no-delegation',
      agency: 'moit',
    });
  });

  it.each([
    ['of nobody’s', { from: 'moh' }, { code: 'no-such-party', agency: 'moh' }],
    ['until a day that has passed', { until: '2026-02-11' }, { code: 'delegation-in-the-past' }],
    ['to itself', { to: { code: 'moit', name: 'Bộ Công Thương' } }, { code: 'nothing-changes' }],
    ['without a reason', { reason: '' }, { code: 'missing-text', field: 'reason' }],
  ])('%s is refused', (_, change, refusal) => {
    const delegate = { ...SAMPLE_COMMANDS.Delegate, ...change };
    expect(acknowledged().when(on('2026-02-12'), delegate)).toMatchObject(refusal);
  });
});

describe('coordinating agencies', () => {
  const parts = (story: TaskStory) =>
    viewTask(story.task, RULES_2, story.state, on('2026-02-12')).contributions.map(
      ({ agency, acknowledgedAt, delivered }) => [agency.code, acknowledgedAt, delivered?.summary ?? null],
    );

  it('acknowledge and deliver their own parts; the task shows who has not', () => {
    const story = take(acknowledged(), '2026-02-10', SAMPLE_COMMANDS.ChangeCoordinating);
    take(story, '2026-02-11', SAMPLE_COMMANDS.AcknowledgePart);
    expect(parts(story)).toEqual([
      ['mof', on('2026-02-11'), null],
      ['moj', null, null],
    ]);
    take(story, '2026-02-12', SAMPLE_COMMANDS.DeliverContribution);
    expect(parts(story)[0]).toEqual(['mof', on('2026-02-11'), 'số liệu thu']);
    expect(story.when(on('2026-02-12'), SAMPLE_COMMANDS.AcknowledgePart)).toMatchObject({
      code: 'part-already-acknowledged',
    });
    expect(story.happened('LetterPlanned').every(({ letter }) => letter.recipient.agency === 'moit')).toBe(
      true,
    );
  });

  it('are no part of the task once they are removed', () => {
    const removed: HumanCommand = { ...SAMPLE_COMMANDS.ChangeCoordinating, add: [], remove: ['mof'] };
    const story = take(acknowledged(), '2026-02-10', removed);
    expect(parts(story)).toEqual([]);
    expect(story.when(on('2026-02-10'), removed)).toEqual({ code: 'not-coordinating', agency: 'mof' });
    const known: HumanCommand = { ...removed, add: [{ code: 'moit', name: 'Bộ Công Thương' }], remove: [] };
    expect(story.when(on('2026-02-10'), known)).toEqual({ code: 'nothing-changes' });
  });
});

describe('a risk that the lead reports', () => {
  it('is told early to those whom level 2 tells, without raising the level', () => {
    const story = take(acknowledged(), '2026-02-10', SAMPLE_COMMANDS.ReportRisk).until(on('2026-02-11'));
    expect(since(story, '2026-02-10')).toEqual([
      '2026-02-10 RISK#1 mofa.focal',
      '2026-02-10 RISK#1 vpcp.focal',
    ]);
    expect(story.state).toMatchObject({ level: 0, highestLevel: 0, risk: { expectedOn: '2026-03-10' } });
    const past = { ...SAMPLE_COMMANDS.ReportRisk, expectedOn: '2026-02-10' };
    expect(story.when(on('2026-02-11'), past)).toMatchObject({ code: 'expected-in-the-past' });
  });
});

describe('another document that assigns the same task', () => {
  it('is linked once', () => {
    const story = take(acknowledged(), '2026-02-10', SAMPLE_COMMANDS.LinkSource);
    expect(story.state).toMatchObject({ sources: [{ number: '10/TB-VPCP', clause: '5.b(i)' }] });
    expect(story.by(PEOPLE.secretariat, on('2026-02-10'), SAMPLE_COMMANDS.LinkSource)).toEqual({
      code: 'already-linked',
    });
  });
});

import { isWanted } from '../../domain/decide/outbox';
import { explain } from '../../domain/explain/explain';
import { UNASSIGNED } from '../../domain/state';
import { RULES_2 } from '../support/rules';
import { aTask } from '../support/tasks';
import { TaskStory } from '../support/task-story';

const ASSIGNED = '2026-01-31T00:00:00+07:00';
/** A Tuesday evening: letters leave the next morning. */
const EVENING = '2026-02-03T19:00:00+07:00';
const MORNING = '2026-02-04T12:00:00+07:00';

function evening(): TaskStory {
  return new TaskStory(aTask(), ASSIGNED, undefined, RULES_2).until(EVENING);
}

function lettersOf(story: TaskStory): string[] {
  return story
    .until(MORNING)
    .letters()
    .filter((letter) => letter.startsWith('2026-02-04'));
}

describe('a letter whose matter is settled before it leaves', () => {
  it('is not sent: a request that was answered the same evening', () => {
    const story = evening();
    story.when(EVENING, {
      type: 'RequestExtension',
      ask: 'withdrawal',
      newDue: null,
      reason: 'trùng',
      document: null,
    });
    story.when(EVENING, {
      type: 'DecideExtension',
      decision: 'keep',
      newDue: null,
      document: '9/VPCP',
      signer: 'Ông A',
      reason: null,
    });
    expect(lettersOf(story)).toEqual(['2026-02-04 KEEP#2 moit.focal']);
    const { ladders } = explain(RULES_2, UNASSIGNED, story.events, MORNING);
    expect(ladders[0]?.rungs.find(({ rung }) => rung === 'REQ#1')?.fate).toBe('settled');
  });

  it('is not sent: a date that was changed without waiting for the request', () => {
    const story = evening();
    const newDue = '2026-03-31T23:59:59+07:00';
    story.when(EVENING, {
      type: 'RequestExtension',
      ask: 'new-date',
      newDue,
      reason: 'thiếu người',
      document: null,
    });
    story.when(EVENING, { type: 'ExtendDeadline', newDue, document: '9/VPCP', reason: null });
    expect(lettersOf(story)).toEqual(['2026-02-04 EXTENDED moit.focal']);
  });

  it('is not sent: what a lead reported that leads no more', () => {
    const story = evening();
    story.when(EVENING, { type: 'ReportRisk', reason: 'thiếu người', expectedOn: null });
    story.when(EVENING, {
      type: 'Reassign',
      lead: { code: 'moj', name: 'Bộ Tư pháp' },
      document: '9/VPCP',
      reason: null,
    });
    expect(lettersOf(story)).toEqual(['2026-02-04 REASSIGNED moj.focal', '2026-02-04 HANDOVER#2 moit.focal']);
  });
});

describe('a promise', () => {
  const P_OF = (story: TaskStory) => story.letters().filter((letter) => letter.includes(' P'));

  it('made for the same day is not asked for at once, only after it', () => {
    const story = new TaskStory(aTask(), ASSIGNED, undefined, RULES_2).until('2026-02-03T10:30:00+07:00');
    story.when('2026-02-03T10:30:00+07:00', { type: 'Acknowledge', promisedOn: '2026-02-03' });
    expect(P_OF(story.until('2026-02-05T12:00:00+07:00'))).toEqual(['2026-02-04 P+.2026-02-03 moit.focal']);
  });

  it('that progress moves is asked for on the new day', () => {
    const story = new TaskStory(aTask(), ASSIGNED, undefined, RULES_2).until('2026-02-03T10:30:00+07:00');
    story.when('2026-02-03T10:30:00+07:00', { type: 'Acknowledge', promisedOn: '2026-02-06' });
    story.until('2026-02-05T10:30:00+07:00').when('2026-02-05T10:30:00+07:00', {
      type: 'ReportProgress',
      summary: 'chờ số liệu',
      percent: null,
      promisedOn: '2026-02-10',
    });
    expect(P_OF(story.until('2026-02-12T12:00:00+07:00'))).toEqual([
      '2026-02-10 P.2026-02-10 moit.focal',
      '2026-02-11 P+.2026-02-10 moit.focal',
    ]);
  });
});

describe('the letter to a former lead that its mail server puts off', () => {
  it('is still wanted when the new lead gets another date', () => {
    const story = new TaskStory(aTask(), ASSIGNED, () => 'retrying', RULES_2).until(EVENING);
    story.when(EVENING, {
      type: 'Reassign',
      lead: { code: 'moj', name: 'Bộ Tư pháp' },
      document: '9/VPCP',
      reason: null,
    });
    story.until(MORNING).when(MORNING, {
      type: 'ExtendDeadline',
      newDue: '2026-03-31T23:59:59+07:00',
      document: '10/VPCP',
      reason: null,
    });
    const { state } = story;
    if (state.status !== 'open') throw new Error('the task is open');
    const wanted = state.letters
      .filter((letter) => isWanted(state, letter))
      .map(({ letter }) => letter.rungs);
    expect(wanted).toEqual([['HANDOVER#1']]);
  });
});

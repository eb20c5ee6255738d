import type { HumanCommand } from '../../domain/commands';
import { previewCommand, type CommandPreview } from '../../domain/preview-command';
import { endOfDay } from '../../domain/time/instant';
import { RULES } from '../support/rules';
import { CLERK, TaskStory } from '../support/task-story';
import { aTask, datedUntil } from '../support/tasks';

/** A Monday morning; the task is due on Tuesday 31 March. */
const ASSIGNED = '2026-03-02T09:00:00+07:00';
const NOW = '2026-03-16T10:00:00+07:00';

const opened = () => new TaskStory(aTask({ deadline: datedUntil('2026-03-31') }), ASSIGNED).until(NOW);

function preview(command: HumanCommand, story = opened()) {
  return previewCommand(RULES, story.state, { id: 'p1', actor: CLERK, command }, NOW);
}

function taken(result: CommandPreview) {
  if (!result.taken) throw new Error(`refused: ${result.refusal.code}`);
  return result;
}

const lines = (result: CommandPreview) =>
  taken(result).steps.map(
    ({ rung, change, before, after }) =>
      `${change} ${rung} ${before?.at.slice(0, 10) ?? '–'} ${after?.at.slice(0, 10) ?? '–'}`,
  );

const EXTEND: HumanCommand = {
  type: 'ExtendDeadline',
  newDue: endOfDay('2026-04-15'),
  document: '88/VPCP',
  reason: null,
};
const SUSPEND: HumanCommand = { type: 'Suspend', reason: 'chờ luật mới', document: '91/VPCP' };

describe('what a command would change', () => {
  it('an extension: the letters move with the date, and one is added that tells of it', () => {
    const found = lines(preview(EXTEND));
    expect(found).toEqual(
      expect.arrayContaining([
        'added EXTENDED – 2026-03-17',
        'moved T-7 2026-03-24 2026-04-08',
        'moved D 2026-03-31 2026-04-15',
        'moved L1 2026-04-01 2026-04-16',
      ]),
    );
    expect(found[0]).toBe('added EXTENDED – 2026-03-17');
  });

  it('a suspension: everything falls away; resuming brings it back', () => {
    const found = lines(preview(SUSPEND));
    expect(found).toContain('falls-away T-7 2026-03-24 –');
    expect(found.every((line) => line.startsWith('falls-away'))).toBe(true);
    const story = opened();
    story.when(NOW, SUSPEND);
    const back = lines(preview({ type: 'Resume', reason: null, document: null }, story));
    expect(back).toEqual(
      expect.arrayContaining([
        'added RESUMED – 2026-03-17',
        'added T-7 – 2026-03-24',
        'added D – 2026-03-31',
      ]),
    );
  });

  it('another lead: the days stay, the readers change', () => {
    const result = preview({
      type: 'Reassign',
      lead: { code: 'mof', name: 'Bộ Tài chính' },
      document: '92/VPCP',
      reason: null,
    });
    expect(lines(result)).toContain('readdressed T-7 2026-03-24 2026-03-24');
    const reminder = taken(result).steps.find(({ rung }) => rung === 'T-7');
    expect([reminder?.before?.to, reminder?.after?.to]).toEqual([['Bộ Công Thương'], ['Bộ Tài chính']]);
    expect(lines(result)).toContain('kept L2 2026-04-03 2026-04-03');
  });

  it('letters that are on their way and not wanted any more are named', () => {
    const story = opened();
    story.wake('2026-03-16T09:00:00+07:00');
    const state = {
      ...story.state,
      letters: 'letters' in story.state ? story.state.letters.map((l) => ({ ...l, fate: null })) : [],
    } as typeof story.state;
    const envelope = { id: 'p2', actor: CLERK, command: SUSPEND };
    const { calledBack } = taken(previewCommand(RULES, state, envelope, NOW));
    expect(calledBack.length).toBeGreaterThan(0);
  });

  it('a refusal is the same as the task would give, and a repetition changes nothing', () => {
    expect(preview({ type: 'Resume', reason: null, document: null })).toEqual({
      taken: false,
      refusal: { code: 'not-suspended' },
    });
    const story = opened();
    story.when(NOW, EXTEND, 'p1');
    const again = taken(preview(EXTEND, story));
    expect([again.repeated, again.events]).toEqual([true, []]);
    expect(again.steps.every(({ change }) => change === 'kept')).toBe(true);
  });

  it('previewing leaves the state as it was', () => {
    const story = opened();
    const before = JSON.stringify(story.state);
    preview(EXTEND, story);
    expect(JSON.stringify(story.state)).toBe(before);
  });
});

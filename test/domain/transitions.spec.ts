import { decide } from '../../domain/decide/decide';
import type { CommandType, HumanCommand } from '../../domain/commands';
import { UNASSIGNED } from '../../domain/state';
import { LIVE_STATUSES, TRANSITIONS, type LiveStatus } from '../../domain/transitions';
import { COMMAND_TYPES, NEEDED_BEFORE, SAMPLE_COMMANDS } from '../support/command-samples';
import { RULES_2 } from '../support/rules';
import { CLERK, TaskStory } from '../support/task-story';
import { aTask, datedUntil } from '../support/tasks';

const ASSIGNED = '2026-02-02T08:00:00+07:00';
const BEFORE = '2026-02-02T10:00:00+07:00';
const NOW = '2026-02-03T10:00:00+07:00';

/** How a task comes into a status after what the command needs; from `open` on. */
const WAY_TO: Record<LiveStatus, HumanCommand[]> = {
  open: [],
  reported: [SAMPLE_COMMANDS.ReportCompletion],
  suspended: [SAMPLE_COMMANDS.Suspend],
};

/** What a recurring duty does in another way: its results are those of a period. */
const BY_PERIOD: readonly CommandType[] = ['ReportCompletion', 'AcceptCompletion', 'ReturnCompletion'];

const MONTHLY = datedUntil('2026-02-20', { kind: 'recurring', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=20' });

function taskIn(status: LiveStatus, command: CommandType, task = aTask()): TaskStory {
  const story = new TaskStory(task, ASSIGNED, undefined, RULES_2).until(BEFORE);
  const needed = NEEDED_BEFORE[command];
  for (const step of [...(needed ? [needed] : []), ...WAY_TO[status]]) {
    expect(story.when(BEFORE, step)).toBeNull();
  }
  expect(story.state.status).toBe(status);
  return story;
}

/** Every status to which the command may bring the task: of one deadline, of a recurring duty, by either answer. */
function reachedFrom(status: LiveStatus, type: CommandType): string[] {
  const monthly = () => taskIn(status, type, aTask({ deadline: MONTHLY }));
  const stories: [TaskStory, HumanCommand][] = [[taskIn(status, type), SAMPLE_COMMANDS[type]]];
  if (BY_PERIOD.includes(type)) stories.push([monthly(), SAMPLE_COMMANDS[type]]);
  if (type === 'DecideExtension') {
    const withdraw = { ...SAMPLE_COMMANDS.DecideExtension, decision: 'withdraw' as const, newDue: null };
    stories.push([taskIn(status, type), withdraw]);
  }
  if (type === 'Resume') {
    const reportedMeanwhile = monthly();
    reportedMeanwhile.when(BEFORE, SAMPLE_COMMANDS.ReportCompletion);
    stories.push([reportedMeanwhile, SAMPLE_COMMANDS.Resume]);
  }
  return stories.map(([story, command]) => {
    expect(story.when(NOW, command)).toBeNull();
    return story.state.status;
  });
}

describe('what a command does in each status, as domain/transitions.ts says', () => {
  const taken = COMMAND_TYPES.flatMap((type) =>
    LIVE_STATUSES.flatMap((status) => {
      const outcome = TRANSITIONS[type].on[status];
      return 'to' in outcome ? [[status, type, outcome.to] as const] : [];
    }),
  );
  const refused = COMMAND_TYPES.flatMap((type) =>
    LIVE_STATUSES.flatMap((status) => {
      const outcome = TRANSITIONS[type].on[status];
      return 'refused' in outcome ? [[status, type, outcome.refused] as const] : [];
    }),
  );

  it('every pair is in the table, of 22 commands and three statuses', () => {
    expect(COMMAND_TYPES).toHaveLength(22);
    expect(taken.length + refused.length).toBe(66);
  });

  it.each(taken)('%s: %s is taken and leads to %j, to each of them', (status, type, to) => {
    expect(new Set(reachedFrom(status, type))).toEqual(new Set(to));
  });

  it.each(taken)('%s: %s is recorded with who gave it, and once', (status, type) => {
    const story = taskIn(status, type);
    const before = story.events.length;
    expect(story.when(NOW, SAMPLE_COMMANDS[type], 'this-one')).toBeNull();
    const recorded = story.events.slice(before);
    expect(recorded.length).toBeGreaterThan(0);
    for (const { commandId, actor } of recorded) expect([commandId, actor]).toEqual(['this-one', CLERK]);
    expect(story.when(NOW, SAMPLE_COMMANDS[type], 'this-one')).toBeNull();
    expect(story.events).toHaveLength(before + recorded.length);
  });

  it.each(refused)('%s: %s is refused: %s', (status, type, code) => {
    const story = taskIn(status, type);
    const before = story.events.length;
    expect(story.when(NOW, SAMPLE_COMMANDS[type])).toMatchObject({ code });
    expect(story.events).toHaveLength(before);
    expect(story.state.status).toBe(status);
  });

  describe('before the assignment', () => {
    it.each(COMMAND_TYPES)('%s is refused', (type) => {
      const given = { id: 'early', actor: CLERK, command: SAMPLE_COMMANDS[type] };
      const decision = decide(RULES_2, UNASSIGNED, given, NOW);
      expect(decision).toEqual({ taken: false, refusal: { code: 'not-assigned-yet' }, events: [] });
    });
  });

  describe.each([
    ['accepted', [SAMPLE_COMMANDS.ReportCompletion, SAMPLE_COMMANDS.AcceptCompletion]],
    ['withdrawn', [SAMPLE_COMMANDS.Withdraw]],
  ] as const)('%s', (status, way) => {
    const story = new TaskStory(aTask(), ASSIGNED, undefined, RULES_2).until(BEFORE);
    for (const step of way) story.when(BEFORE, step);
    const { length } = story.events;

    it.each(COMMAND_TYPES)('%s is refused, and nothing is recorded', (type) => {
      expect(story.state.status).toBe(status);
      expect(story.when(NOW, SAMPLE_COMMANDS[type])).toEqual({ code: 'closed', status, at: BEFORE });
      expect(story.events).toHaveLength(length);
    });
  });
});

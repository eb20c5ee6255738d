import type { HumanCommand } from '../../domain/commands';
import { decide } from '../../domain/decide/decide';
import { lettersToSend } from '../../domain/decide/outbox';
import { nextStep } from '../../domain/decide/steps';
import { evolve } from '../../domain/evolve';
import { buildFacts } from '../../domain/letter/build-facts';
import { carriedOn, type Carried } from '../../domain/snapshot';
import { UNASSIGNED, isAssigned, type AssignedTask } from '../../domain/state';
import { addDays, endOfDay, instantAt, type Instant } from '../../domain/time/instant';
import { viewTask } from '../../domain/view';
import { RULES_2 } from '../support/rules';
import { aTask, datedUntil } from '../support/tasks';
import { CLERK, TaskStory } from '../support/task-story';

const KB = 1_024;
const report: HumanCommand = {
  type: 'ReportCompletion',
  evidence: { document: `12/BC-BCT ${'số liệu '.repeat(30)}`, link: null, figure: null },
};
const accept: HumanCommand = { type: 'AcceptCompletion', note: null };

/** A weekly duty, answered on its Thursdays but every fifth time. */
function weekly(weeks: number): TaskStory {
  const deadline = datedUntil('2026-01-09', { kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=FR' });
  const story = new TaskStory(aTask({ deadline }), instantAt('2026-01-05', '09:00'), undefined, RULES_2);
  for (let week = 0; week < weeks; week += 1) {
    const thursday = instantAt(addDays('2026-01-08', 7 * week), '10:00');
    story.until(thursday);
    if (week % 5 === 4) continue;
    story.when(thursday, report);
    story.when(thursday, accept);
  }
  return story.until(instantAt(addDays('2026-01-08', 7 * weeks), '09:00'));
}

function late(until: Instant): TaskStory {
  return new TaskStory(
    aTask({ deadline: datedUntil('2026-01-20') }),
    instantAt('2026-01-05', '09:00'),
    undefined,
    RULES_2,
  ).until(until);
}

function carriedFrom({ events, state }: TaskStory): Carried {
  return carriedOn({ before: UNASSIGNED, events }, state);
}

function resumed({ before, events }: Carried): AssignedTask {
  const state = events.reduce(evolve, before);
  if (!isAssigned(state)) throw new Error('carried to nowhere');
  return state;
}

describe('a short life', () => {
  it('is carried on as it is', () => {
    const story = late(endOfDay('2026-03-31'));
    expect(carriedFrom(story)).toEqual({ before: UNASSIGNED, events: story.events });
  });
});

describe.each([
  ['a weekly duty of a year', weekly(52)],
  ['a task that has been late for most of a year', late(endOfDay('2026-12-20'))],
])('%s', (_, story) => {
  const now = endOfDay('2027-02-03');
  const carried = carriedFrom(story);
  const state = resumed(carried);

  it('is carried on in short', () => {
    expect(carried.events.length).toBeLessThanOrEqual(205);
    expect(carried.events.at(-1)).toEqual(story.events.at(-1));
    expect(JSON.stringify(carried).length).toBeLessThan(0.8 * JSON.stringify(story.events).length);
  });

  it('waits for the same, and is shown the same', () => {
    expect(nextStep(RULES_2, state, now)).toEqual(nextStep(RULES_2, story.state, now));
    expect(lettersToSend(state, now)).toEqual(lettersToSend(story.state, now));
    const [short, whole] = [state, story.state].map((s) => viewTask(story.task, RULES_2, s, now));
    expect(short).toEqual(whole);
  });

  it('states the same in its letters, but for what lies before the events that are carried', () => {
    const letter = state.letters.at(-1)?.letter;
    if (!letter || !isAssigned(story.state)) throw new Error('no letter was sent');
    const short = buildFacts(RULES_2, state, carried.events, letter);
    const whole = buildFacts(RULES_2, story.state, story.events, letter);
    expect({ ...short, history: [] }).toEqual({ ...whole, history: [] });
    expect(short.history[0]?.kind).toBe('assigned');
    expect(whole.history.slice(1 - short.history.length)).toEqual(short.history.slice(1));
  });

  it('takes no command twice', () => {
    for (const { commandId } of story.events) {
      if (commandId === null) continue;
      const again = decide(RULES_2, state, { id: commandId, actor: CLERK, command: accept }, now);
      expect(again).toEqual({ taken: true, events: [], repeated: true });
    }
  });

  it('is carried on again and again without growing', () => {
    const again = carriedOn(carried, state);
    expect(resumed(again)).toMatchObject({ status: state.status, lastSeq: state.lastSeq });
    expect(JSON.stringify(again).length).toBeLessThanOrEqual(JSON.stringify(carried).length);
  });
});

describe('a weekly duty of years, carried on every quarter', () => {
  let carried: Carried = { before: UNASSIGNED, events: [] };
  const story = weekly(110);
  let size = 0;
  for (let i = 0; i < story.events.length; i += 150) {
    carried = { ...carried, events: [...carried.events, ...story.events.slice(i, i + 150)] };
    carried = carriedOn(carried, resumed(carried));
    size = Math.max(size, JSON.stringify(carried).length);
  }
  const state = resumed(carried);

  it('stays far below the 256 KB of which Temporal warns', () => {
    expect(size).toBeLessThan(160 * KB);
  });

  it('counts every letter, and every period is named or counted', () => {
    const view = viewTask(story.task, RULES_2, state, endOfDay('2028-03-01'));
    const whole = viewTask(story.task, RULES_2, story.state, endOfDay('2028-03-01'));
    expect(view.lettersAccepted).toBe(whole.lettersAccepted);
    expect(view.periods.length + (state.earlier?.periodsBefore ?? 0)).toBe(whole.periods.length);
    expect(view.letters).toEqual(whole.letters.slice(-view.letters.length));
    expect(view.next).toEqual(whole.next);
  });

  it('says of a period that is long past that it is closed', () => {
    const command: HumanCommand = { ...report, period: 5 };
    const decision = decide(RULES_2, state, { id: 'muộn', actor: CLERK, command }, endOfDay('2028-03-01'));
    expect(decision).toMatchObject({ refusal: { code: 'period-closed', period: 5 } });
  });
});

describe('what is still under way when a life is cut', () => {
  it('an unknown letter is still repeated, and an unreachable mailbox is not told of again', () => {
    const deadline = datedUntil('2026-01-09', { kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=FR' });
    const story = new TaskStory(
      aTask({ deadline }),
      instantAt('2026-01-05', '09:00'),
      (recipient) => (recipient === 'moit.focal' ? 'refused' : 'unknown'),
      RULES_2,
    ).until(instantAt('2026-03-02', '08:10'));
    const state = resumed(carriedFrom(story));
    const at = instantAt('2026-03-03', '08:00');
    expect(lettersToSend(state, at)).toEqual(lettersToSend(story.state, at));
    expect(nextStep(RULES_2, state, at)).toEqual(nextStep(RULES_2, story.state, at));
    expect(story.happened('RecipientUnreachable')).toHaveLength(1);
    expect(state.extraRungs.filter(({ kind }) => kind === 'undeliverable')).toHaveLength(1);
  });
});

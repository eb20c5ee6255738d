import { lettersToSend } from '../../domain/decide/outbox';
import { bounceLetter } from '../../domain/decide/settle-letter';
import { nextStep } from '../../domain/decide/steps';
import { tick } from '../../domain/decide/tick';
import { evolve } from '../../domain/evolve';
import { previewCommand } from '../../domain/preview-command';
import { carriedOn } from '../../domain/snapshot';
import { UNASSIGNED, isAssigned, type AssignedTask } from '../../domain/state';
import { addDays, instantAt, isBefore, type Instant } from '../../domain/time/instant';
import { CLERK } from '../support/task-story';
import { PostedStory, type Relay } from '../support/posted-story';
import { report } from '../support/recurring-duty';
import { aTask, datedUntil } from '../support/tasks';

const weekly = datedUntil('2026-01-09', { kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=FR' });

/** A weekly duty that nobody answers, long enough to be carried on in short. */
function duty(relay: Relay, until: Instant): PostedStory {
  return new PostedStory(aTask({ deadline: weekly }), '2026-01-05T09:00:00+07:00', relay).until(until);
}

function resumed({ events, state }: PostedStory): AssignedTask {
  const carried = carriedOn({ before: UNASSIGNED, events }, state);
  expect(isAssigned(carried.before)).toBe(true);
  const again = carried.events.reduce(evolve, carried.before);
  if (!isAssigned(again)) throw new Error('carried to nowhere');
  return again;
}

const downFrom =
  (from: Instant, to: Instant): Relay =>
  (_, at) =>
    !isBefore(at, from) && isBefore(at, to) ? 'down' : 'accepted';

describe('what the next run of a long life knows of its letters', () => {
  const evening = '2026-03-23T20:00:00+07:00';
  const morning = '2026-03-24T08:00:00+07:00';

  it('a letter that was held up is replaced by the same letter', () => {
    const life = duty(downFrom('2026-03-23T00:00:00+07:00', '2026-03-30T00:00:00+07:00'), evening);
    const state = resumed(life);
    expect(state.letters.some(({ held, fate }) => held !== undefined && fate === null)).toBe(true);
    expect(nextStep(life.rules, state, evening)).toEqual(nextStep(life.rules, life.state, evening));
    expect(lettersToSend(state, evening)).toEqual([]);
    expect(tick(life.rules, state, morning)).toEqual(tick(life.rules, life.state, morning));
  });

  it('a letter that a server took lately can still come back, and is told of', () => {
    const life = duty(() => 'accepted', evening);
    const state = resumed(life);
    const { letter } = life.sent.at(-1) ?? {};
    const since = addDays('2026-03-23', -7);
    const lately = life.sent.filter(({ at }) => at.slice(0, 10) >= since).map(({ letter: { key } }) => key);
    expect(state.letters.map(({ letter: { key } }) => key)).toEqual(expect.arrayContaining(lately));
    expect(bounceLetter(life.rules, state, letter?.key ?? '', '550', evening)).toEqual(
      bounceLetter(life.rules, life.state, letter?.key ?? '', '550', evening),
    );
  });

  it('a mailbox that was told of is not told of again, and what was redirected stays so', () => {
    const life = duty((mailbox) => (mailbox === 'moit.focal' ? 'refused' : 'accepted'), evening);
    const state = resumed(life);
    const at = instantAt('2026-03-25', '12:00');
    expect(tick(life.rules, state, at)).toEqual(tick(life.rules, life.state, at));
    expect(state.extraRungs.filter(({ kind }) => kind === 'undeliverable')).toHaveLength(1);
  });
});

describe('the preview of a command', () => {
  it('names what a held letter would have told among the steps that fall away, and calls the letter back', () => {
    const relay = downFrom('2026-03-20T00:00:00+07:00', '2026-03-23T00:00:00+07:00');
    const task = aTask({ deadline: datedUntil('2026-03-27') });
    const life = new PostedStory(task, '2026-01-30T09:00:00+07:00', relay);
    life.when('2026-02-02T10:00:00+07:00', { type: 'Acknowledge', promisedOn: null });
    life.until('2026-03-20T20:00:00+07:00');
    const envelope = { id: 'xem', actor: CLERK, command: report() };
    const command = { ...envelope.command };
    if (command.type === 'ReportCompletion') delete command.period;
    const preview = previewCommand(life.rules, life.state, { ...envelope, command }, life.now);
    if (!preview.taken) throw new Error('it would be taken');
    expect(preview.steps.find(({ rung }) => rung === 'T-7')).toMatchObject({
      change: 'falls-away',
      before: { at: '2026-03-23T08:00:00+07:00' },
    });
    expect(preview.steps.find(({ rung }) => rung === 'RC#1')).toMatchObject({ change: 'added' });
    expect(preview.calledBack.map(({ rungs }) => rungs)).toEqual([['T-7']]);
  });
});

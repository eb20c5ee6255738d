import { until } from '../support/processes';
import { RULES_3 } from '../support/posted-story';
import { datedUntil } from '../support/tasks';
import { keyOf, type PostHouse } from '../workflows/post-house';
import { settled } from '../workflows/runs-of-task';

type PostedLife = (house: PostHouse) => Promise<string>;

const MORNING = '2026-03-03T08:00:00+07:00';
const LATER = '2026-03-03T08:10:00+07:00';

/** Lives whose letters wait in the post office, as they do since version 0.3; each in a house of its own. */
export const POSTED_LIVES: Record<string, PostedLife> = {
  async 'digest-then-receipt'(house) {
    const [task, other] = [await house.open(), await house.open()];
    await house.morning(MORNING, task, other);
    await task.give('progress');
    await task.give('complete');
    await house.drain(LATER, task);
    await task.give('return');
    await house.morning('2026-03-04T08:00:00+07:00', task);
    await task.give('complete');
    await task.give('accept');
    return task.task.id;
  },
  async 'held-up-then-current'(house) {
    const task = await house.open({ deadline: datedUntil('2026-03-03') });
    house.line.cut();
    await house.goTo(MORNING, task);
    await house.round(LATER, 1);
    await house.drain('2026-03-03T17:01:00+07:00', task);
    house.line.mend();
    await house.goTo('2026-03-04T08:00:00+07:00', task);
    await house.drain('2026-03-04T08:10:00+07:00', task);
    return task.task.id;
  },
  async redirected(house) {
    const task = await house.open();
    await house.goTo(MORNING, task);
    house.server.plan({ at: 'rcpt', reply: 550 });
    await house.round(MORNING, 1);
    await house.drain(LATER, task);
    return task.task.id;
  },
  async 'returned-by-a-server'(house) {
    const task = await house.open();
    await house.morning(MORNING, task);
    await house.bounce(task, keyOf(task, 'ASSIGNED'));
    await house.bounce(task, keyOf(task, 'ASSIGNED'));
    await until('it is on record', async () => (await house.events(task, 'LetterBounced')).length > 0);
    await house.drain(LATER, task);
    await task.give('withdraw');
    return task.task.id;
  },
  async resent(house) {
    const task = await house.open();
    await house.goTo(MORNING, task);
    house.server.plan({ at: 'data-end', cut: true });
    await house.round(MORNING, 1);
    await house.come(task, ['ASSIGNED: unknown']);
    const [again] = await house.events(task, 'LetterResendPlanned');
    const resendAt = again?.event.at ?? '';
    await house.goTo(resendAt, task);
    await house.round(resendAt, 1);
    await house.come(task, ['ASSIGNED: accepted']);
    return task.task.id;
  },
  async 'called-back-and-brought-up-to-date'(house) {
    const task = await house.open({ deadline: datedUntil('2026-03-11') }, { rules: RULES_3 });
    await house.prepare(MORNING, [task], 1);
    await task.give('progress');
    await task.give('complete');
    await house.drain(MORNING, task);
    await task.give('return');
    // The hour has not come on its own clock: the next letter is posted at once.
    await task.give('acknowledge');
    await house.drain(MORNING, task);
    return task.task.id;
  },
  async 'continued-with-letters'(house) {
    const task = await house.open({}, { continueAsNewAfter: 12 });
    await house.goTo(MORNING, task);
    await task.give('acknowledge');
    await task.give('progress');
    await house.round(MORNING, 1);
    await settled(house.client, task.task.id);
    await house.morning('2026-03-16T08:00:00+07:00', task);
    return task.task.id;
  },
  async 'round-of-the-office'(house) {
    await house.morning(MORNING, await house.open(), await house.open());
    return house.lastRound ?? '';
  },
};

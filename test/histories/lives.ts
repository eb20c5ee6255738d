import { RULES_2 } from '../support/rules';
import type { TaskHouse } from '../support/temporal/task-house';
import { UNDATED, datedUntil } from '../support/tasks';
import { LEAD, openTask } from '../workflows/open-tasks';
import { ownTask } from '../workflows/own-task';

type Life = (house: TaskHouse) => Promise<string>;

/** What tasks start with since version 0.2; lives without it start as 0.1 did. */
const TODAY = { rules: RULES_2 };

/** Each lives one life and answers with the id of its workflow. */
export const LIVES: Record<string, Life> = {
  async 'late-to-level-3-then-done'(house) {
    const { task, give } = await openTask(house, { deadline: datedUntil('2026-03-11') });
    await house.travel(task.id, '2026-03-19T09:00:00+07:00');
    await give('complete');
    await give('accept');
    return task.id;
  },
  async 'returned-then-accepted'(house) {
    const { task, give } = await openTask(house);
    await give('acknowledge');
    await give('progress');
    await house.travel(task.id, '2026-03-17T09:00:00+07:00');
    await give('complete');
    await give('return');
    await house.travel(task.id, '2026-03-18T09:00:00+07:00');
    await give('complete');
    await give('accept');
    return task.id;
  },
  async extended(house) {
    const { task, give } = await openTask(house);
    await house.travel(task.id, '2026-03-25T09:00:00+07:00');
    await give('extend');
    await house.travel(task.id, '2026-04-16T09:00:00+07:00');
    return task.id;
  },
  async 'escalated-by-hand-then-withdrawn'(house) {
    const { task, give } = await openTask(house);
    await give('escalate');
    await house.travel(task.id, '2026-03-03T09:00:00+07:00');
    await give('withdraw');
    return task.id;
  },
  async 'no-address'(house) {
    const lead = { code: 'no-mail-agency', name: 'Cơ quan chưa có hộp thư' };
    const { task } = await openTask(house, { lead });
    await house.travel(task.id, '2026-03-06T09:00:00+07:00');
    return task.id;
  },
  async continued(house) {
    const { task } = await openTask(house, {}, { continueAsNewAfter: 25 });
    await house.travel(task.id, '2026-03-03T09:00:00+07:00');
    await house.travel(task.id, '2026-03-06T09:00:00+07:00');
    return task.id;
  },
  async 'suspended-then-resumed'(house) {
    const { task, give } = await openTask(house, {}, TODAY);
    await house.travel(task.id, '2026-03-10T09:00:00+07:00');
    await give('suspend');
    await house.travel(task.id, '2026-03-18T09:00:00+07:00');
    await give('extend');
    await give('resume');
    await house.travel(task.id, '2026-03-20T09:00:00+07:00');
    return task.id;
  },
  async reassigned(house) {
    const { task, give } = await openTask(house, {}, TODAY);
    await give('acknowledge');
    await give('coordinate');
    await give('acknowledgePart');
    await give('contribute');
    await give('reassign');
    await house.travel(task.id, '2026-03-04T09:00:00+07:00');
    await give('acknowledge');
    return task.id;
  },
  async 'extension-requested-and-kept'(house) {
    const { task, give } = await openTask(house, {}, TODAY);
    await give('risk');
    await give('requestExtension');
    await house.travel(task.id, '2026-03-04T09:00:00+07:00');
    await give('decideExtension');
    await house.travel(task.id, '2026-03-06T09:00:00+07:00');
    return task.id;
  },
  async 'extended-after-escalation'(house) {
    const { task, give } = await openTask(house, { deadline: datedUntil('2026-03-11') }, TODAY);
    await house.travel(task.id, '2026-03-17T09:00:00+07:00');
    await give('requestExtension');
    await give('decideExtension', { decision: 'new-date', newDue: '2026-04-30T23:59:59+07:00' });
    await house.travel(task.id, '2026-03-19T09:00:00+07:00');
    return task.id;
  },
  async 'refused-for-want-of-a-right'(house) {
    const { task, give, refusal } = await openTask(house, {}, TODAY);
    await refusal('withdraw', { actor: LEAD });
    await refusal('extend', { actor: { ...LEAD, agency: 'moh' } });
    await give('progress');
    return task.id;
  },
  async 'rules-adopted'(house) {
    const { task, give } = await openTask(house, {}, TODAY);
    await give('acknowledge');
    await give('link');
    await house.travel(task.id, '2026-03-10T09:00:00+07:00');
    await give('adopt');
    await house.travel(task.id, '2026-03-25T09:00:00+07:00');
    return task.id;
  },
  async delegated(house) {
    const { task, give } = await openTask(house, {}, TODAY);
    await give('acknowledge', { promisedOn: '2026-03-05' });
    await give('delegate');
    await house.travel(task.id, '2026-03-06T09:00:00+07:00');
    await give('endDelegation');
    await house.travel(task.id, '2026-03-17T09:00:00+07:00');
    return task.id;
  },
  async 'without-a-date'(house) {
    const { task } = await openTask(house, { deadline: { ...UNDATED, kind: 'on_schedule' } }, TODAY);
    await house.travel(task.id, '2026-03-17T09:00:00+07:00');
    return task.id;
  },
  async recurring(house) {
    const deadline = datedUntil('2026-03-06', { kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=FR' });
    const { task, give } = await openTask(house, { deadline }, { ...TODAY, continueAsNewAfter: 60 });
    await give('complete');
    await give('accept');
    await house.travel(task.id, '2026-03-10T09:00:00+07:00');
    await give('progress');
    await house.travel(task.id, '2026-03-19T09:00:00+07:00');
    await give('complete', { period: 2 });
    await give('accept', { period: 2 });
    return task.id;
  },
  async cascaded(house) {
    const { task, give } = await openTask(house, {}, TODAY);
    await give('cascade', { closeRule: 'by-decision' });
    await house.travel(task.id, '2026-03-05T09:00:00+07:00');
    await give('complete');
    await give('accept');
    return task.id;
  },
  async 'child-of-a-cascade'(house) {
    const above = ownTask();
    const parent = { id: above.id, code: above.code, lead: { code: 't003', name: 'UBND tỉnh' } };
    const deadline = datedUntil('2026-03-11');
    const { task, give } = await openTask(house, { deadline, parent }, TODAY);
    await give('escalate');
    await house.travel(task.id, '2026-03-19T09:00:00+07:00');
    await give('complete');
    await give('accept');
    return task.id;
  },
};

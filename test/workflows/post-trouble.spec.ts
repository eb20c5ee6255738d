import { stateQuery } from '../../contract/task-workflow';
import { instantAt } from '../../domain/time/instant';
import { RULES_3 } from '../support/posted-story';
import { until } from '../support/processes';
import { datedUntil } from '../support/tasks';
import { quietRuntime } from '../support/temporal/task-house';
import { keyOf, openPostHouse, type PostHouse } from './post-house';

// Messages that fail are what these specs are about; they would fill the log.
quietRuntime('ERROR');

const MORNING = '2026-03-03T08:00:00+07:00';
/** Of the same morning: letters that follow from others are some seconds younger. */
const LATER = '2026-03-03T08:10:00+07:00';
const FOCAL = 'dau-moi@moit.example';
const LEADERSHIP = 'lanh-dao@moit.example';
const SECRETARIAT = 'dau-moi@theo-doi.example';

/** All assigned on Monday 02/03/2026 at 09:00. */
describe('letters of the post office that do not get through', () => {
  // The tasks of each house travel beside those of the others; its mail server meets the faults of none of them.
  const houses: PostHouse[] = [];
  async function aHouse(): Promise<PostHouse> {
    const house = await openPostHouse();
    houses.push(house);
    return house;
  }
  afterAll(async () => {
    for (const house of houses) await house.close();
  });

  /** `T-7 → dau-moi@moit.example`, of what the mail server took. */
  const lines = async (house: PostHouse): Promise<string[]> =>
    (await house.messages())
      .flatMap(({ keys, to }) => keys.map((key) => `${key.split('/')[2]} → ${to}`))
      .sort();

  it.concurrent(
    'are held up: the next morning one letter names what was missed; levels keep their days',
    async () => {
      const house = await aHouse();
      const task = await house.open({ deadline: datedUntil('2026-03-04') });
      await house.morning(MORNING, task);
      await task.give('acknowledge');
      house.line.cut();
      for (const day of ['2026-03-04', '2026-03-05', '2026-03-06']) {
        await house.goTo(instantAt(day, '08:00'), task);
        await house.round(instantAt(day, '08:10'), 1);
        expect(house.line.turnedAway).toBeGreaterThan(0);
        await house.drain(instantAt(day, '17:01'), task);
      }
      expect((await house.outcomes(task)).slice(1)).toEqual([
        'D: superseded',
        'D O+1: superseded',
        'L1: superseded',
        'D O+1: held',
        'L1: held',
      ]);
      for (const { event } of await house.events(task, 'LetterHeldUp')) {
        expect(event.response).toMatch(/máy chủ thư/);
      }
      house.line.mend();
      await house.goTo('2026-03-09T08:00:00+07:00', task);
      await house.drain('2026-03-09T08:10:00+07:00', task);
      expect(await lines(house)).toEqual([
        `ASSIGNED,T-1 → ${FOCAL}`,
        `D,O+1~3 → ${FOCAL}`,
        `L1~3 → ${LEADERSHIP}`,
        'L2 → dau-moi@mofa.example',
        'L2 → dau-moi@vpcp.example',
      ]);
      const current = (await house.messages()).find(({ keys }) => keys[0]?.includes('O+1'));
      expect(current?.text).toMatch(/nhắc ngày đến hạn \(04\/03\/2026,.*1 ngày làm việc \(05\/03\/2026,/);
      const ends = (await house.events(task, 'LetterSettled')).map(
        ({ event: { key, fate } }) => [key, fate] as const,
      );
      const fates = new Map(ends);
      expect(fates.get(keyOf(task, 'D'))).toMatchObject({
        outcome: 'superseded',
        response: keyOf(task, 'D,O+1'),
      });
      expect(fates.get(keyOf(task, 'D,O+1~2'))).toMatchObject({
        outcome: 'superseded',
        response: keyOf(task, 'D,O+1~3'),
      });
      const levels = (await house.events(task, 'TaskEscalated')).map(
        ({ at, event }) => `${at.slice(0, 16)} cấp ${event.level}`,
      );
      expect(levels).toEqual(['2026-03-05T08:00 cấp 1', '2026-03-09T08:00 cấp 2']);
      expect(await house.ledger.verify()).toMatchObject({ ok: true });
    },
  );

  it.concurrent(
    'are held when somebody ends their sending by hand: the task goes on, and they are said the next morning',
    async () => {
      const house = await aHouse();
      const task = await house.open();
      await house.goTo(MORNING, task);
      const { client, ledger, office } = house;
      await until('the letter waits', async () => (await ledger.queue.backlog(office, MORNING)).ready === 1);
      const { raw } = await client.workflow.getHandle(task.task.id).describe();
      const sending = raw.pendingActivities?.find(({ activityType }) => activityType?.name === 'postLetter');
      await client.workflowService.respondActivityTaskFailedById({
        namespace: client.options.namespace,
        workflowId: task.task.id,
        activityId: sending?.activityId ?? '',
        failure: { message: 'by hand', applicationFailureInfo: { type: 'ByHand', nonRetryable: true } },
      });
      await house.come(task, ['ASSIGNED: held']);
      const [held] = await house.events(task, 'LetterHeldUp');
      expect(held?.event.response).toBe('việc gửi bị kết thúc từ bên ngoài khi chưa có kết quả');
      await house.drain('2026-03-03T17:00:00+07:00', task);
      await house.goTo('2026-03-04T08:00:00+07:00', task);
      await house.drain('2026-03-04T08:10:00+07:00', task);
      expect(await lines(house)).toEqual([`ASSIGNED~2 → ${FOCAL}`]);
      expect((await house.outcomes(task))[0]).toBe('ASSIGNED: superseded');
    },
  );

  it.concurrent(
    'find nobody: the secretariat is told, the next mailbox is written to, the address is let alone',
    async () => {
      const house = await aHouse();
      const [first, second] = await Promise.all([house.open(), house.open()]);
      await house.goTo(MORNING, first);
      house.server.plan({ at: 'rcpt', reply: 550 });
      await house.round(MORNING, 1);
      await until('it was refused', async () => (await house.events(first, 'LetterRedirected')).length === 1);
      await house.goTo(MORNING, second);
      await house.drain(LATER, first, second);
      expect(await house.outcomes(first)).toEqual(['ASSIGNED: refused', 'GAP#1: accepted', 'RD#2: accepted']);
      expect(await house.outcomes(second)).toEqual([
        'ASSIGNED: suppressed',
        'GAP#1: accepted',
        'RD#2: accepted',
      ]);
      // The second task was told by what the first one learned: its mailbox was not tried.
      expect(house.server.recipients.filter((to) => to === FOCAL)).toHaveLength(1);
      expect(new Set(await lines(house))).toEqual(
        new Set([`GAP#1 → ${SECRETARIAT}`, `RD#2 → ${LEADERSHIP}`]),
      );
      for (const [task, outcome] of [
        [first, 'refused'],
        [second, 'suppressed'],
      ] as const) {
        const recipient = { agency: 'moit', seat: 'focal' };
        expect(await house.events(task, 'RecipientUnreachable')).toMatchObject([
          { event: { outcome, recipient, letterKey: keyOf(task, 'ASSIGNED') } },
        ]);
        expect(await house.events(task, 'LetterRedirected')).toMatchObject([
          { event: { outcome, from: recipient, to: { agency: 'moit', seat: 'leadership' } } },
        ]);
      }
      expect(await house.ledger.addresses.listSuppressed()).toMatchObject([
        { address: FOCAL, letterKey: keyOf(first, 'ASSIGNED') },
      ]);
    },
  );

  it.concurrent(
    'come back after they were taken: redirected once, however often it is reported',
    async () => {
      const house = await aHouse();
      const task = await house.open();
      await house.morning(MORNING, task);
      await house.bounce(task, keyOf(task, 'ASSIGNED'));
      await house.bounce(task, keyOf(task, 'ASSIGNED'));
      await house.bounce(task, 'nv-khac/v1/ASSIGNED/moit.focal');
      await until('it is on record', async () => (await house.events(task, 'LetterRedirected')).length === 1);
      await house.drain(LATER, task);
      expect(await lines(house)).toEqual([
        `ASSIGNED → ${FOCAL}`,
        `GAP#1 → ${SECRETARIAT}`,
        `RD#2 → ${LEADERSHIP}`,
      ]);
      expect(await house.events(task, 'LetterBounced')).toMatchObject([
        { event: { key: keyOf(task, 'ASSIGNED'), response: '550 5.1.1 no such user' } },
      ]);
      await task.give('withdraw');
      const handle = house.client.workflow.getHandle(task.task.id);
      const result = await handle.result();
      await expect(house.bounce(task, keyOf(task, 'RD#2', 'moit.leadership'))).rejects.toThrow(
        'workflow execution already completed',
      );
      expect(await handle.result()).toEqual(result);
      expect(await house.ledger.verify()).toMatchObject({ ok: true });
    },
  );

  it.concurrent(
    'may or may not have arrived: repeated once under the same Message-ID, and never again',
    async () => {
      const house = await aHouse();
      const task = await house.open();
      await task.give('acknowledge');
      await house.goTo(MORNING, task);
      house.server.plan({ at: 'data-end', cut: true }, { at: 'data-end', cut: true });
      await house.round(MORNING, 1);
      await house.come(task, ['ASSIGNED: unknown']);
      const [again] = await house.events(task, 'LetterResendPlanned');
      const resendAt = again?.event.at ?? '';
      expect(resendAt).toMatch(/^2026-03-03T08:30:/);
      await house.goTo(resendAt, task);
      await house.round(resendAt, 1);
      await until('the second answer', async () => (await house.events(task, 'LetterSettled')).length === 2);
      // The rest of the day, the next letter with it: nothing of the first is tried a third time.
      await house.morning('2026-03-16T08:00:00+07:00', task);
      expect(await house.outcomes(task)).toEqual(['ASSIGNED: unknown', 'T-15: accepted']);
      const copies = house.server.complete.map((raw) =>
        /^Message-ID: (.*)$/im.exec(raw.toString())?.[1]?.trim(),
      );
      expect(copies).toHaveLength(3);
      expect(new Set(copies).size).toBe(2);
      expect(copies[1]).toBe(copies[0]);
      const fates = (await house.events(task, 'LetterSettled')).map(({ event }) => event.fate);
      expect(fates).toMatchObject([
        { outcome: 'unknown', messageId: copies[0], attempts: 1 },
        { outcome: 'unknown', messageId: copies[0], attempts: 2 },
        { outcome: 'accepted', attempts: 1 },
      ]);
      expect(await house.events(task, 'LetterResendPlanned')).toHaveLength(1);
    },
  );

  it.concurrent(
    'tell their level at its hour, though they were prepared before it and found no mailbox',
    async () => {
      const house = await aHouse();
      const lead = { code: 'no-mail-bo', name: 'Bộ chưa có hộp thư' };
      const task = await house.open(
        { lead, coordinating: [], deadline: datedUntil('2026-03-03') },
        { rules: RULES_3 },
      );
      await house.prepare(MORNING, [task], 1);
      await house.drain(MORNING, task);
      const hour = '2026-03-04T08:00:00+07:00';
      await house.prepare(hour, [task], 2);
      await house.drain(hour, task);
      expect((await house.outcomes(task)).filter((line) => line.startsWith('L1'))).toEqual([
        'L1: no-address',
      ]);
      // Half an hour before eight at the latest, the level is not on record; at eight it is.
      expect(await house.events(task, 'TaskEscalated')).toEqual([]);
      const { next } = await house.client.workflow.getHandle(task.task.id).query(stateQuery);
      expect(next).toEqual({ at: hour, kind: 'level', levels: [1] });
      await house.goTo(hour, task);
      const [told, ...more] = await house.events(task, 'TaskEscalated');
      expect(more).toEqual([]);
      expect(told?.at).toMatch(/^2026-03-04T08:00:0/);
      expect(told?.event).toMatchObject({ level: 1, rung: 'L1', letterAt: hour });
    },
  );
});

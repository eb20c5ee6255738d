import { defaultPayloadConverter, type TypedSearchAttributes } from '@temporalio/common';
import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { RULES_3 } from '../support/posted-story';
import { until } from '../support/processes';
import { datedUntil } from '../support/tasks';
import { quietRuntime } from '../support/temporal/task-house';
import type { OpenedTask } from './open-tasks';
import { keyOf, openPostHouse, type PostHouse } from './post-house';
import { runsOf, settled } from './runs-of-task';

quietRuntime();

const MORNING = '2026-03-03T08:00:00+07:00';
const MOIT = 'dau-moi@moit.example';

/** All assigned on Monday 02/03/2026 at 09:00; the letter of assignment is due the next morning at 08:00. */
describe('letters that wait in the post office', () => {
  // The tasks of each house travel beside those of the others.
  const houses: PostHouse[] = [];
  async function aHouse(): Promise<PostHouse> {
    const house = await openPostHouse();
    houses.push(house);
    return house;
  }
  afterAll(async () => {
    for (const house of houses) await house.close();
  });

  async function labelsOf(house: PostHouse, { task }: OpenedTask): Promise<string[]> {
    const { events } = await house.client.workflow.getHandle(task.id).fetchHistory();
    return (events ?? []).flatMap(({ userMetadata }) =>
      userMetadata?.summary ? [defaultPayloadConverter.fromPayload<string>(userMetadata.summary)] : [],
    );
  }

  async function listed(house: PostHouse, { task }: OpenedTask): Promise<TypedSearchAttributes | undefined> {
    for await (const info of house.client.workflow.list({ query: `WorkflowId = '${task.id}'` })) {
      return info.typedSearchAttributes;
    }
    return undefined;
  }

  it.concurrent('go as one message an agency, and every task holds its own proof', async () => {
    const house = await aHouse();
    const mof = { code: 'mof', name: 'Bộ Tài chính' };
    const [one, two, other] = await Promise.all([
      house.open({ gist: 'Nhiệm vụ thứ nhất' }),
      house.open({ gist: 'Nhiệm vụ thứ hai' }),
      house.open({ lead: mof, coordinating: [] }),
    ]);
    expect(await house.morning(MORNING, one, two, other)).toMatchObject({
      messages: 2,
      letters: 3,
      waiting: 0,
      nextAt: null,
    });
    const messages = await house.messages();
    expect(messages.map(({ to }) => to).sort()).toEqual(['dau-moi@mof.example', MOIT]);
    const digest = messages.find(({ to }) => to === MOIT);
    expect([...(digest?.keys ?? [])].sort()).toEqual([keyOf(one, 'ASSIGNED'), keyOf(two, 'ASSIGNED')].sort());
    expect(digest?.digest).toMatch(/^moit\.focal\/2026-03-03\/[0-9a-f]{12}$/);
    for (const task of [one, two]) {
      const [{ event } = { event: null }] = await house.events(task, 'LetterSettled');
      expect(event).toEqual({
        type: 'LetterSettled',
        key: keyOf(task, 'ASSIGNED'),
        fate: {
          ...{ outcome: 'accepted', address: MOIT, attempts: 1, digest: digest?.digest },
          ...{ messageId: digest?.messageId, response: expect.stringMatching(/^250 /) },
        },
      });
      expect(await house.ledger.lettersOfTask(task.task.id)).toMatchObject([
        { key: keyOf(task, 'ASSIGNED'), state: 'settled', fate: event?.fate },
      ]);
      expect(digest?.text).toContain(task.task.gist);
    }
    const [alone] = await house.events(other, 'LetterSettled');
    expect(alone?.event.fate).not.toHaveProperty('digest');
    expect(alone?.event.fate.messageId).not.toBe(digest?.messageId);
    expect(await house.ledger.verify()).toMatchObject({ ok: true, letters: 3 });

    expect(await labelsOf(house, one)).toEqual(
      expect.arrayContaining([
        'Chờ đến 03/03/2026 08:00 · giao nhiệm vụ',
        'Gửi thư 03/03/2026 08:00: giao nhiệm vụ · Bộ Công Thương',
      ]),
    );
    let attributes: TypedSearchAttributes | undefined;
    await until('the list knows of the letter', async () => {
      attributes = await listed(house, one);
      return attributes?.get(SEARCH_ATTRIBUTES.letters) === 1;
    });
    expect(attributes?.get(SEARCH_ATTRIBUTES.lastLetter)).toBe(
      '03/03/2026 · giao nhiệm vụ · máy chủ thư đã nhận',
    );
    expect(attributes?.get(SEARCH_ATTRIBUTES.nextStep)).toEqual(new Date('2026-03-06T08:00:00+07:00'));
  });

  it.concurrent('say what is so when they leave: what was reported or done meanwhile', async () => {
    const house = await aHouse();
    const early = { rules: RULES_3 };
    const [done, moving, kept] = await Promise.all([
      house.open({ gist: 'Việc xong trước giờ gửi' }, early),
      house.open({ gist: 'Việc có tiến độ' }, early),
      house.open({ gist: 'Việc như cũ' }, early),
    ]);
    await house.prepare(MORNING, [done, moving, kept], 3);
    const wanted = [keyOf(moving, 'ASSIGNED'), keyOf(kept, 'ASSIGNED'), keyOf(done, 'RC#1')];
    // Nothing leaves before its hour, however early it came.
    expect((await house.round('2026-03-03T07:59:59+07:00', 3)).messages).toBe(0);
    await Promise.all([
      done.give('complete'),
      moving.give('progress', { summary: 'đã họp với ba bộ', percent: 35 }),
    ]);
    await until('the office knows of both', async () => {
      const waiting = await house.ledger.queue.list(house.office, 10);
      const isNews = waiting.some(({ facts }) => JSON.stringify(facts).includes('đã họp với ba bộ'));
      return isNews && waiting.map(({ key }) => key).join() === [...wanted].sort().join();
    });
    await house.round(MORNING, 3);
    await house.come(moving, ['ASSIGNED: accepted']);
    await house.come(kept, ['ASSIGNED: accepted']);
    await house.come(done, ['ASSIGNED: skipped', 'RC#1: accepted']);
    const [message, ...more] = await house.messages();
    expect(more).toEqual([]);
    expect([...(message?.keys ?? [])].sort()).toEqual([...wanted].sort());
    expect(message?.text).toContain('đã họp với ba bộ');
    const [skipped] = await house.events(done, 'LetterSettled');
    expect(skipped?.event).toMatchObject({
      key: keyOf(done, 'ASSIGNED'),
      fate: { outcome: 'skipped', messageId: null },
    });
    expect(await labelsOf(house, moving)).toContain('Cập nhật thư đang chờ: giao nhiệm vụ · Bộ Công Thương');
    expect(await labelsOf(house, done)).toContain('Thu hồi thư đang chờ: giao nhiệm vụ · Bộ Công Thương');
  });

  it.concurrent('outlive nothing: a run goes on as a new one only when none waits', async () => {
    const house = await aHouse();
    const task = await house.open({}, { continueAsNewAfter: 12 });
    const runs = () => runsOf(house.client, task.task.id);
    await house.goTo(MORNING, task);
    const before = await runs();
    // Updates are answered, and none of them ends the run.
    expect(await task.give('acknowledge')).toMatchObject({ status: 'open' });
    expect(await task.give('progress', { summary: 'vẫn đang làm' })).toMatchObject({
      progress: { summary: 'vẫn đang làm' },
    });
    expect(await runs()).toEqual(before);
    expect(await house.outcomes(task)).toEqual(['ASSIGNED: pending']);
    await house.round(MORNING, 1);
    await until('the next run', async () => (await runs()).length > before.length);
    await settled(house.client, task.task.id);
    expect(await house.outcomes(task)).toEqual(['ASSIGNED: accepted']);
    const [message, ...more] = await house.messages();
    expect(more).toEqual([]);
    expect(message?.text).toContain('vẫn đang làm');
    // The new run posts the next letter as any other.
    await house.morning('2026-03-16T08:00:00+07:00', task);
    expect(await house.outcomes(task)).toEqual(['ASSIGNED: accepted', 'T-15: accepted']);
    expect((await house.messages()).map(({ keys }) => keys)).toEqual([
      [keyOf(task, 'ASSIGNED')],
      [keyOf(task, 'T-15')],
    ]);
    expect(await house.ledger.verify()).toMatchObject({ ok: true, letters: 2 });
  });

  it.concurrent('hold back no task that is withdrawn: it ends when the letter is answered', async () => {
    const house = await aHouse();
    const task = await house.open({ deadline: datedUntil('2026-03-04') });
    await house.goTo(MORNING, task);
    await task.give('withdraw');
    await until('the letter is called back', async () => {
      const { waiting } = await house.ledger.queue.backlog(house.office, MORNING);
      return waiting === 0;
    });
    const handle = house.client.workflow.getHandle(task.task.id);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await house.round(MORNING, 1);
    expect(await handle.result()).toMatchObject({ status: 'withdrawn' });
    expect(await house.messages()).toEqual([]);
    expect(await house.ledger.queue.list(house.office, 10)).toEqual([]);
  });
});

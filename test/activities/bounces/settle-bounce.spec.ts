import { settleReport } from '../../../activities/bounces/settle-bounce';
import { RETURNED, sample } from './samples';
import { FIRST, OTHER, SECOND, sentLetters, type SentLetters } from './sent-letters';

const RESPONSE =
  '5.1.1 · 550 5.1.1 <dau-moi@moit.example>: Recipient address rejected: User unknown in virtual mailbox table';

describe('what follows from a bounce', () => {
  let sent: SentLetters;

  beforeEach(async () => {
    sent = await sentLetters();
  });
  afterEach(() => sent.close());

  const settle = (name: string, over?: Parameters<typeof sample>[1]) =>
    settleReport(sent.deps, sample(name, over));
  const outcomes = async () =>
    Object.fromEntries(
      (await Promise.all([FIRST, SECOND].map(({ taskId }) => sent.ledger.lettersOfTask(taskId)))).flatMap(
        (letters) => letters.map(({ key, fate }) => [key, fate?.outcome]),
      ),
    );

  it('every letter of the message came back, its address is closed, its tasks are told', async () => {
    const report = await settle('postfix-unknown-user');
    expect(report).toMatchObject({
      kind: 'bounce',
      messageId: RETURNED.messageId,
      recipients: [
        {
          address: RETURNED.address,
          status: '5.1.1',
          response: RESPONSE,
          letters: [
            { taskId: FIRST.taskId, key: FIRST.key },
            { taskId: SECOND.taskId, key: SECOND.key },
          ],
          suppressed: true,
        },
      ],
    });
    expect(await outcomes()).toEqual({
      [FIRST.key]: 'bounced',
      [SECOND.key]: 'bounced',
      [OTHER.key]: 'accepted',
    });
    expect(await sent.ledger.addresses.suppressed('Dau-Moi@moit.example')).toMatchObject({
      since: '2026-03-24T08:00:05+07:00',
      reason: RESPONSE,
      letterKey: FIRST.key,
    });
    expect(sent.told).toEqual([
      { taskId: FIRST.taskId, key: FIRST.key, response: RESPONSE },
      { taskId: SECOND.taskId, key: SECOND.key, response: RESPONSE },
    ]);
  });

  it('the same report again leaves one event, and tells the tasks again for whom the first was cut short', async () => {
    await settle('postfix-unknown-user');
    const [before, answer] = [await sent.entries(), sent.told.splice(0)];
    await settle('postfix-unknown-user');
    expect(await sent.entries()).toBe(before);
    expect(sent.told).toEqual(answer);
    expect(await sent.ledger.verify()).toMatchObject({ ok: true });
  });

  it.each(['postfix-mailbox-full', 'exchange-policy', 'postfix-gave-up', 'forwarded-unknown-user'])(
    '%s: came back, and the mailbox stays open',
    async (name) => {
      const report = await settle(name);
      expect(report.recipients).toMatchObject([{ suppressed: false, letters: [{}, {}] }]);
      expect(await outcomes()).toMatchObject({ [FIRST.key]: 'bounced' });
      expect(await sent.ledger.addresses.listSuppressed()).toEqual([]);
    },
  );

  it.each(['tag-only', 'postfix-text-only'])('%s: found by the tag of its return path', async (name) => {
    const report = await settle(name);
    expect(report.recipients).toMatchObject([{ letters: [{ key: FIRST.key }, { key: SECOND.key }] }]);
    expect(await outcomes()).toMatchObject({ [FIRST.key]: 'bounced', [OTHER.key]: 'accepted' });
  });

  it.each([
    [
      'names a message that we never sent',
      'postfix-unknown-user',
      { messageId: `<${'d'.repeat(40)}@dondoc.example>` },
    ],
    [
      'names an address that the message never went to',
      'postfix-unknown-user',
      { address: 'bo-truong@moit.example' },
    ],
    ['guesses a tag', 'tag-only', { messageId: `<${'e'.repeat(40)}@dondoc.example>` }],
    ['only delays', 'postfix-delayed', {}],
    ['is an answer by machine', 'out-of-office', {}],
  ])('a report that %s changes nothing', async (_name, name, over) => {
    const before = await sent.entries();
    const report = await settle(name, over);
    expect(report.recipients.flatMap(({ letters }) => letters)).toEqual([]);
    expect(await sent.entries()).toBe(before);
    expect(await sent.ledger.addresses.listSuppressed()).toEqual([]);
    expect(sent.told).toEqual([]);
  });

  it('a report that came to the return path of another message is made up', async () => {
    const mixed = sample('postfix-unknown-user')
      .toString()
      .replaceAll(`bounces+${RETURNED.tag}@`, `bounces+${'c'.repeat(20)}@`);
    const report = await settleReport(sent.deps, Buffer.from(mixed));
    expect(report.recipients).toMatchObject([{ letters: [], suppressed: false }]);
    expect(sent.told).toEqual([]);
  });

  it('a ledger that is closed takes nothing, and says so', async () => {
    await sent.ledger.close();
    await expect(settle('postfix-unknown-user')).rejects.toThrow();
    expect(sent.told).toEqual([]);
  });
});

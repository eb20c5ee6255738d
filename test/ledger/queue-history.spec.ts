import fc from 'fast-check';
import type { MailQueue } from '../../contract/post-office-port';
import { onEveryEngine } from './engines';
import { QueueModel } from './queue-model';
import { NOON, posted, skipped } from './queue-samples';

onEveryEngine('the life of a letter in the queue', (bench) => {
  let queue: MailQueue;
  beforeEach(async () => {
    ({ queue } = await bench.open(await bench.freshUrl()));
  });

  it('answers every history of calls as the model does', async () => {
    let letters = 0;
    const calls = fc.array(fc.constantFrom('post', 'callBack', 'take', 'putBack', 'remove'), {
      minLength: 1,
      maxLength: 12,
    });
    const stands = async (key: string): Promise<object | null> => {
      const found = [
        ['waiting', await queue.list(key, 2)],
        ['on-its-way', await queue.stranded(key)],
        ['called-back', (await queue.calledBack(key, 2)).map(({ letter }) => letter)],
      ] as const;
      const [one, ...others] = found.flatMap(([state, here]) =>
        here.map(({ deferrals }) => ({ state, deferrals })),
      );
      expect(others).toEqual([]);
      return one ?? null;
    };
    await fc.assert(
      fc.asyncProperty(calls, async (history) => {
        const key = `mẫu-${(letters += 1)}`;
        const model = new QueueModel();
        for (const call of history) {
          if (call === 'post') {
            const { answer } = await queue.post(posted(key, { office: key }));
            expect(answer).toBe(model.post());
          } else if (call === 'callBack') {
            expect(await queue.callBack(key, skipped())).toBe(model.callBack());
          } else if (call === 'take') {
            expect(await queue.take([key])).toHaveLength(model.take());
          } else if (call === 'putBack') {
            await queue.putBack([key], NOON, '451');
            model.putBack();
          } else {
            await queue.remove([key]);
            model.remove();
          }
        }
        expect(await stands(key)).toEqual(model.stands());
      }),
      { numRuns: 40 },
    );
  });
});

import { join } from 'node:path';
import { messagesOnRecord } from '../../client/rehearsal/messages-on-record';
import type { LetterOutcome } from '../../domain/letter/letter';
import { openLedger } from '../../ledger/open-ledger';
import { claimOf, fate } from '../ledger/samples';
import { temporaryFolder } from '../support/temporary-folder';

describe('the messages that carried the letters of a rehearsal', () => {
  const folder = temporaryFolder();
  const url = join(folder.path, 'ledger.db');
  afterAll(() => folder.remove());

  it('are counted once however many letters they carried; what did not go out is in none', async () => {
    const ledger = await openLedger({ url });
    const send = async (taskId: string, key: string, messageId: string, outcome: LetterOutcome) => {
      const claimed = await ledger.claim({ ...claimOf(key, 'first', taskId), messageId });
      if (claimed.answer !== 'go') throw new Error(claimed.answer);
      if (outcome !== 'refused') await ledger.handOver(key, claimed.attempt);
      await ledger.settle(taskId, key, { ...fate(outcome, claimed.attempt), messageId });
    };
    await send('nv-a', 'nv-a/1', '<digest@dondoc.example>', 'accepted');
    await send('nv-b', 'nv-b/1', '<digest@dondoc.example>', 'accepted');
    await send('nv-a', 'nv-a/2', '<alone@dondoc.example>', 'unknown');
    await send('nv-a', 'nv-a/3', '<refused@dondoc.example>', 'refused');
    await send('nv-c', 'nv-c/1', '<of-another@dondoc.example>', 'accepted');
    await ledger.close();
    expect(await messagesOnRecord(url, ['nv-a', 'nv-b'])).toBe(2);
  });

  it('are not known where the ledger is not', async () => {
    expect(await messagesOnRecord(join(folder.path, 'khong-co.db'), ['nv-a'])).toBeNull();
  });
});

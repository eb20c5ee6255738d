import { join } from 'node:path';
import { createReleaseSuppressed } from '../../activities/bounces/release-suppressed';
import type { ReleaseActivities } from '../../contract/release-workflow';
import { TASK_QUEUE } from '../../contract/task-queues';
import { openLedger, type Ledger } from '../../ledger/open-ledger';
import { runHere, type Said } from '../client/run-here';
import { ownNamespace } from '../support/temporal/own-namespace';
import { sharedTemporal } from '../support/temporal/shared';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { temporaryFolder } from '../support/temporary-folder';

quietRuntime();

const ADDRESS = 'dau-moi@moit.example';
const REASON = 'Bộ đã mở lại hộp thư';

describe('dondoc mail release', () => {
  const folder = temporaryFolder();
  let namespace: string;
  let ledger: Ledger;
  let house: TaskHouse;

  beforeAll(async () => {
    namespace = await ownNamespace();
    ledger = await openLedger({ url: join(folder.path, 'ledger.db') });
    const releaseSuppressed = createReleaseSuppressed({ ledger, directory: ledger.addresses });
    const activities: ReleaseActivities = {
      async releaseSuppressed(release) {
        const answer = await releaseSuppressed(release);
        // The worker is lost after it did everything, once: the second attempt must not find nothing to do.
        if (answer.answer === 'released' && !attempted.has(release.id)) {
          attempted.add(release.id);
          throw new Error('lost');
        }
        return answer;
      },
    };
    house = await openTaskHouse(() => activities, { namespace, taskQueue: TASK_QUEUE });
  });
  afterAll(async () => {
    await house.close();
    await ledger.close();
    folder.remove();
  });
  beforeEach(() =>
    ledger.addresses.suppress({
      address: ADDRESS,
      since: '2026-03-24T08:03:00+07:00',
      reason: '5.1.1 · 550 không có hộp thư này',
      letterKey: null,
    }),
  );
  const attempted = new Set<string>();

  const release = (address: string, ...more: string[]): Promise<Said> =>
    runHere([
      ...['mail', 'release', address, '--by', 'Nguyễn Văn Thư'],
      ...['--address', sharedTemporal().address, '--namespace', namespace, ...more],
    ]);
  const entries = async (): Promise<number> => (await ledger.verify()).entries;

  it('is refused to others than the secretariat and operators, and stays closed', async () => {
    const said = await release(ADDRESS, '--reason', REASON, '--role', 'lead');
    expect(said).toMatchObject({ code: 4, stdout: '' });
    expect(said.stderr).toContain('Không đủ quyền gửi lại với tư cách cơ quan chủ trì');
    expect(await ledger.addresses.suppressed(ADDRESS)).not.toBeNull();
    expect(await entries()).toBe(0);
  });

  it('lets letters go there again; who decided it and why is on record', async () => {
    const said = await release('Dau-Moi@MOIT.example', '--reason', REASON, '-o', 'json');
    expect(said.code).toBe(0);
    expect(JSON.parse(said.stdout)).toMatchObject({
      reason: REASON,
      actor: { role: 'secretariat', name: 'Nguyễn Văn Thư' },
      was: { address: ADDRESS, since: '2026-03-24T08:03:00+07:00' },
    });
    expect(await ledger.addresses.suppressed(ADDRESS)).toBeNull();
    expect(await ledger.verify()).toMatchObject({ ok: true, entries: 1, tasks: 0 });
  });

  it('says so in a sentence to a person', async () => {
    const said = await release(ADDRESS, '--reason', REASON, '--role', 'operator', '--lang', 'en');
    expect(said).toMatchObject({ code: 0 });
    expect(said.stdout).toContain(`Letters go to ${ADDRESS} again`);
  });

  it('an address that is not closed ends with 3 and the nearest that is', async () => {
    const said = await release('dau-mo@moit.example', '--reason', REASON);
    expect(said).toMatchObject({ code: 3, stdout: '' });
    expect(said.stderr).toContain(`Có phải ý bạn là "${ADDRESS}"?`);
    expect(await ledger.addresses.suppressed(ADDRESS)).not.toBeNull();
  });

  it('a reason without words, or with a line break, is refused here', async () => {
    for (const reason of [' ', 'một\nhai']) {
      const said = await release(ADDRESS, '--reason', reason);
      expect(said).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--reason') });
    }
  });
});

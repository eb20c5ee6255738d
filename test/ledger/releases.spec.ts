import type { AddressRelease } from '../../contract/ledger-port';
import type { SuppressedAddress } from '../../contract/post-office-port';
import type { Ledger } from '../../ledger/open-ledger';
import { onEveryEngine } from './engines';
import { progress, TASK_ID } from './samples';

const WAS: SuppressedAddress = {
  address: 'dau-moi@moit.example',
  since: '2026-03-24T08:03:00+07:00',
  reason: '5.1.1 · 550 không có hộp thư này',
  letterKey: 'nv-56-tb-vpcp-3c-12/v1/T-7/moit.focal',
};

const RELEASE: AddressRelease = {
  id: 'f3a1c2',
  address: 'Dau-Moi@moit.example',
  reason: 'Bộ đã mở lại hộp thư',
  actor: { role: 'secretariat', name: 'Nguyễn Văn Thư' },
  at: '2026-03-26T09:15:00+07:00',
};

onEveryEngine('an address that is written to again', (bench) => {
  let ledger: Ledger;
  beforeEach(async () => {
    ledger = await bench.open(await bench.freshUrl());
    await ledger.append(TASK_ID, [progress(1)]);
  });

  it('is one entry of the chain, about no task, however often the request comes', async () => {
    expect(await ledger.recordRelease(RELEASE, WAS)).toEqual(WAS);
    expect(await ledger.recordRelease(RELEASE, null)).toEqual(WAS);
    await ledger.append(TASK_ID, [progress(2)]);
    expect(await ledger.verify()).toMatchObject({ ok: true, entries: 3, tasks: 1, letters: 0 });
    expect(await ledger.timeline(TASK_ID)).toHaveLength(2);
  });

  it('leaves no entry when it was never closed', async () => {
    expect(await ledger.recordRelease(RELEASE, null)).toBeNull();
    expect(await ledger.verify()).toMatchObject({ ok: true, entries: 1 });
  });
});

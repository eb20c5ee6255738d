import { rm } from 'node:fs/promises';

export default async function teardown(): Promise<void> {
  await globalThis.dondocSharedPostgres?.stop();
  const shared = globalThis.dondocSharedTemporal;
  if (!shared) return;
  await shared.stop();
  await rm(shared.directory, { recursive: true, force: true });
}

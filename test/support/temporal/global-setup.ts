import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { SEARCH_ATTRIBUTE_TYPES } from '../../../contract/search-attributes';
import { onFreePorts } from '../../../local/ports';
import { findTemporalCli } from '../../../local/temporal-cli/find-temporal-cli';
import { startTemporalServer } from '../../../local/temporal-server';
import { offerPostgres } from '../shared-postgres';
import type { SharedTemporal } from './shared';

declare global {
  var dondocSharedTemporal: { stop(): Promise<void>; directory: string } | undefined;
  var dondocSharedPostgres: { stop(): Promise<void> } | undefined;
}

/**
 * One Temporal server in memory for the whole run, with the clock of workflows free to move, and one PostgreSQL
 * for those who ask for it.
 */
export default async function setup(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'dondoc-test-'));
  const environment = {
    ...(process.env as Record<string, string>),
    NODE_OPTIONS: `-r ${require.resolve('../register-swc.cjs')}`,
  };
  const cli = await findTemporalCli({ environment: process.env });
  const { started: server } = await onFreePorts({ temporal: 0, ui: 0 }, (ports) =>
    startTemporalServer(
      {
        cliPath: cli.path,
        ports,
        namespace: 'default',
        searchAttributes: SEARCH_ATTRIBUTE_TYPES,
        databaseFile: null,
        logFile: join(directory, 'temporal.log'),
        pidFile: join(directory, 'temporal.pid'),
        environment,
      },
      new AbortController().signal,
    ),
  );
  const bundleFile = join(directory, 'workflow-bundle.js');
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('../../../workflows/index.ts'),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
  });
  await writeFile(bundleFile, code);
  const shared: SharedTemporal = { address: server.address, bundleFile };
  process.env['DONDOC_TEST_TEMPORAL'] = JSON.stringify(shared);
  globalThis.dondocSharedPostgres = await offerPostgres();
  globalThis.dondocSharedTemporal = { stop: () => server.stop(), directory };
}

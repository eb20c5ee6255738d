import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection, type ConnectionOptions } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { ensureSearchAttributes, type SearchAttribute } from '../worker/ensure-search-attributes';
import { Child } from './child';
import type { Environment } from './environment';
import { GUARD_GRACE_MS, type GuardMessage } from './guard-protocol';
import type { Run } from './keep-running';
import { recordServer } from './leftover-server';
import { LOOPBACK } from './ports';

export interface TemporalServerOptions {
  cliPath: string;
  ports: { temporal: number; ui: number };
  namespace: string;
  searchAttributes: readonly SearchAttribute[];
  /** null keeps everything in memory: it is gone when the server ends. */
  databaseFile: string | null;
  /** How hard SQLite flushes; see {@link DEFAULT_SYNCHRONOUS}. */
  synchronous?: 'NORMAL' | 'FULL';
  logFile: string;
  /** Where the server's process number is written down while it runs; see leftover-server.ts. */
  pidFile: string;
  environment: Environment;
}

export interface TemporalServerRun extends Run {
  readonly address: string;
  readonly uiUrl: string;
}

/**
 * With a write-ahead log, NORMAL survives a crash of the process and never damages the file; after a
 * power cut the last moments may be missing. It is 2.5 times as fast as a flush at every commit. What
 * must not be lost (events, letters) is in the ledger, which flushes fully. FULL is there for machines
 * without a dependable power supply.
 */
export const DEFAULT_SYNCHRONOUS = 'NORMAL';

// Half a second on a good day; a cold disk or a virus scanner may need far longer for 150 MB.
const READY_TIMEOUT_MS = 60_000;

const POLL_MS = 50;

const ANSWER_TIMEOUT_MS = 5_000;

// One more second than the guard gives the server, so that the guard itself ends in order.
const STOP_GRACE_MS = GUARD_GRACE_MS + 1_000;

/** Starts the Temporal server under a guard; resolves when namespace and search attributes answer. */
export async function startTemporalServer(
  options: TemporalServerOptions,
  signal: AbortSignal,
): Promise<TemporalServerRun> {
  const guard = Child.fork({
    name: 'temporal',
    file: require.resolve('./guard'),
    args: [options.cliPath, ...serverArguments(options)],
    environment: options.environment,
    logFile: options.logFile,
  });
  const address = `${LOOPBACK}:${options.ports.temporal}`;
  try {
    const started = await guard.message<Extract<GuardMessage, { type: 'started' }>>(
      'started',
      READY_TIMEOUT_MS,
      signal,
    );
    recordServer(options.pidFile, started.pid, options.databaseFile ?? portArguments(options).join(' '));
    await untilReady(address, options, guard, signal);
    await keepClosedTasks(address, options.namespace);
    return {
      address,
      uiUrl: `http://${LOOPBACK}:${options.ports.ui}`,
      pid: started.pid,
      exited: guard.exited,
      async stop() {
        await guard.stop(STOP_GRACE_MS);
        rmSync(options.pidFile, { force: true });
      },
      kill: () => guard.kill(),
    };
  } catch (error) {
    await guard.stop(STOP_GRACE_MS);
    rmSync(options.pidFile, { force: true });
    throw error;
  }
}

/**
 * A workflow task that failed twice in a row is listed under TemporalReportedProblems, where `doctor` looks;
 * the first may be a worker that was just stopped. The server's own five take a minute.
 */
const POISON_NOTICED_AFTER = 'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2';

function serverArguments(options: TemporalServerOptions): string[] {
  const storage =
    options.databaseFile === null
      ? []
      : [
          ...['--db-filename', options.databaseFile],
          ...['--sqlite-pragma', 'journal_mode=WAL'],
          ...['--sqlite-pragma', `synchronous=${options.synchronous ?? DEFAULT_SYNCHRONOUS}`],
        ];
  return [
    ...['server', 'start-dev', '--ip', LOOPBACK],
    ...portArguments(options),
    ...['--namespace', options.namespace],
    ...storage,
    // Rehearsals move the clock of their own workflows; no other workflow is touched by it.
    ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'],
    ...['--dynamic-config-value', POISON_NOTICED_AFTER],
    ...options.searchAttributes.flatMap(({ name, type }) => ['--search-attribute', `${name}=${type}`]),
    ...['--ui-disable-news-fetch', '--log-level', 'warn', '--log-format', 'json'],
  ];
}

function portArguments({ ports }: TemporalServerOptions): string[] {
  return ['--port', String(ports.temporal), '--ui-port', String(ports.ui)];
}

async function untilReady(
  address: string,
  options: TemporalServerOptions,
  guard: Child,
  signal: AbortSignal,
): Promise<void> {
  // It is asked again here. A retry of the SDK's own that comes after the connection is closed throws where nobody
  // can catch it, and the whole stack would end instead of trying other ports.
  const connection = loopbackConnection(address, { interceptors: [] });
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  const answering = async () => {
    // The SDK waits longer and longer between tries; it is asked only once somebody listens.
    while (!(await isListening(options.ports.temporal))) await delay(POLL_MS, undefined, { signal: until });
    while (!(await answers(connection, options))) await delay(POLL_MS, undefined, { signal: until });
    // Somebody else's server may sit on the port while ours could not take it and is about to end.
    await delay(POLL_MS, undefined, { signal: until });
  };
  const dead = guard.exited.then((exit) => Promise.reject(guard.failure(exit)));
  const late = delay(READY_TIMEOUT_MS, undefined, { signal: until }).then(() =>
    Promise.reject(guard.failure('silent')),
  );
  try {
    await Promise.race([answering(), dead, late]);
  } finally {
    over.abort();
    await connection.close();
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: LOOPBACK, port });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

async function answers(connection: Connection, options: TemporalServerOptions): Promise<boolean> {
  const { namespace, searchAttributes } = options;
  try {
    return await connection.withDeadline(Date.now() + ANSWER_TIMEOUT_MS, async () => {
      await connection.workflowService.describeNamespace({ namespace });
      // The server makes those of its command line with a new database only; an older one lacks later ones.
      await ensureSearchAttributes(connection, namespace, searchAttributes);
      const known = await connection.operatorService.listSearchAttributes({ namespace });
      return searchAttributes.every(({ name }) => known.customAttributes?.[name] !== undefined);
    });
  } catch {
    return false;
  }
}

// Ten years: the dev server forgets closed workflows after a day, and a closed task is still asked about.
const RETENTION_MS = 10 * 366 * 24 * 60 * 60 * 1_000;

async function keepClosedTasks(address: string, namespace: string): Promise<void> {
  const connection = loopbackConnection(address);
  try {
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: msToTs(RETENTION_MS) },
    });
  } finally {
    await connection.close();
  }
}

function loopbackConnection(address: string, options: ConnectionOptions = {}): Connection {
  // A proxy from the environment has no business on the loopback.
  return Connection.lazy({ ...options, address, channelArgs: { 'grpc.enable_http_proxy': 0 } });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readStackFile, type StackFile } from '../config/stack-file';
import { Child, ChildFailed } from './child';
import { cleanEnvironment } from './environment';
import { startInbox } from './inbox/start-inbox';
import { keepRunning, type KeptService, type Run, type StartRun } from './keep-running';
import { endLeftoverServer } from './leftover-server';
import { LOOPBACK, onFreePorts, USUAL_PORTS } from './ports';
import { StackNotStarted, type RunningStack, type StackOptions, type StopCause } from './stack-options';
import {
  lockStateDirectory,
  passingLedger,
  prepareStateDirectory,
  removeStackFile,
  writeStackFile,
  type StateLock,
  type StatePaths,
} from './state-directory';
import { onStopSignals, type StopSignals } from './stop-signals';
import { findTemporalCli } from './temporal-cli/find-temporal-cli';
import { startTemporalServer } from './temporal-server';
import { STACK_WORDS, type ServiceName, type StackWords } from './words';
import { startWorker } from './worker-process';

/**
 * Starts Temporal server, inbox and worker, in this order, and keeps them running until `stop()`, a
 * signal, or the death of this process, which ends all three. Throws StackNotStarted or
 * TemporalCliNotFound; then nothing is left running.
 */
export async function startStack(options: StackOptions): Promise<RunningStack> {
  const words = STACK_WORDS[options.lang ?? 'vi'];
  const paths = prepareStateDirectory(options.stateDirectory);
  const lock = lockStateDirectory(paths.root);
  if (lock === null) throw alreadyRuns(paths, words);
  const supervisor = new Supervisor(options, paths, lock, words);
  return await supervisor.start();
}

class Supervisor {
  private readonly services: KeptService<Run>[] = [];
  private readonly starting = new AbortController();
  private readonly notice: (line: string) => void;
  private readonly signals: StopSignals | null;
  private stopping: Promise<void> | null = null;
  private cause: StopCause = { by: 'call' };
  private announceStop: (cause: StopCause) => void = () => undefined;
  private readonly stopped = new Promise<StopCause>((resolve) => (this.announceStop = resolve));

  constructor(
    private readonly options: StackOptions,
    private readonly paths: StatePaths,
    private readonly lock: StateLock,
    private readonly words: StackWords,
  ) {
    this.notice = options.onNotice ?? (() => undefined);
    const handle = options.handleSignals ?? true;
    this.signals = handle
      ? onStopSignals(
          (signal) => this.interrupt(signal),
          () => this.force(),
        )
      : null;
  }

  async start(): Promise<RunningStack> {
    try {
      const info = await this.startServices();
      this.starting.signal.throwIfAborted();
      writeStackFile(this.paths.root, info);
      return { info, stopped: this.stopped, stop: () => this.stop() };
    } catch (error) {
      await this.stop();
      if (this.starting.signal.aborted)
        throw new StackNotStarted('interrupted', this.words.interrupted, { cause: error });
      if (!(error instanceof ChildFailed)) throw error;
      const name = this.words.service[error.child as ServiceName] ?? error.child;
      throw new StackNotStarted('service-failed', this.words.cannotStart(name, error), { cause: error });
    }
  }

  private async startServices(): Promise<StackFile> {
    const { options, paths, words } = this;
    const { signal } = this.starting;
    const startedAt = new Date().toISOString();
    const environment = cleanEnvironment(options.environment);
    removeStackFile(paths.root);
    if (existsSync(paths.temporalDb) && options.inMemory !== true) this.notice(words.continues(paths.root));
    if (await endLeftoverServer(paths.temporalPid)) this.notice(words.leftover);

    const cli = await findTemporalCli({
      environment,
      lang: options.lang ?? 'vi',
      onNotice: this.notice,
      signal,
      ...(options.temporalCliPath !== undefined && { configuredPath: options.temporalCliPath }),
    });
    const namespace = options.namespace ?? 'default';
    const temporal = await this.startOnPorts(
      'temporal',
      ['temporal', 'ui'],
      (ports) => (stop) =>
        startTemporalServer(
          {
            cliPath: cli.path,
            ports,
            namespace,
            searchAttributes: options.searchAttributes,
            databaseFile: options.inMemory === true ? null : paths.temporalDb,
            ...(options.synchronous && { synchronous: options.synchronous }),
            logFile: this.logOf('temporal'),
            pidFile: paths.temporalPid,
            environment,
          },
          stop,
        ),
    );
    if (options.inMemory === true) this.notice(words.inMemory);
    const address = `${LOOPBACK}:${temporal.temporal}`;
    const uiUrl = `http://${LOOPBACK}:${temporal.ui}`;
    this.notice(words.up(words.service.temporal, `${address}, ${uiUrl}`));

    const inbox = await this.startOnPorts(
      'inbox',
      ['smtp', 'web'],
      (ports) => (stop) =>
        startInbox(
          {
            directory: paths.inbox,
            ports,
            lang: options.lang ?? 'vi',
            logFile: this.logOf('inbox'),
            environment,
          },
          stop,
        ),
    );
    const webUrl = `http://${LOOPBACK}:${inbox.web}`;
    this.notice(words.up(words.service.inbox, webUrl));

    const ledger = options.ledgerUrl ?? (options.inMemory === true ? passingLedger(paths) : paths.ledgerDb);
    if (options.relay !== undefined) this.notice(words.relay(withoutPassword(options.relay)));
    const around = {
      temporalAddress: address,
      temporalNamespace: namespace,
      temporalConfigFile: paths.temporalConfig,
      ledgerUrl: ledger,
      smtpUrl: options.relay ?? `smtp://${LOOPBACK}:${inbox.smtp}`,
      stateDirectory: paths.root,
      inherited: options.environment,
    };
    await this.keep('worker', (stop) => startWorker(options.worker, around, this.logOf('worker'), stop));

    return {
      version: 1,
      pid: process.pid,
      startedAt,
      temporal: { address, namespace, uiUrl },
      inbox: { smtp: { host: LOOPBACK, port: inbox.smtp }, webUrl },
      ledger,
    };
  }

  private async startOnPorts<Name extends keyof typeof USUAL_PORTS>(
    service: ServiceName,
    names: readonly Name[],
    startOn: (ports: Record<Name, number>) => StartRun<Run>,
  ): Promise<Record<Name, number>> {
    const wished = Object.fromEntries(
      names.map((name) => [name, this.options.ports?.[name] ?? USUAL_PORTS[name]]),
    ) as Record<Name, number>;
    const { ports } = await onFreePorts(wished, (free) => this.keep(service, startOn(free)));
    for (const name of names)
      if (wished[name] !== 0 && wished[name] !== ports[name])
        this.notice(this.words.portTaken(this.words.service[service], wished[name], ports[name]));
    return ports;
  }

  private async keep(service: ServiceName, start: StartRun<Run>): Promise<void> {
    const name = this.words.service[service];
    const kept = await keepRunning(start, this.starting.signal, {
      crashed: (exit, waitMs) => {
        this.notice(this.words.crashed(name, exit, waitMs / 1_000, this.logOf(service)));
        if (service === 'temporal' && this.options.inMemory === true) this.notice(this.words.crashedInMemory);
      },
      restartFailed: (error, waitMs) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.notice(this.words.restartFailed(name, reason, waitMs / 1_000));
      },
      restarted: () => this.notice(this.words.restarted(name)),
    });
    this.services.push(kept);
  }

  private stop(): Promise<void> {
    this.stopping ??= this.stopInOrder();
    return this.stopping;
  }

  private async stopInOrder(): Promise<void> {
    removeStackFile(this.paths.root);
    try {
      for (const service of this.services.toReversed()) await service.stop();
    } finally {
      this.signals?.release();
      this.lock.release();
      this.announceStop(this.cause);
    }
  }

  private interrupt(signal: NodeJS.Signals): void {
    this.cause = { by: 'signal', signal, forced: false };
    this.notice(this.words.stopping(signal));
    const running = !this.starting.signal.aborted && this.services.length === 3;
    this.starting.abort(new Error(signal));
    // While it is still starting, the start itself cleans up when it hears of the abort.
    if (running) void this.stop().then(() => this.notice(this.words.stopped));
  }

  private force(): void {
    if (this.cause.by === 'signal') this.cause = { ...this.cause, forced: true };
    Child.killAll();
    this.notice(this.words.killed);
  }

  private logOf(service: ServiceName): string {
    return join(this.paths.log, `${service}.log`);
  }
}

function alreadyRuns(paths: StatePaths, words: StackWords): StackNotStarted {
  const stack = readStackFile(paths.root);
  if (stack === null) return new StackNotStarted('locked', words.locked(paths.root));
  const { pid, temporal, inbox } = stack;
  const message = words.alreadyRuns(paths.root, pid, temporal.address, inbox.webUrl);
  return new StackNotStarted('already-runs', message);
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return '(URL)';
  const parsed = new URL(url);
  parsed.password = '';
  parsed.username = '';
  return parsed.href;
}

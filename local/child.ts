import { fork, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Environment } from './environment';
import { lastLines, openLog } from './log-file';

export interface ChildSpec {
  name: string;
  file: string;
  args: readonly string[];
  environment: Environment;
  logFile: string;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** Thrown when a child ends, or says nothing, before it is ready. */
export class ChildFailed extends Error {
  override readonly name = 'ChildFailed';

  constructor(
    readonly child: string,
    readonly exit: Exit | 'silent',
    readonly logFile: string,
    readonly lastLogLines: string[],
  ) {
    super(`${child}: ${exit === 'silent' ? 'not ready in time' : (exit.signal ?? `exit ${exit.code}`)}`);
  }
}

interface Message {
  type: string;
}

/**
 * A Node child with a message channel, whose output goes to a log. It leads a process group of its
 * own, so that a Ctrl-C in the terminal reaches the stack alone and the stack ends its children in order.
 */
export class Child {
  private static readonly living = new Set<Child>();

  readonly exited: Promise<Exit>;
  private exit: Exit | null = null;

  private constructor(
    readonly spec: ChildSpec,
    private readonly process: ChildProcess,
  ) {
    Child.living.add(this);
    this.exited = new Promise((resolve) => {
      const settle = (exit: Exit) => {
        this.exit ??= exit;
        Child.living.delete(this);
        // A guard that was killed must not leave behind what it guarded.
        this.killGroup();
        resolve(this.exit);
      };
      process.once('error', () => process.pid === undefined && settle({ code: 127, signal: null }));
      process.once('exit', (code, signal) => settle({ code, signal }));
    });
  }

  /** For a second Ctrl-C: ends every child of this process and all they started. */
  static killAll(): void {
    for (const child of Child.living) child.kill();
  }

  static fork(spec: ChildSpec): Child {
    const log = openLog(spec.logFile);
    try {
      const forked = fork(spec.file, [...spec.args], {
        env: spec.environment,
        stdio: ['ignore', log, log, 'ipc'],
        detached: true,
      });
      return new Child(spec, forked);
    } finally {
      closeSync(log);
    }
  }

  get pid(): number {
    return this.process.pid ?? -1;
  }

  /** Waits for a message of that type; throws ChildFailed when the child ends or the time is up. */
  async message<M extends Message>(type: M['type'], timeoutMs: number, signal?: AbortSignal): Promise<M> {
    let stopWaiting: () => void = () => undefined;
    const heard = new Promise<M>((resolve, reject) => {
      const listener = (message: unknown) => {
        if ((message as Message | null)?.type === type) resolve(message as M);
      };
      const timer = setTimeout(() => reject(this.failure('silent')), timeoutMs);
      const aborted = () => reject(signal?.reason as Error);
      if (signal?.aborted === true) aborted();
      this.process.on('message', listener);
      signal?.addEventListener('abort', aborted);
      stopWaiting = () => {
        clearTimeout(timer);
        this.process.off('message', listener);
        signal?.removeEventListener('abort', aborted);
      };
    });
    const ended = this.exited.then((exit) => Promise.reject(this.failure(exit)));
    try {
      return await Promise.race([heard, ended]);
    } finally {
      stopWaiting();
    }
  }

  failure(exit: Exit | 'silent'): ChildFailed {
    return new ChildFailed(this.spec.name, exit, this.spec.logFile, lastLines(this.spec.logFile, 8));
  }

  /** Asks the child to end and waits; after the grace it is killed with all it started. */
  async stop(graceMs: number): Promise<void> {
    if (this.exit === null) this.process.kill('SIGTERM');
    const timer = setTimeout(() => this.kill(), graceMs);
    await this.exited;
    clearTimeout(timer);
  }

  /** Ends the child's whole process group at once. */
  kill(): void {
    if (this.exit === null) this.killGroup();
  }

  private killGroup(): void {
    if (this.process.pid === undefined) return;
    try {
      if (process.platform === 'win32') this.process.kill('SIGKILL');
      else process.kill(-this.process.pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

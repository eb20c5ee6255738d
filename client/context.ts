import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { packagedDataDir } from '../config/data-dir';
import { readStackFile, type StackFile } from '../config/stack-file';
import { temporalTarget, type TemporalTarget } from '../config/temporal-target';
import type { Person, PersonRole } from '../domain/actor';
import { dateOf, instantOfMs, type PlainDate } from '../domain/time/instant';
import { CliError } from './cli-error';
import { EXIT } from './exit-codes';
import { Printer } from './output/printer';
import type { GlobalFlags, Surroundings } from './surroundings';

// Long enough for a slow line to a remote cluster, short enough for a person who mistyped an address.
const CONNECT_TIMEOUT_MS = 5_000;

/** A proxy of the office network cannot reach what runs on this machine. */
const NO_PROXY = { 'grpc.enable_http_proxy': 0 };

/** One run of one command: its flags, where to print, and how to reach Temporal when it must. */
export class CommandContext {
  readonly print: Printer;
  private connection: Connection | null = null;

  constructor(
    readonly flags: GlobalFlags,
    readonly surroundings: Surroundings,
  ) {
    this.print = new Printer(flags, surroundings);
  }

  get dataDir(): string {
    return this.flags.dataDir ?? this.surroundings.env['DONDOC_DATA_DIR'] ?? packagedDataDir();
  }

  get stateDir(): string {
    return this.flags.stateDir ?? this.surroundings.env['DONDOC_STATE_DIR'] ?? '.dondoc';
  }

  /** The embedded stack that runs from the state folder here, if any. */
  get stack(): StackFile | null {
    return readStackFile(this.stateDir);
  }

  get target(): TemporalTarget {
    return temporalTarget(this.flags, this.surroundings.env, this.stack?.temporal ?? null);
  }

  get ledgerUrl(): string {
    const { env } = this.surroundings;
    return (
      this.flags.ledger ?? env['DONDOC_LEDGER_URL'] ?? this.stack?.ledger ?? join(this.stateDir, 'ledger.db')
    );
  }

  /** Who gives the commands; from flags, then the environment. */
  get actor(): Person {
    const { env } = this.surroundings;
    const role = this.flags.role ?? (env['DONDOC_ROLE'] as PersonRole | undefined) ?? 'secretariat';
    return { role, name: this.flags.by ?? env['DONDOC_ACTOR'] ?? env['USER'] ?? 'không rõ tên' };
  }

  today(): PlainDate {
    return dateOf(instantOfMs(Date.now()));
  }

  newCommandId(): string {
    return randomUUID();
  }

  /** @throws CliError (6) with the address that was tried */
  async connect(): Promise<Client> {
    const { address, namespace, options } = this.target;
    try {
      this.connection = await Connection.connect({
        ...options,
        connectTimeout: CONNECT_TIMEOUT_MS,
        ...(isLoopback(address) && { channelArgs: { ...NO_PROXY } }),
      });
    } catch (error) {
      throw unreachable(address, error);
    }
    return new Client({ connection: this.connection, namespace });
  }

  async close(): Promise<void> {
    await this.connection?.close();
    this.connection = null;
  }
}

function isLoopback(address: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)(:\d+)?$/i.test(address);
}

export function unreachable(address: string, cause: unknown): CliError {
  return new CliError(
    EXIT.temporalUnreachable,
    `Không kết nối được máy chủ Temporal tại ${address}. ` +
      'Kiểm tra máy chủ đang chạy (khởi động tại chỗ: npm start), hoặc chỉ địa chỉ khác bằng --address hay --profile.',
    `Cannot reach the Temporal server at ${address}. ` +
      'Check that it runs (start one here: npm start), or name another address with --address or --profile.',
    { address },
    { cause },
  );
}

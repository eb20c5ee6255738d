import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client, Connection } from '@temporalio/client';
import { packagedDataDir } from '../config/data-dir';
import { readStackFile, type StackFile } from '../config/stack-file';
import type { TemporalTarget } from '../config/temporal-target';
import type { Person } from '../domain/actor';
import type { AgencyDirectory } from '../domain/directive/agency-directory';
import type { AgencyRef } from '../domain/task';
import { dateOf, instantOfMs, type PlainDate } from '../domain/time/instant';
import { readAgency } from './agencies/read-agency';
import { CliError } from './cli-error';
import { EXIT } from './exit-codes';
import type { ProfilePlaces } from './identity/profile-in-force';
import { loadDirectory, loadIdentity } from './on-demand';
import { Printer } from './output/printer';
import { confirm } from './confirm';
import { asksAgain } from './tasks/ask-again';
import type { GlobalFlags, Surroundings } from './surroundings';

// Long enough for a slow line to a remote cluster, short enough for a person who mistyped an address.
const CONNECT_TIMEOUT_MS = 5_000;

/** A proxy of the office network cannot reach what runs on this machine. */
const NO_PROXY = { 'grpc.enable_http_proxy': 0 };

/** One run of one command: its flags, where to print, and how to reach Temporal when it must. */
export class CommandContext {
  readonly print: Printer;
  private connection: Connection | null = null;
  private client: Client | null = null;
  private person: Person | null = null;
  private directory: AgencyDirectory | null = null;

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
    return loadIdentity().targetInForce(this.profilePlaces, this.flags, this.stack?.temporal ?? null);
  }

  get ledgerUrl(): string {
    const { env } = this.surroundings;
    return (
      this.flags.ledger ?? env['DONDOC_LEDGER_URL'] ?? this.stack?.ledger ?? join(this.stateDir, 'ledger.db')
    );
  }

  /** Who gives the commands: by the profile in force, the flags and the environment. @throws CliError (4, 2) */
  get actor(): Person {
    const readAgency = (written: string, where: string) => this.agency(written, where);
    this.person ??= loadIdentity().actorInForce(this.profilePlaces, this.flags, readAgency);
    return this.person;
  }

  /** The directory of agencies, read once. */
  get agencies(): AgencyDirectory {
    this.directory ??= loadDirectory().loadAgencies(this.dataDir);
    return this.directory;
  }

  /** The agency that a person names, e.g. after the flag `where`. @throws CliError (2) with the nearest names */
  agency(written: string, where: string): AgencyRef {
    return readAgency(this.agencies, written, where, (vi, en) => this.print.note(vi, en));
  }

  private get profilePlaces(): ProfilePlaces {
    const { env } = this.surroundings;
    return { typed: this.flags.profile, env, stackDir: this.stack === null ? null : this.stateDir };
  }

  today(): PlainDate {
    return dateOf(instantOfMs(Date.now()));
  }

  newCommandId(): string {
    return randomUUID();
  }

  /** True when the person agrees, or did so beforehand with --yes; throws a CliError (2) where nobody can be asked. */
  confirm(vi: string, en: string): Promise<boolean> {
    return confirm({ vi, en }, this.flags, this.surroundings);
  }

  /** The same client for the whole command. @throws CliError (6) with the address that was tried */
  async connect(timeoutMs = CONNECT_TIMEOUT_MS): Promise<Client> {
    if (this.client !== null) return this.client;
    const { address, namespace, options } = this.target;
    // A quarter of a second that only a command with a server to talk to should take.
    const temporal = await import('@temporalio/client');
    try {
      this.connection = await temporal.Connection.connect({
        ...options,
        connectTimeout: timeoutMs,
        ...(isLoopback(address) && { channelArgs: { ...NO_PROXY } }),
      });
    } catch (error) {
      throw unreachable(address, error);
    }
    this.client = new temporal.Client({
      connection: this.connection,
      namespace,
      interceptors: { workflow: [asksAgain] },
    });
    return this.client;
  }

  async close(): Promise<void> {
    await this.connection?.close();
    this.connection = null;
    this.client = null;
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

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import { REPORT_BYTES_MAX, type ReadReport } from '../../contract/bounce-workflow';
import { MINUTE_MS, SECOND_MS } from '../../domain/time/instant';

/** Thrown when the place to listen at cannot be read. */
export class BounceListenError extends Error {
  override readonly name = 'BounceListenError';
}

export interface BounceIntakeLimits {
  bytes: number;
  connections: number;
  recipients: number;
  silenceMs: number;
}

const LIMITS: BounceIntakeLimits = {
  bytes: REPORT_BYTES_MAX,
  connections: 20,
  recipients: 10,
  // Longer than a ledger under load takes for one report, shorter than a relay waits (RFC 5321, 4.5.3.2.6).
  silenceMs: 2 * MINUTE_MS,
};

export interface BounceIntakeOptions {
  /** `host:port`, or a port alone for the loopback interface; port 0 takes a free one. */
  listen: string;
  /** The mailbox that undeliverable letters go back to, `bounces@vpcp.example`; with a tag or without. */
  returnPath: string;
  /** Durable when it resolves; a rejection is answered with 451, so that the sender keeps the report. */
  onReport: (raw: Buffer, sentTo: readonly string[]) => Promise<ReadReport>;
  /** Keeps what concerns no letter of ours for a person; durable when it resolves. */
  setAside: (raw: Buffer, report: ReadReport) => Promise<void>;
  limits?: Partial<BounceIntakeLimits>;
  /** Told of every report, and of one that could not be recorded (`error`). */
  onTaken?: (report: ReadReport | null, error?: unknown) => void;
}

export interface BounceIntake {
  host: string;
  port: number;
  /** Takes no more connections; resolves when those under way have ended. */
  close(): Promise<void>;
}

/**
 * A mail server for one purpose: it takes what comes to the return path, e.g. `bounces@vpcp.example`
 * and `bounces+<tag>@vpcp.example`, and answers 250 only when everything that follows is durable. It speaks plain SMTP
 * without a password, so it belongs behind the mail relay of the office and listens on loopback unless told
 * otherwise; what a forger could send is checked against the ledger.
 *
 * @throws BounceListenError, or the system's error when the place is taken
 */
export async function openBounceIntake(options: BounceIntakeOptions): Promise<BounceIntake> {
  const place = parseListen(options.listen);
  const limits = { ...LIMITS, ...options.limits };
  const { returnPath } = options;
  const server = new SMTPServer({
    name: returnPath.slice(returnPath.lastIndexOf('@') + 1),
    banner: 'dondoc',
    size: limits.bytes,
    maxClients: limits.connections,
    socketTimeout: limits.silenceMs,
    closeTimeout: 5 * SECOND_MS,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, { envelope }, callback) {
      if (!isReturnPath(address, returnPath)) callback(answer(550, '5.1.1 no such return path here'));
      else if (envelope.rcptTo.length >= limits.recipients)
        callback(answer(452, '4.5.3 too many recipients'));
      else callback();
    },
    onData(stream, { envelope }, callback) {
      const sentTo = envelope.rcptTo.map(({ address }) => address);
      bytesOf(stream, limits.bytes)
        .then((raw) => (raw === null ? TOO_LARGE : take(options, raw, sentTo)))
        .then(
          (refusal) => (refusal === null ? callback(null, '2.0.0 recorded') : callback(refusal)),
          (error: unknown) => {
            options.onTaken?.(null, error);
            callback(answer(451, '4.3.0 cannot be recorded now, please try again'));
          },
        );
    },
  });
  // Trouble of one connection is its own; what it brought was not answered with 250.
  server.on('error', () => undefined);
  server.listen(place.port, place.host);
  await listening(server);
  const { address: host, port } = server.server.address() as AddressInfo;
  return { host, port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

const TOO_LARGE = answer(552, '5.3.4 larger than a report may be');

async function take(
  { onReport, setAside, onTaken }: BounceIntakeOptions,
  raw: Buffer,
  sentTo: readonly string[],
): Promise<null> {
  const report = await onReport(raw, sentTo);
  if (isForAPerson(report)) await setAside(raw, report);
  onTaken?.(report);
  return null;
}

/** Delays need nobody; everything else that concerns no letter of ours should be seen. */
function isForAPerson({ kind, recipients }: ReadReport): boolean {
  if (kind === 'bounce') return recipients.every(({ letters }) => letters.length === 0);
  return kind !== 'delivery-news';
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function isReturnPath(address: string, returnPath: string): boolean {
  const tag = /\+[0-9a-f]{20}(?=@[^@]*$)/i;
  return address.replace(tag, '').toLowerCase() === returnPath.toLowerCase();
}

/** Null when it is longer than `max`: then it is read to its end and forgotten. */
async function bytesOf(stream: Readable, max: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= max) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > max ? null : Buffer.concat(chunks, size);
}

async function listening({ server }: SMTPServer): Promise<void> {
  const failed = once(server, 'error').then(([error]) => Promise.reject(error as Error));
  failed.catch(() => undefined);
  await Promise.race([once(server, 'listening'), failed]);
}

function parseListen(listen: string): { host: string; port: number } {
  const [, v6, host, port] = /^(?:(?:\[([0-9a-f:]+)\]|([^:[\]\s]+)):)?(\d{1,5})$/i.exec(listen.trim()) ?? [];
  if (port === undefined || Number(port) > 65_535) {
    throw new BounceListenError(
      `Không đọc được nơi nhận thư trả lại "${listen}". Dạng đúng: 127.0.0.1:2526 hoặc chỉ số cổng.`,
    );
  }
  return { host: v6 ?? host ?? '127.0.0.1', port: Number(port) };
}

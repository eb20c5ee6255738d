import type { KeyObject } from 'node:crypto';
import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer';
import DKIM from 'nodemailer/lib/dkim';
import { MINUTE_MS, SECOND_MS } from '../../domain/time/instant';
import { isAllowed, isOneAddress } from './allow-list';
import { aboutOf, answerWords, classifyFailure, failureWords, type FailureAbout } from './classify-failure';
import { openDryRun } from './dry-run';
import { HeldDot } from './held-dot';
import { messageOf, type Mailbox, type OutgoingLetter } from './message-of';
import { parseDryRun, parseSmtpUrl } from './smtp-url';
import { withoutSecrets } from './without-secrets';

export { messageOf, type Mailbox, type OutgoingLetter };

export interface MailTimeouts {
  /** TCP and TLS. A relay that does not take a connection in this time is down or overloaded. */
  connectMs: number;
  /** The 220 line; a busy server may look up our name first. */
  greetingMs: number;
  /**
   * Silence on an open connection. The longest wait is for the answer to the final dot, ten minutes by
   * RFC 5321, 4.5.3.2.6: giving up earlier makes outcomes unknown that would have been known.
   */
  silenceMs: number;
}

export const DEFAULT_TIMEOUTS: MailTimeouts = {
  connectMs: 30 * SECOND_MS,
  greetingMs: 30 * SECOND_MS,
  silenceMs: 10 * MINUTE_MS,
};

export interface MailerConfig {
  /** `smtp://user:pass@host:port`, see `parseSmtpUrl`; `dry-run:` or `dry-run:/folder` sends nothing. */
  url: string;
  from: Mailbox;
  poolSize: number;
  /** Letters a connection carries before it is replaced: some relays limit it. */
  maxMessages: number;
  /** Letters a second over all connections; null: as fast as the server takes them. */
  ratePerSecond: number | null;
  timeouts?: Partial<MailTimeouts>;
  /** Domains that letters may go to, `vpcp.example` or `*.example`; null or left out: everywhere. */
  allowDomains?: readonly string[] | null;
  /** Mailbox for what cannot be delivered; every message gets `local+<tag>@domain` of it as its sender. */
  returnPath?: string | null;
  /** Certificates (PEM) of the authorities that the server's is checked against; left out: the system's. */
  ca?: string | null;
  dkim?: DkimKey | null;
}

/** Signs every message for a domain (RFC 6376, rsa-sha256, relaxed/relaxed). */
export interface DkimKey {
  domain: string;
  selector: string;
  /** An RSA key; the object does not show what it holds. */
  key: KeyObject;
}

/**
 * How a hand-over ended; `response` is the server's answer or what went wrong. `skipped`: a dry run, nothing
 * was meant to leave.
 */
export type Delivery =
  | { outcome: 'accepted' | 'skipped'; response: string }
  | { outcome: 'refused' | 'deferred' | 'unknown'; response: string; about: FailureAbout }
  /** Stopped by the signal before the ledger was told: nothing was delivered. */
  | { outcome: 'stopped' };

export interface HandOver {
  /** Must resolve before the final dot goes out; when it throws, the message is not delivered. */
  beforeFinalDot: () => Promise<void>;
  /** Stops the hand-over while the dot is held; afterwards the answer is waited for. */
  signal: AbortSignal;
}

export interface Mailer {
  /** Whom letters come from. */
  readonly from: Mailbox;
  /** Throws what `beforeFinalDot` threw; every end of the SMTP conversation is a Delivery. */
  send(outgoing: OutgoingLetter, handOver: HandOver): Promise<Delivery>;
  /** Idle connections are closed at once, busy ones when their letter is through. */
  close(): void;
}

const NO_ADDRESS = 'địa chỉ trong danh bạ không phải là một địa chỉ thư; sửa danh bạ';
const NOT_ALLOWED = 'ngoài danh sách miền được phép của hệ thống thử nghiệm; không gửi';

/** One letter, one recipient, one message; what may not go to its recipient never reaches the wire. */
export function openMailer(config: MailerConfig): Mailer {
  const dryRun = parseDryRun(config.url);
  const way = dryRun === null ? openRelay(config) : openDryRun(config, dryRun.folder);
  return {
    from: config.from,
    async send(outgoing, handOver) {
      const { address } = outgoing.to;
      if (!isOneAddress(address)) return refused(NO_ADDRESS);
      if (!isAllowed(address, config.allowDomains ?? null)) return refused(NOT_ALLOWED);
      return way.send(outgoing, handOver);
    },
    close: () => way.close(),
  };
}

function refused(response: string): Delivery {
  return { outcome: 'refused', response, about: 'recipient' };
}

function openRelay(config: MailerConfig): Omit<Mailer, 'from'> {
  const endpoint = parseSmtpUrl(config.url);
  const timeouts = { ...DEFAULT_TIMEOUTS, ...config.timeouts };
  const transport = createTransport({
    pool: true,
    host: endpoint.host,
    port: endpoint.port,
    secure: endpoint.implicitTls,
    requireTLS: endpoint.tlsRequired,
    ignoreTLS: !endpoint.tlsRequired && !endpoint.implicitTls,
    tls: { minVersion: 'TLSv1.2', ...(config.ca == null ? {} : { ca: config.ca }) },
    ...(endpoint.auth === null ? {} : { auth: endpoint.auth, forceAuth: true }),
    maxConnections: config.poolSize,
    maxMessages: config.maxMessages,
    ...(config.ratePerSecond === null ? {} : { rateLimit: config.ratePerSecond, rateDelta: SECOND_MS }),
    // The pool must not repeat a letter behind our back: every repetition is a claim in the ledger.
    maxRequeues: 0,
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const signer = config.dkim == null ? null : signerOf(config.dkim);
  transport.use('stream', (mail, done) => {
    const { heldDot } = mail.data as HeldMessage;
    // Signed first: the signature needs the whole body, and the dot is held behind the last byte of the two.
    if (signer !== null) mail.message.processFunc((body) => signer.sign(body));
    mail.message.processFunc((body) => heldDot.hold(body));
    done();
  });
  // Trouble of an idle connection concerns no letter; the next one opens a new connection.
  transport.on('error', () => undefined);

  return {
    async send(outgoing, { beforeFinalDot, signal }) {
      let ledgerTrouble: { error: unknown } | undefined;
      const stop = new AbortController();
      const relay = () => stop.abort();
      const heldDot = new HeldDot(async () => {
        signal.removeEventListener('abort', relay);
        await beforeFinalDot().catch((error: unknown) => {
          ledgerTrouble = { error };
          throw error;
        });
      });
      signal.addEventListener('abort', relay, { once: true });
      if (signal.aborted) return { outcome: 'stopped' };
      try {
        const composed = messageOf(outgoing, config.from, config.returnPath ?? null);
        const message: HeldMessage = { ...composed, signal: stop.signal, heldDot };
        const { response = '' } = (await transport.sendMail(message)) as { response?: string };
        return { outcome: 'accepted', response: answerWords(withoutSecrets(response, endpoint.auth)) };
      } catch (error) {
        if (ledgerTrouble) throw ledgerTrouble.error;
        if (stop.signal.aborted && heldDot.state === 'held') return { outcome: 'stopped' };
        const failure = error as NodemailerError;
        return {
          outcome: classifyFailure(failure, heldDot.state === 'released'),
          response: failureWords(failure, endpoint),
          about: aboutOf(failure),
        };
      } finally {
        signal.removeEventListener('abort', relay);
      }
    },
    close: () => transport.close(),
  };
}

interface HeldMessage extends SendMailOptions {
  heldDot: HeldDot;
}

function signerOf({ domain, selector, key }: DkimKey): DKIM {
  return new DKIM({ domainName: domain, keySelector: selector, privateKey: key });
}

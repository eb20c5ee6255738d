import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer';
import { MINUTE_MS, SECOND_MS } from '../../domain/time/instant';
import { cleanText } from '../../letters/clean-text';
import { answerWords, classifyFailure, failureWords } from './classify-failure';
import type { ComposedLetter } from '../../letters/compose';
import { HeldDot } from './held-dot';
import { parseSmtpUrl } from './smtp-url';

export interface Mailbox {
  name: string;
  address: string;
}

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
  /** `smtp://user:pass@host:port`, see `parseSmtpUrl`. */
  url: string;
  from: Mailbox;
  poolSize: number;
  /** Letters a connection carries before it is replaced: some relays limit it. */
  maxMessages: number;
  /** Letters a second over all connections; null: as fast as the server takes them. */
  ratePerSecond: number | null;
  timeouts?: Partial<MailTimeouts>;
}

export interface OutgoingLetter {
  to: Mailbox;
  replyTo: Mailbox | null;
  letter: ComposedLetter;
}

/** How a hand-over ended; `response` is the server's answer or what went wrong. */
export type Delivery =
  | { outcome: 'accepted' | 'refused' | 'deferred' | 'unknown'; response: string }
  /** Stopped by the signal before the ledger was told: nothing was delivered. */
  | { outcome: 'stopped' };

export interface HandOver {
  /** Must resolve before the final dot goes out; when it throws, the message is not delivered. */
  beforeFinalDot: () => Promise<void>;
  /** Stops the hand-over while the dot is held; afterwards the answer is waited for. */
  signal: AbortSignal;
}

export interface Mailer {
  /** Throws what `beforeFinalDot` threw; every end of the SMTP conversation is a Delivery. */
  send(outgoing: OutgoingLetter, handOver: HandOver): Promise<Delivery>;
  /** Idle connections are closed at once, busy ones when their letter is through. */
  close(): void;
}

/** One plain address; a list, a name with it or a line break would make it several recipients. */
const ONE_ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u;
const NO_ADDRESS = 'địa chỉ trong danh bạ không phải là một địa chỉ thư; sửa danh bạ';

/** One letter, one recipient, one message. */
export function openMailer(config: MailerConfig): Mailer {
  const endpoint = parseSmtpUrl(config.url);
  const timeouts = { ...DEFAULT_TIMEOUTS, ...config.timeouts };
  const transport = createTransport({
    pool: true,
    host: endpoint.host,
    port: endpoint.port,
    secure: endpoint.implicitTls,
    requireTLS: endpoint.tlsRequired,
    ignoreTLS: !endpoint.tlsRequired && !endpoint.implicitTls,
    tls: { minVersion: 'TLSv1.2' },
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
  transport.use('stream', (mail, done) => {
    const { heldDot } = mail.data as HeldMessage;
    mail.message.processFunc((body) => heldDot.hold(body));
    done();
  });
  // Trouble of an idle connection concerns no letter; the next one opens a new connection.
  transport.on('error', () => undefined);

  return {
    async send(outgoing, { beforeFinalDot, signal }) {
      if (!ONE_ADDRESS.test(outgoing.to.address)) return { outcome: 'refused', response: NO_ADDRESS };
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
        const message: HeldMessage = { ...messageOf(outgoing, config.from), signal: stop.signal, heldDot };
        const { response = '' } = (await transport.sendMail(message)) as { response?: string };
        return { outcome: 'accepted', response: answerWords(response) };
      } catch (error) {
        if (ledgerTrouble) throw ledgerTrouble.error;
        if (stop.signal.aborted && heldDot.state === 'held') return { outcome: 'stopped' };
        const failure = error as NodemailerError;
        return {
          outcome: classifyFailure(failure, heldDot.state === 'released'),
          response: failureWords(failure, endpoint),
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

/** The message as the mail library is to write it; every text in it is one clean line or the letter's body. */
export function messageOf({ to, replyTo, letter }: OutgoingLetter, from: Mailbox): SendMailOptions {
  return {
    from: cleanMailbox(from),
    to: cleanMailbox(to),
    ...(replyTo === null ? {} : { replyTo: cleanMailbox(replyTo) }),
    envelope: { from: from.address, to: [to.address] },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    headers: letter.headers,
    messageId: letter.messageId,
    date: letter.date,
    xMailer: false,
  };
}

function cleanMailbox({ name, address }: Mailbox): Mailbox {
  return { name: cleanText(name), address: cleanText(address) };
}

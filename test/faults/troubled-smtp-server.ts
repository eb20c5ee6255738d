import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';

/** Where in the conversation something goes wrong (RFC 5321, RFC 3207, RFC 4954). */
export const SMTP_STATES = [
  'connect',
  'ehlo',
  'starttls',
  'handshake',
  'auth',
  'mail',
  'rcpt',
  'data',
  'body',
  'dot',
  'quit',
] as const;
export type SmtpState = (typeof SMTP_STATES)[number];

/**
 * `reply`: the server answers with this code. `cut`: it hangs up instead of answering, at the dot before it
 * keeps the message. `keep-and-cut`: it keeps the message and hangs up. `slow`: it answers late. `garbage`: it
 * answers what is no SMTP. `hang`: it never answers.
 */
export type Trouble =
  { kind: 'reply'; code: number } | { kind: 'cut' | 'keep-and-cut' | 'slow' | 'garbage' | 'hang' };

export interface PlannedTrouble {
  at: SmtpState;
  trouble: Trouble;
  /** So many conversations that come to this point suffer it. */
  times: number;
}

/** One message that the server has taken into its keeping, whether or not it could say so. */
export interface KeptMessage {
  recipients: string[];
  messageId: string;
  raw: string;
  answered: boolean;
}

export interface TroubledSmtpServer {
  port: number;
  log: KeptMessage[];
  /** Called each time a conversation comes to a point, before anything is answered. */
  onReached(listener: (at: SmtpState) => void): void;
  stop(): Promise<void>;
}

export interface TroubledSmtpOptions {
  troubles?: readonly PlannedTrouble[];
  /** Offers STARTTLS with this certificate, and AUTH after it. */
  tls?: { key: string; cert: string };
  login?: { user: string; pass: string };
}

const SLOW_MS = 150;

/** A mail server of a few commands that fails where it is told to, and remembers what it has kept. */
export async function startTroubledSmtpServer(
  options: TroubledSmtpOptions = {},
): Promise<TroubledSmtpServer> {
  const left = (options.troubles ?? []).map((planned) => ({ ...planned }));
  const log: KeptMessage[] = [];
  const listeners: ((at: SmtpState) => void)[] = [];
  const sockets = new Set<Socket>();
  const context = options.tls ? createSecureContext(options.tls) : null;

  const troubleAt = (at: SmtpState): Trouble | null => {
    for (const listener of listeners) listener(at);
    const planned = left.find((one) => one.at === at && one.times > 0);
    if (planned === undefined) return null;
    planned.times -= 1;
    return planned.trouble;
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    new Conversation(socket, options, context, log, troubleAt).begin();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    log,
    onReached: (listener) => void listeners.push(listener),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

class Conversation {
  private unread = '';
  private inData = false;
  private secure = false;
  private recipients: string[] = [];

  constructor(
    private socket: Socket,
    private readonly options: TroubledSmtpOptions,
    private readonly context: ReturnType<typeof createSecureContext> | null,
    private readonly log: KeptMessage[],
    private readonly troubleAt: (at: SmtpState) => Trouble | null,
  ) {}

  begin(): void {
    this.listen();
    this.answer('connect', '220 may-chu.example ESMTP');
  }

  private listen(): void {
    this.socket.on('data', (chunk: Buffer) => {
      this.unread += chunk.toString('latin1');
      this.read();
    });
  }

  private read(): void {
    while (!this.socket.destroyed) {
      if (this.inData) {
        if (!this.readBody()) return;
        continue;
      }
      const end = this.unread.indexOf('\r\n');
      if (end < 0) return;
      const line = this.unread.slice(0, end);
      this.unread = this.unread.slice(end + 2);
      this.command(line);
    }
  }

  private command(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') return this.answer('ehlo', this.greeting());
    if (verb === 'STAR') return this.answer('starttls', '220 go ahead', () => this.secureNow());
    if (verb === 'AUTH') return this.authenticate(line);
    if (verb === 'MAIL') {
      this.recipients = [];
      return this.answer('mail', '250 2.1.0 ok');
    }
    if (verb === 'RCPT') {
      const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
      return this.answer('rcpt', '250 2.1.5 ok', () => this.recipients.push(address));
    }
    if (verb === 'DATA') {
      return this.answer('data', '354 go on', () => {
        this.inData = true;
        this.bodyTrouble = this.troubleAt('body');
      });
    }
    if (verb === 'QUIT') return this.answer('quit', '221 bye', () => this.socket.end());
    this.say(verb === 'RSET' || verb === 'NOOP' ? '250 ok' : '502 not here');
  }

  private bodyTrouble: Trouble | null = null;

  /** Returns whether there is more to read. */
  private readBody(): boolean {
    if (this.bodyTrouble !== null && this.unread.length > 0) {
      this.socket.destroy();
      return false;
    }
    const end = this.unread.indexOf('\r\n.\r\n');
    if (end < 0) return false;
    const raw = this.unread.slice(0, end);
    this.unread = this.unread.slice(end + 5);
    this.inData = false;
    const kept: KeptMessage = {
      recipients: this.recipients,
      messageId: /^message-id:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '',
      raw,
      answered: true,
    };
    this.answer('dot', '250 2.0.0 kept', () => this.log.push(kept), kept);
    return true;
  }

  private authenticate(line: string): void {
    const [, , given = ''] = line.split(' ');
    const [, user, pass] = Buffer.from(given, 'base64').toString('utf8').split('\0');
    const { login } = this.options;
    const right = login !== undefined && user === login.user && pass === login.pass;
    this.answer('auth', right ? '235 2.7.0 ok' : '535 5.7.8 no such account');
  }

  private greeting(): string {
    const offers = ['250-may-chu.example', '250-8BITMIME'];
    if (this.context !== null && !this.secure) offers.push('250-STARTTLS');
    if (this.options.login !== undefined) offers.push('250-AUTH PLAIN');
    return [...offers, '250 SIZE 20000000'].join('\r\n');
  }

  private secureNow(): void {
    if (this.context === null) return;
    if (this.troubleAt('handshake') !== null) {
      this.socket.end('this is no TLS\r\n');
      return;
    }
    const plain = this.socket;
    plain.removeAllListeners('data');
    const secured = new TLSSocket(plain, { isServer: true, secureContext: this.context });
    secured.on('error', () => secured.destroy());
    this.socket = secured;
    this.secure = true;
    this.unread = '';
    this.listen();
  }

  /** Answers, or lets happen what is planned for this point; `done` is what taking the step means. */
  private answer(
    at: SmtpState,
    good: string,
    done: () => unknown = () => undefined,
    kept?: KeptMessage,
  ): void {
    const trouble = this.troubleAt(at);
    switch (trouble?.kind) {
      case undefined:
        return this.goOn(at, good, done);
      case 'reply':
        return this.say(`${trouble.code} ${enhanced(trouble.code)} trouble on purpose`);
      case 'cut':
        return void this.socket.destroy();
      case 'keep-and-cut':
        if (kept) kept.answered = false;
        done();
        return void this.socket.destroy();
      case 'slow':
        setTimeout(() => {
          this.goOn(at, good, done);
          this.read();
        }, SLOW_MS);
        return;
      case 'garbage':
        return this.say('%%% this is no SMTP');
      case 'hang':
        return;
    }
  }

  /** The handshake of STARTTLS begins after the answer, every other step is taken before it. */
  private goOn(at: SmtpState, good: string, done: () => unknown): void {
    if (at !== 'starttls') done();
    this.say(good);
    if (at === 'starttls') done();
  }

  private say(line: string): void {
    if (!this.socket.destroyed) this.socket.write(`${line}\r\n`);
  }
}

function enhanced(code: number): string {
  if (code === 550) return '5.1.1';
  return `${Math.floor(code / 100)}.7.0`;
}

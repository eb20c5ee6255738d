import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the server does to the next letter, by the moment of the conversation at which it happens. */
export type Fault =
  | { at: 'connect' | 'rcpt' | 'data-end'; reply: number }
  | { at: 'connect' | 'rcpt' | 'data-begin' | 'data-end'; cut: true }
  | { at: 'rcpt' | 'data-end'; hang: true };

export interface FaultySmtpServer {
  url: string;
  /** One fault a conversation that reaches its moment, in this order; after them letters are taken. */
  plan(...faults: Fault[]): void;
  /** Raw messages that were answered 250. */
  taken: Buffer[];
  /** Raw messages whose final dot arrived, whatever was answered. */
  complete: Buffer[];
  recipients: string[];
  /** Resolves when a fault of this moment has struck since the call. */
  struck(at: Fault['at']): Promise<void>;
  /** Lets everything that hangs go on as if nothing had been. */
  release(): void;
  stop(): Promise<void>;
}

export async function startFaultySmtpServer(
  options: { login?: { user: string; pass: string } } = {},
): Promise<FaultySmtpServer> {
  const faults: Fault[] = [];
  const waiting: { at: Fault['at']; resolve: () => void }[] = [];
  const hanging: (() => void)[] = [];
  const sockets = new Map<number, Socket>();
  const taken: Buffer[] = [];
  const complete: Buffer[] = [];
  const recipients: string[] = [];

  /** The fault planned for this moment; the moments of others are left alone. */
  function strike(at: Fault['at']): Fault | undefined {
    if (faults[0]?.at !== at) return undefined;
    for (const waiter of waiting.filter((w) => w.at === at)) waiter.resolve();
    return faults.shift();
  }

  function suffer(fault: Fault, session: SMTPServerSession, callback: (error?: Error | null) => void): void {
    if ('reply' in fault) {
      callback(Object.assign(new Error('trouble on purpose'), { responseCode: fault.reply }));
    } else if ('cut' in fault) {
      sockets.get(session.remotePort)?.destroy();
    } else {
      hanging.push(() => callback());
    }
  }

  const server = new SMTPServer({
    authOptional: options.login === undefined,
    allowInsecureAuth: true,
    disabledCommands: options.login === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth({ username, password }, _session, callback) {
      if (username === options.login?.user && password === options.login?.pass)
        callback(null, { user: username });
      else callback(Object.assign(new Error('no such account or password'), { responseCode: 535 }));
    },
    onConnect(session, callback) {
      const fault = strike('connect');
      if (fault) suffer(fault, session, callback);
      else callback();
    },
    onRcptTo(address, session, callback) {
      recipients.push(address.address);
      const fault = strike('rcpt');
      if (fault) suffer(fault, session, callback);
      else callback();
    },
    onData(stream, session, callback) {
      if (strike('data-begin')) {
        stream.once('data', () => sockets.get(session.remotePort)?.destroy());
        return;
      }
      const received = (raw: Buffer): void => {
        complete.push(raw);
        const answer = (error?: Error | null): void => {
          if (!error) taken.push(raw);
          callback(error);
        };
        const fault = strike('data-end');
        if (fault) suffer(fault, session, answer);
        else answer();
      };
      // A message that ends early was never received.
      buffer(stream).then(received, () => undefined);
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => {
    const port = socket.remotePort as number;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    plan: (...more) => void faults.push(...more),
    taken,
    complete,
    recipients,
    struck: (at) => new Promise((resolve) => waiting.push({ at, resolve })),
    release: () => {
      for (const goOn of hanging.splice(0)) goOn();
    },
    async stop() {
      for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

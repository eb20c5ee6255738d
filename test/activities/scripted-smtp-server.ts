import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The moments of an SMTP conversation at which a server may say or do something of its own. */
export const SMTP_STATES = [
  'greeting',
  'ehlo',
  'starttls',
  'auth',
  'mail',
  'rcpt',
  'data',
  'body',
  'dot',
] as const;
export type SmtpState = (typeof SMTP_STATES)[number];

/** A reply line with its code, the connection closed, or no word. */
export type Behaviour = { say: string } | 'cut' | 'hang';

export interface ScriptedSmtpServer {
  port: number;
  /** Every line the client sent outside of a message. */
  commands: string[];
  /** Messages whose final dot came, as they stood on the wire. */
  messages: Buffer[];
  stop(): Promise<void>;
}

const USUAL: Record<SmtpState, string> = {
  greeting: '220 thu.example ESMTP',
  ehlo: '250 thu.example',
  starttls: '454 TLS not available',
  auth: '235 2.7.0 ok',
  mail: '250 2.1.0 ok',
  rcpt: '250 2.1.5 ok',
  data: '354 go on',
  body: '',
  dot: '250 2.0.0 taken',
};
/** A client that was refused its recipient after DATA takes it back so (RFC 2920, 3.1). */
const EMPTY_BODY = Buffer.from('.\r\n');
const VERBS: [RegExp, SmtpState][] = [
  [/^EHLO/i, 'ehlo'],
  [/^STARTTLS/i, 'starttls'],
  [/^AUTH/i, 'auth'],
  [/^MAIL FROM/i, 'mail'],
  [/^RCPT TO/i, 'rcpt'],
  [/^DATA/i, 'data'],
];

/** A server that speaks SMTP line by line, so that it can misbehave at every single step of it. */
export async function startScriptedSmtpServer(
  script: Partial<Record<SmtpState, Behaviour>> = {},
  extensions: string[] = [],
): Promise<ScriptedSmtpServer> {
  const sockets = new Set<Socket>();
  const commands: string[] = [];
  const messages: Buffer[] = [];
  const usual = { ...USUAL, ehlo: ehloReply(extensions) };

  function react(socket: Socket, state: SmtpState): boolean {
    const behaviour = script[state] ?? { say: usual[state] };
    if (behaviour === 'cut') socket.destroy();
    // Unread, the body stays in the buffers between the two, which are not large enough for it.
    if (behaviour === 'hang' && state === 'body') socket.pause();
    if (behaviour === 'cut' || behaviour === 'hang') return false;
    if (behaviour.say !== '') socket.write(`${behaviour.say}\r\n`);
    return behaviour.say === usual[state];
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    let buffer = Buffer.alloc(0);
    let inBody = false;
    let isDead = !react(socket, 'greeting');
    socket.on('data', (chunk: Buffer) => {
      buffer = Buffer.concat([buffer, chunk]);
      while (!isDead) {
        const mark = inBody ? '\r\n.\r\n' : '\r\n';
        if (inBody && script.body !== undefined) {
          isDead = !react(socket, 'body');
          continue;
        }
        const isEmpty = inBody && buffer.subarray(0, EMPTY_BODY.length).equals(EMPTY_BODY);
        const end = isEmpty ? 0 : buffer.indexOf(mark);
        if (end < 0) return;
        const unit = buffer.subarray(0, end);
        buffer = buffer.subarray(end + (isEmpty ? EMPTY_BODY : mark).length);
        if (inBody) {
          inBody = false;
          messages.push(Buffer.concat([unit, Buffer.from('\r\n')]));
          isDead = !react(socket, 'dot') && script.dot === 'hang';
          continue;
        }
        const line = unit.toString('latin1');
        commands.push(line);
        const state = VERBS.find(([verb]) => verb.test(line))?.[1];
        if (state === undefined) socket.write('250 ok\r\n');
        else {
          const usually = react(socket, state);
          inBody = usually && state === 'data';
          isDead = script[state] === 'cut' || script[state] === 'hang';
        }
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    messages,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function ehloReply(extensions: string[]): string {
  const lines = ['thu.example', ...extensions];
  return lines.map((line, i) => `250${i === lines.length - 1 ? ' ' : '-'}${line}`).join('\r\n');
}

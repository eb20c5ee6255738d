import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';

/** A mail server that takes everything and keeps a count: no disk, no checks, a process of its own. */
export interface MailSink {
  url: string;
  /** Messages taken so far. */
  taken(): Promise<number>;
  stop(): void;
}

export async function startMailSink(): Promise<MailSink> {
  const register = join(__dirname, '../test/support/register-swc.cjs');
  const child = fork(__filename, [], { execArgv: ['-r', register] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `smtp://127.0.0.1:${port}`,
    async taken() {
      const answer = once(child, 'message') as Promise<[{ taken: number }]>;
      child.send('taken');
      return (await answer)[0].taken;
    },
    stop: () => void child.kill(),
  };
}

const DATA_END = Buffer.from('\r\n.\r\n');

function converse(socket: Socket, count: () => void): void {
  let rest: Buffer = Buffer.alloc(0);
  let inData = false;
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.write('220 sink.example ESMTP\r\n');
  socket.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const end = inData ? rest.indexOf(DATA_END) : rest.indexOf('\n');
      if (end < 0) return;
      if (inData) {
        rest = rest.subarray(end + DATA_END.length);
        inData = false;
        count();
        socket.write('250 2.0.0 Ok\r\n');
        continue;
      }
      const verb = rest.toString('latin1', 0, 4).toUpperCase();
      rest = rest.subarray(end + 1);
      inData = verb === 'DATA';
      socket.write(ANSWERS[verb] ?? '250 2.0.0 Ok\r\n');
      if (verb === 'QUIT') socket.end();
    }
  });
}

const ANSWERS: Record<string, string> = {
  EHLO: '250-sink.example\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n',
  DATA: '354 Go on\r\n',
  QUIT: '221 2.0.0 Bye\r\n',
};

function main(): void {
  let taken = 0;
  const server = createServer((socket) => converse(socket, () => (taken += 1)));
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on('message', () => process.send?.({ taken }));
  process.on('disconnect', () => process.exit(0));
}

if (require.main === module) main();

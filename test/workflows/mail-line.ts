import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a mail server that can be cut and mended, as an outage of the network does. */
export interface MailLine {
  /** Goes through to the mail server while the line is whole. */
  url: string;
  cut(): void;
  mend(): void;
  /** Connections that were turned away since the line was cut last. */
  readonly turnedAway: number;
  close(): Promise<void>;
}

export async function openMailLine(serverUrl: string): Promise<MailLine> {
  const { hostname, port } = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let isCut = false;
  let turnedAway = 0;
  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  };
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const line = createServer((socket) => {
    track(socket);
    if (isCut) {
      turnedAway += 1;
      socket.destroy();
      return;
    }
    const server = connect(Number(port), hostname);
    track(server);
    socket.pipe(server).pipe(socket);
    socket.once('close', () => server.destroy());
    server.once('close', () => socket.destroy());
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  return {
    url: `smtp://127.0.0.1:${(line.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      turnedAway = 0;
      hangUp();
    },
    mend() {
      isCut = false;
    },
    get turnedAway() {
      return turnedAway;
    },
    async close() {
      hangUp();
      await new Promise<void>((resolve) => line.close(() => resolve()));
    },
  };
}

import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a database server that is cut when certain words go through it. */
export interface DatabaseLine {
  /** The address of a database of that server, by this way. */
  urlOf(address: string): string;
  /** From now on a connection ends when these words come. Null: no more. */
  hangUpAt(words: string | null): void;
  /** Ends what is open. */
  hangUp(): void;
  /** Resolves when words have ended a connection since the call. */
  hungUp(): Promise<void>;
  close(): Promise<void>;
}

export async function openDatabaseLine(serverPort: number): Promise<DatabaseLine> {
  const sockets = new Set<Socket>();
  let last: string | null = null;
  const waiting: (() => void)[] = [];
  const door = createServer((socket) => {
    const onward = connect(serverPort, '127.0.0.1');
    tie(socket, onward);
    tie(onward, socket);
    socket.on('data', (chunk) => {
      if (last === null || !chunk.includes(last)) {
        onward.write(chunk);
        return;
      }
      socket.destroy();
      for (const resolve of waiting.splice(0)) resolve();
    });
    onward.pipe(socket);
  });
  function tie(one: Socket, other: Socket): void {
    sockets.add(one);
    one.on('error', () => one.destroy());
    one.once('close', () => {
      sockets.delete(one);
      other.destroy();
    });
  }
  function hangUp(): void {
    for (const socket of sockets) socket.destroy();
  }
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = door.address() as AddressInfo;
  return {
    urlOf(address) {
      const url = new URL(address);
      url.port = String(port);
      return url.href;
    },
    hangUpAt(words) {
      last = words;
    },
    hangUp,
    hungUp: () => new Promise((resolve) => void waiting.push(resolve)),
    async close() {
      hangUp();
      await new Promise<void>((closed) => door.close(() => closed()));
    },
  };
}

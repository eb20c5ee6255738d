import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { LOOPBACK } from '../../local/ports';

/** A mail server that takes everything and keeps what each message is called. */
export interface MailLog {
  url: string;
  /** Message-IDs in the order the messages were taken; one that came twice is there twice. */
  taken: readonly string[];
  close(): Promise<void>;
}

const HEADER_MAX = 64 * 1024;

export async function openMailLog(): Promise<MailLog> {
  const taken: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _session, callback) {
      let header = '';
      stream.on('data', (chunk: Buffer) => {
        if (header.length < HEADER_MAX) header += chunk.toString('latin1');
      });
      stream.once('end', () => {
        taken.push(messageIdIn(header));
        callback();
      });
    },
  });
  // A client that is killed leaves its connections in the middle of a message.
  server.on('error', () => undefined);
  await new Promise<void>((resolved) => server.listen(0, LOOPBACK, resolved));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${LOOPBACK}:${port}`,
    taken,
    close: () => new Promise((resolved) => server.close(resolved)),
  };
}

function messageIdIn(header: string): string {
  return /^message-id:\s*(<[^>]+>)/im.exec(header)?.[1] ?? 'without Message-ID';
}

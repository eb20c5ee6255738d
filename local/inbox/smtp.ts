import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { LOOPBACK } from '../ports';
import type { LetterStore } from './letter-store';

const MAX_LETTER_BYTES = 30 * 1024 * 1024;

// On a stop, clients in the middle of a conversation get this long to finish it.
const CLOSE_TIMEOUT_MS = 2_000;

/** An SMTP server that takes every letter for every recipient and passes none on. */
export function captureSmtp(store: LetterStore): SMTPServer {
  return new SMTPServer({
    name: 'dondoc-inbox.example',
    banner: 'dondoc inbox: keeps letters on this machine',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_LETTER_BYTES,
    closeTimeout: CLOSE_TIMEOUT_MS,
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
      readAll(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) throw smtpError(552, `a letter may have ${MAX_LETTER_BYTES} bytes`);
          const letter = await store.add(raw, envelope).catch((error: Error) => {
            // 4xx: the sender keeps the letter and tries again, nothing is lost by a full disk.
            throw smtpError(452, `the letter could not be written down: ${error.message}`);
          });
          done(null, `kept as ${letter.id}`);
        })
        .catch((error: unknown) => done(error as Error));
    },
  });
}

export async function listenSmtp(server: SMTPServer, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.removeListener('error', reject);
      // What goes wrong in one conversation is that client's trouble; it must not end the inbox.
      server.on('error', (error: Error) => console.error(`smtp: ${error.message}`));
      resolve();
    });
  });
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer, MailerConfig } from './mailer';
import { messageOf } from './message-of';
import { returnTag } from './return-path';

const NOT_SENT = 'chạy thử, không gửi';
const NOT_WRITTEN = 'chạy thử: không ghi được thư vào thư mục';

/**
 * A way out that leads nowhere: no connection is made, and every message is written to the folder as
 * `<first 20 digits of its Message-ID>.eml`. Its outcome is `skipped`, so that no record says it was sent.
 */
export function openDryRun({ from, returnPath }: MailerConfig, folder: string | null): Omit<Mailer, 'from'> {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(outgoing, { signal }) {
      if (signal.aborted) return { outcome: 'stopped' };
      const { message } = await transport.sendMail(messageOf(outgoing, from, returnPath ?? null));
      if (folder === null) return { outcome: 'skipped', response: NOT_SENT };
      const name = `${returnTag(outgoing.letter.messageId)}.eml`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, name), message as Buffer);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        return { outcome: 'deferred', response: `${NOT_WRITTEN} (${code})`, about: 'relay' };
      }
      return { outcome: 'skipped', response: `${NOT_SENT} (${name})` };
    },
    close: () => transport.close(),
  };
}

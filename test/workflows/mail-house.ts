import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { createActivities } from '../../activities/create-activities';
import { openMailer } from '../../activities/mail/mailer';
import { completeBy } from '../../activities/post/complete-by';
import { loadMailSettings } from '../../config/load-mail-settings';
import { loadTemplates } from '../../letters/templates';
import { unwrapped } from '../../letters/wrap-text';
import type { Recipient } from '../../domain/letter/letter';
import { openLedger, type Ledger } from '../../ledger/open-ledger';
import { startFaultySmtpServer, type FaultySmtpServer } from '../activities/faulty-smtp-server';
import { openTaskHouse, type TaskHouse } from '../support/temporal/task-house';
import { temporaryFolder } from '../support/temporary-folder';
import { openMailLine, type MailLine } from './mail-line';

/** A task house whose letters are real: a ledger file, a mailer, and a mail server that keeps what it takes. */
export interface MailHouse extends TaskHouse {
  server: FaultySmtpServer;
  line: MailLine;
  ledger: Ledger;
  ledgerFile: string;
  /** The letters of a task that the mail server took, in the order it took them. */
  arrived(taskCode: string): Promise<ArrivedLetter[]>;
}

/** What the mail server knows of a letter. */
export interface ArrivedLetter {
  /** The Date header, as ISO with Z. */
  date: string;
  rungs: string;
  to: string;
  messageId: string;
  subject: string;
  text: string;
}

/** The directory of the house: agencies whose code starts with `no-mail` have no mailbox. */
export function mailAddress({ agency, seat }: Pick<Recipient, 'agency' | 'seat'>): string | null {
  if (agency.startsWith('no-mail')) return null;
  return `${seat === 'focal' ? 'dau-moi' : 'lanh-dao'}@${agency}.example`;
}

const DATA = join(__dirname, '../../data');

export const LETTER_DEPS = {
  templates: loadTemplates(join(DATA, 'templates')),
  messageIdDomain: 'dondoc.example',
  addressOf: mailAddress,
  languageOf: () => 'vi' as const,
  settings: loadMailSettings(DATA),
};

export function mailerTo(url: string) {
  return openMailer({
    url,
    from: { name: 'Theo dõi nhiệm vụ', address: 'dondoc@vpcp.example' },
    poolSize: 4,
    maxMessages: 100,
    ratePerSecond: null,
  });
}

export async function openMailHouse(): Promise<MailHouse> {
  const folder = temporaryFolder();
  const ledgerFile = join(folder.path, 'ledger.db');
  const server = await startFaultySmtpServer();
  const line = await openMailLine(server.url);
  const ledger = await openLedger({ url: ledgerFile });
  const mailer = mailerTo(line.url);
  const { queue, addresses } = ledger;
  const house = await openTaskHouse(({ activity }) =>
    createActivities({ ...LETTER_DEPS, ledger, queue, addresses, mailer, complete: completeBy(activity) }),
  );
  return {
    ...house,
    server,
    line,
    ledger,
    ledgerFile,
    arrived: (taskCode) => lettersIn(server.taken, taskCode),
    async close() {
      await house.close();
      mailer.close();
      await ledger.close();
      await line.close();
      await server.stop();
      folder.remove();
    },
  };
}

export async function lettersIn(messages: readonly Buffer[], taskCode: string): Promise<ArrivedLetter[]> {
  const letters = await Promise.all(messages.map((raw) => PostalMime.parse(raw)));
  return letters.flatMap(({ headers, date, to, messageId, subject, text }) => {
    const header = (name: string): string => headers.find(({ key }) => key === name)?.value ?? '';
    if (header('x-dondoc-task') !== taskCode) return [];
    return [
      {
        date: date ?? '',
        rungs: header('x-dondoc-rungs'),
        to: to?.[0]?.address ?? '',
        messageId: messageId ?? '',
        subject: subject ?? '',
        text: unwrapped(text ?? ''),
      },
    ];
  });
}

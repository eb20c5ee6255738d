import type { Backlog, QueuedLetter } from '../../contract/post-office-port';
import { LIVE_OFFICE } from '../../contract/post-office-workflow';
import { mailboxName } from '../../domain/letter/recipients';
import { compareInstants, isBefore, type Instant } from '../../domain/time/instant';
import type { MailReader } from '../../ledger/ledger-reader';
import { nowIn } from './office-name';

/** What waits for one mailbox. */
export interface MailboxBacklog {
  /** `moit.focal` */
  mailbox: string;
  to: string;
  waiting: number;
  /** The first moment at which one of them might have left. */
  oldest: Instant;
}

/** What waits in one office, and what its mail server said last. */
export interface OfficeBacklog extends Backlog {
  office: string;
  /** On the clock of the office. */
  now: Instant;
  /** Letters that waited before, tried again and put off again. */
  lastResponse: string | null;
  /** Those with the most letters first; of the letters that were looked at. */
  mailboxList: MailboxBacklog[];
  /** How many waiting letters were looked at for `lastResponse` and `mailboxList`. */
  lookedAt: number;
}

/** Enough for a morning of a whole government; a backlog beyond it shows in its count. */
const MOST_LOOKED_AT = 5_000;

/** Every office that has something to do, the live one in any case. */
export async function officeBacklogs(mail: MailReader, nowMs: number): Promise<OfficeBacklog[]> {
  const offices = [...new Set([LIVE_OFFICE, ...(await mail.offices())])];
  return Promise.all(
    offices.map(async (office): Promise<OfficeBacklog> => {
      const now = nowIn(office, nowMs);
      const [backlog, letters] = await Promise.all([
        mail.backlog(office, now),
        mail.list(office, MOST_LOOKED_AT),
      ]);
      const tried = letters.filter(({ lastResponse }) => lastResponse !== null);
      const last = tried.reduce<QueuedLetter | null>(
        (most, one) => (most === null || one.deferrals > most.deferrals ? one : most),
        null,
      );
      return {
        office,
        now,
        ...backlog,
        lastResponse: last?.lastResponse ?? null,
        mailboxList: byMailbox(letters),
        lookedAt: letters.length,
      };
    }),
  );
}

function byMailbox(letters: readonly QueuedLetter[]): MailboxBacklog[] {
  const found = new Map<string, MailboxBacklog>();
  for (const { mailbox, window, facts } of letters) {
    const known = found.get(mailbox);
    const { from } = window;
    if (known === undefined) {
      found.set(mailbox, { mailbox, to: mailboxName(facts.letter.recipient), waiting: 1, oldest: from });
    } else {
      known.waiting += 1;
      if (isBefore(from, known.oldest)) known.oldest = from;
    }
  }
  return [...found.values()].sort((a, b) => b.waiting - a.waiting || compareInstants(a.oldest, b.oldest));
}

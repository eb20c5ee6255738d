import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { openMailer } from '../activities/mail/mailer';
import { messageOf } from '../activities/mail/message-of';
import { createDeliverRound } from '../activities/post/deliver-round';
import { mailboxOf } from '../activities/post/post-letter';
import type { PostOfficeDeps } from '../activities/post/post-office-deps';
import type { RoundReport } from '../contract/activity-types';
import type { LetterFacts } from '../domain/letter/facts';
import { urgencyOf } from '../domain/post/urgency';
import { instantAt } from '../domain/time/instant';
import { openLedger, type Ledger } from '../ledger/open-ledger';
import { composeMail } from '../letters/compose';
import { loadTemplates } from '../letters/templates';
import { facts, letter } from '../test/letters/letter-facts';
import { startMailSink, type MailSink } from './mail-sink';
import { measureRates, printRates } from './measure';
import { openLedgerPlace, type LedgerKind } from './world/ledger-place';

const LETTERS = 1_000;
const IN_A_DIGEST = 20;
const CONNECTIONS = 10;
const FROM = { name: 'Theo dõi, đôn đốc nhiệm vụ', address: 'dondoc@vpcp.example' };
const AT = instantAt('2026-03-24', '08:00');
const WINDOW = { from: AT, until: instantAt('2026-03-24', '17:00') };
const DOMAIN = 'dondoc.example';

/**
 * Letters a second from their facts to a mail server on this machine: taken from the queue, claimed in the ledger,
 * composed, the hand-over opened before the final dot, settled, their tasks told; every write on the disk before
 * it counts. Beside it bare nodemailer, which sends the same messages and keeps nothing. All of it in this one
 * process, so on one core; the mail server is a process of its own.
 */
export async function benchMail(kind: LedgerKind): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const sink = await startMailSink();
  const place = await openLedgerPlace(kind, join(directory, 'ledger.db'));
  const ledger = await openLedger({ url: place.url });
  const office = openOffice(ledger, sink);
  try {
    const single = await measureRates(LETTERS, bareSender(sink, 1));
    const digest = await measureRates(LETTERS, bareSender(sink, IN_A_DIGEST));
    const singly = await measureRates(LETTERS, () => office.deliver(1));
    const together = await measureRates(LETTERS, () => office.deliver(IN_A_DIGEST));
    printRates('bare nodemailer, letters one by one', single);
    printRates('dondoc, letters one by one', singly, single);
    printRates(`bare nodemailer, letters in digests of ${IN_A_DIGEST}`, digest);
    printRates(`dondoc, letters in digests of ${IN_A_DIGEST}`, together, digest);
    await requireAllTaken(sink);
  } finally {
    office.close();
    await ledger.close();
    await place.close();
    sink.stop();
    rmSync(directory, { recursive: true });
  }
}

/** A warm-up and five runs of four ways; a figure of messages that never arrived would say nothing. */
async function requireAllTaken(sink: MailSink): Promise<void> {
  const expected = 6 * 2 * (LETTERS + LETTERS / IN_A_DIGEST);
  const taken = await sink.taken();
  if (taken !== expected) throw new Error(`the mail server took ${taken} messages of ${expected}`);
}

let run = 0;

/** Letters of as many tasks, so many to a mailbox. */
function someLetters(toAMailbox: number): LetterFacts[] {
  run += 1;
  return Array.from({ length: LETTERS }, (_, n) => {
    const agency = `co-quan-${Math.floor(n / toAMailbox)}`;
    const taskId = `nv-${run}-tb-vpcp-3c-${n + 1}`;
    const recipient = { agency, name: `Cơ quan số ${Math.floor(n / toAMailbox)}`, seat: 'focal' as const };
    return facts({
      taskId,
      taskCode: `${run}-TB-VPCP/3c-${n + 1}`,
      letter: letter({ key: `${taskId}/v1/T-7/${agency}.focal`, recipient, at: AT }),
    });
  });
}

function bundlesOf(letters: readonly LetterFacts[], size: number): LetterFacts[][] {
  return Array.from({ length: letters.length / size }, (_, n) => letters.slice(n * size, (n + 1) * size));
}

const templates = loadTemplates(join(__dirname, '../data/templates'));
const addressOf = ({ agency }: { agency: string }): string => `dau-moi@${agency}.example`;

/** Nothing but the library: the same messages, composed beforehand, over as many connections. */
function bareSender(sink: MailSink, toAMailbox: number): () => Promise<void> {
  const messages = bundlesOf(someLetters(toAMailbox), toAMailbox).map(messageFor);
  const { hostname: host, port } = new URL(sink.url);
  return async () => {
    const transport = createTransport({
      ...{ pool: true, host, port: Number(port), ignoreTLS: true, maxConnections: CONNECTIONS },
    });
    await Promise.all(messages.map((message) => transport.sendMail(message)));
    transport.close();
  };
}

function messageFor(bundle: readonly LetterFacts[]): SendMailOptions {
  const { recipient } = (bundle[0] as LetterFacts).letter;
  const composed = composeMail(bundle, {
    templates,
    messageIdDomain: DOMAIN,
    answerAddressOf: ({ code }) => addressOf({ agency: code }),
    lang: 'vi',
    organizer: FROM,
  });
  const to = { name: recipient.name, address: addressOf(recipient) };
  return messageOf({ to, replyTo: null, letter: composed }, FROM);
}

interface Office {
  /** Posts letters, and delivers them in one round. */
  deliver(toAMailbox: number): Promise<void>;
  close(): void;
}

function openOffice(ledger: Ledger, sink: MailSink): Office {
  const mailer = openMailer({
    ...{ url: sink.url, from: FROM, poolSize: CONNECTIONS, maxMessages: 100, ratePerSecond: null },
  });
  const deps: PostOfficeDeps = {
    ...{ ledger, queue: ledger.queue, addresses: ledger.addresses, mailer, templates, addressOf },
    messageIdDomain: DOMAIN,
    languageOf: () => 'vi',
    complete: async () => 'told',
    settings: {
      relay: { messagesPerMinute: null, connections: CONNECTIONS },
      gatherSeconds: 0,
      domains: { default: { messagesPerMinute: null, recipientsPerDay: null }, named: [] },
    },
  };
  const deliverRound = createDeliverRound(deps);
  return {
    async deliver(toAMailbox) {
      const letters = someLetters(toAMailbox);
      const office = `bench-${run}`;
      await Promise.all(letters.map((one) => post(ledger, office, one)));
      const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
      const report: RoundReport = await environment.run(deliverRound, { office, now: AT });
      if (report.letters !== LETTERS || report.waiting > 0) throw new Error(JSON.stringify(report));
    },
    close: () => mailer.close(),
  };
}

function post({ queue }: Ledger, office: string, one: LetterFacts): Promise<unknown> {
  return queue.post({
    ...{ key: one.letter.key, taskId: one.taskId, office, facts: one, token: one.letter.key },
    ...{ mailbox: mailboxOf(one.letter.recipient), urgency: urgencyOf(one), window: WINDOW },
    ...{ goesAlone: false, sending: 'first', messageId: null },
  });
}

// A post office in a process of its own, which a case can kill. Told `{round}` it makes one round at that moment;
// what it has to tell the tasks it tells its parent, and waits until that is kept.
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createActivities } from '../../activities/create-activities';
import { openMailer } from '../../activities/mail/mailer';
import { loadMailSettings } from '../../config/load-mail-settings';
import type { RoundReport } from '../../contract/activity-types';
import type { HeldUp, LetterFate } from '../../domain/letter/letter';
import type { Instant } from '../../domain/time/instant';
import { openLedger } from '../../ledger/open-ledger';
import { loadTemplates } from '../../letters/templates';

export interface OfficeSettings {
  smtpUrl: string;
  ledgerFile: string;
  ca: string | null;
  office: string;
}

export type Order = { round: Instant } | { kept: string };
export type Word =
  | { ready: true }
  | { tell: string; result: LetterFate | HeldUp }
  | { report: RoundReport }
  | { failed: string };

/** Short enough for a server that never answers, long enough for a busy machine. */
const TIMEOUTS = { connectMs: 1_500, greetingMs: 1_500, silenceMs: 1_500 };

const DATA = join(__dirname, '../../data');

const waiting = new Map<string, () => void>();

function say(word: Word): void {
  process.send?.(word);
}

async function main(): Promise<void> {
  const settings = JSON.parse(process.argv[2] as string) as OfficeSettings;
  const ledger = await openLedger({ url: settings.ledgerFile });
  const { deliverRound } = createActivities({
    ledger,
    queue: ledger.queue,
    addresses: ledger.addresses,
    mailer: openMailer({
      url: settings.smtpUrl,
      from: { name: 'Theo dõi nhiệm vụ', address: 'dondoc@vpcp.example' },
      poolSize: 2,
      maxMessages: 100,
      ratePerSecond: null,
      timeouts: TIMEOUTS,
      ca: settings.ca,
    }),
    templates: loadTemplates(join(DATA, 'templates')),
    messageIdDomain: 'dondoc.example',
    addressOf: ({ agency, seat }) => `${seat}@${agency}.example`,
    languageOf: () => 'vi',
    settings: loadMailSettings(DATA),
    complete: async (token, result) => {
      say({ tell: token, result });
      await new Promise<void>((resolve) => waiting.set(token, resolve));
      return 'told';
    },
  });
  process.once('disconnect', () => process.exit(0));
  process.on('message', (order: Order) => {
    if ('kept' in order) {
      waiting.get(order.kept)?.();
      waiting.delete(order.kept);
      return;
    }
    const environment = new MockActivityEnvironment(
      { startToCloseTimeoutMs: 600_000 },
      { logger: new DefaultLogger('WARN') },
    );
    environment.run(deliverRound, { office: settings.office, now: order.round }).then(
      (report) => say({ report: report as RoundReport }),
      (error: unknown) =>
        say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  say({ ready: true });
}

void main();

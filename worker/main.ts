import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { createActivities } from '../activities/create-activities';
import type { BounceIntake } from '../activities/bounces/bounce-intake';
import { openMailer } from '../activities/mail/mailer';
import { completeBy } from '../activities/post/complete-by';
import { loadTemplates } from '../letters/templates';
import { packagedDataDir } from '../config/data-dir';
import { loadAgencies } from '../config/load-agencies';
import { loadMailSettings } from '../config/load-mail-settings';
import { temporalTarget } from '../config/temporal-target';
import { TASK_QUEUE } from '../contract/task-queues';
import { readWorkerConfig } from '../config/worker-config';
import { openLedger } from '../ledger/open-ledger';
import { bounceActivities, bounceIntakePlace, startBounceIntake } from './bounce-intake';
import { createWorker, prebuiltBundle } from './create-worker';
import { keepPostOffice } from './keep-post-office';
import { mailerSettings } from './mailer-settings';
import { stopWithParent } from './stop-with-parent';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Hosts workflows and activities until it is told to stop; work in hand is finished first. */
async function main(): Promise<void> {
  const stopsBy = stopWithParent();
  const config = readWorkerConfig(process.env);
  const target = temporalTarget({}, process.env, null);
  Runtime.install({
    logger: new DefaultLogger('INFO'),
    shutdownSignals: [...STOP_SIGNALS],
    ...(config.DONDOC_METRICS_ADDRESS === undefined
      ? {}
      : { telemetryOptions: { metrics: { prometheus: { bindAddress: config.DONDOC_METRICS_ADDRESS } } } }),
  });
  const dataDir = config.DONDOC_DATA_DIR ?? packagedDataDir();
  const directory = loadAgencies(dataDir);
  const templates = loadTemplates(join(dataDir, 'templates'));
  const settings = loadMailSettings(dataDir);
  // The post office works for an hour at a time: it is told that the worker is closing, not waited for.
  const closing = new AbortController();
  for (const signal of STOP_SIGNALS) process.once(signal, () => closing.abort());
  const ledger = await openLedger({ url: config.DONDOC_LEDGER_URL });
  const mailer = openMailer(mailerSettings(config));
  try {
    const { worker, client, close } = await createWorker({
      target,
      activities: (client) => ({
        ...bounceActivities(ledger, client),
        ...createActivities({
          ledger,
          queue: ledger.queue,
          addresses: ledger.addresses,
          mailer,
          templates,
          settings,
          messageIdDomain: domainOf(config.DONDOC_MAIL_FROM),
          addressOf: (recipient) => directory.address(recipient),
          languageOf: (recipient) => directory.language(recipient),
          complete: completeBy(client.activity),
          closing: closing.signal,
        }),
      }),
      bundleFile: prebuiltBundle(),
      maxLettersUnderway: config.DONDOC_MAX_LETTERS_UNDERWAY,
      maxCachedWorkflows: config.DONDOC_MAX_CACHED_WORKFLOWS,
    });
    const place = bounceIntakePlace(config);
    let intake: BounceIntake | null = null;
    try {
      const stop = () => {
        closing.abort();
        worker.shutdown();
      };
      stopsBy(stop);
      const running = worker.run();
      try {
        if (place !== null) intake = await startBounceIntake(place, ledger, client);
        await keepPostOffice(client, TASK_QUEUE);
      } catch (error) {
        stop();
        await running;
        throw error;
      }
      process.send?.({ type: 'ready' });
      await running;
    } finally {
      await intake?.close();
      await close();
    }
  } finally {
    mailer.close();
    await ledger.close();
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { createActivities } from '../activities/create-activities';
import { openMailer } from '../activities/mail/mailer';
import { loadTemplates } from '../letters/templates';
import { packagedDataDir } from '../config/data-dir';
import { loadAgencies } from '../config/load-agencies';
import { temporalTarget } from '../config/temporal-target';
import { readWorkerConfig } from '../config/worker-config';
import { openLedger } from '../ledger/open-ledger';
import { createWorker, prebuiltBundle } from './create-worker';
import { stopWithParent } from './stop-with-parent';

/** Hosts workflows and activities until it is told to stop; work in hand is finished first. */
async function main(): Promise<void> {
  const stopsBy = stopWithParent();
  const config = readWorkerConfig(process.env);
  const target = temporalTarget({}, process.env, null);
  Runtime.install({
    logger: new DefaultLogger('INFO'),
    shutdownSignals: ['SIGINT', 'SIGTERM', 'SIGHUP'],
    ...(config.DONDOC_METRICS_ADDRESS === undefined
      ? {}
      : { telemetryOptions: { metrics: { prometheus: { bindAddress: config.DONDOC_METRICS_ADDRESS } } } }),
  });
  const dataDir = config.DONDOC_DATA_DIR ?? packagedDataDir();
  const directory = loadAgencies(dataDir);
  const templates = loadTemplates(join(dataDir, 'templates'));
  const ledger = await openLedger({ url: config.DONDOC_LEDGER_URL });
  const mailer = openMailer({
    url: config.DONDOC_SMTP_URL,
    from: { name: 'Theo dõi, đôn đốc nhiệm vụ', address: config.DONDOC_MAIL_FROM },
    poolSize: config.DONDOC_SMTP_CONNECTIONS,
    maxMessages: config.DONDOC_SMTP_MESSAGES_PER_CONNECTION,
    ratePerSecond: config.DONDOC_SMTP_RATE_PER_SECOND ?? null,
  });
  try {
    const { worker, close } = await createWorker({
      target,
      activities: createActivities({
        ledger,
        mailer,
        templates,
        messageIdDomain: domainOf(config.DONDOC_MAIL_FROM),
        addressOf: (recipient) => directory.address(recipient),
      }),
      bundleFile: prebuiltBundle(),
      maxLettersUnderway: config.DONDOC_MAX_LETTERS_UNDERWAY,
      maxCachedWorkflows: config.DONDOC_MAX_CACHED_WORKFLOWS,
    });
    try {
      stopsBy(() => worker.shutdown());
      const running = worker.run();
      process.send?.({ type: 'ready' });
      await running;
    } finally {
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

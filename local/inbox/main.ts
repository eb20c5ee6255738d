import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { dieWithParent } from '../die-with-parent';
import { LOOPBACK } from '../ports';
import { LetterStore } from './letter-store';
import type { InboxReady } from './protocol';
import { captureSmtp, listenSmtp } from './smtp';
import { inboxWeb } from './web/server';

// `main.js --directory D --smtp-port N --web-port N [--lang vi|en]`, forked by the stack.

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      directory: { type: 'string' },
      'smtp-port': { type: 'string' },
      'web-port': { type: 'string' },
      lang: { type: 'string', default: 'vi' },
    },
  });
  if (values.directory === undefined) throw new Error('inbox: --directory is missing');

  const store = await LetterStore.open(values.directory);
  const smtp = captureSmtp(store);
  const web = inboxWeb(store, values.lang === 'en' ? 'en' : 'vi');
  await listenSmtp(smtp, Number(values['smtp-port']));
  web.listen(Number(values['web-port']), LOOPBACK);
  await once(web, 'listening');

  // Letters in the middle of a conversation are finished before the files are closed.
  const close = async () => {
    web.close();
    web.closeAllConnections();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    await store.close();
  };
  dieWithParent(close);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void close().finally(() => process.exit(0)));

  process.send?.({ type: 'ready' } satisfies InboxReady);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

import { Child } from '../child';
import type { Environment } from '../environment';
import type { Run } from '../keep-running';
import type { Lang } from '../lang';
import type { InboxReady } from './protocol';
import { runOnce } from '../run-once';

export interface InboxOptions {
  directory: string;
  ports: { smtp: number; web: number };
  lang: Lang;
  logFile: string;
  environment: Environment;
}

const READY_TIMEOUT_MS = 30_000;

// Twice what the SMTP server grants its open conversations.
const STOP_GRACE_MS = 5_000;

export async function startInbox(options: InboxOptions, signal: AbortSignal): Promise<Run> {
  const child = Child.fork({
    name: 'inbox',
    file: require.resolve('./main'),
    args: [
      ...['--directory', options.directory, '--lang', options.lang],
      ...['--smtp-port', String(options.ports.smtp), '--web-port', String(options.ports.web)],
    ],
    environment: options.environment,
    logFile: options.logFile,
  });
  return runOnce(child, child.message<InboxReady>('ready', READY_TIMEOUT_MS, signal), STOP_GRACE_MS);
}

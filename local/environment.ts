import { delimiter, join } from 'node:path';

/** The environment that the person's shell gave us, handed in by the entry point. */
export type Environment = Record<string, string | undefined>;

// A shell may point at a real relay or a real cluster; nothing of that may reach the stack's children.
const OURS = /^(TEMPORAL_|DONDOC_(SMTP|MAIL|DKIM|BOUNCE|LEDGER|STATE)_)/i;

const LOOPBACK = '127.0.0.1,localhost';

/**
 * The inherited environment without any setting that says where Temporal, the mail server, the ledger
 * or the state is, and with the loopback exempt from proxies: gRPC would otherwise send local calls to
 * the proxy of an office network.
 */
export function cleanEnvironment(inherited: Environment): Environment {
  const clean: Environment = {};
  for (const [name, value] of Object.entries(inherited)) if (!OURS.test(name)) clean[name] = value;
  for (const name of ['no_proxy', 'NO_PROXY']) {
    const known = inherited[name] ?? inherited['no_proxy'] ?? inherited['NO_PROXY'];
    clean[name] = known ? `${known},${LOOPBACK}` : LOOPBACK;
  }
  return clean;
}

/** The places where a command of that name may lie, in the order of PATH. */
export function placesOnPath(command: string, environment: Environment): string[] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter);
  return folders.filter((folder) => folder !== '').map((folder) => join(folder, command + suffix));
}

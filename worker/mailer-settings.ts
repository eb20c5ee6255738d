import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DkimKey, MailerConfig } from '../activities/mail/mailer';
import { ConfigProblem } from '../config/config-problem';
import type { WorkerConfig } from '../config/worker-config';

/** Verifiers take no shorter key (RFC 8301, 3.2). */
const SHORTEST_KEY_BITS = 1_024;

/**
 * The mailer as the environment describes it, with the files it names read. What they hold is in no message.
 *
 * @throws ConfigProblem naming the variable whose file cannot be used
 */
export function mailerSettings(config: WorkerConfig): MailerConfig {
  return {
    url: config.DONDOC_SMTP_URL,
    from: { name: 'Theo dõi, đôn đốc nhiệm vụ', address: config.DONDOC_MAIL_FROM },
    poolSize: config.DONDOC_SMTP_CONNECTIONS,
    maxMessages: config.DONDOC_SMTP_MESSAGES_PER_CONNECTION,
    ratePerSecond: config.DONDOC_SMTP_RATE_PER_SECOND ?? null,
    allowDomains: config.DONDOC_MAIL_ALLOW_DOMAINS ?? null,
    returnPath: config.DONDOC_MAIL_RETURN_PATH ?? null,
    ca: authoritiesIn(config.DONDOC_SMTP_CA_FILE),
    dkim: dkimKeyOf(config),
  };
}

function authoritiesIn(file: string | undefined): string | null {
  if (file === undefined) return null;
  const pem = read('DONDOC_SMTP_CA_FILE', file);
  try {
    new X509Certificate(pem);
  } catch {
    throw unusable('DONDOC_SMTP_CA_FILE', file, 'không có chứng chỉ dạng PEM', 'has no certificate in PEM');
  }
  return pem;
}

function dkimKeyOf(config: WorkerConfig): DkimKey | null {
  const { DONDOC_DKIM_DOMAIN: domain, DONDOC_DKIM_SELECTOR: selector, DONDOC_DKIM_KEY_FILE: file } = config;
  if (domain === undefined || selector === undefined || file === undefined) return null;
  const key = privateKeyIn(file);
  const isStrong = (key.asymmetricKeyDetails?.modulusLength ?? 0) >= SHORTEST_KEY_BITS;
  if (key.asymmetricKeyType !== 'rsa' || !isStrong) {
    throw unusable(
      'DONDOC_DKIM_KEY_FILE',
      file,
      `không phải khóa RSA từ ${SHORTEST_KEY_BITS} bit`,
      `is no RSA key of at least ${SHORTEST_KEY_BITS} bits`,
    );
  }
  return { domain, selector, key };
}

function privateKeyIn(file: string): KeyObject {
  const pem = read('DONDOC_DKIM_KEY_FILE', file);
  try {
    return createPrivateKey(pem);
  } catch {
    throw unusable('DONDOC_DKIM_KEY_FILE', file, 'không có khóa dạng PEM', 'has no private key in PEM');
  }
}

function read(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw unusable(name, file, `không đọc được (${code})`, `cannot be read (${code})`);
  }
}

function unusable(name: string, file: string, vi: string, en: string): ConfigProblem {
  return new ConfigProblem(`${name}: tệp ${file} ${vi}.`, `${name}: the file ${file} ${en}.`);
}

import { z } from 'zod';
import { ConfigProblem } from './config-problem';
import type { Environment } from './temporal-target';

const count = z.coerce.number().int().min(1).max(10_000);

/** `vpcp.example` or `*.example`. */
const DOMAIN_PATTERN = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

/** A list that names nothing is refused: it would read as "anywhere" or as "nowhere". */
const domainList = z
  .string()
  .transform((text) => text.split(',').map((domain) => domain.trim()))
  .refine((domains) => domains.every((domain) => DOMAIN_PATTERN.test(domain)), {
    message: 'a comma-separated list of domains such as vpcp.example or *.example; leave it out to allow all',
  });

const fields = z.object({
  DONDOC_LEDGER_URL: z.string().min(1).default('.dondoc/ledger.db'),
  /**
   * `smtp://user:password@host:port`, or `dry-run:` (`dry-run:/folder`) to send nothing; there is no default:
   * nothing is sent anywhere by accident.
   */
  DONDOC_SMTP_URL: z.string().regex(/^(smtps?:\/\/|dry-run:)/),
  /** Certificates (PEM) of the authority that issued the mail server's; none: those the system trusts. */
  DONDOC_SMTP_CA_FILE: z.string().min(1).optional(),
  DONDOC_SMTP_CONNECTIONS: count.default(3),
  DONDOC_SMTP_MESSAGES_PER_CONNECTION: count.default(100),
  /** Letters a second over all connections; none: as fast as the server takes them. */
  DONDOC_SMTP_RATE_PER_SECOND: z.coerce.number().positive().optional(),
  DONDOC_MAIL_FROM: z.email().default('theo-doi@dondoc.example'),
  /** Where what cannot be delivered is returned to; every message gets `local+<tag>@domain` of it. */
  DONDOC_MAIL_RETURN_PATH: z.email().optional(),
  /** `host:port`, or a port of the loopback, where the relay hands over what comes to the return path. */
  DONDOC_BOUNCE_LISTEN: z.string().min(1).optional(),
  /** Where messages to the return path are kept that concern no letter. */
  DONDOC_BOUNCE_ASIDE_DIR: z.string().min(1).default('.dondoc/tra-ve'),
  /** Domains that letters may go to, for a trial; none: everywhere. */
  DONDOC_MAIL_ALLOW_DOMAINS: domainList.optional(),
  DONDOC_DKIM_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i)
    .optional(),
  DONDOC_DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i)
    .optional(),
  /** The RSA key (PEM) that messages are signed with. */
  DONDOC_DKIM_KEY_FILE: z.string().min(1).optional(),
  DONDOC_DATA_DIR: z.string().min(1).optional(),
  DONDOC_MAX_LETTERS_UNDERWAY: count.default(20),
  DONDOC_MAX_CACHED_WORKFLOWS: count.default(600),
  DONDOC_METRICS_ADDRESS: z.string().min(1).optional(),
});

const DKIM_NAMES = ['DONDOC_DKIM_DOMAIN', 'DONDOC_DKIM_SELECTOR', 'DONDOC_DKIM_KEY_FILE'] as const;

const schema = fields.superRefine((config, context) => {
  const complain = (name: keyof typeof config, message: string): void =>
    context.addIssue({ code: 'custom', path: [name], message });
  const missing = DKIM_NAMES.filter((name) => config[name] === undefined);
  if (missing.length < DKIM_NAMES.length) {
    for (const name of missing) complain(name, 'needed together with the other DONDOC_DKIM_ settings');
  }
  if (config.DONDOC_BOUNCE_LISTEN !== undefined && config.DONDOC_MAIL_RETURN_PATH === undefined) {
    complain('DONDOC_MAIL_RETURN_PATH', 'needed together with DONDOC_BOUNCE_LISTEN');
  }
  const from = config.DONDOC_MAIL_FROM.slice(config.DONDOC_MAIL_FROM.lastIndexOf('@') + 1).toLowerCase();
  const signed = config.DONDOC_DKIM_DOMAIN?.toLowerCase();
  // A signature of another domain says nothing for the sender (RFC 7489, 3.1.1).
  if (signed !== undefined && from !== signed && !from.endsWith(`.${signed}`)) {
    complain('DONDOC_DKIM_DOMAIN', `must be the domain of DONDOC_MAIL_FROM (${from}) or one above it`);
  }
});

export type WorkerConfig = z.infer<typeof schema>;

/** @throws ConfigProblem naming each variable that is missing or wrong */
export function readWorkerConfig(env: Environment): WorkerConfig {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new ConfigProblem(
    `Biến môi trường chưa đúng – ${names}`,
    `Environment variables to correct – ${names}`,
  );
}

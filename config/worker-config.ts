import { z } from 'zod';
import { ConfigProblem } from './config-problem';
import type { Environment } from './temporal-target';

const count = z.coerce.number().int().min(1).max(10_000);

const schema = z.object({
  DONDOC_LEDGER_URL: z.string().min(1).default('.dondoc/ledger.db'),
  /** `smtp://user:password@host:port`; there is no default: nothing is sent anywhere by accident. */
  DONDOC_SMTP_URL: z.string().regex(/^smtps?:\/\//),
  DONDOC_SMTP_CONNECTIONS: count.default(3),
  DONDOC_SMTP_MESSAGES_PER_CONNECTION: count.default(100),
  /** Letters a second over all connections; none: as fast as the server takes them. */
  DONDOC_SMTP_RATE_PER_SECOND: z.coerce.number().positive().optional(),
  DONDOC_MAIL_FROM: z.email().default('theo-doi@dondoc.example'),
  DONDOC_DATA_DIR: z.string().min(1).optional(),
  DONDOC_MAX_LETTERS_UNDERWAY: count.default(20),
  DONDOC_MAX_CACHED_WORKFLOWS: count.default(600),
  DONDOC_METRICS_ADDRESS: z.string().min(1).optional(),
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

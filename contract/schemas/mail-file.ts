import { z } from 'zod';
import type { MailSettings } from '../../domain/post/mail-settings';

const perMinute = z.number().min(0.1).max(100_000).nullable();
const perDay = z.int().min(1).max(10_000_000).nullable();
/** `moit.example`; ASCII, as it stands behind the @ of an address. */
const mailDomain = z
  .string()
  .max(253)
  .regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'domain-format');

const limits = { messagesPerMinute: perMinute, recipientsPerDay: perDay };

/** How the post office sends, `data/mail/*.yaml`. */
export const mailFile = z.strictObject({
  relay: z.strictObject({ messagesPerMinute: perMinute, connections: z.int().min(1).max(100) }),
  gatherSeconds: z.int().min(0).max(300),
  domains: z.strictObject({
    default: z.strictObject(limits),
    named: z
      .array(z.strictObject({ domain: mailDomain, ...limits }))
      .refine(
        (named) => new Set(named.map(({ domain }) => domain.toLowerCase())).size === named.length,
        'domain-twice',
      ),
  }),
}) satisfies z.ZodType<MailSettings>;

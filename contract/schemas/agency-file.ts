import { z } from 'zod';
import type { Agency } from '../../domain/directive/agency-directory';
import { code, emailAddress, line } from './fields';

const agency = z.strictObject({
  code,
  name: line(),
  nameEn: line(),
  level: z.enum([
    'government',
    'ministry',
    'committee',
    'province',
    'department',
    'commune',
    'mission',
    'association',
    'enterprise',
    'unit',
    'mixed',
  ]),
  parent: code.nullable().default(null),
  aliases: z.array(line()).default([]),
  collective: z.boolean().default(false),
  contacts: z.strictObject({
    focal: emailAddress.nullable(),
    leadership: emailAddress.nullable(),
  }),
}) satisfies z.ZodType<Agency>;

/** The agency directory, `data/agencies.yaml`. */
export const agencyFile = z.strictObject({
  agencies: z.array(agency).min(1),
});

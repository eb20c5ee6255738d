import { z } from 'zod';
import type { Agency } from '../../domain/directive/agency';
import { code, emailAddress, line, plainDate } from './fields';

const formerName = z.strictObject({
  name: line(),
  aliases: z.array(line()).default([]),
  became: z.enum(['merged', 'renamed']).default('merged'),
  since: plainDate.nullable(),
  act: line(),
  note: z.strictObject({ vi: line(), en: line() }).nullable().default(null),
});

const agency = z.strictObject({
  code,
  name: line(),
  nameEn: line(),
  level: z.enum([
    'party',
    'state',
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
  members: z.array(code).default([]),
  officeHolders: z.array(line()).default([]),
  place: line().nullable().default(null),
  former: z.array(formerName).default([]),
  contacts: z.strictObject({
    focal: emailAddress.nullable(),
    leadership: emailAddress.nullable(),
  }),
  lettersIn: z.enum(['vi', 'en']).optional(),
}) satisfies z.ZodType<Agency>;

/** One file of the agency directory: `agencies.yaml` or a file of the folder `agencies`. */
export const agencyFile = z.strictObject({
  agencies: z.array(agency).min(1),
});

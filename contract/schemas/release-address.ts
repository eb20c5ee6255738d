import { z } from 'zod';
import type { ReleaseInput } from '../release-workflow';
import { actor, line } from './commands';

/** Longest path of RFC 5321, 4.5.3.1.3, without its brackets. */
const ADDRESS_CHARACTERS_MAX = 254;

export const RELEASE_SCHEMA = z.strictObject({
  address: line(ADDRESS_CHARACTERS_MAX),
  reason: line(1000),
  actor,
}) satisfies z.ZodType<ReleaseInput>;

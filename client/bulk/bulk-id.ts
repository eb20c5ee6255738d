import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json';
import type { Person } from '../../domain/actor';
import type { PlainDate } from '../../domain/time/instant';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

/** What makes two runs the same: the command, whom it is for, and who gives it. */
export interface BulkOrder {
  verb: string;
  fields: object;
  filter: string | null;
  query: string | null;
  actor: Person;
}

/** Enough that two orders of a day are told apart, short enough to be typed. */
const HASH_LENGTH = 12;

/**
 * The id under which every task is given its command: `bulk-20260402-1f0c…`. The same command line on the
 * same day has the same id, so that running it again does nothing twice; next month it is a new order.
 */
export function bulkIdOf(order: BulkOrder, today: PlainDate): string {
  return `bulk-${today.replace(/-/g, '')}-${hashOf(order)}`;
}

/** The id of a run that is gone on with; throws a CliError (2) where it belongs to another command line. */
export function resumedId(id: string, order: BulkOrder): string {
  if (/^bulk-\d{8}-[0-9a-f]+$/.test(id) && id.endsWith(`-${hashOf(order)}`)) return id;
  throw new CliError(
    EXIT.badInput,
    `--resume: "${id}" không phải là mã của lệnh này; chạy tiếp phải ghi đúng lệnh, bộ lọc, nội dung và người thực hiện như lần trước.`,
    `--resume: "${id}" is not the id of this command; to go on, give the same verb, filter, texts and actor as before.`,
    { resume: id },
  );
}

function hashOf(order: BulkOrder): string {
  return createHash('sha256').update(canonicalJson(order)).digest('hex').slice(0, HASH_LENGTH);
}

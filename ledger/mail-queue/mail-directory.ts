import type { MailDirectory, SuppressedAddress } from '../../contract/post-office-port';
import { instantOfMs, msOf } from '../../domain/time/instant';
import type { LedgerDatabase, LedgerEngine } from '../engine';
import type { SuppressedRow } from '../tables';
import type { QueueCommits } from './mail-queue';
import { countJob } from './queue-jobs';

/** Addresses and domains are compared without regard to case. */
export function mailDirectory(engine: LedgerEngine, commits: QueueCommits): MailDirectory {
  const { db } = engine;
  const explained = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw engine.explain(error);
    }
  };
  return {
    suppressed: (address) => explained(suppressedAddress(db, address)),
    listSuppressed: () => explained(suppressedAddresses(db)),
    recipientsOn: (office, date) => explained(recipientsOn(db, office, date)),
    countRecipient: async (office, date, domain) =>
      commits.submit(countJob(office, date, domain.toLowerCase())),
    /** The first reason stays until the address is released. */
    suppress: (entry) =>
      explained(
        engine.write(async (trx) => {
          await trx
            .insertInto('mail_suppressed')
            .values(rowOf(entry))
            .onConflict((conflict) => conflict.column('address').doNothing())
            .execute();
        }),
      ),
    release: (address) =>
      explained(
        engine.write(async (trx) => {
          const { numDeletedRows } = await trx
            .deleteFrom('mail_suppressed')
            .where('address', '=', spelling(address))
            .executeTakeFirstOrThrow();
          return numDeletedRows > 0n;
        }),
      ),
  };
}

export async function suppressedAddress(
  db: LedgerDatabase,
  address: string,
): Promise<SuppressedAddress | null> {
  const row = await db
    .selectFrom('mail_suppressed')
    .selectAll()
    .where('address', '=', spelling(address))
    .executeTakeFirst();
  return row ? entryOf(row) : null;
}

/** By the day they were suppressed. */
export async function suppressedAddresses(db: LedgerDatabase): Promise<SuppressedAddress[]> {
  const rows = await db
    .selectFrom('mail_suppressed')
    .selectAll()
    .orderBy('since')
    .orderBy('address')
    .execute();
  return rows.map(entryOf);
}

async function recipientsOn(
  db: LedgerDatabase,
  office: string,
  date: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('mail_recipients')
    .select(['domain', 'count'])
    .where('office', '=', office)
    .where('date', '=', date)
    .orderBy('domain')
    .execute();
  return new Map(rows.map(({ domain, count }) => [domain, count]));
}

function rowOf({ address, since, reason, letterKey }: SuppressedAddress): SuppressedRow {
  return { address: spelling(address), since: msOf(since), reason, letter_key: letterKey };
}

function entryOf({ address, since, reason, letter_key }: SuppressedRow): SuppressedAddress {
  return { address, since: instantOfMs(since), reason, letterKey: letter_key };
}

function spelling(address: string): string {
  return address.trim().toLowerCase();
}

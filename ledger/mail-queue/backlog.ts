import { sql } from 'kysely';
import type { Backlog } from '../../contract/post-office-port';
import { instantOfMs, msOf, type Instant } from '../../domain/time/instant';
import type { LedgerDatabase } from '../engine';

export async function queueBacklog(db: LedgerDatabase, office: string, now: Instant): Promise<Backlog> {
  const at = msOf(now);
  const waiting = sql<boolean>`state = 'waiting'`;
  const ready = sql<boolean>`(state = 'waiting' and opens_at <= ${at} and closes_at >= ${at}
    and (not_before is null or not_before <= ${at}))`;
  // Whatever keeps it from leaving: a server that puts it off, or an office that nobody keeps.
  const isDue = sql<boolean>`(state = 'waiting' and opens_at <= ${at})`;
  const { oldest, ...counts } = await db
    .selectFrom('mail_queue')
    .where('office', '=', office)
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere(waiting).as('waiting'),
      eb.fn.countAll<number>().filterWhere(ready).as('ready'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'on-its-way').as('onTheirWay'),
      eb.fn.countAll<number>().filterWhere(waiting).filterWhere('deferrals', '>', 0).as('deferred'),
      eb.fn.count<number>('mailbox').distinct().filterWhere(waiting).as('mailboxes'),
      eb.fn.min<number | null>('opens_at').filterWhere(isDue).as('oldest'),
    ])
    .executeTakeFirstOrThrow();
  return { ...counts, oldest: oldest === null ? null : instantOfMs(oldest) };
}

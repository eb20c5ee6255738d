import type { RecordedEvent } from '../../domain/events';
import { STANDING_EVENTS, standingAfter, type ChildStanding } from '../../domain/child-standing';
import { rollUpOf, type RollUp } from '../../domain/roll-up';
import type { Instant } from '../../domain/time/instant';
import type { LedgerDatabase } from '../engine';
import { parsePayload } from '../parse-payload';

/**
 * Where the direct children of a task stand. Their ids are the parent's with a dot and one more part, so
 * that they lie side by side in the index of tasks; letters, nine tenths of a record, are not read.
 */
export async function rollUpChildren(db: LedgerDatabase, parentId: string, now: Instant): Promise<RollUp> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select(['id', 'task_id', 'payload'])
    .where('task_id', '>', `${parentId}.`)
    // The slash is the next sign after the dot.
    .where('task_id', '<', `${parentId}/`)
    .where('task_id', 'not like', `${parentId}.%.%`)
    .where('kind', 'in', STANDING_EVENTS)
    .orderBy('task_id')
    .orderBy('position')
    .execute();
  const standings = new Map<string, ChildStanding | null>();
  for (const { task_id, ...entry } of rows) {
    const known = standings.get(task_id) ?? null;
    standings.set(task_id, standingAfter(known, parsePayload(entry) as RecordedEvent));
  }
  return rollUpOf(
    [...standings.values()].filter((standing) => standing !== null),
    now,
  );
}

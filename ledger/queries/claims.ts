import { sql } from 'kysely';
import { chunksOf } from '../batch';
import { claimField } from '../claim-field';
import type { LedgerEngine } from '../engine';
import { kindOfPhase } from '../letter-step';

// Stands after everything that a Message-ID may hold.
const LAST_SIGN = '\uffff';

export interface ClaimPlace {
  key: string;
  taskId: string;
  /** The Message-ID or digest it was found by. */
  value: string;
}

/** Claims whose Message-ID or digest is one of the values, in the order they were made. */
export async function claimsWhere(
  engine: Pick<LedgerEngine, 'kind' | 'db'>,
  field: 'messageId' | 'digest',
  values: readonly string[],
): Promise<ClaimPlace[]> {
  const column = sql<string>`${sql.raw(claimField(engine.kind, field))}`;
  const places: (ClaimPlace & { position: number })[] = [];
  for (const some of chunksOf([...new Set(values)])) {
    const rows = await engine.db
      .selectFrom('ledger_entries')
      .select(['position', 'letter_key as key', 'task_id as taskId', column.as('value')])
      // Spelled out, not bound, so that the index over claims is seen to apply.
      .where('kind', '=', sql.lit(kindOfPhase('claimed')))
      .where(column, 'in', some)
      .$narrowType<{ key: string }>()
      .execute();
    places.push(...rows);
  }
  return places
    .sort((a, b) => a.position - b.position)
    .map(({ key, taskId, value }) => ({ key, taskId, value }));
}

/** Message-IDs whose left side begins with `tag`. */
export async function messageIdsByTag(
  engine: Pick<LedgerEngine, 'kind' | 'db'>,
  tag: string,
): Promise<string[]> {
  const column = sql<string>`${sql.raw(claimField(engine.kind, 'messageId'))}`;
  const rows = await engine.db
    .selectFrom('ledger_entries')
    .select(column.as('messageId'))
    .distinct()
    .where('kind', '=', sql.lit(kindOfPhase('claimed')))
    .where(column, '>=', `<${tag}`)
    .where(column, '<', `<${tag}${LAST_SIGN}`)
    .execute();
  return rows.map(({ messageId }) => messageId);
}

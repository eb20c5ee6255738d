import type { RecordedEvent } from '../../domain/events';
import type { PlainDate } from '../../domain/time/instant';
import type { LedgerDatabase } from '../engine';
import { entryOf } from '../entry-row';
import { parsePayload } from '../parse-payload';

export interface DirectiveSummary {
  id: string;
  number: string | null;
  shortTitle: string;
  issuedOn: PlainDate | null;
  tasks: number;
}

/** The directives whose tasks are in the ledger, in the order their first task came in. */
export async function directivesIn(db: LedgerDatabase): Promise<DirectiveSummary[]> {
  const rows = await db
    .selectFrom('ledger_entries')
    .selectAll()
    .where('kind', '=', 'TaskAssigned')
    .orderBy('position')
    .execute();
  const summaries = new Map<string, DirectiveSummary & { taskIds: Set<string> }>();
  for (const entry of rows.map(entryOf)) {
    const { event } = parsePayload(entry) as RecordedEvent;
    if (event.type !== 'TaskAssigned') continue;
    const { id, number, shortTitle, issuedOn } = event.task.directive;
    const known = summaries.get(id) ?? { id, number, shortTitle, issuedOn, tasks: 0, taskIds: new Set() };
    known.taskIds.add(entry.taskId);
    summaries.set(id, known);
  }
  return [...summaries.values()].map(({ taskIds, ...summary }) => ({ ...summary, tasks: taskIds.size }));
}

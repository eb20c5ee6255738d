import type { RecordedEvent } from '../../domain/events';
import { canonicalJson } from '../../domain/canonical-json';
import type { LedgerReader } from '../../ledger/ledger-reader';

/** Where two ledgers hold different events of a task; events are compared, not their places in the chain. */
export interface TaskDifference {
  taskId: string;
  /** Sequence numbers that only the first, only the second, or both hold with another content. */
  onlyBefore: number[];
  onlyAfter: number[];
  changed: number[];
}

/** Tasks of either ledger whose events are not the same. */
export async function compareLedgers(before: LedgerReader, after: LedgerReader): Promise<TaskDifference[]> {
  const taskIds = [...new Set([...(await before.taskIds()), ...(await after.taskIds())])];
  const differences: TaskDifference[] = [];
  for (const taskId of taskIds) {
    const [a, b] = [await eventsOf(before, taskId), await eventsOf(after, taskId)];
    const difference = {
      taskId,
      onlyBefore: [...a.keys()].filter((seq) => !b.has(seq)),
      onlyAfter: [...b.keys()].filter((seq) => !a.has(seq)),
      changed: [...a.keys()].filter((seq) => b.has(seq) && a.get(seq) !== b.get(seq)),
    };
    const { onlyBefore, onlyAfter, changed } = difference;
    if (onlyBefore.length + onlyAfter.length + changed.length > 0) differences.push(difference);
  }
  return differences;
}

async function eventsOf(ledger: LedgerReader, taskId: string): Promise<Map<number, string>> {
  const entries = await ledger.timeline(taskId);
  const records = entries.flatMap((entry): RecordedEvent[] =>
    entry.source === 'event' ? [entry.record] : [],
  );
  return new Map(records.map((record) => [record.seq, canonicalJson(record)]));
}

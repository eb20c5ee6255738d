/** What became of one job of a batch. */
export type Outcome = { done: true; result: unknown } | { done: false; error: unknown };

/** Thrown when the database refused a statement of a batch; one job of many may be the cause. */
export class BatchRefused extends Error {
  override readonly name = 'BatchRefused';
}

// Well below what one statement may carry (32,766 parameters in SQLite, 65,535 in PostgreSQL).
const ROWS_A_STATEMENT = 500;

/** As many as one statement may carry at a time. */
export function chunksOf<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += ROWS_A_STATEMENT) {
    chunks.push(items.slice(start, start + ROWS_A_STATEMENT));
  }
  return chunks;
}

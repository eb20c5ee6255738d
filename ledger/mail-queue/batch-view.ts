import type { LetterFate } from '../../domain/letter/letter';
import { letterRecordOf, type LetterRecord } from '../letter-record';
import type { CalledBackRow, QueueRow, RecipientsRow } from '../tables';
import type { QueueView } from './queue-job';

/** What the jobs of a batch see and change, until all of it is written. */
export class BatchView implements QueueView {
  private readonly rows: Map<string, QueueRow | null>;
  private readonly touched = new Set<string>();
  private readonly fates: Map<string, LetterFate>;
  private readonly newFates = new Map<string, LetterFate>();
  private readonly records = new Map<string, LetterRecord>();
  private readonly counts = new Map<string, RecipientsRow>();

  constructor(rows: readonly QueueRow[], calledBack: readonly CalledBackRow[]) {
    this.rows = new Map(rows.map((row) => [row.key, row]));
    this.fates = new Map(calledBack.map(({ key, fate }) => [key, JSON.parse(fate) as LetterFate]));
  }

  row(key: string): QueueRow | null {
    return this.rows.get(key) ?? null;
  }

  put(row: QueueRow): void {
    this.rows.set(row.key, row);
    this.touched.add(row.key);
  }

  drop(key: string): void {
    this.rows.set(key, null);
    this.touched.add(key);
  }

  calledBack(key: string): LetterFate | null {
    return this.fates.get(key) ?? null;
  }

  rememberCalledBack(key: string, fate: LetterFate): void {
    if (this.fates.has(key)) return;
    this.fates.set(key, fate);
    this.newFates.set(key, fate);
  }

  addRecord(key: string, record: LetterRecord): void {
    this.records.set(key, record);
  }

  record(key: string): LetterRecord {
    return this.records.get(key) ?? letterRecordOf([]);
  }

  countRecipient(office: string, date: string, domain: string): void {
    const name = JSON.stringify([office, date, domain]);
    const count = (this.counts.get(name)?.count ?? 0) + 1;
    this.counts.set(name, { office, date, domain, count });
  }

  /** Keys whose rows are to go, and rows to be put in: a row that changed is in both. */
  changes(): { gone: string[]; there: QueueRow[] } {
    const gone = [...this.touched];
    return { gone, there: gone.map((key) => this.row(key)).filter((row) => row !== null) };
  }

  newlyCalledBack(): [string, LetterFate][] {
    return [...this.newFates];
  }

  recipients(): RecipientsRow[] {
    return [...this.counts.values()];
  }
}

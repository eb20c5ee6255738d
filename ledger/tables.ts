/** One row an entry; never updated, never deleted. */
export interface EntryRow {
  position: number;
  format: number;
  id: string;
  kind: string;
  task_id: string;
  letter_key: string | null;
  at: string;
  recorded_at: string;
  payload: string;
  prev_hash: string;
  hash: string;
}

/** One row a migration that was run. */
export interface SchemaRow {
  version: number;
  applied_at: string;
}

/** One row a letter in the post office; instants in milliseconds since 1970. */
export interface QueueRow {
  key: string;
  office: string;
  state: 'waiting' | 'on-its-way' | 'called-back';
  opens_at: number;
  closes_at: number;
  not_before: number | null;
  urgency: number;
  mailbox: string;
  task_id: string;
  /** 1 or 0. */
  goes_alone: number;
  sending: 'first' | 'resend';
  message_id: string | null;
  deferrals: number;
  last_response: string | null;
  /** JSON, of a letter that was called back. */
  fate: string | null;
  token: string | null;
  /** JSON. */
  facts: string;
}

/** One row a letter that is not here and must not leave, should it come. */
export interface CalledBackRow {
  key: string;
  fate: string;
  /** On the wall clock. */
  called_back_at: number;
}

export interface SuppressedRow {
  address: string;
  since: number;
  reason: string;
  letter_key: string | null;
}

export interface RecipientsRow {
  office: string;
  date: string;
  domain: string;
  count: number;
}

/** The chain and its schema, and beside them the work lists of the post office, whose rows come and go. */
export interface LedgerTables {
  ledger_entries: EntryRow;
  ledger_schema: SchemaRow;
  mail_queue: QueueRow;
  mail_called_back: CalledBackRow;
  mail_suppressed: SuppressedRow;
  mail_recipients: RecipientsRow;
}

import type { Migration } from './migration';

const INDEXES = [
  'create index ledger_entries_by_task on ledger_entries (task_id, position)',
  'create index ledger_entries_by_letter on ledger_entries (letter_key, position) where letter_key is not null',
  'create index ledger_entries_by_kind on ledger_entries (kind, at, position)',
];

/** The one table, and triggers that refuse whatever is not an append. */
export const entries: Migration = {
  version: 1,
  sqlite: [
    `create table ledger_entries (
      position integer primary key,
      format integer not null,
      id text not null unique,
      kind text not null,
      task_id text not null,
      letter_key text,
      at text not null,
      recorded_at text not null,
      payload text not null,
      prev_hash text not null,
      hash text not null
    ) strict`,
    ...INDEXES,
    `create trigger ledger_entries_no_update before update on ledger_entries
      begin select raise(abort, 'the ledger is append-only'); end`,
    `create trigger ledger_entries_no_delete before delete on ledger_entries
      begin select raise(abort, 'the ledger is append-only'); end`,
    // REPLACE deletes without firing the trigger above; nothing but the next position may come in.
    `create trigger ledger_entries_next_only before insert on ledger_entries
      when new.position <> (select coalesce(max(position), 0) + 1 from ledger_entries)
        or exists (select 1 from ledger_entries where id = new.id)
      begin select raise(abort, 'the ledger is append-only'); end`,
  ],
  postgres: [
    // Byte order, so that ids and instants compare as in SQLite whatever the database's locale.
    `create table ledger_entries (
      position bigint primary key,
      format integer not null,
      id text collate "C" not null unique,
      kind text collate "C" not null,
      task_id text collate "C" not null,
      letter_key text collate "C",
      at text collate "C" not null,
      recorded_at text collate "C" not null,
      payload text not null,
      prev_hash text not null,
      hash text not null
    )`,
    ...INDEXES,
    `create function ledger_entries_refuse() returns trigger language plpgsql as
      $$ begin raise exception 'the ledger is append-only'; end $$`,
    `create trigger ledger_entries_append_only before update or delete or truncate on ledger_entries
      for each statement execute function ledger_entries_refuse()`,
  ],
};

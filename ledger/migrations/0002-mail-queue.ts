import { claimField } from '../claim-field';
import type { Migration } from './migration';

const INDEXES = [
  'create index mail_queue_by_opening on mail_queue (office, state, opens_at, urgency)',
  'create index mail_queue_by_mailbox on mail_queue (office, state, mailbox, opens_at, closes_at, urgency, not_before)',
  'create index mail_queue_by_closing on mail_queue (office, state, closes_at)',
  'create index mail_queue_put_off on mail_queue (office, state, not_before) where not_before is not null',
  'create index mail_called_back_by_age on mail_called_back (called_back_at)',
];

/**
 * The work lists of the post office, which change and empty, and indexes over the claims of the chain by
 * Message-ID and digest. `facts` stands last, so that counting and choosing do not read it.
 */
export const mailQueue: Migration = {
  version: 2,
  sqlite: [
    `create table mail_queue (
      key text primary key,
      office text not null,
      state text not null,
      opens_at integer not null,
      closes_at integer not null,
      not_before integer,
      urgency integer not null,
      mailbox text not null,
      task_id text not null,
      goes_alone integer not null,
      sending text not null,
      message_id text,
      deferrals integer not null,
      last_response text,
      fate text,
      token text,
      facts text not null
    ) strict`,
    `create table mail_called_back (
      key text primary key,
      fate text not null,
      called_back_at integer not null
    ) strict`,
    `create table mail_suppressed (
      address text primary key,
      since integer not null,
      reason text not null,
      letter_key text
    ) strict`,
    `create table mail_recipients (
      office text not null,
      date text not null,
      domain text not null,
      count integer not null,
      primary key (office, date, domain)
    ) strict, without rowid`,
    ...INDEXES,
    ...claimIndexes('sqlite'),
  ],
  postgres: [
    `create table mail_queue (
      key text collate "C" primary key,
      office text collate "C" not null,
      state text collate "C" not null,
      opens_at bigint not null,
      closes_at bigint not null,
      not_before bigint,
      urgency integer not null,
      mailbox text collate "C" not null,
      task_id text collate "C" not null,
      goes_alone integer not null,
      sending text not null,
      message_id text,
      deferrals integer not null,
      last_response text,
      fate text,
      token text,
      facts text not null
    )`,
    `create table mail_called_back (
      key text collate "C" primary key,
      fate text not null,
      called_back_at bigint not null
    )`,
    `create table mail_suppressed (
      address text collate "C" primary key,
      since bigint not null,
      reason text not null,
      letter_key text
    )`,
    `create table mail_recipients (
      office text collate "C" not null,
      date text collate "C" not null,
      domain text collate "C" not null,
      count integer not null,
      primary key (office, date, domain)
    )`,
    ...INDEXES,
    ...claimIndexes('postgres'),
  ],
};

function claimIndexes(engine: 'sqlite' | 'postgres'): string[] {
  return (['messageId', 'digest'] as const).map(
    (field) =>
      `create index ledger_claims_by_${field.toLowerCase()} on ledger_entries (kind, ${claimField(engine, field)})
        where kind = 'letter-claimed'`,
  );
}

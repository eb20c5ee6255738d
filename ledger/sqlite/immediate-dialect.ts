import { SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely';
import type Libsql from 'libsql';
import { retryWhileBusy } from './busy-retry';

// How long a statement outside of BEGIN may block for a lock (recovery after a crash, a checkpoint at close).
export const BUSY_TIMEOUT_MS = 5_000;

/** Kysely's SQLite dialect, except that a transaction takes the write lock when it begins. */
export class ImmediateDialect extends SqliteDialect {
  constructor(private readonly database: Libsql.Database) {
    super({ database });
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.database);
  }
}

class ImmediateDriver extends SqliteDriver {
  constructor(private readonly database: Libsql.Database) {
    super({ database });
  }

  override async beginTransaction(_connection: DatabaseConnection): Promise<void> {
    // BEGIN must not sit in SQLite's own, blocking wait; see retryWhileBusy.
    this.database.pragma('busy_timeout = 0');
    try {
      await retryWhileBusy(() => this.database.exec('begin immediate'));
    } finally {
      this.database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk rolls back by itself; a second rollback would hide the reason.
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}

import {
  LedgerConflict,
  LedgerDamaged,
  LedgerSchemaMismatch,
  LedgerUnavailable,
  LedgerUrlInvalid,
} from '../ledger/ledger-errors';
import { CliError } from './cli-error';
import { EXIT } from './exit-codes';

/** What the ledger reports, with an exit code and in both languages; null for any other error. */
export function ledgerFailure(error: unknown, ledgerUrl: string): CliError | null {
  const place = withoutPassword(ledgerUrl);
  if (error instanceof LedgerUrlInvalid) {
    return new CliError(
      EXIT.badInput,
      error.message,
      `The ledger's address "${place}" cannot be used. Give a file path, sqlite:<path> or postgres://user:password@host:5432/database.`,
    );
  }
  if (error instanceof LedgerSchemaMismatch) {
    const { found, supported } = error;
    return new CliError(
      found === null ? EXIT.notFound : EXIT.failure,
      error.message,
      found === null
        ? `There is no ledger at ${place}. Check the address, or start a worker once to create it.`
        : `The ledger at ${place} has version ${found}, this program uses ${supported}. ` +
            (found > supported ? 'Upgrade dondoc.' : 'Start a worker once to upgrade the ledger.'),
      { ledger: place },
    );
  }
  if (error instanceof LedgerUnavailable) {
    return new CliError(
      EXIT.failure,
      error.message,
      `The ledger at ${place} cannot be opened or reached${causeOf(error)}. Check that it is there, is a ledger, and may be read.`,
      { ledger: place },
      { cause: error },
    );
  }
  if (error instanceof LedgerDamaged || error instanceof LedgerConflict) {
    return new CliError(
      EXIT.failure,
      error.message,
      `Entry "${error.id}" of the ledger at ${place} cannot be trusted. Run: npx dondoc ledger verify`,
      { ledger: place, entry: error.id },
      { cause: error },
    );
  }
  return null;
}

function causeOf({ cause }: Error): string {
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? ` (${code})` : '';
}

function withoutPassword(url: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^:@/]*):[^@]*@/i, '$1@');
}

import { LedgerSchemaMismatch } from '../../ledger/ledger-errors';
import { openLedgerReader } from '../../ledger/open-ledger';
import { asCliError } from '../report-failure';
import { ok, warning, type DoctorCheck } from './check';

export const ledger: DoctorCheck = {
  id: 'ledger',
  name: { vi: 'Sổ sự kiện', en: 'Ledger' },
  async examine(context) {
    try {
      const reader = await openLedgerReader({ url: context.ledgerUrl });
      const { position } = await reader.head().finally(() => reader.close());
      return [ok(`mở được, ${position} mục.`, `opens, ${position} entries.`)];
    } catch (error) {
      // Before the first worker has made one there is nothing to open, and nothing lost.
      if (error instanceof LedgerSchemaMismatch && error.found === null)
        return [warning(asCliError(error, context))];
      throw error;
    }
  },
};

import { LedgerSchemaMismatch } from '../../ledger/ledger-errors';
import { openLedgerReader } from '../../ledger/open-ledger';
import { asCliError } from '../report-failure';
import { ok, warning, type Diagnosis, type DoctorCheck } from './check';

/** Walked in about a second; the chain of a longer ledger is examined by its own command. */
const MOST_WALKED = 50_000;

export const ledger: DoctorCheck = {
  id: 'ledger',
  name: { vi: 'Sổ sự kiện', en: 'Ledger' },
  async examine(context) {
    try {
      const reader = await openLedgerReader({ url: context.ledgerUrl });
      try {
        const { position } = await reader.head();
        if (position > MOST_WALKED) return [notWalked(position)];
        const { firstProblem } = await reader.verify();
        return [firstProblem === null ? intact(position) : brokenAt(firstProblem.position)];
      } finally {
        await reader.close();
      }
    } catch (error) {
      // Before the first worker has made one there is nothing to open, and nothing lost.
      if (error instanceof LedgerSchemaMismatch && error.found === null)
        return [warning(asCliError(error, context))];
      throw error;
    }
  },
};

function intact(entries: number): Diagnosis {
  return ok(
    `mở được, ${entries} mục, chuỗi băm nguyên vẹn.`,
    `opens, ${entries} entries, the chain is intact.`,
  );
}

function notWalked(entries: number): Diagnosis {
  return ok(
    `mở được, ${entries} mục; kiểm tra chuỗi băm riêng: npx dondoc ledger verify`,
    `opens, ${entries} entries; its chain is examined by: npx dondoc ledger verify`,
  );
}

function brokenAt(position: number): Diagnosis {
  return {
    level: 'failure',
    vi:
      `chuỗi băm đứt ở mục ${position}: sổ đã bị sửa, xóa hoặc chèn từ đó. Giữ nguyên sổ này, so với bản sao lưu ` +
      '(npx dondoc ledger verify) hoặc với lịch sử trên máy chủ (npx dondoc ledger rebuild --into TỆP).',
    en:
      `the chain breaks at entry ${position}: from there on something was changed, removed or put in. Keep this ledger ` +
      'as it is, and compare it with a backup (npx dondoc ledger verify) or with the histories of the server ' +
      '(npx dondoc ledger rebuild --into FILE).',
  };
}

import { resolve } from 'node:path';
import { LedgerUrlInvalid } from './ledger-errors';

export type LedgerAddress = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

/**
 * Understands a file path, `sqlite:<path>` and `postgres://…`. The path becomes absolute.
 * Throws LedgerUrlInvalid, without repeating a password.
 */
export function parseLedgerUrl(url: string): LedgerAddress {
  const text = url.trim();
  if (/^postgres(ql)?:\/\//i.test(text)) {
    if (!URL.canParse(text)) {
      throw new LedgerUrlInvalid(
        'Địa chỉ PostgreSQL của sổ sự kiện không hợp lệ. Dạng đúng: postgres://người-dùng:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu ' +
          '(ký tự đặc biệt trong mật khẩu viết dạng %XX).',
      );
    }
    return { engine: 'postgres', url: text };
  }
  const file = text.replace(/^sqlite:(\/\/(?=\/))?/i, '');
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(file)?.[1];
  if (file === '' || scheme !== undefined) {
    throw new LedgerUrlInvalid(
      (file === ''
        ? 'Thiếu địa chỉ sổ sự kiện. '
        : `Không dùng được loại địa chỉ "${scheme}:" cho sổ sự kiện. `) +
        'Dùng đường dẫn tệp (ví dụ .dondoc/ledger.db), sqlite:<đường dẫn> hoặc postgres://…',
    );
  }
  return { engine: 'sqlite', file: resolve(file) };
}

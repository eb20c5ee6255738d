import { dirname } from 'node:path';
import { LedgerUnavailable } from '../ledger-errors';

const ADVICE: Record<string, (file: string) => string> = {
  SQLITE_CANTOPEN: (file) =>
    `Không mở được tệp. Kiểm tra quyền đọc, ghi đối với tệp và thư mục ${dirname(file)}.`,
  SQLITE_READONLY: (file) => `Tệp chỉ cho đọc. Cấp quyền ghi đối với tệp và thư mục ${dirname(file)}.`,
  SQLITE_NOTADB: () => 'Tệp không phải là cơ sở dữ liệu SQLite. Kiểm tra lại đường dẫn.',
  SQLITE_CORRUPT: () => 'Tệp bị hỏng. Giữ nguyên tệp, khôi phục từ bản sao lưu gần nhất.',
  SQLITE_FULL: () => 'Ổ đĩa đã đầy. Giải phóng dung lượng rồi thực hiện lại.',
  SQLITE_IOERR: () => 'Ổ đĩa báo lỗi đọc, ghi. Kiểm tra ổ đĩa.',
  SQLITE_BUSY: () =>
    'Tệp đang bị một tiến trình khác khóa quá lâu. Tìm tiến trình dondoc bị treo và kết thúc nó.',
};

export function explainSqliteError(error: unknown, file: string): unknown {
  const advice = ADVICE[resultOf(error)];
  return advice ? new LedgerUnavailable(`Sổ sự kiện ${file}: ${advice(file)}`, { cause: error }) : error;
}

/** The primary result code; what the file system and libsql's own opening report counts as SQLITE_CANTOPEN. */
function resultOf(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof message === 'string' && message.startsWith('ConnectionFailed')) return 'SQLITE_CANTOPEN';
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST')
    return 'SQLITE_CANTOPEN';
  return typeof code === 'string' ? code.split('_').slice(0, 2).join('_') : '';
}

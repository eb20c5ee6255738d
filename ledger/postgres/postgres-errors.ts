import { LedgerUnavailable } from '../ledger-errors';

const UNREACHABLE =
  'Không kết nối được. Kiểm tra máy chủ có đang chạy, tên máy, cổng và tường lửa, rồi thực hiện lại.';

/** By Node's network codes and PostgreSQL's SQLSTATE. */
const ADVICE: Record<string, string> = {
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOENT: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  EPIPE: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  '08006': UNREACHABLE,
  '57P01': 'Máy chủ đã ngắt kết nối (đang tắt hoặc khởi động lại). Thực hiện lại sau ít phút.',
  '57P02': 'Máy chủ gặp sự cố và đang tự khôi phục. Thực hiện lại sau ít phút.',
  '57P03': 'Máy chủ đang khởi động hoặc đang tắt. Thực hiện lại sau ít phút.',
  '53300': 'Máy chủ đã hết kết nối cho phép. Tăng max_connections hoặc đóng bớt chương trình khác.',
  '25P03': 'Tiến trình này đứng yên quá lâu giữa một lần ghi nên máy chủ đã ngắt kết nối. Thực hiện lại.',
  '25006': 'Máy chủ chỉ cho đọc (bản sao dự phòng?). Trỏ địa chỉ sổ sự kiện về máy chủ chính.',
  '28P01': 'Sai tên người dùng hoặc mật khẩu. Sửa lại trong địa chỉ sổ sự kiện.',
  '28000': 'Người dùng không được phép kết nối. Kiểm tra pg_hba.conf và yêu cầu TLS của máy chủ.',
  '3D000': 'Cơ sở dữ liệu chưa có. Tạo bằng createdb, bảng mã UTF8, rồi thực hiện lại.',
  '42501': 'Người dùng thiếu quyền trên bảng của sổ sự kiện. Lần chạy đầu tiên cần quyền tạo bảng.',
  '55P03': 'Một tiến trình khác giữ khóa ghi quá lâu. Tìm tiến trình dondoc bị treo và kết thúc nó.',
  '53100': 'Ổ đĩa của máy chủ đã đầy. Giải phóng dung lượng rồi thực hiện lại.',
};

/** node-postgres gives no code for these. */
const UNCODED = /timeout|connection terminated|not queryable/i;

export function explainPostgresError(error: unknown, place: string): unknown {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const advice =
    typeof code === 'string' ? ADVICE[code] : UNCODED.test(String(message)) ? UNREACHABLE : undefined;
  if (advice === undefined) return error;
  const suffix = typeof code === 'string' ? ` (${code})` : '';
  return new LedgerUnavailable(`Sổ sự kiện tại ${place}: ${advice}${suffix}`, { cause: error });
}

/** Where letters are handed over, and how. */
export interface SmtpEndpoint {
  host: string;
  port: number;
  /** TLS from the first byte (`smtps:`). */
  implicitTls: boolean;
  /** Whether a connection without STARTTLS is given up. */
  tlsRequired: boolean;
  auth: { user: string; pass: string } | null;
}

/** Thrown when the address of the mail server cannot be used; the message never shows the password. */
export class SmtpUrlError extends Error {
  override readonly name = 'SmtpUrlError';
}

const SUBMISSION_PORT = 587;
const IMPLICIT_TLS_PORT = 465;

const DRY_RUN = 'dry-run:';

/**
 * Reads `dry-run:` or `dry-run:/folder` (letters are written there as files); null when letters are to leave.
 * Nothing else may stand in it: what was meant for a server is not taken for a trial.
 */
export function parseDryRun(text: string): { folder: string | null } | null {
  if (!text.startsWith(DRY_RUN)) return null;
  const folder = text.slice(DRY_RUN.length);
  if (folder.startsWith('//') || /[\p{Cc}?#]/u.test(folder)) {
    throw new SmtpUrlError('Chế độ chạy thử viết là dry-run: hoặc dry-run:/thư-mục.');
  }
  return { folder: folder === '' ? null : folder };
}

/**
 * Reads `smtp://user:pass@host:port` or `smtps://…`. TLS is required, except on the loopback interface,
 * where nobody listens, and where `?tls=never` was written on purpose; `?tls=required` asks for it anywhere.
 * Nothing else may stand behind the `?`: options of the mail library are not for an address to set.
 */
export function parseSmtpUrl(text: string): SmtpEndpoint {
  const url = parse(text);
  const implicitTls = url.protocol === 'smtps:';
  if (!implicitTls && url.protocol !== 'smtp:') {
    throw new SmtpUrlError(
      'Địa chỉ máy chủ thư phải bắt đầu bằng smtp:// hoặc smtps:// (hoặc là dry-run: để chạy thử).',
    );
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (host === '')
    throw new SmtpUrlError('Địa chỉ máy chủ thư thiếu tên máy, ví dụ smtp://may-chu.example:587.');
  return {
    host,
    port: url.port === '' ? (implicitTls ? IMPLICIT_TLS_PORT : SUBMISSION_PORT) : Number(url.port),
    implicitTls,
    tlsRequired: tlsMode(url, host) === 'required',
    auth: authOf(url),
  };
}

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new SmtpUrlError(
      'Không đọc được địa chỉ máy chủ thư. Dạng đúng: smtp://tài-khoản:mật-khẩu@máy-chủ:cổng.',
    );
  }
}

function tlsMode(url: URL, host: string): 'required' | 'never' {
  for (const name of url.searchParams.keys()) {
    if (name !== 'tls')
      throw new SmtpUrlError(`Địa chỉ máy chủ thư có tham số lạ "${name}"; chỉ dùng được "tls".`);
  }
  const asked = url.searchParams.get('tls');
  if (asked === null) return isLoopback(host) ? 'never' : 'required';
  if (asked === 'required' || asked === 'never') return asked;
  throw new SmtpUrlError(`tls=${asked} không dùng được; chọn tls=required hoặc tls=never.`);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function authOf(url: URL): SmtpEndpoint['auth'] {
  if (url.username === '') return null;
  return { user: decoded(url.username), pass: decoded(url.password) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new SmtpUrlError(
      'Tài khoản hoặc mật khẩu trong địa chỉ máy chủ thư có dấu % sai; viết % thành %25.',
    );
  }
}

import type { NodemailerError } from 'nodemailer';
import { clip } from '../../domain/wording/clip';
import { cleanText } from '../../letters/clean-text';
import type { SmtpEndpoint } from './smtp-url';
import { withoutSecrets } from './without-secrets';

/**
 * `refused`: this message to this recipient will not be taken. `deferred`: nothing was delivered, it may go
 * through later. `unknown`: the connection ended after the final dot went out and before the answer came.
 */
export type FailureClass = 'refused' | 'deferred' | 'unknown';

/** Only answers to these say something about the recipient or the message; before them it is our access. */
const ABOUT_THE_MESSAGE = new Set(['RCPT TO', 'DATA']);
/** Authentication and encryption required or failed (RFC 4954, RFC 3207): configuration, not the recipient. */
const ABOUT_OUR_ACCESS = new Set([530, 534, 535, 538]);
/** Bad sequence of commands: the session was in the wrong state, a new one may do (RFC 5321, 4.2.3). */
const BAD_SEQUENCE = 503;
const ANSWER_MAX = 500;

/**
 * Whom a failure concerns. `relay`: our way to the mail server, so every letter. `recipient`: this mailbox;
 * `message`: this message to it.
 */
export type FailureAbout = 'relay' | 'recipient' | 'message';

/** The server closes the connection, at whatever moment it says so (RFC 5321, 3.8). */
const NOT_AVAILABLE = 421;

export function aboutOf({ code, responseCode, command }: NodemailerError): FailureAbout {
  if (responseCode === undefined) {
    if (code === 'EMESSAGE') return 'message';
    return code === 'EENVELOPE' ? 'recipient' : 'relay';
  }
  if (responseCode === NOT_AVAILABLE) return 'relay';
  if (command === 'RCPT TO') return 'recipient';
  return command === 'DATA' ? 'message' : 'relay';
}

export function classifyFailure(error: NodemailerError, dotReleased: boolean): FailureClass {
  const { code, responseCode, command = '' } = error;
  if (responseCode !== undefined && responseCode >= 400 && (!dotReleased || command === 'DATA')) {
    const final =
      responseCode >= 500 &&
      responseCode !== BAD_SEQUENCE &&
      code !== 'EAUTH' &&
      !ABOUT_OUR_ACCESS.has(responseCode) &&
      ABOUT_THE_MESSAGE.has(command);
    return final ? 'refused' : 'deferred';
  }
  if (dotReleased) return 'unknown';
  // Without an answer of the server these two come from the address or the size: no retry mends them.
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'deferred';
}

/** A server's answer as it is recorded: one line, and no more of it than says something. */
export function answerWords(response: string): string {
  return clip(cleanText(response), ANSWER_MAX);
}

/** The server's own words where it spoke, else what went wrong on the way to it. No secrets in it. */
export function failureWords(error: NodemailerError, { host, port, auth }: SmtpEndpoint): string {
  const trouble = certificateTrouble(error, host) ?? TROUBLES[error.code ?? ''];
  if (error.response) {
    const answer = answerWords(withoutSecrets(error.response, auth));
    return OURS_TO_MEND.has(error.code ?? '') ? `${answer} (${trouble})` : answer;
  }
  const cause = error.originalCode ?? error.code ?? error.name;
  return `máy chủ thư ${host}:${port}: ${trouble ?? 'không gửi được'} (${cause})`;
}

/** What is wrong with the server's certificate, from the words of the TLS library; null when it is not that. */
function certificateTrouble({ message }: NodemailerError, host: string): string | null {
  const trouble = CERTIFICATE_TROUBLES.find(([words]) => words.test(message))?.[1];
  return trouble === undefined ? null : trouble.replace('{host}', host);
}

const CERTIFICATE_TROUBLES: [RegExp, string][] = [
  [
    /self-signed certificate|certificate signature failure|unable to (verify the first|get (local )?issuer) certificate/,
    'chứng chỉ của máy chủ thư không do tổ chức được tin cậy cấp; nếu là chứng chỉ nội bộ, đặt ' +
      'DONDOC_SMTP_CA_FILE là tệp chứng chỉ gốc (PEM)',
  ],
  [/certificate has expired/, 'chứng chỉ của máy chủ thư đã hết hạn; đề nghị quản trị máy chủ thư thay'],
  [
    /certificate is not yet valid/,
    'chứng chỉ của máy chủ thư chưa có hiệu lực; kiểm tra đồng hồ của máy này và chứng chỉ',
  ],
  [
    /does not match certificate|Cert does not contain/,
    'chứng chỉ của máy chủ thư không mang tên {host}; kiểm tra tên máy trong DONDOC_SMTP_URL',
  ],
];

/** Where the server's own words do not say what to do. */
const OURS_TO_MEND = new Set(['ETLS', 'EAUTH']);

const TROUBLES: Record<string, string> = {
  ECONNECTION: 'kết nối bị đóng giữa chừng',
  ESOCKET: 'không kết nối được',
  ETIMEDOUT: 'không trả lời trong thời gian chờ',
  EDNS: 'không tìm thấy tên máy',
  ETLS: 'không thiết lập được TLS; kiểm tra máy chủ thư và chứng chỉ của nó',
  EPROTOCOL: 'trả lời sai giao thức SMTP',
  EAUTH: 'không đăng nhập được; kiểm tra tài khoản gửi thư',
  ENOAUTH: 'đòi đăng nhập; thêm tài khoản vào địa chỉ máy chủ thư',
  EENVELOPE: 'địa chỉ thư không hợp lệ',
  EMESSAGE: 'thư vượt cỡ cho phép',
};

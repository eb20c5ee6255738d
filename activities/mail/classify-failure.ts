import type { NodemailerError } from 'nodemailer';
import { clip } from '../../domain/wording/clip';
import { cleanText } from '../../letters/clean-text';
import type { SmtpEndpoint } from './smtp-url';

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
export function failureWords(error: NodemailerError, { host, port }: SmtpEndpoint): string {
  const trouble = TROUBLES[error.code ?? ''];
  if (error.response) {
    const answer = answerWords(error.response);
    return OURS_TO_MEND.has(error.code ?? '') ? `${answer} (${trouble})` : answer;
  }
  const cause = error.originalCode ?? error.code ?? error.name;
  return `máy chủ thư ${host}:${port}: ${trouble ?? 'không gửi được'} (${cause})`;
}

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

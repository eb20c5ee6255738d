import type { FailureAbout } from '../mail/classify-failure';

interface Answer {
  response: string;
  about: FailureAbout;
}

/** Enhanced codes (RFC 3463, 3.2 and 3.5) that say that there is no such mailbox, and will not be. */
const NO_SUCH_ADDRESS = new Set(['5.1.1', '5.1.2', '5.1.6', '5.1.10', '5.4.4']);
/** Without an enhanced code: unavailable, not local, not allowed as a name (RFC 5321, 4.2.3). */
const NO_SUCH_MAILBOX = new Set(['550', '551', '553']);
const TOO_LARGE = '552';
const MESSAGE_TOO_BIG = '5.3.4';

/** Whether the server refused the address for good: nothing more is sent to it. */
export function isAboutTheAddress({ response, about }: Answer): boolean {
  if (about !== 'recipient') return false;
  const { code, enhanced } = codesOf(response);
  return enhanced === null ? NO_SUCH_MAILBOX.has(code ?? '') : NO_SUCH_ADDRESS.has(enhanced);
}

/** Whether the server took the address and refused the message for its size. */
export function isTooLarge({ response, about }: Answer): boolean {
  if (about !== 'message') return false;
  const { code, enhanced } = codesOf(response);
  return enhanced === null ? code === TOO_LARGE : enhanced === MESSAGE_TOO_BIG;
}

/** `550 5.1.1 No such user`: reply code and enhanced status code, where the server spoke. */
function codesOf(response: string): { code: string | null; enhanced: string | null } {
  const [, code, enhanced] = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3})(?=\s|$))?/.exec(response) ?? [];
  return { code: code ?? null, enhanced: enhanced ?? null };
}

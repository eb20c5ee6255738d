import { createHash } from 'node:crypto';

const TAG_LENGTH = 20;
const OUR_MESSAGE_ID = /^<([0-9a-f]{20})[0-9a-f]*@/;

/**
 * What the messages that a server returns are known by: the first 20 hex digits of the Message-ID, or of its
 * SHA-256 where it is none of ours. Stands in the return path and as the ENVID (RFC 3461, 4.4).
 */
export function returnTag(messageId: string): string {
  const own = OUR_MESSAGE_ID.exec(messageId)?.[1];
  return own ?? createHash('sha256').update(messageId, 'utf8').digest('hex').slice(0, TAG_LENGTH);
}

/** `tra-ve+9f2c41d0a7b39f2c41d0@theo-doi.example`: a return path of its own for every message (VERP). */
export function returnPathOf(returnPath: string, messageId: string): string {
  const at = returnPath.lastIndexOf('@');
  return `${returnPath.slice(0, at)}+${returnTag(messageId)}${returnPath.slice(at)}`;
}

/** The tag of an address that a returned message came to; null when it is none of ours. */
export function tagOfReturnPath(address: string): string | null {
  return /\+([0-9a-f]{20})@[^@]+$/i.exec(address)?.[1]?.toLowerCase() ?? null;
}

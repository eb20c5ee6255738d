/** Words of servers that have nothing better than `5.0.0` to say, or use a code of their own for it. */
const NO_SUCH_MAILBOX =
  /\b(user|recipient|mailbox|account|address) (unknown|not found|does ?n[o']t exist|no longer exists|is disabled)|\b(unknown|no such|invalid|non-?existent) (user|recipient|mailbox|account|address|person)|doesn't have an? .{1,40} account/i;

/** The code of RFC 3463, and nothing that only looks like it (the end of an address, a version). */
const ENHANCED_CODE = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/;
const REPLY_CODE = /(?<![\d.])([45])\d\d(?![\d.])/;

/**
 * What closes a mailbox to further letters (RFC 3463, 3.2 and 3.3; RFC 7505): it is not there, has moved, or
 * was turned off. Not a full mailbox (5.2.2), a refusal by policy (5.7.x), or trouble with size, content,
 * network and systems: those end, or ask for another mending than another address.
 */
const CLOSING_CODES: ReadonlySet<string> = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1']);

/** Too general to say anything about the mailbox: then the server's words count. */
const VAGUE_CODES: ReadonlySet<string> = new Set(['5.0.0', '5.1.0', '5.4.1', '5.5.0']);

/** Directory-based blocking of a large hoster says "access denied" of mailboxes that are not there. */
const BLOCKED_AT_THE_EDGE = /recipient address rejected: access denied/i;

/** The most exact code that a report gives: `5.1.1`; from the server's words where the report is vague. */
export function exactStatus(status: string | null, diagnostic: string | null): string {
  const [, reported] = ENHANCED_CODE.exec(status ?? '') ?? [];
  if (reported !== undefined && !/^[45]\.0\.0$/.test(reported)) return reported;
  const [, said] = ENHANCED_CODE.exec(diagnostic ?? '') ?? [];
  if (said !== undefined) return said;
  const [, replied] = REPLY_CODE.exec(diagnostic ?? '') ?? [];
  return reported ?? (replied === '4' ? '4.0.0' : '5.0.0');
}

/** Whether nobody should be written to at this address any more, by the status and words of its server. */
export function closesMailbox(status: string, diagnostic: string | null): boolean {
  if (CLOSING_CODES.has(status)) return true;
  if (!VAGUE_CODES.has(status) || diagnostic === null) return false;
  return NO_SUCH_MAILBOX.test(diagnostic) || (status === '5.4.1' && BLOCKED_AT_THE_EDGE.test(diagnostic));
}

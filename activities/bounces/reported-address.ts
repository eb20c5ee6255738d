/** The longest path of SMTP, with room for the escapes of RFC 6533. */
const WRITTEN_MAX = 1_000;
const ADDRESS_MAX = 320;
const ADDRESS = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+/u;
/** `\x{5B57}`: a character that the way of the report could not carry (RFC 6533, 3). */
const ESCAPED = /\\x\{([0-9A-F]{2,6})\}/gi;

/**
 * The address in a field like `rfc822; dau-moi@moit.example` or `utf-8; …` (RFC 3464, 2.1.2; RFC 6533), in NFC
 * and with a small domain; null when there is none in it.
 */
export function reportedAddress(field: string | undefined): string | null {
  if (field === undefined) return null;
  const typed = field.slice(0, WRITTEN_MAX);
  const written = typed.slice(typed.indexOf(';') + 1).replace(ESCAPED, character);
  const [found] = ADDRESS.exec(written.normalize('NFC')) ?? [];
  if (found === undefined || found.length > ADDRESS_MAX) return null;
  const at = found.lastIndexOf('@');
  return `${found.slice(0, at)}@${found.slice(at + 1).toLowerCase()}`;
}

function character(_escaped: string, hex: string): string {
  const code = parseInt(hex, 16);
  const isScalar = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isScalar ? String.fromCodePoint(code) : '';
}

/** Whether two spellings are one mailbox, as mail servers treat them in practice. */
export function sameAddress(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

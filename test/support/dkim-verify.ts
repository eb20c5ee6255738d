import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';

export interface DkimReading {
  /** The tags of the signature, e.g. `d`, `s`, `h`. */
  tags: Record<string, string>;
  bodyHashAgrees: boolean;
  signatureAgrees: boolean;
}

/**
 * Reads the one DKIM signature of a message as it came over the wire and checks it against a public key
 * (RFC 6376: rsa-sha256, relaxed/relaxed). Written from the RFC, apart from the library that signs.
 */
export function verifyDkim(raw: Buffer, publicKey: KeyObject | string): DkimReading | null {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field));
  if (signature === undefined) return null;
  const tags = Object.fromEntries(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).trim()] as const)
      .filter(([name]) => name !== ''),
  );
  const names = (tags['h'] ?? '').split(':').map((name) => name.trim().toLowerCase());
  // 5.4.2: of a field that occurs several times the last one is signed first.
  const left = fields.map((field) => ({
    name: field.slice(0, field.indexOf(':')).trim().toLowerCase(),
    field,
  }));
  const signed = names.flatMap((name) => {
    const at = left.findLastIndex((one) => one.name === name);
    return at < 0 ? [] : left.splice(at, 1).map(({ field }) => `${relaxedField(field)}\r\n`);
  });
  const unsigned = signature.replace(/(\bb=)[^;]*$/, '$1');
  const hashed = signed.join('') + relaxedField(unsigned);
  const key = typeof publicKey === 'string' ? createPublicKey(publicKey) : publicKey;
  const given = Buffer.from((tags['b'] ?? '').replace(/\s+/g, ''), 'base64');
  const bodyHash = createHash('sha256')
    .update(relaxedBody(text.slice(end + 4)), 'latin1')
    .digest('base64');
  return {
    tags,
    bodyHashAgrees: bodyHash === (tags['bh'] ?? '').replace(/\s+/g, ''),
    signatureAgrees: verify('sha256', Buffer.from(hashed, 'latin1'), key, given),
  };
}

/** 3.4.2 */
function relaxedField(field: string): string {
  const colon = field.indexOf(':');
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${field.slice(0, colon).trim().toLowerCase()}:${value}`;
}

/** 3.4.4 */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  return `${lines.join('\r\n').replace(/(\r\n)+$/, '')}\r\n`;
}

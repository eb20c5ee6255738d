import { Refused } from '../reading';
import { countModern, legacyEncodingOf } from './legacy-encoding';

/**
 * UTF-8 or UTF-16, with or without byte-order mark; HTML may also name its encoding.
 *
 * Throws Refused for legacy and unknown encodings, and for bytes that are no text.
 */
export function decodeText(bytes: Buffer, isHtml: boolean): string {
  const utf16 = utf16Kind(bytes);
  if (utf16 !== null) return decode(bytes, utf16);
  if (isBinary(bytes)) throw new Refused('unknown-type');
  const declared = isHtml ? declaredEncoding(bytes) : null;
  try {
    return decode(bytes, 'utf-8');
  } catch {
    refuseBrokenUtf8(bytes);
    const legacy = legacyEncodingOf(decode(bytes, 'windows-1252'));
    if (legacy !== null) throw new Refused('legacy-encoding', { encoding: legacy });
    // The one legacy encoding that the web standard knows for Vietnamese; only where the page names it.
    if (declared === 'windows-1258') return decode(bytes, 'windows-1258');
    throw new Refused('unknown-encoding', { encoding: declared ?? `byte ${firstHighByte(bytes)}` });
  }
}

/** Mostly UTF-8: a byte was damaged on the way, which must not pass for another encoding. */
function refuseBrokenUtf8(bytes: Buffer): void {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (countModern(text) <= broken) return;
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  throw new Refused('broken-utf8', { line });
}

function decode(bytes: Buffer, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** By the mark, or by the zero bytes that every second byte of a mostly Latin text is. */
function utf16Kind(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => byte === 0 && (zeros[i % 2] = (zeros[i % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  const pairs = sample.length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

const FEW_CONTROLS = 2;

/** Text has no zero byte and hardly any control character. */
function isBinary(bytes: Buffer): boolean {
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, 65_536);
  const controls = sample.filter(
    (byte) => byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte),
  );
  return controls.length > FEW_CONTROLS + sample.length / 100;
}

function declaredEncoding(bytes: Buffer): string | null {
  const found = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096));
  return found?.[1]?.toLowerCase() ?? null;
}

function firstHighByte(bytes: Buffer): string {
  const byte = bytes.find((value) => value >= 0x80) ?? 0;
  return `0x${byte.toString(16).toUpperCase()}`;
}

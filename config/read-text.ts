import { readFileSync, statSync } from 'node:fs';
import { InputProblems, type Sentence } from './problem';

/** A directive of 2,000 tasks takes about 1 MB; more is a mistake or an attack. */
const MOST_BYTES = 4 * 1024 * 1024;
const MIB = 1024 * 1024;

/**
 * The text of a UTF-8 file in Unicode's composed form (NFC), without a byte-order mark.
 *
 * Throws InputProblems when the file is missing, too large or in another encoding.
 */
export function readText(file: string): string {
  const bytes = readBytes(file);
  const mark = utf16Mark(bytes);
  const badAt = mark ? 0 : firstInvalidByte(bytes);
  if (badAt !== null) refuse(file, 'encoding', encodingSentence(bytes, badAt, mark), placeOf(bytes, badAt));
  return new TextDecoder('utf-8').decode(bytes).normalize('NFC');
}

function readBytes(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) {
      refuse(file, 'too-large', {
        vi: `tệp lớn ${Math.ceil(size / MIB)} MB, vượt mức ${MOST_BYTES / MIB} MB; hãy tách thành nhiều tệp.`,
        en: `the file has ${Math.ceil(size / MIB)} MB, more than the ${MOST_BYTES / MIB} MB allowed; split it.`,
      });
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof InputProblems) throw error;
    return refuse(file, 'unreadable', unreadableSentence(error as NodeJS.ErrnoException));
  }
}

function unreadableSentence({ code, message }: NodeJS.ErrnoException): Sentence {
  if (code === 'ENOENT') {
    return { vi: 'không tìm thấy tệp; kiểm tra lại đường dẫn.', en: 'no such file; check the path.' };
  }
  if (code === 'EISDIR') {
    return { vi: 'đây là thư mục, không phải tệp YAML.', en: 'this is a directory, not a YAML file.' };
  }
  return {
    vi: `không đọc được tệp (${code ?? message}).`,
    en: `the file cannot be read (${code ?? message}).`,
  };
}

function encodingSentence(bytes: Uint8Array, badAt: number, mark: string | null): Sentence {
  const byte = `0x${(bytes[badAt] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const vi = mark ? `tệp ở mã ${mark}` : `byte thứ ${badAt + 1} (${byte}) không phải UTF-8`;
  const en = mark ? `the file is ${mark}` : `byte ${badAt + 1} (${byte}) is not UTF-8`;
  return {
    vi: `sai bảng mã: ${vi}. Hãy lưu lại tệp ở mã UTF-8.`,
    en: `wrong encoding: ${en}. Save the file as UTF-8.`,
  };
}

function utf16Mark(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 'UTF-16' : null;
}

/** By halving: a beginning of the file decodes exactly when no invalid byte is in it. */
function firstInvalidByte(bytes: Uint8Array): number | null {
  if (decodes(bytes, false)) return null;
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (middle <= bytes.length && decodes(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return startOfBrokenCharacter(bytes, good);
}

/** The beginning may end inside a character that never got its last bytes: at most three were read. */
function startOfBrokenCharacter(bytes: Uint8Array, good: number): number {
  let start = good;
  while (start > 0 && good - start < 3 && !decodes(bytes.subarray(0, start), false)) start -= 1;
  return start;
}

function decodes(bytes: Uint8Array, isBeginning: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isBeginning });
    return true;
  } catch {
    return false;
  }
}

function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = bytes.subarray(0, offset);
  const lineStart = before.lastIndexOf(0x0a) + 1;
  const text = new TextDecoder('utf-8').decode(before.subarray(lineStart));
  return { line: before.filter((byte) => byte === 0x0a).length + 1, column: text.length + 1 };
}

function refuse(file: string, code: string, sentence: Sentence, place = { line: 1, column: 1 }): never {
  throw new InputProblems([{ file, ...place, field: '', code, ...sentence }]);
}

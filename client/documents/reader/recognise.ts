/* eslint-disable no-control-regex -- the signatures of file formats are made of control characters */
import { Refused } from './reading';

const IMAGES: readonly [kind: string, signature: RegExp][] = [
  ['PNG', /^\x89PNG\r\n/],
  ['JPEG', /^\xff\xd8\xff/],
  ['GIF', /^GIF8[79]a/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['BMP', /^BM.{4}\0{4}/s],
  ['WebP', /^RIFF.{4}WEBP/s],
  ['HEIC', /^.{4}ftyp(?:heic|heix|mif1|msf1|avif)/s],
  ['JPEG 2000', /^\0\0\0\x0cjP {2}/],
  ['DjVu', /^AT&TFORM/],
];

const ARCHIVES: readonly [kind: string, signature: RegExp][] = [
  ['RAR', /^Rar!\x1a\x07/],
  ['7-Zip', /^7z\xbc\xaf\x27\x1c/],
  ['gzip', /^\x1f\x8b/],
  ['bzip2', /^BZh[1-9]/],
  ['xz', /^\xfd7zXZ/],
];

/** The storage of an Office 97-2003 file, and of an encrypted newer one. */
const OLE = /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/;
const ZIP = /^PK(?:\x03\x04|\x05\x06)/;
/** A PDF may begin with up to 1,024 other bytes, as its readers tolerate. */
const PDF = /^[\s\S]{0,1023}?%PDF-\d/;

/** By the first bytes, whatever the name says. Throws Refused for what is known and cannot be read. */
export function recognise(bytes: Buffer): 'pdf' | 'zip' | 'text' {
  const head = bytes.toString('latin1', 0, 2048);
  if (ZIP.test(head)) return 'zip';
  if (OLE.test(head)) refuseOle(bytes);
  if (/^\s*\{\\rtf/.test(head)) throw new Refused('rtf');
  for (const [kind, signature] of IMAGES) if (signature.test(head)) throw new Refused('image', { kind });
  for (const [kind, signature] of ARCHIVES) if (signature.test(head)) throw new Refused('archive', { kind });
  if (/^MIME-Version:/im.test(head.slice(0, 512)))
    throw new Refused('other-office', { kind: 'MHTML (.mht)' });
  if (/progid="Word\.Document"|<w:wordDocument|<pkg:package/.test(head)) {
    throw new Refused('other-office', { kind: 'Word XML (.xml)' });
  }
  return PDF.test(head) && !looksLikeHtml(head) ? 'pdf' : 'text';
}

/** The names in an OLE directory are UTF-16; each kind of file has one that tells it. */
function refuseOle(bytes: Buffer): never {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) throw new Refused('encrypted');
  if (has('WordDocument')) throw new Refused('old-word');
  if (has('Workbook') || has('Book')) throw new Refused('other-office', { kind: 'Excel (.xls)' });
  if (has('PowerPoint Document')) throw new Refused('other-office', { kind: 'PowerPoint (.ppt)' });
  throw new Refused('other-office', { kind: 'Microsoft Office (OLE)' });
}

export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4096).replace(/^\uFEFF|^\xef\xbb\xbf/, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(start);
}

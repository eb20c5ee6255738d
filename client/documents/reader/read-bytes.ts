import type { Limits } from '../limits';
import { cleanText } from './clean-text';
import { readDocx } from './docx/read-docx';
import { readHtml } from './html/read-html';
import { readPdf } from './pdf/read-pdf';
import { refuseLegacyText } from './plain/legacy-encoding';
import { decodeText } from './plain/decode-text';
import { looksLikeHtml, recognise } from './recognise';
import { Refused, type Answer, type Reading } from './reading';

/** Recognises the format by the content and reads it; the name's extension only decides between kinds of text. */
export async function readBytes(bytes: Buffer, extension: string, limits: Limits): Promise<Answer> {
  const kind = recognise(bytes);
  if (kind === 'pdf') return finish('pdf', await readPdf(bytes, limits), limits);
  if (kind === 'zip') return finish('docx', await readDocx(bytes, limits), limits);
  const named = /^\.x?html?$/.test(extension);
  const text = decodeText(bytes, named || looksLikeHtml(bytes.toString('latin1', 0, 1024)));
  if (!named && !looksLikeHtml(text)) return finish('txt', { text, pages: null, remarks: [] }, limits);
  return finish('html', await readHtml(text, limits), limits);
}

function finish(
  format: Extract<Answer, { type: 'read' }>['format'],
  { text, ...rest }: Reading,
  limits: Limits,
): Answer {
  if (text.length > limits.characters) throw new Refused('too-long', { most: limits.characters });
  refuseLegacyText(text);
  const clean = cleanText(text);
  if (!/[\p{L}\p{N}]/u.test(clean)) throw new Refused('no-text');
  return { type: 'read', format, ...rest, text: clean };
}

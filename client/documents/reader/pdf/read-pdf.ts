import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';
import type { Remark } from '../../document-text';
import type { Limits } from '../../limits';
import { Refused, type Reading } from '../reading';
import { linesOf } from './columns';
import { dropFurniture } from './furniture';
import { splitLetterhead } from './letterhead';
import type { Page } from './page';
import { takeFootnotes } from './page-footnotes';
import { Pieces, type TextItem } from './pieces';
import { hasLostWords, pagesWithoutText } from './readable';
import { rowsOf } from './rows';
import { wholeTokens } from './whole-tokens';
import { joinWrappedRows } from './wrapped-rows';

type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PDFPageProxy = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

/** Actions in a PDF that start something. */
const ACTIONS = /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|GoToE)[\s(<[/]/;

export async function readPdf(bytes: Buffer, limits: Limits): Promise<Reading> {
  const { document, pages, whole } = await readAsWhole(bytes, limits);
  const remarks = await remarksOn(document, bytes);
  if (!whole || hasLostWords(pages)) remarks.push({ code: 'damaged-parts' });
  const empty = pagesWithoutText(pages);
  if (empty.length > 0) remarks.push({ code: 'pages-without-text', facts: { pages: empty.join(', ') } });
  const dropped = dropFurniture(pages);
  if (dropped > 0) remarks.push({ code: 'page-furniture-dropped', facts: { lines: dropped } });
  const footnotes = pages.flatMap(takeFootnotes);
  joinWrappedRows(pages);
  const lines = pages.flatMap(({ rows, across }) => [...linesOf(rows), ...linesOf(across)]);
  const text = [...wholeTokens(splitLetterhead(lines)), ...footnotes].join('\n');
  return { text, pages: pages.length, remarks };
}

/** First strictly; a second time past errors, which a viewer hides, too, but a person must be told of. */
async function readAsWhole(
  bytes: Buffer,
  limits: Limits,
): Promise<{ document: PDFDocumentProxy; pages: Page[]; whole: boolean }> {
  const strict = await open(bytes, true);
  try {
    return { document: strict, pages: await readPages(strict, limits), whole: true };
  } catch (error) {
    if (error instanceof Refused) throw error;
    await strict.destroy();
    const lenient = await open(bytes, false);
    return { document: lenient, pages: await readPages(lenient, limits), whole: false };
  }
}

/** Fonts are never turned into code or loaded from the system, scripts and forms never run, nothing is fetched. */
async function open(bytes: Buffer, stopAtErrors: boolean): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await getResolvedPDFJS();
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') throw new Refused('encrypted');
    throw new Refused('damaged', { reason: message });
  }
}

async function readPages(document: PDFDocumentProxy, limits: Limits): Promise<Page[]> {
  if (document.numPages > limits.pages) {
    throw new Refused('too-many-pages', { pages: document.numPages, most: limits.pages });
  }
  if (document.isPureXfa) throw new Refused('form-only');
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const pieces = new Pieces(
      page.getViewport({ scale: 1 }).transform as [number, number, number, number, number, number],
    );
    for await (const item of textItems(page)) {
      characters += item.str.length;
      if (characters > limits.characters) throw new Refused('too-long', { most: limits.characters });
      pieces.add(item);
    }
    const [most = [], ...others] = pieces.groups();
    pages.push({ number, rows: rowsOf(most), across: others.flatMap(rowsOf) });
    page.cleanup();
  }
  return pages;
}

async function* textItems(page: PDFPageProxy): AsyncGenerator<TextItem> {
  const stream = page.streamTextContent() as AsyncIterable<{ items: (TextItem | object)[] }>;
  for await (const { items } of stream) {
    for (const item of items) if ('str' in item) yield item;
  }
}

/**
 * Attached files, scripts and launch actions are no reason to refuse: signed official PDFs carry them,
 * and nothing here can run them. The person is told, since an annex may be among the attached files.
 */
async function remarksOn(document: PDFDocumentProxy, bytes: Buffer): Promise<Remark[]> {
  const remarks: Remark[] = [];
  const attached = (await document.getAttachments()) as object | null;
  if (attached !== null) {
    remarks.push({ code: 'attachments-ignored', facts: { count: Object.keys(attached).length } });
  }
  if ((await document.hasJSActions()) || ACTIONS.test(bytes.toString('latin1'))) {
    remarks.push({ code: 'scripts-ignored' });
  }
  if ((await document.getPermissions()) !== null) remarks.push({ code: 'restricted' });
  return remarks;
}

import { LIMITS } from '../../client/documents/limits';
import { OfficePackage } from '../../client/documents/reader/docx/package';
import { readXml } from '../../client/documents/reader/docx/xml';

export interface ReadDraft {
  /** Every paragraph that is not empty, in the order of the file. */
  lines: string[];
  /** The same and the empty ones, as XML. */
  paragraphs: string[];
  xml: string;
  styles: string;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A Word file read back; throws when it is damaged or its main part is not well-formed. */
export async function readDraft(bytes: Buffer): Promise<ReadDraft> {
  const part = async (name: string): Promise<string> => {
    const files = await OfficePackage.open(bytes, LIMITS);
    let text = '';
    for await (const piece of files.text(name)) text += piece;
    return text;
  };
  const xml = await part('word/document.xml');
  await readXml(await OfficePackage.open(bytes, LIMITS), 'word/document.xml', LIMITS, {});
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
  const lines = paragraphs.map(textOf).filter((line) => line !== '');
  return { lines, paragraphs, xml, styles: await part('word/styles.xml') };
}

function textOf(paragraph: string): string {
  const runs = [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);
  return runs.join('').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

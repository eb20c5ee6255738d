import type { Limits } from '../../limits';
import { Refused } from '../reading';
import type { OfficePackage } from './package';
import { readXml } from './xml';

export interface WordParts {
  document: string;
  numbering: string | null;
  styles: string | null;
  footnotes: string | null;
  endnotes: string | null;
}

const CONTENT_TYPES = '[Content_Types].xml';
const WORD = /wordprocessingml\.(?:document|template)\.main\+xml$/;

/**
 * Finds the parts that hold text, and refuses what an official document has no need of and an attacker
 * has: macros, objects of other programs, references that a program would follow when it opens the file.
 */
export async function inspectPackage(files: OfficePackage, limits: Limits): Promise<WordParts> {
  const types = await contentTypes(files, limits);
  refuseOtherKinds(files, types);
  for (const name of files.names) {
    if (/(?:^|\/)vba(?:project|data)[^/]*$/i.test(name)) throw new Refused('macros', { where: name });
    if (/(?:^|\/)(?:embeddings|activex)\/./i.test(name))
      throw new Refused('embedded-object', { where: name });
  }
  for (const name of files.names.filter((file) => /\.rels$/i.test(file)))
    await checkRelations(files, name, limits);
  const part = (kind: RegExp) => {
    const found = [...types].find(([, type]) => kind.test(type))?.[0] ?? null;
    return found !== null && files.has(found) ? found : null;
  };
  const document = part(WORD);
  if (document === null) throw new Refused('damaged', { reason: 'word/document.xml?' });
  return {
    document,
    numbering: part(/wordprocessingml\.numbering\+xml$/),
    styles: part(/wordprocessingml\.styles\+xml$/),
    footnotes: part(/wordprocessingml\.footnotes\+xml$/),
    endnotes: part(/wordprocessingml\.endnotes\+xml$/),
  };
}

/** The content type of each part that has one of its own, and of each extension (`.bin`). */
async function contentTypes(files: OfficePackage, limits: Limits): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  if (!files.has(CONTENT_TYPES)) return types;
  await readXml(files, CONTENT_TYPES, limits, {
    open: (element) => {
      const type = element.get('ContentType');
      const part = element.get('PartName')?.replace(/^\//, '') ?? `.${element.get('Extension')}`;
      if (type !== undefined) types.set(part, type);
    },
  });
  return types;
}

function refuseOtherKinds(files: OfficePackage, types: Map<string, string>): void {
  const all = [...types.values()];
  const has = (pattern: RegExp) => all.some((type) => pattern.test(type));
  const macro = [...types].find(
    ([part, type]) => !part.startsWith('.') && /macroEnabled|vbaProject/i.test(type),
  );
  if (macro !== undefined) throw new Refused('macros', { where: macro[0] });
  if (has(WORD)) return;
  if (has(/spreadsheetml|ms-excel/)) throw new Refused('other-office', { kind: 'Excel (.xlsx)' });
  if (has(/presentationml|ms-powerpoint/)) throw new Refused('other-office', { kind: 'PowerPoint (.pptx)' });
  if (files.has('META-INF/manifest.xml') && files.has('content.xml')) throw new Refused('opendocument');
  throw new Refused('archive', { kind: 'ZIP' });
}

async function checkRelations(files: OfficePackage, part: string, limits: Limits): Promise<void> {
  await readXml(files, part, limits, {
    open: (element) => {
      const kind = element.get('Type')?.split('/').pop() ?? '';
      const target = element.get('Target') ?? '';
      if (/^external$/i.test(element.get('TargetMode') ?? '') && kind !== 'hyperlink') {
        throw new Refused('external-reference', { kind, target });
      }
      // Another document inside this one, of which the text would be missing here.
      if (/^(?:aFChunk|subDocument|oleObject|package|control|activeXControlBinary)$/i.test(kind)) {
        throw new Refused('embedded-object', { where: target });
      }
      if (/^vbaProject$/i.test(kind)) throw new Refused('macros', { where: target });
    },
  });
}

/** Field codes that make Word fetch something or start a program. */
export function refuseActiveField(code: string): void {
  const found = /^\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE)\s+(.*)/is.exec(code);
  if (found !== null) {
    throw new Refused('external-reference', { kind: (found[1] ?? '').toUpperCase(), target: found[2] ?? '' });
  }
}

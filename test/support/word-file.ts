import { zip, type ZipEntry } from './zip-writer';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface WordFileParts {
  /** What stands in `w:body`. */
  body: string;
  /** What stands in `w:numbering`. */
  numbering?: string;
  /** What stands in `w:styles`. */
  styles?: string;
  /** Relationships of the document, as XML. */
  relations?: string;
  mainType?: string;
  more?: readonly ZipEntry[];
  /** Before the root element of document.xml. */
  prolog?: string;
}

/** A .docx in the fewest parts that Word opens, for what the `docx` package does not write. */
export function wordFile(parts: WordFileParts): Buffer {
  return zip(wordEntries(parts));
}

export function wordEntries({
  body,
  numbering,
  styles,
  relations,
  mainType,
  more,
  prolog,
}: WordFileParts): ZipEntry[] {
  const part = (name: string, root: string, content: string, before = ''): ZipEntry => ({
    name: `word/${name}.xml`,
    data: `<?xml version="1.0" encoding="UTF-8"?>${before}<w:${root} ${W}>${content}</w:${root}>`,
  });
  return [
    {
      name: '[Content_Types].xml',
      data:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${mainType ?? `${TYPE}.document.main+xml`}"/>` +
        `<Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/>` +
        `<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    },
    part('document', 'document', `<w:body>${body}</w:body>`, prolog),
    ...(numbering === undefined ? [] : [part('numbering', 'numbering', numbering)]),
    ...(styles === undefined ? [] : [part('styles', 'styles', styles)]),
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations ?? ''}</Relationships>`,
    },
    ...(more ?? []),
  ];
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, numId: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

import { zip, type ZipEntry } from './zip-writer';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface XlsxSheet {
  name: string;
  /** `<row>` elements. */
  rows: string;
  /** What follows the rows: merged cells. */
  after?: string;
  before?: string;
  state?: 'hidden';
}

/** The parts of a spreadsheet element by element, so that tests can also write what no program would. */
export function xlsxParts(
  sheets: readonly XlsxSheet[],
  { date1904 = false, strings = '' }: { date1904?: boolean; strings?: string } = {},
): ZipEntry[] {
  const sheetTags = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const relations = sheets.map((_, i) => relation(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relationships([relation('b', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheetTags.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships([
        ...relations,
        relation('st', 'styles', 'styles.xml'),
        relation('ss', 'sharedStrings', 'sharedStrings.xml'),
      ]),
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;dự kiến&quot; 0.0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${strings}</sst>` },
    ...sheets.map(({ rows, before = '', after = '' }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
  ];
}

export function xlsxFile(...of: Parameters<typeof xlsxParts>): Buffer {
  return zip(xlsxParts(...of));
}

/** A row of inline texts, from column A on; null for an empty cell. */
export function textRow(number: number, cells: readonly (string | null)[]): string {
  const written = cells.map((text, i) =>
    text === null
      ? ''
      : `<c r="${String.fromCharCode(65 + i)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(tags: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${tags.join('')}</Relationships>`;
}

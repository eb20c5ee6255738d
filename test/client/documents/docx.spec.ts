import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ILevelsOptions,
} from 'docx';
import { readBytes } from '../../support/documents-from-sources';
import { temporaryFolder } from '../../support/temporary-folder';
import { item, paragraph, wordFile } from '../../support/word-file';

describe('a Word file', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  async function linesOf(bytes: Buffer): Promise<string[]> {
    return (await readBytes(folder.path, 'van-ban.docx', bytes)).text.trimEnd().split('\n');
  }

  it('shows the numbers that Word counts, level by level', async () => {
    const levels: ILevelsOptions[] = [
      level(0, LevelFormat.UPPER_ROMAN, '%1.'),
      level(1, LevelFormat.DECIMAL, '%2.'),
      level(2, LevelFormat.DECIMAL, '%2.%3.'),
      level(3, LevelFormat.LOWER_LETTER, '%4)'),
      level(4, LevelFormat.LOWER_ROMAN, '(%5)'),
      level(5, LevelFormat.BULLET, '-'),
    ];
    const numbered = (text: string, at: number) =>
      new Paragraph({ text, numbering: { reference: 'muc', level: at } });
    const document = new Document({
      numbering: { config: [{ reference: 'muc', levels }] },
      sections: [
        {
          children: [
            numbered('Tình hình', 0),
            numbered('Kết quả', 1),
            numbered('Nhiệm vụ', 0),
            numbered('Các bộ', 1),
            numbered('Bộ Công Thương', 2),
            numbered('Bộ Tài chính', 2),
            numbered('lập dự toán', 3),
            numbered('cấp vốn', 3),
            numbered('đợt một', 4),
            numbered('đợt hai', 4),
            numbered('kiểm tra', 5),
            numbered('Các tỉnh', 1),
            numbered('Lào Cai', 2),
          ],
        },
      ],
    });
    expect(await linesOf(await Packer.toBuffer(document))).toEqual([
      'I. Tình hình',
      '1. Kết quả',
      'II. Nhiệm vụ',
      '1. Các bộ',
      '1.1. Bộ Công Thương',
      '1.2. Bộ Tài chính',
      'a) lập dự toán',
      'b) cấp vốn',
      '(i) đợt một',
      '(ii) đợt hai',
      '- kiểm tra',
      '2. Các tỉnh',
      '2.1. Lào Cai',
    ]);
  });

  it('follows a series that has đ after d, and a letter that is written into the level', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/>' +
      '<w:numFmt w:val="custom" w:format="a, b, c, d, đ, e, g"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="đ)"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>' +
      uses(0, 1, 2);
    const body = [
      item('bốn', 1),
      item('năm', 1),
      item('sáu', 1),
      item('riêng', 2),
      item('d', 3),
      item('e', 3),
    ].join('');
    expect(await linesOf(wordFile({ body, numbering }))).toEqual([
      'd) bốn',
      'đ) năm',
      'e) sáu',
      'đ) riêng',
      'd) d',
      'e) e',
    ]);
  });

  it('starts a list anew where it says so, and goes on counting where it does not', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = [item('một', 1), item('hai', 2), paragraph('xen'), item('lại', 3), item('tiếp', 3)].join('');
    expect(await linesOf(wordFile({ body, numbering }))).toEqual([
      '1. một',
      '2. hai',
      'xen',
      '1. lại',
      '2. tiếp',
    ]);
  });

  it('numbers headings through their styles, and not where a paragraph opts out', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0">' +
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="De1"/><w:suff w:val="space"/><w:lvlText w:val="Phần %1."/></w:lvl>' +
      '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:pStyle w:val="De2"/><w:lvlText w:val="%1.%2"/></w:lvl>' +
      '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>';
    const styles =
      '<w:style w:type="paragraph" w:styleId="De1"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="De2"><w:basedOn w:val="De1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="De2"/></w:style>';
    const styled = (text: string, style: string, more = '') =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body = [
      styled('Chung', 'De1'),
      styled('Riêng', 'De2'),
      styled('không số', 'De2', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('Kế', 'Con'),
      styled('Cuối', 'De1'),
    ].join('');
    expect(await linesOf(wordFile({ body, numbering, styles }))).toEqual([
      'Phần I. Chung',
      '1.1 Riêng',
      'không số',
      '1.2 Kế',
      'Phần II. Cuối',
    ]);
  });

  it('shows the bullets of symbol fonts as signs that everybody has', async () => {
    const bullet = (id: number, sign: string, font: string) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl></w:abstractNum>`;
    const numbering =
      bullet(0, '\uF0B7', 'Symbol') +
      bullet(1, '\uF02D', 'Symbol') +
      bullet(2, 'o', 'Courier New') +
      bullet(3, '+', 'Times New Roman') +
      uses(0, 1, 2, 3);
    const body = [1, 2, 3, 4].map((numId) => item('ý', numId)).join('');
    expect(await linesOf(wordFile({ body, numbering }))).toEqual(['• ý', '- ý', '○ ý', '+ ý']);
  });

  it('gives a drawn table line by line, and text that a table only places in its own lines', async () => {
    const cell = (...texts: string[]) =>
      new TableCell({ children: texts.map((text) => new Paragraph(text)) });
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const document = new Document({
      sections: [
        {
          children: [
            new Table({
              borders: {
                top: none,
                bottom: none,
                left: none,
                right: none,
                insideHorizontal: none,
                insideVertical: none,
              },
              rows: [
                new TableRow({
                  children: [
                    cell('BỘ NỘI VỤ', 'Số: 15/BNV-VP'),
                    cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
                  ],
                }),
              ],
            }),
            new Paragraph('Phân công'),
            new Table({
              rows: [
                new TableRow({ children: [cell('TT'), cell('Nhiệm vụ'), cell('Thời hạn')] }),
                new TableRow({ children: [cell('1'), cell('Rà soát', 'quy hoạch'), cell('Quý I/2027')] }),
              ],
            }),
          ],
        },
      ],
    });
    expect(await linesOf(await Packer.toBuffer(document))).toEqual([
      'BỘ NỘI VỤ',
      'Số: 15/BNV-VP',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Phân công',
      'TT\tNhiệm vụ\tThời hạn',
      '1\tRà soát quy hoạch\tQuý I/2027',
    ]);
  });

  it('keeps footnotes as [n], with their text at the end', async () => {
    const document = new Document({
      footnotes: {
        1: { children: [new Paragraph('Theo báo cáo quý trước.')] },
        2: { children: [new Paragraph('Phụ lục kèm theo.')] },
      },
      sections: [
        {
          children: [
            new Paragraph({
              children: [new TextRun('Đạt 72%'), new FootnoteReferenceRun(1), new TextRun('; còn chậm.')],
            }),
            new Paragraph({ children: [new TextRun('Danh mục'), new FootnoteReferenceRun(2)] }),
          ],
        },
      ],
    });
    expect(await linesOf(await Packer.toBuffer(document))).toEqual([
      'Đạt 72%[1]; còn chậm.',
      'Danh mục[2]',
      '[1] Theo báo cáo quý trước.',
      '[2] Phụ lục kèm theo.',
    ]);
  });

  it('keeps a raised number apart from the number before it', async () => {
    const raised = (text: string) => new TextRun({ text, superScript: true });
    const children = [new TextRun('Năm 2026'), raised('1'), new TextRun(', 12 km'), raised('2')];
    const document = new Document({ sections: [{ children: [new Paragraph({ children })] }] });
    expect(await linesOf(await Packer.toBuffer(document))).toEqual(['Năm 2026[1], 12 km2']);
  });

  it('reads tabs, line breaks and hyphens as printed, in composed letters and with plain spaces', async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({
              children: [new TextRun({ children: ['Nơi nhận:', new Tab(), 'KT. BỘ TRƯỞNG'] })],
            }),
            new Paragraph({ children: [new TextRun('một'), new TextRun({ text: 'hai', break: 1 })] }),
            new Paragraph('Bộ\u00A0Y\u00A0tế trước nga\u0300y 5\u20113\u20112027, cơ\u00AD quan\u200B'),
          ],
        },
      ],
    });
    expect(await linesOf(await Packer.toBuffer(document))).toEqual([
      'Nơi nhận:\tKT. BỘ TRƯỞNG',
      'một',
      'hai',
      'Bộ Y tế trước ngày 5-3-2027, cơ quan',
    ]);
  });

  it('leaves out deleted and hidden text and what is stored twice, and says so', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">trước ngày </w:t></w:r>' +
      '<w:del><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins><w:r><w:t>30/9</w:t></w:r></w:ins>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t> (bản nháp)</w:t></w:r></w:p>' +
      '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>neo</w:t><mc:AlternateContent>' +
      '<mc:Choice><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent></mc:Choice>' +
      '<mc:Fallback><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent></mc:Fallback>' +
      '</mc:AlternateContent></w:r></w:p>';
    const document = await readBytes(folder.path, 'sua-doi.docx', wordFile({ body }));
    expect(document.text).toBe('trước ngày 30/9\nneo\ntrong khung\n');
    expect(document.notes.map(({ code }) => code)).toEqual(['tracked-changes', 'hidden-text-dropped']);
  });
});

function level(
  at: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
): ILevelsOptions {
  return { level: at, format, text, alignment: AlignmentType.LEFT, suffix: LevelSuffix.TAB };
}

function uses(...abstractIds: number[]): string {
  return abstractIds
    .map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`)
    .join('');
}

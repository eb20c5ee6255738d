import { documentMakers } from '../../support/document-makers';
import { read, readBytes, refusal } from '../../support/documents-from-sources';
import { pdf } from '../../support/pdf-maker';
import { pdfOf } from '../../support/raw-pdf';
import { temporaryFolder } from '../../support/temporary-folder';

const STYLE = { defaultStyle: { font: 'Roboto', fontSize: 13 }, pageSize: 'A4' };
const SENTENCE =
  'Bộ Xây dựng chủ trì, phối hợp với Ủy ban nhân dân các tỉnh rà soát quỹ đất, hoàn thành trước ngày 15/12/2026.';

describe('a PDF', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  async function linesOf(definition: object): Promise<string[]> {
    const { text } = await readBytes(folder.path, 'van-ban.pdf', await pdf({ ...STYLE, ...definition }));
    return text.trimEnd().split('\n');
  }

  it('loses page numbers, headers and footers, and nothing else', async () => {
    const bytes = await pdf({
      ...STYLE,
      header: { text: 'Cổng Thông tin điện tử Chính phủ', margin: [40, 20] },
      footer: (page: number, pages: number) => ({
        columns: [`Trang ${page}/${pages}`, { text: 'Lưu hành nội bộ', alignment: 'right' }],
        margin: [40, 0],
      }),
      content: Array.from({ length: 60 }, (_, i) => `${i + 1}. ${SENTENCE}`),
    });
    const { text, pages, notes } = await readBytes(folder.path, 'dau-trang.pdf', bytes);
    expect(pages).toBeGreaterThanOrEqual(3);
    const expected = Array.from({ length: 60 }, (_, i) => `${i + 1}. ${SENTENCE}`).join(' ');
    expect(text.replace(/\s+/g, ' ').trim()).toBe(expected);
    expect(notes).toEqual([expect.objectContaining({ code: 'page-furniture-dropped' })]);
  });

  it('keeps a lonely number that does not count the pages', async () => {
    const lines = await linesOf({
      content: [
        { text: 'hoàn thành trong năm' },
        { text: '2027', pageBreak: 'after' },
        { text: '2028' },
        { text: 'và các năm sau.' },
      ],
    });
    expect(lines).toEqual(['hoàn thành trong năm', '2027', '2028', 'và các năm sau.']);
  });

  it('reads two columns of a letterhead and of a signature one after the other', async () => {
    const lines = await linesOf({
      content: [
        {
          columns: [
            { width: 200, stack: ['BỘ NGOẠI GIAO', 'Số: 21/BNG-TH'], alignment: 'center' },
            {
              width: '*',
              stack: [
                'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
                'Độc lập - Tự do - Hạnh phúc',
                'Hà Nội, ngày 3 tháng 2 năm 2027',
              ],
              alignment: 'center',
            },
          ],
        },
        { text: 'Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương;', margin: [0, 20] },
        {
          columns: [
            { width: 200, stack: ['Nơi nhận:', '- Như trên;', '- Lưu: VT, TH.'], fontSize: 11 },
            { width: '*', stack: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Trần Văn Bình'], alignment: 'center' },
          ],
        },
      ],
    });
    expect(lines).toEqual([
      'BỘ NGOẠI GIAO',
      'Số: 21/BNG-TH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hà Nội, ngày 3 tháng 2 năm 2027',
      'Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương;',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, TH.',
      'KT. BỘ TRƯỞNG',
      'THỨ TRƯỞNG',
      'Trần Văn Bình',
    ]);
  });

  it('parts a letterhead whose halves nearly touch', async () => {
    const lines = await linesOf({
      fontSize: 12,
      content: [
        {
          columns: [
            { width: 'auto', text: 'ỦY BAN NHÂN DÂN TỈNH LÀO CAI' },
            { width: 'auto', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
          ],
          columnGap: 6,
        },
        {
          columns: [
            { width: 'auto', text: 'Số: 9/UBND-NC' },
            { width: 'auto', text: 'Lào Cai, ngày 4 tháng 2 năm 2027' },
          ],
          columnGap: 6,
        },
      ],
    });
    expect(lines).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 9/UBND-NC',
      'Lào Cai, ngày 4 tháng 2 năm 2027',
    ]);
  });

  it('keeps a number with its paragraph across the gap of a hanging indent', async () => {
    const lines = await linesOf({
      content: [
        { columns: [{ width: 50, text: 'a)' }, 'Rà soát quy hoạch'] },
        { columns: [{ width: 50, text: '3.1.' }, 'Bố trí vốn'] },
        { ol: ['Thẩm định', 'Nghiệm thu'] },
      ],
    });
    expect(lines).toEqual(['a) Rà soát quy hoạch', '3.1. Bố trí vốn', '1. Thẩm định', '2. Nghiệm thu']);
  });

  it('gives a table of three columns row by row, wrapped cells put together', async () => {
    const lines = await linesOf({
      content: [
        {
          table: {
            widths: [30, 200, 120],
            body: [
              ['TT', 'Nhiệm vụ', 'Thời hạn'],
              ['1', 'Xây dựng đề án phát triển đường sắt tốc độ cao đoạn qua tỉnh', 'Quý I năm 2027'],
              ['2', 'Kiểm tra', 'hằng tháng'],
            ],
          },
        },
      ],
    });
    expect(lines).toEqual([
      'TT\tNhiệm vụ\tThời hạn',
      '1\tXây dựng đề án phát triển đường sắt tốc độ cao đoạn qua tỉnh\tQuý I năm 2027',
      '2\tKiểm tra\thằng tháng',
    ]);
  });

  it('takes footnotes off the foot of the page and keeps [n] in the text', async () => {
    const raised = (text: string) => ({ text, sup: true });
    const bytes = await pdf({
      ...STYLE,
      content: [
        { text: ['Giải ngân đạt 61%', raised('1'), ' kế hoạch, diện tích 5 km', raised('2'), ' đất.'] },
      ],
      footer: { fontSize: 9, margin: [40, 0], text: [raised('1'), ' Số liệu đến hết quý trước.'] },
    });
    const { text } = await readBytes(folder.path, 'chu-thich.pdf', bytes);
    expect(text).toBe(
      'Giải ngân đạt 61%[1] kế hoạch, diện tích 5 km2 đất.\n[1] Số liệu đến hết quý trước.\n',
    );
  });

  it('neither glues nor splits words where the font changes inside a line', async () => {
    const lines = await linesOf({
      content: [
        {
          text: [
            'Bộ ',
            { text: 'Tư', bold: true },
            ' pháp ',
            { text: 'th', italics: true },
            'ẩm định; ',
            { text: 'chậm nhất', bold: true },
            ' 30/6.',
          ],
        },
      ],
    });
    expect(lines).toEqual(['Bộ Tư pháp thẩm định; chậm nhất 30/6.']);
  });

  it('does not leave a number or a date broken at the end of a line', async () => {
    const lines = await linesOf({
      pageMargins: 40,
      content: [{ text: 'Nghị quyết 59-NQ/TW về hội nhập', margin: [0, 0, 420, 0] }],
    });
    expect(lines.join('\n')).toMatch(/59-NQ\/TW/);
  });

  it('is refused as a scan when its pages are pictures', async () => {
    const picture = {
      svg: '<svg width="400" height="500"><rect width="400" height="500" fill="#ddd"/></svg>',
    };
    const bytes = await pdf({ ...STYLE, content: [picture, { ...picture, pageBreak: 'before' }] });
    const refused = await refusal(readBytes(folder.path, 'scan.pdf', bytes));
    expect(refused.code).toBe('scan');
    expect(refused.vi).toContain('ocrmypdf -l vie');
  });

  it('tells which pages have no text when others have', async () => {
    const bytes = await pdf({
      ...STYLE,
      content: [
        SENTENCE,
        { svg: '<svg width="9" height="9"><rect width="9" height="9"/></svg>', pageBreak: 'before' },
        { text: SENTENCE, pageBreak: 'before' },
      ],
    });
    const { notes } = await readBytes(folder.path, 'mot-phan.pdf', bytes);
    expect(notes).toEqual([expect.objectContaining({ code: 'pages-without-text' })]);
    expect(notes[0]?.vi).toContain('trang 2');
  });

  it('is refused when its fonts do not say which letters they draw', async () => {
    const bytes = await pdf({ ...STYLE, compress: false, content: [SENTENCE, SENTENCE] });
    const mute = Buffer.from(bytes.toString('latin1').replaceAll('/ToUnicode', '/XxUnicode'), 'latin1');
    expect((await refusal(readBytes(folder.path, 'khong-bang-ma.pdf', mute))).code).toBe('no-unicode-map');
  });

  it('tells when a part of it is drawn in such a font', async () => {
    const content = [...Array.from({ length: 30 }, () => SENTENCE), { text: 'trước ngày 30/6', bold: true }];
    const bytes = await pdf({ ...STYLE, compress: false, content });
    const text = bytes.toString('latin1');
    const last = text.lastIndexOf('/ToUnicode');
    const mute = Buffer.from(`${text.slice(0, last)}/XxUnicode${text.slice(last + 10)}`, 'latin1');
    const { notes } = await readBytes(folder.path, 'mot-phong.pdf', mute);
    expect(notes.map(({ code }) => code)).toContain('damaged-parts');
  });

  it('is refused with a password, and read when it only restricts printing', async () => {
    const locked = await pdf({ ...STYLE, userPassword: 'mo', ownerPassword: 'chu', content: SENTENCE });
    expect((await refusal(readBytes(folder.path, 'khoa.pdf', locked))).code).toBe('encrypted');
    const restricted = await pdf({
      ...STYLE,
      ownerPassword: 'chu',
      permissions: { copying: false },
      content: SENTENCE,
    });
    const { text, notes } = await readBytes(folder.path, 'han-che.pdf', restricted);
    expect(text.replace(/\s+/g, ' ').trim()).toBe(SENTENCE);
    expect(notes.map(({ code }) => code)).toEqual(['restricted']);
  });

  it('is read without its attached files and scripts, which are named', async () => {
    const bytes = await pdf({
      ...STYLE,
      compress: false,
      content: SENTENCE,
      files: { phuLuc: { src: 'data:text/plain;base64,eA==', name: 'phu-luc.txt' } },
    });
    const withScript = Buffer.from(
      bytes
        .toString('latin1')
        .replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
      'latin1',
    );
    const { text, notes } = await readBytes(folder.path, 'dinh-kem.pdf', withScript);
    expect(text.replace(/\s+/g, ' ').trim()).toBe(SENTENCE);
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['attachments-ignored', 'scripts-ignored']),
    );
  });

  it('is read past an error in a page, which is told', async () => {
    const show = 'BT /F1 9 Tf 10 10 Td (Report of the committee) Tj ET';
    const broken = pdfOf(`${show} /Nothing Do 1 2 3 4`, 1, '', '/XObject << /Nothing 1 0 R >>');
    const { text, notes } = await readBytes(folder.path, 'loi.pdf', broken);
    expect(text).toBe('Report of the committee\n');
    expect(notes.map(({ code }) => code)).toContain('damaged-parts');
  });

  it('is refused when it ends in the middle', async () => {
    const file = `${folder.path}/cut.pdf`;
    await documentMakers.makePdf(SENTENCE, file);
    expect((await read(file)).text.replace(/\s+/g, ' ').trim()).toBe(SENTENCE);
    expect(
      (await refusal(readBytes(folder.path, 'cut2.pdf', '%PDF-1.7\n1 0 obj\n<</Type/Catalog'))).code,
    ).toBe('damaged');
  });
});

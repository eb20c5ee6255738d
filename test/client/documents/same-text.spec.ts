import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentMakers } from '../../support/document-makers';
import { read } from '../../support/documents-from-sources';
import { temporaryFolder } from '../../support/temporary-folder';

const NOTICE = `VĂN PHÒNG CHÍNH PHỦ
Số: 812/TB-VPCP
Hà Nội, ngày 14 tháng 9 năm 2026

THÔNG BÁO
Kết luận của Phó Thủ tướng tại cuộc họp về hạ tầng số vùng biên giới & hải đảo

1. Bộ Khoa học và Công nghệ chủ trì, phối hợp với Bộ Quốc phòng và các địa phương rà soát mạng lưới trạm; báo cáo Thủ tướng Chính phủ trước ngày 30/11/2026.
a) Ưu tiên các xã chưa có sóng: "phủ 100% thôn, bản" theo Nghị quyết số 57-NQ/TW.
đ) Bố trí vốn < 5% dự phòng – hoàn thành trong Quý IV/2026.
2. Ủy ban nhân dân các tỉnh Điện Biên, Lai Châu và Sơn La
+ Khẩn trương bàn giao mặt bằng.
`;
// As texts come out of a PDF: broken in the middle of sentences, with an empty line after each line.
const HARD_WRAPPED = NOTICE.split('\n')
  .flatMap((line) => line.split(/(?<=^.{30,60}) (?=\S)/u))
  .join(' \n\n');
const LONG = Array.from({ length: 12 }, () => NOTICE).join('\n');

describe('the same text in four formats', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it.each([
    ['a notice', NOTICE],
    ['a hard-wrapped notice', HARD_WRAPPED],
    ['a notice of several pages with page numbers', LONG],
  ])('reads equal but for white space: %s', async (_, text) => {
    const { makeTxt, makeDocx, makePdf, makeHtml } = documentMakers;
    const files = { txt: makeTxt, docx: makeDocx, pdf: makePdf, html: makeHtml };
    for (const [format, make] of Object.entries(files)) {
      const file = join(folder.path, `thong-bao.${format}`);
      await make(text, file);
      const document = await read(file);
      expect(document.format).toBe(format);
      expect(fold(document.text)).toBe(fold(text));
      expect(document.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
    }
  });

  it('keeps one line per line of a text, paragraph of a Word file and block of a page', async () => {
    for (const format of ['txt', 'docx', 'html'] as const) {
      const file = join(folder.path, `dong.${format}`);
      const make = {
        txt: documentMakers.makeTxt,
        docx: documentMakers.makeDocx,
        html: documentMakers.makeHtml,
      };
      await make[format](NOTICE, file);
      const { text } = await read(file);
      expect(text.split('\n').filter((line) => line !== '')).toEqual(
        NOTICE.split('\n').filter((line) => line !== ''),
      );
    }
  });
});

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

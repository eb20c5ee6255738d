import fc from 'fast-check';
import type { LetterFacts } from '../../domain/letter/facts';
import { endOfDay } from '../../domain/time/instant';
import { balanced } from '../../letters/draft/agency-lines';
import { draftHead, type DraftHeadGiven } from '../../letters/draft/draft-head';
import { draftUrgingLetter } from '../../letters/draft/urging-letter';
import { facts, letter, slipped } from './letter-facts';
import { factsOf } from './facts-of-a-story';
import { readDraft, type ReadDraft } from './read-draft';
import { at, handOver, requests } from './stories';

const SIGNED: DraftHeadGiven = {
  sign: 'VPCP-QHQT',
  authority: 'KT. Bộ trưởng, Chủ nhiệm',
  signerTitle: 'Phó Chủ nhiệm',
  signerName: 'Nguyễn Văn Thử',
  copies: ['Thủ tướng Chính phủ (để b/c)', 'Bộ Ngoại giao'],
  fileUnit: 'QHQT',
  answerBy: '2026-04-15',
};

async function drafted(of: readonly LetterFacts[], given: DraftHeadGiven = {}): Promise<ReadDraft> {
  return readDraft(await draftUrgingLetter(of, draftHead(of, given)));
}

/** A person writes in rows of spaces that no line break takes apart. */
const shown = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/\u00A0{4,}/g, '…').replace(/\u00A0/g, ' '));

describe('an official urging letter about one task', () => {
  it('says who issues it, what was assigned, sent and answered, and what is asked by when', async () => {
    const { lines } = await drafted([slipped()], SIGNED);
    expect(shown(lines)).toEqual([
      'VĂN PHÒNG CHÍNH PHỦ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: …/VPCP-QHQT',
      'V/v đôn đốc thực hiện nhiệm vụ quá hạn giao tại Thông báo kết luận số 56/TB-VPCP',
      'Hà Nội, ngày…tháng…năm 2026',
      'Kính gửi: Bộ Công Thương',
      'Tại Thông báo kết luận số 56/TB-VPCP ngày 31 tháng 01 năm 2026, Thủ tướng Chính phủ Phạm Minh Chính giao Bộ Công Thương ' +
        'chủ trì, phối hợp với Bộ Ngoại giao thực hiện nhiệm vụ: Xây dựng lộ trình đàm phán, ký kết FTA với GCC, MERCOSUR, ' +
        'Pakistan, Ai Cập (mục 3.c). Thời hạn: “hoàn thành trong Quý I/2026” (hết thứ Ba 31/03/2026).',
      'Đến ngày 07 tháng 4 năm 2026, nhiệm vụ nêu trên đã quá hạn 5 ngày làm việc và chưa được ghi nhận hoàn thành.',
      'Đã nhắc việc Bộ Công Thương bằng thư điện tử, máy chủ thư đã nhận 5 thư: ngày 02/02/2026 (giao nhiệm vụ), ' +
        'ngày 16/03/2026 (nhắc trước 15 ngày), ngày 24/03/2026 (nhắc trước 7 ngày), ngày 31/03/2026 (nhắc ngày đến hạn), ' +
        'ngày 01/04/2026 (nhắc quá hạn 1 ngày làm việc). Không tới nơi nhận: thư ngày 01/04/2026 gửi Bộ Công Thương ' +
        '(máy chủ thư từ chối). Đã báo cáo tình hình tới Bộ Ngoại giao ngày 03/04/2026; Văn phòng Chính phủ ngày 03/04/2026.',
      'Về phía Bộ Công Thương: ngày 05/02/2026 xác nhận tiếp nhận, cam kết hoàn thành ngày 25/03/2026; ' +
        'ngày 27/03/2026 báo cáo tiến độ: đã thống nhất lộ trình với GCC, còn ba đối tác.',
      'Văn phòng Chính phủ đề nghị Bộ Công Thương khẩn trương thực hiện và có văn bản trả lời theo một trong ba nội dung ' +
        'sau đây, gửi Bộ Ngoại giao chậm nhất ngày 15 tháng 4 năm 2026 để tổng hợp, báo cáo Thủ tướng Chính phủ Phạm Minh Chính:',
      'a) Kết quả thực hiện, kèm số và ngày văn bản;',
      'b) Tiến độ, khó khăn, vướng mắc và ngày dự kiến hoàn thành;',
      'c) Đề nghị điều chỉnh thời hạn, nêu rõ lý do./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Thủ tướng Chính phủ (để b/c);',
      '- Bộ Ngoại giao;',
      '- Lưu: VT, QHQT.',
      'KT. BỘ TRƯỞNG, CHỦ NHIỆM',
      'PHÓ CHỦ NHIỆM',
      'Nguyễn Văn Thử',
    ]);
  });

  it('leaves blank what a person must fill', async () => {
    const { lines } = await drafted([slipped()]);
    expect(shown(lines)).toEqual(expect.arrayContaining(['Số: …/…', '- Bộ Ngoại giao;', '- Lưu: VT, …']));
    expect(shown(lines).join('\n')).toContain('gửi Bộ Ngoại giao chậm nhất ngày … tháng … năm 2026 để');
    expect(lines.at(-1)).toBe('- Lưu: VT, …');
  });

  it('puts the superior of the issuing agency over its name', async () => {
    const { lines } = await drafted([slipped()], { issuer: 'Vụ Hợp tác quốc tế', superior: 'Bộ Ngoại giao' });
    expect(lines.slice(0, 2)).toEqual(['BỘ NGOẠI GIAO', 'VỤ HỢP TÁC QUỐC TẾ']);
  });

  it('says so when nobody has answered and no letter was sent', async () => {
    const { lines } = await drafted([facts({ history: [], acknowledgedOn: null })]);
    const said = lines.join('\n');
    expect(said).toContain('Đến nay chưa nhận được trả lời của Bộ Công Thương.');
    expect(said).not.toMatch(/máy chủ thư|Đã báo cáo tình hình/);
  });
});

describe('an official urging letter about a task that was handed over', () => {
  const handed = factsOf(handOver());
  const after = handed.findLast(({ lead }) => lead === 'Bộ Tư pháp') as LetterFacts;

  it('says whom the document named, who leads now and why', async () => {
    const { lines } = await drafted([after]);
    expect(lines.join('\n')).toContain('giao Bộ Công Thương chủ trì, phối hợp với Bộ Tài chính thực hiện');
    expect(lines.join('\n')).toContain(
      'Từ ngày 04 tháng 5 năm 2026, nhiệm vụ chuyển Bộ Tư pháp chủ trì theo Công văn số 3100/VPCP-QHQT',
    );
  });

  it('does not take the answers of the former lead for its own', async () => {
    const before = after.history.filter((line) => !('lead' in line) || line.lead !== 'Bộ Tư pháp');
    const { lines } = await drafted([{ ...after, history: before }]);
    expect(lines).toContain('Đến nay chưa nhận được trả lời của Bộ Tư pháp.');
    expect(lines.join('\n')).not.toContain('Bộ Công Thương xác nhận');
  });
});

describe('an official urging letter about a recurring duty', () => {
  it('does not take what was answered in an earlier period for an answer in this one', async () => {
    const period = { n: 2, due: endOfDay('2026-06-20'), openedAt: at('2026-04-01'), withoutResult: [] };
    const progress = { kind: 'progress', at: at('2026-03-10'), summary: 'xong quý I' } as const;
    const { lines } = await drafted([facts({ period, history: [progress] })]);
    expect(lines.join('\n')).toContain('Đến nay chưa nhận được trả lời của Bộ Công Thương.');
    expect(lines.join('\n')).not.toContain('xong quý I');
  });
});

describe('an official urging letter about several tasks', () => {
  const mine = factsOf(requests()).at(-1) as LetterFacts;
  const few = [slipped(), mine];

  it('numbers them, each with its own deadline and answers', async () => {
    const { lines } = await drafted(few);
    expect(lines).toContain('V/v đôn đốc thực hiện các nhiệm vụ quá hạn được giao');
    expect(lines.find((line) => line.startsWith('1. '))).toMatch(
      /mục 3\.c Thông báo kết luận số 56\/TB-VPCP.*đã quá hạn 5 ngày làm việc\. .*Về phía Bộ Công Thương/,
    );
    expect(lines.find((line) => line.startsWith('2. '))).toMatch(
      /mục 2\.a Thông báo kết luận số 99\/TB-VPCP.*điều chỉnh theo Công văn số 1200\/VPCP-QHQT/,
    );
  });

  it('of more than one lead addresses each on a line', async () => {
    const other = { ...mine, lead: 'Bộ Tài chính' };
    const { lines } = await drafted([slipped(), other]);
    const start = lines.indexOf('Kính gửi:');
    expect(lines.slice(start, start + 3)).toEqual(['Kính gửi:', '- Bộ Công Thương;', '- Bộ Tài chính.']);
    expect(lines.find((line) => line.startsWith('2. '))).toContain('do Bộ Tài chính chủ trì');
  });

  it('puts many of them into an annex with a row for each', async () => {
    const many = Array.from({ length: 12 }, (_, i) => few[i % 2] as LetterFacts);
    const { lines, xml } = await drafted(many);
    expect(shown(lines)).toEqual(
      expect.arrayContaining([
        'Phụ lục',
        'NHIỆM VỤ CHƯA ĐƯỢC GHI NHẬN HOÀN THÀNH ĐẾN NGÀY 07/04/2026',
        '(Kèm theo Công văn số …/… ngày … tháng … năm 2026 của Văn phòng Chính phủ)',
      ]),
    );
    expect(lines.filter((line) => line === '5 thư, gần nhất ngày 01/04/2026')).toHaveLength(6);
    expect(lines.some((line) => line.startsWith('1. '))).toBe(false);
    expect(xml).toMatch(/<w:tblHeader\/>/);
    expect(xml).toMatch(/w:orient="landscape"/);
  });
});

describe('the name of the issuing agency', () => {
  const EMS = 14;
  const linesOf = (name: string): string[] =>
    balanced(name, EMS)
      .split(' ')
      .map((line) => line.replace(/\u00A0/g, ' '));

  it('breaks into lines of about the same length, and between words that belong together never', () => {
    expect(linesOf('SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG')).toEqual(['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG']);
    expect(linesOf('ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ HỒ CHÍ MINH',
    ]);
    expect(linesOf('ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH THỪA THIÊN HUẾ',
    ]);
  });

  it('stays as it is where one line holds it, or nothing could', () => {
    expect(balanced('VĂN PHÒNG CHÍNH PHỦ', EMS)).toBe('VĂN PHÒNG CHÍNH PHỦ');
    const long = 'X'.repeat(60);
    expect(balanced(long, EMS)).toBe(long);
  });
});

describe('the form of an official urging letter', () => {
  it('keeps the end of the body with the signature, and lines as far apart as their type asks', async () => {
    const { paragraphs, xml, styles } = await drafted([slipped()], SIGNED);
    const last = paragraphs.filter((paragraph) => /<w:t[^>]*>[bc]\) /.test(paragraph));
    expect(last.map((paragraph) => paragraph.includes('<w:keepNext/>'))).toEqual([true, true]);
    // Without its rule a height of lines is read as exact by some programs, which cuts the marks off capitals.
    expect(`${xml}${styles}`).not.toMatch(/w:line="\d+"(?! w:lineRule)/);
  });

  it('is A4 in Times New Roman, its margins and sizes within those of Decree 30/2020/NĐ-CP', async () => {
    const { xml, styles } = await drafted([slipped()], SIGNED);
    expect(styles).toContain('Times New Roman');
    const millimetres = (name: string): number =>
      Math.round(
        (Number(new RegExp(`w:${name}="(\\d+)"`).exec(xml.slice(xml.indexOf('<w:pgSz')))?.[1]) / 1440) * 25.4,
      );
    expect([millimetres('w'), millimetres('h')]).toEqual([210, 297]);
    expect(['top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([20, 20, 30, 15]);
  });

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 26, ['<w:b/>', 'w:jc w:val="center"']],
    ['Độc lập - Tự do - Hạnh phúc', 28, ['<w:b/>', 'w:jc w:val="center"']],
    ['VĂN PHÒNG CHÍNH PHỦ', 26, ['<w:b/>']],
    ['V/v đôn đốc', 24, ['w:jc w:val="center"']],
    ['Hà Nội, ngày', 28, ['<w:i/>']],
    ['Đến ngày 07 tháng 4', 28, ['w:jc w:val="both"', 'w:firstLine="720"']],
    ['Nơi nhận:', 24, ['<w:b/>', '<w:i/>']],
    ['- Như trên;', 22, []],
    ['Nguyễn Văn Thử', 28, ['<w:b/>']],
  ])('writes “%s” at %i half-points', async (text, halfPoints, marks) => {
    const { paragraphs } = await drafted([slipped()], SIGNED);
    const paragraph = paragraphs.find((one) => one.includes(`>${text}`)) ?? '';
    expect(paragraph).toContain(`<w:sz w:val="${halfPoints}"/>`);
    for (const mark of marks) expect(paragraph).toContain(mark);
  });

  it('draws a line under the motto and under the agency', async () => {
    const { paragraphs } = await drafted([slipped()]);
    expect(paragraphs.filter((one) => one.includes('<w:pBdr>'))).toHaveLength(2);
  });

  it('holds whatever people wrote as plain text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (typed) => {
        const gist = `Việc ${typed} <w:br/> & “hết”`;
        const { lines } = await drafted([facts({ gist })], { signerName: typed });
        const task = lines.find((line) => line.startsWith('Tại Thông báo')) ?? '';
        expect(task).toContain('<w:br/> & “hết” (mục 3.c)');
      }),
      { numRuns: 15 },
    );
  });
});

describe('the head of a draft', () => {
  it('is taken from the facts where nothing is given', () => {
    expect(draftHead([slipped()])).toMatchObject({
      issuer: 'Văn phòng Chính phủ',
      superior: null,
      addressees: ['Bộ Công Thương'],
      copies: ['Bộ Ngoại giao'],
    });
  });

  it('keeps what is given, and leaves blank what is given as null', () => {
    const head = draftHead([slipped()], { place: 'Huế', sign: null, issuer: undefined });
    expect(head).toMatchObject({ place: 'Huế', sign: null, issuer: 'Văn phòng Chính phủ' });
  });

  it('needs a task', async () => {
    expect(() => draftHead([])).toThrow(RangeError);
    await expect(draftUrgingLetter([], draftHead([slipped()]))).rejects.toThrow(RangeError);
  });

  it('does not send a copy to the standing agency that leads the task itself', () => {
    const own = facts({ lead: 'Bộ Ngoại giao', letter: letter() });
    expect(draftHead([own]).copies).toEqual([]);
  });
});

import { clauseName } from '../../domain/directive/draft/clause-name';
import { clauseTree, type Clause } from '../../domain/directive/draft/clause-tree';
import { itemsOf } from '../../domain/directive/draft/items';
import { markerOf } from '../../domain/directive/draft/markers';
import { foldedText, paragraphsOf } from '../../domain/directive/draft/paragraphs';
import { sentencesOf } from '../../domain/directive/draft/sentences';

function paragraphs(text: string): string[] {
  return paragraphsOf(text).map((paragraph) => paragraph.text);
}

describe('the paragraphs of a text', () => {
  const TWO = ['Bộ Xây dựng lập danh mục cảng cá.', 'Bộ Tài chính bố trí vốn.'];

  it.each([
    ['one a line', 'Bộ Xây dựng lập danh mục cảng cá.\nBộ Tài chính bố trí vốn.'],
    ['with empty lines between', 'Bộ Xây dựng lập danh mục cảng cá.\n\n\nBộ Tài chính bố trí vốn.'],
    ['broken before a small letter', 'Bộ Xây dựng lập danh mục\ncảng cá.\nBộ Tài chính bố\ntrí vốn.'],
    ['broken and double-spaced', 'Bộ Xây dựng lập\n\ndanh mục cảng cá.\n\nBộ Tài chính bố\n\ntrí vốn.'],
    [
      'broken by a page with its number',
      'Bộ Xây dựng lập danh mục\n\n2\n\ncảng cá.\nBộ Tài chính bố trí vốn.',
    ],
    [
      'broken by "- 3 -" and "Trang 4/10"',
      'Bộ Xây dựng lập danh mục\n- 3 -\ncảng cá.\nTrang 4/10\nBộ Tài chính bố trí vốn.',
    ],
    ['with rulers', '-----\nBộ Xây dựng lập danh mục cảng cá.\n_______\nBộ Tài chính bố trí vốn.\n* * *'],
    ['with runs of spaces', '  Bộ  Xây dựng lập\u00a0danh mục   cảng cá.\r\n\tBộ Tài chính bố trí vốn.  '],
    [
      'with emphasis and bars of a web page',
      '**Bộ Xây dựng** lập danh mục cảng cá.\n| Bộ Tài chính bố trí vốn. |',
    ],
    ['in decomposed letters', 'Bộ Xây dựng lập danh mục cảng cá.\nBộ Tài chính bố trí vốn.'.normalize('NFD')],
  ])('%s', (_, text) => {
    expect(paragraphs(text)).toEqual(TWO);
  });

  it('that broke at the width of the page are joined before a capital letter too', () => {
    const text = [
      'Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính, Bộ Công Thương,',
      'Bộ Nông nghiệp và Môi trường, Bộ Khoa học và Công nghệ, các địa',
      'phương ven biển rà soát danh mục cảng cá trên phạm vi cả nước,',
      'Hoàn thiện hồ sơ, lấy ý kiến các hiệp hội nghề cá, báo cáo cơ',
      'quan có thẩm quyền xem xét.',
      'Bộ Công an kiểm tra.',
      'Bộ Y tế tổ chức kiểm dịch.',
    ].join('\n');
    expect(paragraphs(text)).toHaveLength(3);
    expect(paragraphs(text)[0]).toMatch(/^Bộ Xây dựng .* Bộ Nông nghiệp .* Hoàn thiện hồ sơ.* xem xét\.$/u);
  });

  it('begin anew at every number and after a colon', () => {
    expect(paragraphs('Bộ Xây dựng\na) lập danh mục\nđ) công bố luồng\nBộ Y tế:\nkiểm dịch')).toEqual([
      'Bộ Xây dựng',
      'a) lập danh mục',
      'đ) công bố luồng',
      'Bộ Y tế:',
      'kiểm dịch',
    ]);
  });

  it('begin anew at a number though the heading above fills its line', () => {
    const text = [
      'Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính, Bộ Công Thương,',
      'Bộ Nông nghiệp và Môi trường, Bộ Khoa học và Công nghệ, các địa',
      'phương ven biển rà soát danh mục cảng cá trên phạm vi cả nước.',
      'I. VỀ QUY HOẠCH, ĐẦU TƯ VÀ VẬN HÀNH CẢNG CÁ TRÊN CẢ NƯỚC',
      '1. Bộ Công an kiểm tra việc chấp hành pháp luật tại các cảng cá',
      'và tổng hợp kết quả kiểm tra theo từng địa phương ven biển.',
    ].join('\n');
    expect(paragraphs(text)).toHaveLength(3);
  });

  it('have their places in the folded text', () => {
    const found = paragraphsOf('1. Bộ Xây dựng   lập danh mục\ncảng cá.\n\nBộ Tài chính bố trí vốn.');
    const folded = foldedText(found);
    for (const { text, start } of found) expect(folded.slice(start, start + text.length)).toBe(text);
  });

  it('of nothing are none', () => {
    expect(paragraphsOf('')).toEqual([]);
    expect(paragraphsOf(' \n\n 7 \n---\n')).toEqual([]);
  });
});

describe('what numbers a line', () => {
  it.each([
    ['I. Về quy hoạch', 'part', 'I'],
    ['III - VỀ VẬN HÀNH', 'part', 'III'],
    ['Phần II. NHIỆM VỤ', 'part', 'II'],
    ['Thứ nhất, lập danh mục', 'ordinal', ''],
    ['Hai là: công bố luồng', 'ordinal', ''],
    ['1. Bộ Xây dựng', 'article', '1'],
    ['1) Bộ Xây dựng', 'article', '1'],
    ['1/ Bộ Xây dựng', 'article', '1'],
    ['Điều 3. Bộ Xây dựng', 'article', '3'],
    ['3.1. Bộ Xây dựng', 'point', '3.1'],
    ['3.1.2 Bộ Xây dựng', 'point', '3.1.2'],
    ['a) Lập danh mục', 'letter', 'a'],
    ['đ) Lập danh mục', 'letter', 'đ'],
    ['d. Lập danh mục', 'letter', 'd'],
    ['(1) Lập danh mục', 'number-in-brackets', '(1)'],
    ['(iv) lập danh mục', 'roman-in-brackets', '(iv)'],
    ['- Lập danh mục', 'dash', ''],
    ['– Lập danh mục', 'dash', ''],
    ['• Lập danh mục', 'dash', ''],
    ['+ Lập danh mục', 'plus', ''],
  ])('"%s" is numbered as %s %s', (line, level, label) => {
    expect(markerOf(line)).toMatchObject({ level, label });
  });

  it.each([
    'Bộ Xây dựng lập danh mục',
    '1.500 tỷ đồng',
    '15/4/2026',
    '2026. Bộ Xây dựng',
    '10 giờ',
    'Vì vậy, cần sớm',
    '',
  ])('"%s" is not numbered', (line) => {
    expect(markerOf(line)).toBeNull();
  });
});

describe('items that run on in one paragraph', () => {
  function items(text: string): [label: string | null, text: string][] {
    return itemsOf(paragraphsOf(text)).map((item) => [item.marker?.label ?? null, item.text]);
  }

  it('are taken apart where each is the one after the last', () => {
    expect(items('2. Bộ Xây dựng: (i) lập danh mục; (ii) công bố luồng; (iii) cắm mốc')).toEqual([
      ['2', 'Bộ Xây dựng:'],
      ['(i)', 'lập danh mục;'],
      ['(ii)', 'công bố luồng;'],
      ['(iii)', 'cắm mốc'],
    ]);
    expect(items('2. Bộ Xây dựng: a) lập danh mục; b) công bố luồng')).toHaveLength(3);
  });

  it('leave what stands after the last one to the clause that lists them', () => {
    expect(items('2. Bộ Y tế: (i) lập quy trình; (ii) tập huấn. Hoàn thành sớm.')).toEqual([
      ['2', 'Bộ Y tế:'],
      ['(i)', 'lập quy trình;'],
      ['(ii)', 'tập huấn.'],
      ['', 'Hoàn thành sớm.'],
    ]);
  });

  it.each([
    ['a reference to an item', 'Thực hiện nội dung tại điểm (ii), khoản 3 nêu trên; (iv) Phụ lục kèm theo'],
    ['a bracket inside a bracket', 'Bộ Y tế lập quy trình (gồm: (i) kiểm dịch; (ii) khử khuẩn) cho cảng'],
    ['a dash between words', 'Tuyến Cà Mau - Đất Mũi, đoạn Hà Nội – Lạng Sơn'],
    ['a letter out of turn', 'Bộ Y tế: c) lập quy trình'],
  ])('are none in %s', (_, text) => {
    expect(items(text)).toHaveLength(1);
  });
});

describe('sentences', () => {
  function sentences(text: string): string[] {
    return sentencesOf({ text, start: 0 }).map((sentence) => sentence.text);
  }

  it('end at a full stop before a capital', () => {
    expect(sentences('Bộ A lập danh mục. Bộ B bố trí vốn! Bộ C xong? Hết…')).toHaveLength(4);
  });

  it.each([
    'Bố trí 2.500 tỷ đồng cho TP. Hồ Chí Minh trong năm nay',
    'Dự án do PGS. Nguyễn Văn A chủ nhiệm và GS. Trần B phản biện',
    'Theo quy định (xem Mục 1. Nguyên tắc) các bên thống nhất',
    'Câu “Làm ngay. Làm đúng. Làm tới cùng” được nhắc lại',
    'Áp dụng từ 01.7.2026 đến 31.12.2026',
  ])('go on in "%s"', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('know their place', () => {
    const text = 'Bộ A lập danh mục.  Bộ B bố trí vốn.';
    for (const { text: sentence, start } of sentencesOf({ text, start: 0 })) {
      expect(text.slice(start, start + sentence.length)).toBe(sentence);
    }
  });
});

describe('the tree of clauses', () => {
  function paths(clause: Clause): string[] {
    return clause.children.flatMap((child) => [child.path, ...paths(child)]);
  }

  function pathsOf(...lines: string[]): string[] {
    return paths(clauseTree(itemsOf(paragraphsOf(lines.join('\n')))));
  }

  it('has a path for every depth', () => {
    expect(
      pathsOf(
        'I. Quy hoạch.',
        '1. Danh mục.',
        'a) Miền Bắc.',
        '(i) Cảng lớn.',
        '(ii) Cảng nhỏ.',
        'b) Miền Nam.',
        '2. Vốn.',
        'II. Vận hành.',
        '1. Nhân lực.',
      ),
    ).toEqual(['I', 'I.1', 'I.1.a', 'I.1.a(i)', 'I.1.a(ii)', 'I.1.b', 'I.2', 'II', 'II.1']);
  });

  it('takes 3.1 as its own name, under a part as one of the part', () => {
    expect(pathsOf('3. Bộ Nội vụ', '3.1. Biên chế', 'a) Trung ương', '3.2. Vị trí việc làm')).toEqual([
      '3',
      '3.1',
      '3.1.a',
      '3.2',
    ]);
    expect(pathsOf('II. Vận hành', '3. Bộ Nội vụ', '3.1. Biên chế')).toEqual(['II', 'II.3', 'II.3.1']);
  });

  it('gives bullets the path of the item above them', () => {
    expect(pathsOf('1. Bộ Y tế', '- Lập quy trình', '+ Bước một', '- Tập huấn', '2. Bộ Nội vụ')).toEqual([
      '1',
      '1',
      '1',
      '1',
      '2',
    ]);
  });

  it('puts a paragraph without a number under the item before it', () => {
    const tree = clauseTree(itemsOf(paragraphsOf('1. Bộ Y tế\nLập quy trình.\nTập huấn.\n2. Bộ Nội vụ')));
    expect(tree.children[0]?.paragraphs.map(({ text }) => text)).toEqual([
      'Bộ Y tế',
      'Lập quy trình.',
      'Tập huấn.',
    ]);
  });
});

describe('the name of a clause on a task', () => {
  it.each([
    ['', '0'],
    ['1', '1'],
    ['1.a', '1.a'],
    ['3.1', '3.1'],
    ['I.2.a(i)', 'I.2.a(i)'],
    ['III', 'III.0'],
    ['III.đ', 'III.0.đ'],
    ['5.b(1)(i)', '5.b(1)(i)'],
    ['a', '0.a'],
  ])('path "%s" is called %s', (path, name) => {
    expect(clauseName(path)).toBe(name);
  });
});

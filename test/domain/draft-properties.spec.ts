import fc from 'fast-check';
import { brief, readAll } from './deadline-reading';
import { drafted, dueOf, evidenceOf, notice } from './draft-reading';

const CLAUSES = [
  '1. Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính, Bộ Nông nghiệp và Môi trường và Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương rà soát toàn bộ danh mục cảng cá trên cả nước, báo cáo Thủ tướng Chính phủ trước ngày 15 tháng 4 năm 2026.',
  '2. Bộ Tài chính:',
  'a) Bố trí đủ vốn cho các dự án nạo vét luồng vào cảng theo đúng quy định của Luật Đầu tư công, hoàn thành trong tháng 5 năm 2026;',
  'b) Hướng dẫn các địa phương thủ tục thanh toán đối với các dự án sử dụng vốn ngân sách nhà nước trước ngày 20 tháng 6 năm 2026.',
  '3. Bộ Công an tổ chức kiểm tra việc chấp hành pháp luật tại các cảng cá; tổng hợp, báo cáo Thủ tướng Chính phủ kết quả kiểm tra định kỳ hằng quý, trước ngày 25 của tháng cuối quý.',
  '4. Bộ Nội vụ hoàn thành trong Quý III/2026: (i) đề án sắp xếp cảng vụ trên phạm vi cả nước; (ii) Nghị định về chế độ của thuyền viên tàu kiểm ngư. Bộ Tư pháp thẩm định trong thời hạn 20 ngày kể từ ngày ban hành Thông báo này.',
  '5. Ghi nhận, biểu dương lực lượng kiểm ngư đã tổ chức tốt việc tuần tra trên biển trong năm 2025.',
  '6. Văn phòng Chính phủ theo dõi, đôn đốc các bộ, cơ quan, địa phương thực hiện Thông báo này và kịp thời báo cáo Phó Thủ tướng Trần Văn Minh những vấn đề vượt thẩm quyền.',
];
const NOTICE = notice(...CLAUSES);
const ISSUED = '2026-03-10';

const WORDS = [
  ...[
    'Bộ Xây dựng',
    'Bộ Tài chính',
    'các bộ, ngành, địa phương',
    'UBND tỉnh Nghệ An',
    'Tỉnh',
    'Thủ tướng Chính phủ',
  ],
  ...[
    'giao',
    'yêu cầu',
    'chủ trì, phối hợp với',
    'lập',
    'trình',
    'báo cáo',
    'hoàn thành',
    'đã',
    'Ghi nhận',
    'như sau:',
  ],
  ...[
    'trước ngày 15/4/2026',
    'trong tháng 5',
    'Quý II/2026',
    'hằng quý',
    'ngày 31/02/2026',
    'Thời hạn: ',
    'đúng tiến độ',
  ],
  ...[
    '1. ',
    '2. ',
    'I. ',
    'a) ',
    'đ) ',
    '(i) ',
    '; (ii) ',
    '- ',
    '+ ',
    'Thứ nhất, ',
    '3.1. ',
    'Điều 1. ',
    'TT\tNhiệm vụ\tCơ quan chủ trì\n',
  ],
  ...[
    'Số: 5/TB-VPCP',
    'THÔNG BÁO',
    'Kết luận của',
    'Nơi nhận:',
    'Hà Nội, ngày 10 tháng 3 năm 2026',
    'V/v ',
    'KT. ',
  ],
  ...['(', ')', '“', '”', ':', ';', '. ', ',', '\n', '\n\n', '\t', '|', '**', '12\n', ' và ', ' '],
];

const pieces = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  pieces,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
);
const shuffled = fc.shuffledSubarray(NOTICE.split('\n'), { minLength: 1 }).map((lines) => lines.join('\n'));

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function wrapped(text: string, width: number, between: string): string {
  return text
    .split('\n')
    .flatMap((paragraph) => linesOf(paragraph, width))
    .join(between);
}

function linesOf(paragraph: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines[lines.length - 1] ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

describe('whatever the text', () => {
  it('drafting never throws, and every place lies within its text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, shuffled), (text) => {
        const draft = drafted(text);
        for (const { at, quote } of draft.tasks) {
          expect(at.end - at.start).toBe(quote.length);
          expect(at.end).toBeLessThanOrEqual(draft.text.length);
        }
        for (const [, { start, end }] of evidenceOf(draft)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(draft.text.length);
        }
      }),
      { numRuns: 400, seed: 20_260_310 },
    );
  });

  it('every quote is a part of it', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, shuffled), (text) => {
        const draft = drafted(text);
        const whole = folded(draft.text);
        for (const { quote } of draft.tasks) expect(whole).toContain(folded(quote));
        for (const { quote } of draft.leftOut) expect(whole).toContain(folded(quote));
      }),
      { numRuns: 200, seed: 20_260_311 },
    );
  });

  it('every due is one that the deadlines of the document have', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, shuffled), (text) => {
        const { tasks, directive, text: whole } = drafted(text, { issuedOn: ISSUED });
        const known = readAll(whole, directive.issuedOn).map(({ due }) => due);
        for (const { deadline } of tasks) if (deadline?.due) expect(known).toContain(deadline.due);
      }),
      { numRuns: 200, seed: 20_260_312 },
    );
  });

  it('a task has one name: its clause and its number within it', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, shuffled), (text) => {
        const named = drafted(text).tasks.map(({ clause, n }) => `${clause}-${n}`);
        expect(new Set(named).size).toBe(named.length);
      }),
      { numRuns: 200, seed: 20_260_313 },
    );
  });

  it('composed and decomposed letters give the same draft', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, shuffled), (text) => {
        expect(drafted(text.normalize('NFD'))).toEqual(drafted(text.normalize('NFC')));
      }),
      { numRuns: 150, seed: 20_260_314 },
    );
  });
});

describe('the same text with other line breaks', () => {
  const WIDTHS = Array.from({ length: 41 }, (_, i) => 60 + i);
  const BREAKS = ['\n', '\r\n', '\n\n', '  \n'];

  function tasksOf(text: string) {
    return drafted(text).tasks.map((task) => [
      task.clause,
      task.lead,
      task.leadGroup,
      dueOf(task),
      task.task,
      task.quote,
    ]);
  }

  it('gives the same tasks', () => {
    const tasks = tasksOf(NOTICE);
    expect(tasks).toHaveLength(7);
    for (const [i, width] of WIDTHS.entries()) {
      const between = BREAKS[i % BREAKS.length] ?? '\n';
      expect([width, tasksOf(wrapped(NOTICE, width, between))]).toEqual([width, tasks]);
    }
  });

  it('gives the same facts of the head and the foot', () => {
    const { because: _places, ...facts } = drafted(NOTICE).directive;
    for (const width of WIDTHS) {
      expect([width, drafted(wrapped(NOTICE, width, '\n')).directive]).toMatchObject([width, facts]);
    }
  });

  it('with page numbers between gives the same tasks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WIDTHS), fc.integer({ min: 8, max: 30 }), (width, linesAPage) => {
        const lines = wrapped(NOTICE, width, '\n').split('\n');
        const paged = lines.flatMap((line, i) =>
          i > 0 && i % linesAPage === 0 ? ['', `${i / linesAPage}`, '', line] : [line],
        );
        expect(tasksOf(paged.join('\n'))).toEqual(tasksOf(lines.join('\n')));
      }),
      { numRuns: 30, seed: 20_260_317 },
    );
  });
});

it('reads the same text the same way whatever was read before', () => {
  const first = drafted(NOTICE);
  drafted(notice('1. Bộ Y tế lập quy trình kiểm dịch trước ngày 01/01/2027.'));
  expect(drafted(NOTICE)).toEqual(first);
  expect(first.tasks.map(({ deadline }) => brief(deadline?.due ?? null))).toContain('2026-04-14');
});

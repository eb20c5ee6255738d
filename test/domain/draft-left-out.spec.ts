import { isNews } from '../../domain/directive/draft/news';
import { paragraphsOf } from '../../domain/directive/draft/paragraphs';
import { drafted, linesOf, notice } from './draft-reading';

function leftOutOf(...lines: string[]): [clause: string | null, why: string][] {
  return drafted(notice(...lines)).leftOut.map(({ clause, why }) => [clause, why]);
}

const TASK = '1. Bộ Xây dựng lập danh mục cảng trước ngày 15/4/2026.';

describe('what has the air of an assignment and is none', () => {
  it.each([
    ['praise', '2. Ghi nhận, biểu dương Bộ Công an đã tổ chức tốt việc kiểm tra cảng.', 'assessment'],
    [
      'consent',
      '2. Cơ bản thống nhất với báo cáo của Bộ Xây dựng và ý kiến của các bộ, ngành.',
      'assessment',
    ],
    [
      'responsibility',
      '2. Các bộ, ngành phải chịu trách nhiệm trước Thủ tướng Chính phủ về kết quả thực hiện.',
      'general-direction',
    ],
  ])('%s', (_, clause, why) => {
    const { tasks, leftOut } = drafted(notice(TASK, clause));
    expect(tasks.map((task) => task.clause)).toEqual(['1']);
    expect(leftOut).toContainEqual({ clause: '2', quote: clause.slice(3), why });
  });

  it('a section that reports', () => {
    const lines = [
      '1. Về kết quả đạt được:',
      'a) Bộ Xây dựng tập trung triển khai 12 dự án cảng.',
      'b) Các địa phương tích cực nạo vét luồng lạch.',
    ];
    expect(linesOf(...lines)).toEqual([]);
    expect(leftOutOf(...lines).slice(0, 2)).toEqual([
      ['1.a', 'assessment'],
      ['1.b', 'assessment'],
    ]);
  });

  it('a section on the spirit of the work', () => {
    const lines = ['1. Quan điểm chỉ đạo:', 'a) Các bộ, ngành quán triệt tinh thần “nói đi đôi với làm”.'];
    expect(linesOf(...lines)).toEqual([]);
    expect(leftOutOf(...lines)).toContainEqual(['1.a', 'general-direction']);
  });

  it('what to do in case of obstacles', () => {
    const lines = [
      `${TASK} Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan báo cáo Thủ tướng Chính phủ.`,
    ];
    expect(linesOf(...lines)).toEqual(['1 | Bộ Xây dựng | 2026-04-14']);
    expect(leftOutOf(...lines)).toContainEqual(['1', 'general-direction']);
  });

  it('words of others in quotation marks', () => {
    expect(
      linesOf(TASK, '2. Ngư dân hỏi về câu “Bộ Tài chính báo cáo trước ngày 15/4/2026” trên mạng.'),
    ).toEqual(['1 | Bộ Xây dựng | 2026-04-14']);
  });

  it.failing('words about a report, which begin like an order to report', () => {
    expect(linesOf(TASK, '2. Báo cáo cũ viết “hoàn thành trước ngày 15/4/2026” là chưa đúng.')).toEqual([
      '1 | Bộ Xây dựng | 2026-04-14',
    ]);
  });

  it('what has been done, what is being done', () => {
    expect(linesOf(TASK, '2. Bộ Tài chính đã bố trí vốn trong năm 2025; Bộ Y tế đang tập huấn.')).toEqual([
      '1 | Bộ Xây dựng | 2026-04-14',
    ]);
  });

  it.failing('what somebody said that he would do', () => {
    expect(linesOf(TASK, '2. Bộ Y tế cho biết sẽ hoàn thành quy trình trước ngày 30/5/2026.')).toEqual([
      '1 | Bộ Xây dựng | 2026-04-14',
    ]);
  });

  it('the closing formula', () => {
    const { tasks, leftOut } = drafted(notice(TASK));
    expect(tasks).toHaveLength(1);
    expect(leftOut.map(({ why }) => why)).toEqual(['closing-formula']);
  });

  it.each([
    'Bộ Nội vụ: (i) lập đề án; (ii) trình Nghị định.',
    'Bộ Nội vụ: (i) lập đề án; (ii) trình Nghị định. Bộ Tài chính bố trí kinh phí.',
  ])('the closing formula after items that run on: %s', (sentence) => {
    const { tasks, leftOut } = drafted(notice(`1. ${sentence}`));
    expect(tasks.map(({ lead }) => lead)).not.toContain('Văn phòng Chính phủ');
    expect(leftOut.map(({ why }) => why)).toContain('closing-formula');
  });

  it('the recipients and the signature', () => {
    expect(
      drafted(notice(TASK))
        .tasks.map(({ quote }) => quote)
        .join(),
    ).not.toMatch(/Lưu|Lê Thị Hòa/u);
  });
});

describe('what is an order though it looks like something else', () => {
  it('after consent', () => {
    expect(
      linesOf('1. Đồng ý với đề xuất của Bộ Y tế; giao Bộ Công an thẩm tra trước ngày 25/6/2026.'),
    ).toEqual(['1 | Bộ Công an | 2026-06-24']);
  });

  it.failing('after praise, which is none', () => {
    expect(
      linesOf('1. Biểu dương Bộ Công an; đề nghị Bộ Công an tiếp tục tuần tra trước ngày 25/6/2026.'),
    ).toEqual(['1 | Bộ Công an | 2026-06-24']);
  });

  it.failing('of a policy that is agreed on', () => {
    expect(linesOf('1. Thống nhất chủ trương giao Bộ Nội vụ trình Nghị định trước ngày 25/6/2026.')).toEqual([
      '1 | Bộ Nội vụ | 2026-06-24',
    ]);
  });

  it.failing('with a verb of two words and nothing else', () => {
    expect(linesOf('1. Bộ Y tế tập huấn.')).toEqual(['1 | Bộ Y tế | standing']);
  });
});

describe('a news report', () => {
  const PRESS_REPORT =
    'Phó Thủ tướng kiểm tra cảng cá\n(Chinhphu.vn) - Chiều 10/3/2026, Phó Thủ tướng Trần Văn Minh kiểm tra cảng cá.\nPhó Thủ tướng yêu cầu Bộ Xây dựng hoàn thành danh mục trước ngày 15/4/2026.';
  const SPEECH =
    'Sáng 10/3, Phó Thủ tướng Trần Văn Minh thăm cảng cá.\nPhát biểu tại đây, Phó Thủ tướng nhấn mạnh vai trò của ngư dân.\nÔng khẳng định Nhà nước luôn hỗ trợ.\nPhó Thủ tướng yêu cầu Bộ Xây dựng hoàn thành danh mục trước ngày 15/4/2026.';

  it.each([
    ['of the government portal', PRESS_REPORT],
    ['full of reported speech', SPEECH],
  ])('%s assigns nothing', (_, text) => {
    expect(isNews(paragraphsOf(text))).toBe(true);
    expect(drafted(text)).toMatchObject({ news: true, tasks: [], directive: { kind: 'tin', number: null } });
  });

  it.each([
    ['a notice', notice(TASK)],
    [
      'a notice that stresses and states',
      notice(TASK, '2. Phó Thủ tướng nhấn mạnh, nêu rõ và khẳng định quyết tâm.'),
    ],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isNews(paragraphsOf(text))).toBe(false);
    expect(drafted(text).news).toBe(false);
  });
});

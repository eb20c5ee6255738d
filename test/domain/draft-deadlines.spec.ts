import type { DraftTask } from '../../domain/directive/draft/draft';
import { drafted, dueOf, linesOf, notice, tasksOf } from './draft-reading';

/** Given as a date that nobody needs to look at. */
function isSure({ deadline, doubts }: DraftTask): boolean {
  return (deadline?.due ?? null) !== null && !deadline?.ambiguous && !doubts.includes('deadline-doubtful');
}

describe("a task's own deadline", () => {
  it.each([
    ['Bộ Y tế ban hành quy trình trước ngày 15/4/2026.', '2026-04-14'],
    ['Bộ Y tế ban hành quy trình trước ngày 15/4.', '2026-04-14'],
    ['Bộ Y tế ban hành quy trình trước 17 giờ 00 ngày 20/4/2026.', '2026-04-20T17:00'],
    ['Bộ Y tế ban hành quy trình trong Quý II/2026.', '2026-06-30'],
    ['Trước ngày 15/4/2026, Bộ Y tế ban hành quy trình.', '2026-04-14'],
    ['Bộ Y tế: trước ngày 20/5/2026 ban hành quy trình; sau đó tập huấn.', '2026-05-19'],
    ['Bộ Y tế trình Đề án trong thời hạn 30 ngày kể từ ngày ban hành Thông báo này.', '2026-04-09'],
    ['Bộ Y tế kiểm tra kho lạnh từ ngày 01/4/2026 đến ngày 30/4/2026.', '2026-04-30'],
    ['Bộ Y tế báo cáo tiến độ trước ngày 20 hằng tháng.', '2026-03-19 FREQ=MONTHLY;BYMONTHDAY=19'],
    [
      'Bộ Y tế thực hiện Công điện số 12/CĐ-TTg ngày 15/02/2026, xong kho lạnh trước ngày 01/7/2026.',
      '2026-06-30',
    ],
    ['Bộ Y tế tổng hợp số liệu năm 2025, báo cáo trước ngày 12/4/2026.', '2026-04-11'],
    ['Bộ Y tế khẩn trương bàn giao kho lạnh.', 'immediate'],
    ['Bộ Y tế thường xuyên theo dõi tình hình dịch bệnh.', 'standing'],
    ['Bộ Y tế giải ngân vốn kho lạnh, bảo đảm đúng tiến độ đề ra.', 'on_schedule'],
    ['Bộ Y tế tăng cường đối thoại về kiểm dịch.', 'standing'],
  ])('%s', (sentence, due) => {
    const tasks = tasksOf(`1. ${sentence}`);
    expect(tasks.map(dueOf)).toEqual([due]);
  });

  it('is missing where the sentence sets none', () => {
    const [undated] = tasksOf('1. Bộ Y tế tăng cường đối thoại về kiểm dịch.');
    const [dated] = tasksOf('1. Bộ Y tế ban hành quy trình trước ngày 15/4/2026.');
    expect(undated?.missing).toContain('when');
    expect(dated?.missing).not.toContain('when');
  });

  it('that was past when the notice came out stays as written, and is doubtful', () => {
    expect(tasksOf('1. Bộ Y tế báo cáo trước ngày 01/3/2026.')).toMatchObject([
      { deadline: { phrase: 'trước ngày 01/3/2026' }, doubts: ['deadline-doubtful'] },
    ]);
  });

  it('that does not exist is shown with its words', () => {
    expect(tasksOf('1. Bộ Y tế báo cáo trước ngày 31/02/2026.')).toMatchObject([
      {
        deadline: { phrase: 'trước ngày 31/02/2026', due: null, doubts: ['impossible-date'] },
        doubts: ['deadline-doubtful'],
      },
    ]);
  });

  it('that runs from an event is shown with its words', () => {
    expect(
      tasksOf('1. Bộ Y tế trả lời trong 10 ngày làm việc kể từ ngày nhận được đề nghị của địa phương.'),
    ).toMatchObject([{ deadline: { due: null, doubts: ['unknown-event'] }, doubts: ['deadline-doubtful'] }]);
  });

  it('that runs from the issue of a notice without a date is never counted from another day', () => {
    const undated = notice(
      '1. Bộ Y tế trình Đề án trong thời hạn 30 ngày kể từ ngày ban hành Thông báo này.',
    ).replace('Hà Nội, ngày 10 tháng 3 năm 2026\n', '');
    const [task] = drafted(undated).tasks;
    expect(task && isSure(task)).toBe(false);
    const [known] = drafted(undated, { issuedOn: '2026-03-12' }).tasks;
    expect(known && dueOf(known)).toBe('2026-04-11');
  });
});

describe('a deadline before the name of the body', () => {
  it.each([
    ['Trong tháng 4/2026, Bộ Xây dựng hoàn thiện Đề án cảng cá.', '1 | Bộ Xây dựng | 2026-04-30'],
    ['Trong Quý II/2026, giao Bộ Y tế ban hành quy trình.', '1 | Bộ Y tế | 2026-06-30'],
    ['Trước ngày 25/4/2026, yêu cầu Bộ Công an tuần tra trên biển.', '1 | Bộ Công an | 2026-04-24'],
    ['Định kỳ hằng quý, Bộ Nội vụ báo cáo Thủ tướng Chính phủ.', '1 | Bộ Nội vụ | FREQ=MONTHLY;INTERVAL=3'],
    [
      'Chậm nhất ngày 20/4/2026, các bộ, ngành, địa phương báo cáo kết quả.',
      '1 | {các bộ, ngành, địa phương} | 2026-04-20',
    ],
  ])('is its own: %s', (sentence, expected) => {
    expect(linesOf(`1. ${sentence}`)).toEqual([expected]);
  });

  it.failing('without a comma is its own', () => {
    expect(linesOf('1. Trước ngày 25/4/2026 Bộ Tư pháp thẩm định Nghị định.')).toEqual([
      '1 | Bộ Tư pháp | 2026-04-24',
    ]);
  });
});

describe("of several dates the task's own counts", () => {
  it.each([
    ['Bộ Y tế trình Đề án trước ngày 15/4/2026 để Chính phủ ban hành trong tháng 6/2026.', '2026-04-14'],
    ['Bộ Y tế bố trí vốn trong tháng 5/2026 để khởi công kho lạnh trước ngày 19/8/2026.', '2026-05-31'],
  ])('and not that of the purpose: %s', (sentence, due) => {
    expect(tasksOf(`1. ${sentence}`).map(dueOf)).toEqual([due]);
  });

  it('and not that of the details below, nor of the next paragraph', () => {
    expect(
      linesOf(
        '1. Bộ Xây dựng trình Đề án cảng cá trước ngày 15/4/2026, gồm các nội dung:',
        '- Số cảng loại I tính đến ngày 31/12/2026;',
        '- Phương án vốn cho giai đoạn đến năm 2030.',
        'Bộ Tài chính bố trí vốn trong tháng 7/2026.',
      ),
    ).toEqual(['1 | Bộ Xây dựng | 2026-04-14', '1 | Bộ Tài chính | 2026-07-31']);
  });

  it('and not that of the sentence after the last item', () => {
    expect(
      linesOf(
        '1. Bộ Nội vụ hoàn thành trong Quý III/2026:',
        '(i) đề án sắp xếp cảng vụ trên phạm vi cả nước;',
        '(ii) Nghị định về chế độ của thuyền viên. Bộ Tư pháp thẩm định trước ngày 30/4/2026.',
      ),
    ).toEqual(expect.arrayContaining(['1 | Bộ Nội vụ | 2026-09-30']));
  });

  it('and not that of a sentence about something else', () => {
    expect(linesOf('1. Bộ Nội vụ lập đề án. Dự án cảng Lạch Huyện hoàn thành trong tháng 8/2026.')).toEqual([
      '1 | Bộ Nội vụ | standing',
    ]);
  });

  it('and what a bracket tells of something else is no sure date', () => {
    const [task] = tasksOf('1. Bộ Nội vụ đề xuất cơ chế cho cảng vụ (dự án sẽ hoàn thành năm 2027).');
    expect(task && isSure(task)).toBe(false);
  });
});

describe('several deadlines in one sentence', () => {
  it('stay apart, each with its body', () => {
    expect(
      linesOf(
        '1. Bộ Xây dựng lập danh mục trước ngày 15/4/2026; Bộ Tài chính bố trí vốn trong tháng 5/2026; các địa phương bàn giao đất trước ngày 30/6/2026.',
      ),
    ).toEqual([
      '1 | Bộ Xây dựng | 2026-04-14',
      '1 | Bộ Tài chính | 2026-05-31',
      '1 | {các địa phương} | 2026-06-29',
    ]);
  });

  it('of one body stay apart, and say so', () => {
    const tasks = tasksOf(
      '1. Bộ Công an ban hành kế hoạch trước ngày 20/4/2026, kiểm tra cảng trong tháng 7/2026 và tổng kết trong Quý IV/2026.',
    );
    expect(tasks.map((task) => [task.n, task.lead, dueOf(task), task.task])).toEqual([
      [1, 'Bộ Công an', '2026-04-19', 'Ban hành kế hoạch trước ngày 20/4/2026'],
      [2, 'Bộ Công an', '2026-07-31', 'Kiểm tra cảng trong tháng 7/2026'],
      [3, 'Bộ Công an', '2026-12-31', 'Tổng kết trong Quý IV/2026'],
    ]);
    for (const { doubts } of tasks) expect(doubts).toContain('split-from-sentence');
  });

  it('after "để tổng hợp" are those of the body that collects', () => {
    expect(
      linesOf(
        '1. Các bộ, ngành, địa phương gửi kết quả rà soát về Bộ Xây dựng trước ngày 20/4/2026 để tổng hợp, báo cáo Thủ tướng Chính phủ trước ngày 30/4/2026.',
      ),
    ).toEqual(['1 | {Các bộ, ngành, địa phương} | 2026-04-19', '1 | Bộ Xây dựng | 2026-04-29']);
  });
});

describe('a deadline in brackets', () => {
  it('that only says when dates the task before it', () => {
    const tasks = tasksOf('1. Bộ Y tế xây dựng quy trình kiểm dịch (hoàn thành trước ngày 25/4/2026).');
    expect(tasks.map((task) => [task.lead, dueOf(task), task.deliverable])).toEqual([
      ['Bộ Y tế', '2026-04-24', 'quy trình kiểm dịch'],
    ]);
  });

  it('stays with its words alone', () => {
    expect(tasksOf('1. Bộ Y tế ban hành quy trình kiểm dịch (trước ngày 25/4/2026).').map(dueOf)).toEqual([
      '2026-04-24',
    ]);
  });

  it.failing('with an order of its own makes a task whose words end before the bracket does', () => {
    const tasks = tasksOf(
      '1. Bộ Nội vụ rà soát biên chế cảng vụ (báo cáo Thủ tướng Chính phủ trước ngày 28/4/2026).',
    );
    const reported = tasks.find((task) => dueOf(task) === '2026-04-27');
    expect(reported).toMatchObject({ lead: 'Bộ Nội vụ', reportTo: 'Thủ tướng Chính phủ' });
    for (const { task } of tasks) expect(task).not.toMatch(/^[^(]*\)/u);
  });
});

describe('a deadline is inherited, and says so', () => {
  it('from a sentence that ends in a colon, by the items without their own', () => {
    const tasks = tasksOf(
      '1. Bộ Xây dựng hoàn thành các công việc sau trước ngày 15/4/2026:',
      'a) Lập danh mục cảng;',
      'b) Công bố luồng trong tháng 5/2026;',
      'c) Cắm mốc giới cảng.',
    );
    expect(
      tasks.map((task) => [task.clause, dueOf(task), task.doubts.includes('deadline-inherited')]),
    ).toEqual([
      ['1.a', '2026-04-14', true],
      ['1.b', '2026-05-31', false],
      ['1.c', '2026-04-14', true],
    ]);
  });

  it('by items that name their own bodies', () => {
    expect(
      linesOf(
        '1. Trước ngày 15/4/2026, Bộ Xây dựng và Bộ Tài chính hoàn thành:',
        'a) Bộ Xây dựng: danh mục cảng;',
        'b) Bộ Tài chính: phương án vốn.',
      ),
    ).toEqual(['1.a | Bộ Xây dựng | 2026-04-14', '1.b | Bộ Tài chính | 2026-04-14']);
  });

  it.each([
    'Các công việc phải hoàn thành trong tháng 5/2026:',
    'Các nhiệm vụ hoàn thành trước ngày 01/6/2026:',
  ])('from a sentence that names nobody: %s', (chapeau) => {
    const tasks = tasksOf(
      `1. ${chapeau}`,
      'a) Bộ Y tế ban hành quy trình;',
      'b) Bộ Công an ban hành kế hoạch.',
    );
    expect(tasks.map(dueOf)).toEqual(['2026-05-31', '2026-05-31']);
    for (const { doubts } of tasks) expect(doubts).toContain('deadline-inherited');
  });

  it('not by the next clause', () => {
    expect(
      linesOf(
        '1. Bộ Xây dựng hoàn thành các công việc sau trước ngày 15/4/2026:',
        'a) Lập danh mục cảng;',
        'b) Cắm mốc giới cảng.',
        '2. Bộ Tài chính bố trí vốn.',
      ),
    ).toEqual([
      '1.a | Bộ Xây dựng | 2026-04-14',
      '1.b | Bộ Xây dựng | 2026-04-14',
      '2 | Bộ Tài chính | standing',
    ]);
  });
});

describe('a deadline is shared, and says so', () => {
  it('by the sentences before "Thời hạn hoàn thành: …"', () => {
    const tasks = tasksOf(
      '1. Bộ Xây dựng lập danh mục cảng. Bộ Tài chính bố trí vốn. Thời hạn hoàn thành: trước ngày 15/4/2026.',
    );
    expect(tasks.map((task) => [task.lead, dueOf(task), task.doubts])).toEqual([
      ['Bộ Xây dựng', '2026-04-14', ['deadline-shared']],
      ['Bộ Tài chính', '2026-04-14', ['deadline-shared']],
    ]);
  });

  it('by the items that run on before "Hoàn thành …"', () => {
    expect(
      linesOf('1. Bộ Xây dựng: (i) lập danh mục cảng; (ii) công bố luồng. Hoàn thành trước ngày 15/4/2026.'),
    ).toEqual(['1(i) | Bộ Xây dựng | 2026-04-14', '1(ii) | Bộ Xây dựng | 2026-04-14']);
  });

  it('but not by one that has its own', () => {
    expect(
      linesOf(
        '1. Bộ Xây dựng lập danh mục cảng trước ngày 20/3/2026. Bộ Tài chính bố trí vốn. Thời hạn hoàn thành: trước ngày 15/4/2026.',
      ),
    ).toEqual(['1 | Bộ Xây dựng | 2026-03-19', '1 | Bộ Tài chính | 2026-04-14']);
  });
});

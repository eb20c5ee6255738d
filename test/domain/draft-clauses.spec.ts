import { withoutAnnexes } from '../../domain/directive/draft/annex-table';
import { dueOf, linesOf, namesOf, tasksOf } from './draft-reading';

describe('tasks carry the path of their clause', () => {
  it.each<[string, string[], string[]]>([
    ['articles', ['1. Bộ Y tế tập huấn kiểm dịch viên.', '2. Bộ Nội vụ kiện toàn cảng vụ.'], ['1', '2']],
    [
      '"Điều"',
      ['Điều 1. Bộ Y tế tập huấn kiểm dịch viên.', 'Điều 2. Bộ Nội vụ kiện toàn cảng vụ.'],
      ['1', '2'],
    ],
    [
      'letters, đ among them',
      [
        '1. Về cảng cá:',
        'd) Bộ Y tế tập huấn kiểm dịch viên.',
        'đ) Bộ Nội vụ kiện toàn cảng vụ.',
        'e) Bộ Công an kiểm tra tàu cá.',
      ],
      ['1.d', '1.đ', '1.e'],
    ],
    [
      'parts',
      [
        'I. VỀ CẢNG CÁ',
        '1. Bộ Y tế tập huấn kiểm dịch viên.',
        'II. VỀ TÀU CÁ',
        '1. Bộ Công an kiểm tra tàu cá.',
      ],
      ['I.1', 'II.1'],
    ],
    [
      'parts down to Roman numerals',
      [
        'I. VỀ CẢNG CÁ',
        '2. Về nhân lực:',
        'a) Bộ Nội vụ thực hiện các nhiệm vụ sau:',
        '(i) Lập đề án;',
        '(ii) Trình Nghị định.',
      ],
      ['I.2.a(i)', 'I.2.a(ii)'],
    ],
    ['points', ['3. Bộ Nội vụ', '3.1. Lập đề án biên chế.', '3.2. Trình Nghị định.'], ['3.1', '3.2']],
    [
      'numbers in brackets',
      ['1. Giao Bộ Nội vụ:', '(1) Lập đề án;', '(2) Trình Nghị định.'],
      ['1(1)', '1(2)'],
    ],
    [
      'bullets',
      ['1. Bộ Nội vụ:', '- Lập đề án;', '+ Trình Nghị định.', '• Công bố kết quả.'],
      ['1', '1', '1'],
    ],
    [
      '"Thứ nhất"',
      ['Thứ nhất, Bộ Y tế tập huấn kiểm dịch viên.', 'Thứ hai, Bộ Công an kiểm tra tàu cá.'],
      ['0', '0'],
    ],
    [
      'items that run on',
      ['1. Bộ Nội vụ: (i) lập đề án; (ii) trình Nghị định; (iii) tập huấn.'],
      ['1(i)', '1(ii)', '1(iii)'],
    ],
    [
      'items that run on, and what follows them',
      [
        '1. Bộ Nội vụ: (i) lập đề án; (ii) trình Nghị định. Bộ Tài chính bố trí kinh phí.',
        '2. Bộ Y tế tập huấn kiểm dịch viên.',
      ],
      ['1(i)', '1(ii)', '1', '2'],
    ],
  ])('%s', (_, lines, clauses) => {
    expect(tasksOf(...lines).map(({ clause }) => clause)).toEqual(clauses);
  });

  it('and a number within it', () => {
    const tasks = tasksOf(
      '1. Bộ Y tế tập huấn kiểm dịch viên. Bộ Công an kiểm tra tàu cá.',
      '2. Bộ Nội vụ kiện toàn cảng vụ.',
    );
    expect(tasks.map(({ clause, n }) => [clause, n])).toEqual([
      ['1', 1],
      ['1', 2],
      ['2', 1],
    ]);
  });

  it('with "Một là" under an article', () => {
    expect(
      linesOf(
        '1. Bộ Nội vụ thực hiện:',
        'Một là, lập đề án trước ngày 15/4/2026.',
        'Hai là, trình Nghị định trong tháng 5/2026.',
      ),
    ).toEqual(['1 | Bộ Nội vụ | 2026-04-14', '1 | Bộ Nội vụ | 2026-05-31']);
  });

  it('though the line above has no full stop', () => {
    expect(
      linesOf(
        '1. Bộ Xây dựng',
        '- Lập danh mục trước 15/4/2026',
        '- Công bố luồng trong tháng 5/2026',
        '2. Bộ Tài chính',
        '- Bố trí vốn trong tháng 5/2026',
      ),
    ).toEqual([
      '1 | Bộ Xây dựng | 2026-04-14',
      '1 | Bộ Xây dựng | 2026-05-31',
      '2 | Bộ Tài chính | 2026-05-31',
    ]);
  });
});

describe('a section under a heading loses none of its tasks', () => {
  it.each([
    'II. NHIỆM VỤ',
    'II. VỀ QUY HOẠCH CẢNG CÁ',
    'II. QUY HOẠCH CẢNG CÁ',
    'II. Phát triển cảng cá',
    'II. TỔ CHỨC THỰC HIỆN',
    'II. Đầu tư, xây dựng cảng:',
  ])('%s', (heading) => {
    expect(
      linesOf(
        heading,
        '1. Về vốn',
        'Bộ Tài chính bố trí vốn trong tháng 5/2026.',
        '2. Về đất',
        'Bộ Quốc phòng bàn giao đất trong tháng 6/2026.',
      ),
    ).toEqual(['II.1 | Bộ Tài chính | 2026-05-31', 'II.2 | Bộ Quốc phòng | 2026-06-30']);
  });
});

describe('fields that are given by name', () => {
  const LABELLED = [
    '1. Lập danh mục cảng cá',
    '- Cơ quan chủ trì: Bộ Xây dựng.',
    '- Cơ quan phối hợp: Bộ Tài chính, Bộ Tư pháp.',
    '- Thời gian hoàn thành: trước ngày 15/4/2026.',
    '- Sản phẩm: Quyết định ban hành danh mục.',
  ];

  it('belong to the one task of the clause', () => {
    const [task, ...others] = tasksOf(...LABELLED);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      clause: '1',
      lead: 'Bộ Xây dựng',
      deliverable: 'Quyết định ban hành danh mục',
      kind: 'dated',
    });
    expect(task && dueOf(task)).toBe('2026-04-14');
    expect(namesOf(task?.coordinating ?? [])).toEqual(['Bộ Tài chính', 'Bộ Tư pháp']);
  });

  it('are no part of what is to be done', () => {
    expect(tasksOf(...LABELLED)[0]?.task).toBe('Lập danh mục cảng cá');
  });

  it('can share a line', () => {
    const [task] = tasksOf(
      '1. Xây dựng cơ sở dữ liệu tàu cá',
      '- Đơn vị chủ trì: Bộ Nội vụ. Đơn vị phối hợp: Bộ Công an. Thời hạn: Quý III/2026.',
    );
    expect(task).toMatchObject({ lead: 'Bộ Nội vụ', coordinating: [{ name: 'Bộ Công an' }] });
    expect(task && dueOf(task)).toBe('2026-09-30');
  });
});

describe('a list of tasks in an annex', () => {
  const ROWS = [
    ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành', 'Sản phẩm'],
    ['1', 'Lập danh mục cảng', 'Bộ Xây dựng', 'Bộ Tài chính, Bộ Tư pháp', 'Trước ngày 15/4/2026', 'Danh mục'],
    ['2', 'Thu phí cảng', 'Bộ Tài chính', 'Bộ Công an', 'Quý III/2026', 'Nghị định'],
  ];
  const CLAUSE = '1. Bộ Y tế tập huấn trong tháng 5/2026.';

  it.each([
    ['with tabs', ROWS.map((row) => row.join('\t'))],
    ['one cell a line', ROWS.flat()],
  ])('%s gives a task a row, beside those of the clauses', (_, table) => {
    const tasks = tasksOf(CLAUSE, 'PHỤ LỤC', ...table);
    expect(
      tasks.map((task) => [task.lead, task.task, dueOf(task), task.deliverable, namesOf(task.coordinating)]),
    ).toEqual([
      ['Bộ Y tế', 'Tập huấn trong tháng 5/2026', '2026-05-31', null, []],
      ['Bộ Xây dựng', 'Lập danh mục cảng', '2026-04-14', 'Danh mục', ['Bộ Tài chính', 'Bộ Tư pháp']],
      ['Bộ Tài chính', 'Thu phí cảng', '2026-09-30', 'Nghị định', ['Bộ Công an']],
    ]);
    expect(tasks.slice(1).map(({ clause }) => clause)).toEqual([
      expect.stringMatching(/PL\.1$/u),
      expect.stringMatching(/PL\.2$/u),
    ]);
  });

  it('may leave cells empty and have headings inside', () => {
    const tasks = tasksOf(
      CLAUSE,
      'TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn',
      'A. Nhóm nhiệm vụ về cảng',
      '1\tLập danh mục cảng\tBộ Xây dựng\t',
      '2\tThu phí cảng\tBộ Tài chính\tQuý III/2026',
    );
    expect(tasks.slice(1).map((task) => [task.lead, dueOf(task)])).toEqual([
      ['Bộ Xây dựng', 'standing'],
      ['Bộ Tài chính', '2026-09-30'],
    ]);
  });

  it('is taken out of the text, line for line', () => {
    expect(withoutAnnexes('Đầu\nTT\tNhiệm vụ\tCơ quan chủ trì\n1\tThu phí\tBộ Tài chính\nSau')).toEqual({
      body: 'Đầu\nSau',
      rows: [{ number: '1', cells: { task: 'Thu phí', lead: 'Bộ Tài chính' } }],
    });
  });

  it.each([
    ['without a column for who leads', 'TT\tNội dung\tSố lượng\n1\tCảng loại I\t12'],
    ['that has no rows', 'TT\tNhiệm vụ\tCơ quan chủ trì\nHết.'],
    ['in a running text', 'Nhiệm vụ của cơ quan chủ trì\nlà báo cáo.'],
  ])('is none %s', (_, text) => {
    expect(withoutAnnexes(text)).toEqual({ body: text, rows: [] });
  });
});

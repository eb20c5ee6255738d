import { drafted, evidenceOf, notice } from './draft-reading';

const NOTICES: [name: string, text: string][] = [
  [
    'of plain clauses',
    notice(
      '1. Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính hoàn thiện Đề án cảng cá, trình Thủ tướng Chính phủ trước ngày 15/4/2026.',
      '2. Bộ Tài chính:',
      'a) Bố trí vốn trong tháng 5/2026;',
      'b) Hướng dẫn thu phí, báo cáo Thủ tướng Chính phủ hằng quý.',
    ),
  ],
  [
    'of items that run on',
    notice(
      '1. Bộ Nội vụ: (i) lập đề án; (ii) trình Nghị định. Hoàn thành trước ngày 15/4/2026.',
      '2. Bộ Y tế ban hành quy trình (báo cáo Thủ tướng Chính phủ trước ngày 28/4/2026).',
    ),
  ],
  [
    'with fields by name',
    notice(
      '1. Lập danh mục cảng cá',
      '- Cơ quan chủ trì: Bộ Xây dựng.',
      '- Cơ quan phối hợp: Bộ Tài chính, Bộ Tư pháp.',
      '- Thời gian hoàn thành: trước ngày 15/4/2026.',
      '- Sản phẩm: Quyết định ban hành danh mục.',
    ),
  ],
  [
    'whose items are details of one order',
    notice(
      '1. Bộ Xây dựng rà soát, báo cáo trước ngày 15/4/2026 các nội dung:',
      '- Số cảng loại I;',
      '- Số cảng loại II;',
      '- Số tàu cá.',
    ),
  ],
  [
    'with an annex',
    notice(
      '1. Bộ Y tế lập quy trình kiểm dịch.',
      'PHỤ LỤC',
      'TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn\tSản phẩm',
      '1\tLập danh mục cảng\tBộ Xây dựng\tBộ Tài chính\tTrước ngày 15/4/2026\tDanh mục',
      '2\tThu phí cảng\tBộ Tài chính\tBộ Tài chính, Bộ Công an\tQuý III/2026\tNghị định',
    ),
  ],
  ['in decomposed letters', notice('1. Bộ Y tế ban hành quy trình trước ngày 15/4/2026.').normalize('NFD')],
];

/** Words over several items hold a space where the text has a line break. */
const folded = (text: string) => text.replace(/\s+/gu, ' ');

describe.each(NOTICES)('a draft of a notice %s', (_, text) => {
  it('has tasks', () => {
    expect(drafted(text).tasks.length).toBeGreaterThan(0);
  });

  it('cuts every piece of evidence out of its text', () => {
    const draft = drafted(text);
    for (const [field, { text: words, start, end }] of evidenceOf(draft)) {
      expect([field, folded(draft.text.slice(start, end))]).toEqual([field, words]);
    }
  });

  it('cuts every quote out of its text', () => {
    const draft = drafted(text);
    for (const { quote, at } of draft.tasks) expect(folded(draft.text.slice(at.start, at.end))).toBe(quote);
  });

  it('has the deadline where its words are', () => {
    const draft = drafted(text);
    for (const { deadline } of draft.tasks) {
      if (deadline) expect(draft.text.slice(deadline.start, deadline.end)).toBe(deadline.phrase);
    }
  });
});

describe('each field says which words gave it', () => {
  it('in one sentence', () => {
    const [task] = drafted(NOTICES[0]?.[1] ?? '').tasks;
    expect(
      Object.fromEntries(Object.entries(task?.because ?? {}).map(([field, { text }]) => [field, text])),
    ).toEqual({
      lead: 'Bộ Xây dựng',
      coordinating: 'phối hợp với Bộ Tài chính',
      task: 'chủ trì, phối hợp với Bộ Tài chính hoàn thiện Đề án cảng cá, trình Thủ tướng Chính phủ trước ngày 15/4/2026.',
      deliverable: 'Đề án cảng cá',
      reportTo: 'Thủ tướng Chính phủ',
      deadline: 'trước ngày 15/4/2026',
    });
  });

  it('a field without words has no evidence', () => {
    const [task] = drafted(notice('1. Bộ Y tế tăng cường đối thoại về kiểm dịch.')).tasks;
    expect(Object.keys(task?.because ?? {}).sort()).toEqual(['lead', 'task']);
  });

  it('inherited words are cut out where they stand', () => {
    const draft = drafted(
      notice(
        '1. Bộ Tài chính hoàn thành trước ngày 15/4/2026 các việc sau:',
        'a) Bố trí vốn cho cảng;',
        'b) Hướng dẫn thu phí.',
      ),
    );
    const [first, second] = draft.tasks;
    expect(first?.because.lead).toEqual(second?.because.lead);
    expect(first?.because.deadline).toEqual(second?.because.deadline);
    expect(first?.at.start).toBeGreaterThan(first?.because.lead?.end ?? Infinity);
  });

  it('the product is not read on into the deadline', () => {
    const [task] = drafted(
      notice('1. Bộ Y tế trình Đề án kiểm dịch trong thời hạn 30 ngày kể từ ngày ban hành Thông báo này.'),
    ).tasks;
    expect(task?.deliverable).toBe('Đề án kiểm dịch');
  });
});

it('a text in decomposed letters gives the same draft', () => {
  for (const [, text] of NOTICES)
    expect(drafted(text.normalize('NFD'))).toEqual(drafted(text.normalize('NFC')));
});

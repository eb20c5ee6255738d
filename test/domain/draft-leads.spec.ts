import { drafted, linesOf, namesOf, tasksOf } from './draft-reading';

/** A dispatch with the words that govern all its clauses. */
function dispatch(governing: string, ...lines: string[]): string {
  return [
    'THỦ TƯỚNG CHÍNH PHỦ',
    'Số: 45/CĐ-TTg',
    'Hà Nội, ngày 10 tháng 3 năm 2026',
    'CÔNG ĐIỆN',
    'Về bảo đảm an toàn cảng cá trong mùa mưa bão.',
    governing,
    ...lines,
    'Nơi nhận:',
    '- Như trên;',
    'THỦ TƯỚNG',
    'Nguyễn Văn An',
  ].join('\n');
}

describe('one body leads where the sentence names one', () => {
  it.each([
    ['Bộ Xây dựng lập danh mục cảng trước ngày 15/4/2026.', 'Bộ Xây dựng'],
    ['Giao Bộ Xây dựng lập danh mục cảng trước ngày 15/4/2026.', 'Bộ Xây dựng'],
    ['Yêu cầu Bộ NN&MT rà soát tàu cá trước ngày 15/4/2026.', 'Bộ Nông nghiệp và Môi trường'],
    ['Phó Thủ tướng giao Bộ Công Thương kiểm tra kho lạnh trong tháng 5/2026.', 'Bộ Công Thương'],
    ['Trước ngày 15/4/2026, Bộ Y tế ban hành quy trình kiểm dịch.', 'Bộ Y tế'],
    ['Về kho lạnh: Bộ Công Thương ban hành quy chuẩn trước ngày 15/4/2026.', 'Bộ Công Thương'],
    [
      'Trên cơ sở báo cáo của Bộ Y tế, Bộ Công Thương ban hành quy chuẩn trước ngày 25/6/2026.',
      'Bộ Công Thương',
    ],
    ['Sau khi Bộ Tư pháp thẩm định, Bộ Nội vụ trình Nghị định trước ngày 15/7/2026.', 'Bộ Nội vụ'],
    ['Theo đề nghị của Bộ Y tế, giao Bộ Tài chính bố trí kinh phí trước ngày 28/6/2026.', 'Bộ Tài chính'],
    ['Bộ Xây dựng (Cục Hàng hải và Đường thủy Việt Nam) công bố luồng trong tháng 6/2026.', 'Bộ Xây dựng'],
    ['UBND TP. Hải Phòng bàn giao mặt bằng trong tháng 6/2026.', 'Ủy ban nhân dân thành phố Hải Phòng'],
  ])('%s', (sentence, lead) => {
    const [task, ...others] = tasksOf(`1. ${sentence}`);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ lead, leadGroup: null, doubts: [] });
    expect(task?.leadCode).not.toBeNull();
  });
});

describe('a person stands for the body', () => {
  it.each([
    ['Bộ trưởng Bộ Xây dựng chỉ đạo lập danh mục cảng trong tháng 4/2026.', 'Bộ Xây dựng'],
    [
      'Giao đồng chí Bộ trưởng Bộ Xây dựng Nguyễn Văn Bình chỉ đạo lập danh mục trong tháng 4/2026.',
      'Bộ Xây dựng',
    ],
    [
      'Thống đốc Ngân hàng Nhà nước Việt Nam ban hành gói tín dụng trong tháng 5/2026.',
      'Ngân hàng Nhà nước Việt Nam',
    ],
    [
      'Chủ tịch UBND tỉnh Quảng Ngãi bàn giao mặt bằng trước ngày 20/6/2026.',
      'Ủy ban nhân dân tỉnh Quảng Ngãi',
    ],
  ])('%s', (sentence, lead) => {
    expect(tasksOf(`1. ${sentence}`)).toMatchObject([
      { lead, leads: [{ name: lead, via: 'office-holder' }] },
    ]);
  });

  it.failing('of another rank too', () => {
    const [task] = tasksOf(
      '1. Giao Thứ trưởng Thường trực Bộ Ngoại giao chủ trì đàm phán trong Quý III/2026.',
    );
    expect(task?.lead ?? null).not.toBe('Thứ trưởng Thường');
  });

  it.failing('whose name follows the title is not a second lead', () => {
    const [task] = tasksOf('1. Phó Thủ tướng Lê Văn Ba chỉ đạo rà soát vốn trong tháng 5/2026.');
    expect(namesOf(task?.leads ?? [])).toEqual(['Phó Thủ tướng Chính phủ']);
  });
});

describe('several bodies share a task without one lead', () => {
  it.each([
    [
      'Bộ Xây dựng, Bộ Tài chính và Bộ Công Thương rà soát thủ tục trước ngày 15/4/2026.',
      ['Bộ Xây dựng', 'Bộ Tài chính', 'Bộ Công Thương'],
    ],
    [
      'Các tỉnh Nghệ An, Quảng Ngãi, Đắk Lắk nạo vét luồng trong năm 2026.',
      ['Ủy ban nhân dân tỉnh Nghệ An', 'Ủy ban nhân dân tỉnh Quảng Ngãi', 'Ủy ban nhân dân tỉnh Đắk Lắk'],
    ],
    [
      'UBND các tỉnh: Nghệ An, Quảng Ngãi bàn giao đất trong tháng 6/2026.',
      ['Ủy ban nhân dân tỉnh Nghệ An', 'Ủy ban nhân dân tỉnh Quảng Ngãi'],
    ],
    [
      'Các Bộ: Xây dựng, Tài chính và Tư pháp góp ý trước ngày 12/4/2026.',
      ['Bộ Xây dựng', 'Bộ Tài chính', 'Bộ Tư pháp'],
    ],
    ['Các Bộ Tài chính, Xây dựng góp ý dự thảo trước ngày 12/4/2026.', ['Bộ Tài chính', 'Bộ Xây dựng']],
    [
      'Bộ trưởng các Bộ: Xây dựng, Tài chính chỉ đạo rà soát trước ngày 20/4/2026.',
      ['Bộ Xây dựng', 'Bộ Tài chính'],
    ],
  ])('%s', (sentence, leads) => {
    const [task, ...others] = tasksOf(`1. ${sentence}`);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ lead: null, leadCode: null });
    expect(task?.doubts).toContain('several-leads');
    expect(namesOf(task?.leads ?? [])).toEqual(leads);
  });

  it('but beside one named body, "và các cơ quan liên quan" works with it', () => {
    expect(
      tasksOf('1. Bộ Xây dựng và các cơ quan liên quan lập danh mục cảng trước ngày 15/4/2026.'),
    ).toMatchObject([{ lead: 'Bộ Xây dựng', coordinating: [{ name: 'Các cơ quan liên quan' }], doubts: [] }]);
  });
});

describe('a group is kept in the words of the document', () => {
  it.each([
    ['Các bộ, ngành, địa phương báo cáo kết quả trong tháng 5/2026.', 'Các bộ, ngành, địa phương'],
    ['Các địa phương khẩn trương bàn giao đất trước ngày 30/5/2026.', 'Các địa phương'],
    ['Yêu cầu các cơ quan liên quan hoàn thành hồ sơ trước ngày 25/5/2026.', 'các cơ quan liên quan'],
    [
      'Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương chỉ đạo nạo vét luồng trong tháng 6/2026.',
      'Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương',
    ],
    ['Các cơ quan khẩn trương rà soát thủ tục trước ngày 15/4/2026.', 'Các cơ quan'],
    ['Các cơ quan rà soát thủ tục, báo cáo Thủ tướng Chính phủ trước ngày 20/5/2026.', 'Các cơ quan'],
  ])('%s', (sentence, leadGroup) => {
    const [task, ...others] = tasksOf(`1. ${sentence}`);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ lead: null, leadGroup });
    expect(task?.leads).toHaveLength(1);
  });

  it('with the words that narrow it, which are no body of their own', () => {
    const [task] = tasksOf('1. UBND các tỉnh, thành phố ven biển công bố luồng trước ngày 30/5/2026.');
    expect(task?.leadGroup).toBe('Ủy ban nhân dân các tỉnh, thành phố ven biển');
    expect(namesOf(task?.leads ?? [])).not.toContain('ven biển');
  });

  it('of office-holders is not cut at the comma inside its name', () => {
    const [task] = tasksOf(
      '1. Chủ tịch UBND các tỉnh, thành phố ven biển chỉ đạo nạo vét luồng trong tháng 6/2026.',
    );
    expect(namesOf(task?.leads ?? [])).not.toContain('thành phố ven biển');
  });

  it.failing('of deputy prime ministers is a group, not one of them', () => {
    expect(tasksOf('1. Các Phó Thủ tướng chỉ đạo tháo gỡ vướng mắc trong tháng 5/2026.')).toMatchObject([
      { lead: null, leadGroup: 'Các Phó Thủ tướng' },
    ]);
  });
});

describe('a lead is inherited, and says so', () => {
  it('from a heading that is a name', () => {
    expect(
      linesOf(
        '1. Bộ Xây dựng',
        'a) Lập danh mục trước ngày 15/4/2026.',
        'b) Công bố luồng trong tháng 5/2026.',
      ),
    ).toEqual(['1.a | Bộ Xây dựng | 2026-04-14', '1.b | Bộ Xây dựng | 2026-05-31']);
  });

  it.each([
    ['Về quy hoạch, yêu cầu Bộ Xây dựng:'],
    ['Giao Bộ Xây dựng thực hiện các nhiệm vụ sau:'],
    ['Bộ Xây dựng:'],
    ['Đối với Bộ Xây dựng:'],
    ['Nhiệm vụ của Bộ Xây dựng:'],
  ])('from "%s"', (chapeau) => {
    const tasks = tasksOf(
      `1. ${chapeau}`,
      'a) Lập danh mục trước ngày 15/4/2026.',
      'b) Công bố luồng trong tháng 5/2026.',
    );
    expect(tasks.map(({ lead }) => lead)).toEqual(['Bộ Xây dựng', 'Bộ Xây dựng']);
    for (const { doubts } of tasks) expect(doubts).toContain('lead-inherited');
  });

  it('but an item that names its own body goes to that body, and the next one back', () => {
    expect(
      linesOf(
        '1. Bộ Xây dựng thực hiện các nhiệm vụ sau:',
        'a) Lập danh mục trước ngày 15/4/2026;',
        'b) Bộ Tài chính bố trí vốn trong tháng 5/2026;',
        'c) Công bố luồng trong tháng 6/2026.',
      ),
    ).toEqual([
      '1.a | Bộ Xây dựng | 2026-04-14',
      '1.b | Bộ Tài chính | 2026-05-31',
      '1.c | Bộ Xây dựng | 2026-06-30',
    ]);
  });

  it('not from the clause before', () => {
    expect(
      linesOf('1. Bộ Xây dựng lập danh mục trước ngày 15/4/2026.', '2. Rà soát tàu cá trước ngày 20/6/2026.'),
    ).toEqual(['1 | Bộ Xây dựng | 2026-04-14', '2 | ? | 2026-06-19']);
  });

  it('from the sentence before clause 1', () => {
    const { tasks } = drafted(
      dispatch(
        'Để bảo đảm an toàn, Thủ tướng Chính phủ yêu cầu Bộ trưởng Bộ Xây dựng thực hiện các nhiệm vụ sau:',
        '1. Lập danh mục cảng trước ngày 15/4/2026.',
        '2. Bộ Công an kiểm tra cảng trước ngày 01/6/2026.',
        '3. Công bố luồng trong tháng 5/2026.',
      ),
    );
    expect(tasks.map(({ lead, doubts }) => [lead, doubts])).toEqual([
      ['Bộ Xây dựng', ['lead-inherited']],
      ['Bộ Công an', []],
      ['Bộ Xây dựng', ['lead-inherited']],
    ]);
  });

  it.each(['Đối với Bộ Tài chính:', 'Nhiệm vụ của Bộ Tài chính:', 'Bộ Tài chính:'])(
    'from "%s" and not from the words before clause 1',
    (heading) => {
      const { tasks } = drafted(
        dispatch(
          'Thủ tướng Chính phủ yêu cầu các bộ, ngành, địa phương:',
          `1. ${heading}`,
          'a) Bố trí vốn trong tháng 5/2026.',
        ),
      );
      expect(tasks).toMatchObject([{ clause: '1.a', lead: 'Bộ Tài chính' }]);
    },
  );
});

describe('"Tỉnh" alone', () => {
  const visit = [
    'VĂN PHÒNG CHÍNH PHỦ',
    'Số: 92/TB-VPCP',
    'Hà Nội, ngày 10 tháng 3 năm 2026',
    'THÔNG BÁO',
    'Kết luận của Phó Thủ tướng Trần Văn Minh tại buổi làm việc với lãnh đạo tỉnh Quảng Ngãi.',
    'Phó Thủ tướng Trần Văn Minh kết luận như sau:',
  ];

  it.each([
    'Tỉnh khẩn trương giải phóng mặt bằng',
    'UBND tỉnh phê duyệt dự án',
    'Hoàn thành khu tái định cư',
  ])('is the province of the title: %s', (order) => {
    const { tasks } = drafted([...visit, `1. ${order} trước ngày 30/6/2026.`].join('\n'));
    expect(tasks).toMatchObject([{ lead: 'Ủy ban nhân dân tỉnh Quảng Ngãi', doubts: ['lead-inferred'] }]);
  });

  it('does not take what is handed to another', () => {
    const { tasks } = drafted(
      [...visit, '1. Về kiến nghị của Tỉnh: Bộ Tài chính bố trí vốn trong tháng 5/2026.'].join('\n'),
    );
    expect(tasks).toMatchObject([{ lead: 'Bộ Tài chính', doubts: [] }]);
  });

  it('is nobody where the title names no province', () => {
    expect(tasksOf('1. Hoàn thành khu tái định cư trước ngày 30/6/2026.')).toMatchObject([
      {
        lead: null,
        leadGroup: null,
        doubts: ['no-lead'],
        missing: expect.arrayContaining(['who']) as unknown,
      },
    ]);
  });
});

describe('a name that needs a look', () => {
  it.each([
    ['Bộ Thủy sản', null, 'lead-unknown'],
    ['Bộ Giao thông vận tải', 'moc', 'lead-former-name'],
    ['Bộ Kế hoạch và Đầu tư', 'mof', 'lead-former-name'],
    ['Sở Tài chính', 'so-tai-chinh', 'lead-local'],
  ])('%s', (name, leadCode, doubt) => {
    expect(tasksOf(`1. ${name} công bố danh mục trong tháng 5/2026.`)).toMatchObject([
      { lead: name, leadCode, doubts: [doubt] },
    ]);
  });

  it.failing('is kept whole', () => {
    expect(tasksOf('1. Cơ quan thường trực tổng hợp kết quả trước ngày 30/5/2026.')).toMatchObject([
      { lead: 'Cơ quan thường trực' },
    ]);
  });
});

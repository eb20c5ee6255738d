import { drafted, dueOf, notice } from './draft-reading';

const CLAUSE = '1. Bộ Xây dựng trình Đề án trong thời hạn 30 ngày kể từ ngày ban hành Thông báo này.';
const NOTICE = notice(CLAUSE);
const LETTERHEAD = NOTICE.slice(0, NOTICE.indexOf('THÔNG BÁO'));

/** The notice with another letterhead. */
function headed(...lines: string[]): string {
  return NOTICE.replace(LETTERHEAD, `${lines.join('\n')}\n`);
}

describe('the facts around a notice', () => {
  it('are read off its head and its foot', () => {
    expect(drafted(NOTICE).directive).toMatchObject({
      number: '91/TB-VPCP',
      kind: 'thông báo kết luận',
      issuedOn: '2026-03-10',
      meetingOn: '2026-03-06',
      issuer: 'Văn phòng Chính phủ',
      signer: 'Lê Thị Hòa',
      conclusionsOf: 'Phó Thủ tướng Trần Văn Minh',
      committee: null,
    });
  });

  it('have a title of the words under the kind, and no more', () => {
    const { title } = drafted(NOTICE).directive;
    expect(title).toMatch(/Kết luận của Phó Thủ tướng Trần Văn Minh tại cuộc họp về phát triển cảng cá$/u);
  });

  it('keep the title and the day of the meeting apart whatever the width of the page', () => {
    const { title, meetingOn } = drafted(
      notice(
        '1. Về cảng:',
        'a) Bộ Y tế lập quy trình kiểm dịch.',
        'b) Bộ Công an kiểm tra tàu cá.',
        'c) Bộ Nội vụ lập đề án.',
      ),
    ).directive;
    expect(title).toMatch(/phát triển cảng cá$/u);
    expect(meetingOn).toBe('2026-03-06');
  });

  it('that are known from elsewhere win', () => {
    const { directive, tasks } = drafted(NOTICE, { number: '7/TB-VPCP', issuedOn: '2026-03-20' });
    expect(directive).toMatchObject({ number: '7/TB-VPCP', issuedOn: '2026-03-20' });
    expect(tasks.map(dueOf)).toEqual(['2026-04-19']);
  });

  it('are null where the document says nothing', () => {
    expect(drafted('Giấy mời họp').directive).toEqual({
      number: null,
      kind: null,
      title: null,
      issuedOn: null,
      meetingOn: null,
      issuer: null,
      signer: null,
      conclusionsOf: null,
      committee: null,
      because: {},
    });
  });
});

describe('a letterhead', () => {
  it.each([
    [
      'of two columns, with spaces between',
      [
        'VĂN PHÒNG CHÍNH PHỦ      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        '                              Độc lập - Tự do - Hạnh phúc',
        'Số: 91/TB-VPCP                Hà Nội, ngày 10 tháng 3 năm 2026',
      ],
    ],
    [
      'of two columns, with tabs between',
      [
        'VĂN PHÒNG CHÍNH PHỦ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        '-------\tĐộc lập - Tự do - Hạnh phúc',
        'Số: 91/TB-VPCP\tHà Nội, ngày 10 tháng 3 năm 2026',
      ],
    ],
    [
      'of one column',
      [
        'VĂN PHÒNG CHÍNH PHỦ',
        'Số:91/TB-VPCP',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Hà Nội, ngày 10 tháng 03 năm 2026',
      ],
    ],
  ])('%s', (_, lines) => {
    const { directive, tasks } = drafted(headed(...lines));
    expect(directive).toMatchObject({
      number: '91/TB-VPCP',
      issuer: 'Văn phòng Chính phủ',
      issuedOn: '2026-03-10',
      meetingOn: '2026-03-06',
    });
    expect(tasks.map(dueOf)).toEqual(['2026-04-09']);
  });

  it.each([
    ['whose day is left open', 'Hà Nội, ngày      tháng 3 năm 2026'],
    ['whose day does not exist', 'Hà Nội, ngày 31 tháng 02 năm 2026'],
  ])('%s has no date', (_, line) => {
    expect(drafted(headed('VĂN PHÒNG CHÍNH PHỦ', 'Số: 91/TB-VPCP', line)).directive.issuedOn).toBeNull();
  });

  it('whose number has spaces around its dash has the whole number', () => {
    expect(drafted(headed('VĂN PHÒNG CHÍNH PHỦ', 'Số: 91/TB - VPCP')).directive.number).toBe('91/TB-VPCP');
  });

  it('whose number is left open has no number', () => {
    expect(drafted(headed('VĂN PHÒNG CHÍNH PHỦ', 'Số: ....../TB-VPCP')).directive.number).toBeNull();
  });
});

describe('the kind of a document', () => {
  it.each([
    ['CÔNG ĐIỆN\nVề việc bảo đảm an toàn cảng cá.', 'công điện'],
    ['CHỈ THỊ\nVề tăng cường quản lý tàu cá.', 'chỉ thị'],
    ['KẾ HOẠCH\nPhát triển cảng cá năm 2026.', 'kế hoạch'],
    ['THÔNG BÁO\nKết luận của Phó Thủ tướng Trần Văn Minh tại cuộc họp về cảng cá.', 'thông báo kết luận'],
    ['THÔNG BÁO\nVề việc phân công nhiệm vụ quản lý cảng.', 'thông báo'],
  ])('%s', (title, kind) => {
    expect(drafted(`Số: 5/X-Y\n${title}\n${CLAUSE}`).directive.kind).toBe(kind);
  });

  it('is a letter where somebody is addressed', () => {
    const letter =
      'BỘ NGOẠI GIAO\nSố: 12/BNG-THKT\nV/v rà soát tiến độ phát triển cảng cá\nHà Nội, ngày 10 tháng 3 năm 2026\nKính gửi: Bộ Xây dựng\nBộ Ngoại giao đề nghị Bộ Xây dựng gửi kết quả rà soát danh mục cảng cá trước ngày 15/4/2026.';
    expect(drafted(letter).directive).toMatchObject({
      number: '12/BNG-THKT',
      kind: 'công văn',
      title: 'Rà soát tiến độ phát triển cảng cá',
      issuer: 'Bộ Ngoại giao',
    });
  });
});

describe('the steering committee', () => {
  it.each([
    'Ban Chỉ đạo quốc gia về hội nhập quốc tế',
    'Ban Chỉ đạo Trung ương về nhà ở và thị trường bất động sản',
    'Ban Chỉ đạo của Chính phủ về cải cách hành chính',
    'Ban Chỉ đạo 751',
    'Ban Chỉ đạo Nhà nước các công trình, dự án quan trọng quốc gia, trọng điểm ngành giao thông vận tải',
    'Ban Chỉ đạo quốc gia phòng, chống khai thác hải sản bất hợp pháp',
    'Ban Chỉ đạo quốc gia về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
  ])('%s is named whole', (committee) => {
    const text = [
      'VĂN PHÒNG CHÍNH PHỦ',
      'Số: 93/TB-VPCP',
      'Hà Nội, ngày 10 tháng 3 năm 2026',
      'THÔNG BÁO',
      `Kết luận của Thủ tướng Chính phủ tại Phiên họp lần thứ 3 ${committee}`,
      `Ngày 06 tháng 3 năm 2026, Thủ tướng Chính phủ chủ trì Phiên họp lần thứ 3 ${committee}. Thủ tướng Chính phủ kết luận như sau:`,
      CLAUSE,
    ].join('\n');
    expect(drafted(text).directive.committee).toBe(committee);
  });
});

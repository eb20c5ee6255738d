import { likeness, proposeLinks, type KnownTask } from '../../domain/directive/likeness';

const roadmap = {
  gist: 'Xây dựng lộ trình mở đường bay thẳng tới Doha, Nairobi, Lima và Santiago',
  lead: 'moc',
  due: '2027-06-30T23:59:59+07:00',
};

describe('the likeness of two tasks', () => {
  it('is 1 for the same words and near it for a rewording', () => {
    expect(likeness(roadmap, roadmap).score).toBe(1);
    const reworded = {
      ...roadmap,
      gist: 'Chủ trì, khẩn trương lên lộ trình cụ thể mở các đường bay thẳng tới Doha, Nairobi, Lima, Santiago',
    };
    const { score, shared } = likeness(roadmap, reworded);
    expect(score).toBeGreaterThan(0.8);
    expect(shared).toEqual(['lộ trình', 'mở', 'đường bay thẳng tới Doha Nairobi Lima', 'Santiago']);
  });

  it('is nothing for words that every assignment has', () => {
    const one = { gist: 'Tiếp tục chủ trì, phối hợp chặt chẽ với các cơ quan liên quan triển khai hiệu quả' };
    const other = { gist: 'Khẩn trương chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện' };
    expect(likeness(one, other)).toEqual({ score: 0, shared: [] });
  });

  it('does not depend on normal form, case or the place of tone marks', () => {
    const other = { ...roadmap, gist: roadmap.gist.normalize('NFD').toUpperCase() };
    expect(likeness(roadmap, other).score).toBeGreaterThan(0.75);
    const [tone, moved] = [{ gist: 'Số hoá thuỷ lợi nội đồng' }, { gist: 'Số hóa thủy lợi nội đồng' }];
    expect(likeness(tone, moved).score).toBe(1);
  });

  it('is raised by the same lead and the same due, and never above 1', () => {
    const words = { gist: 'Lập bản đồ sạt lở ven biển miền Trung' };
    const more = { gist: 'Lập bản đồ sạt lở và ngập úng ven biển miền Trung, đồng bằng' };
    const lead = { lead: 'mae' };
    const due = { due: '2027-03-31T23:59:59+07:00' };
    const plain = likeness(words, more).score;
    expect(likeness({ ...words, ...lead }, { ...more, ...lead }).score).toBeGreaterThan(plain);
    expect(likeness({ ...words, ...due }, { ...more, ...due }).score).toBeGreaterThan(plain);
    expect(likeness({ ...words, lead: 'mae' }, { ...more, lead: 'moh' }).score).toBe(plain);
  });

  it('keeps the same sentence about another partner apart', () => {
    const with_ = (partner: string) => ({
      gist: `Ký bản ghi nhớ về đào tạo điều dưỡng và công nhận bằng cấp với ${partner}`,
      lead: 'moh',
    });
    expect(likeness(with_('Hungary'), with_('Uruguay')).score).toBeLessThan(0.6);
    expect(likeness(with_('Hungary'), with_('Hungary')).score).toBe(1);
  });

  it('compares the words of the document where the gists were written by two hands', () => {
    const quote = 'sửa đổi quy chuẩn nước thải làng nghề dệt nhuộm, bổ sung ngưỡng kim loại nặng';
    const one = { gist: 'Quy chuẩn nước thải dệt nhuộm', quote };
    const other = { gist: 'Bổ sung ngưỡng cho làng nghề', quote };
    expect(likeness(one, other).score).toBeGreaterThan(0.95);
    expect(likeness({ gist: one.gist }, { gist: other.gist }).score).toBeLessThan(0.5);
  });
});

describe('links to known tasks', () => {
  const known: KnownTask[] = [
    { code: '7-TB-X/1a-1', ...roadmap },
    {
      code: '7-TB-X/1b-1',
      gist: 'Rà soát giá vé tàu Tết và công bố trước mùa cao điểm',
      lead: 'moc',
      due: null,
    },
    { code: '7-TB-X/2-1', gist: 'Dựng phim tài liệu về nghề gốm Bàu Trúc', lead: 'mocst', due: null },
  ];

  it('propose one task a candidate, the most alike first, strangers not at all', () => {
    const candidates = [
      { gist: 'Thống kê đàn voi nuôi ở Tây Nguyên', lead: 'mae', due: null },
      { gist: 'Công bố giá vé tàu Tết', lead: 'moc', due: null },
      { ...roadmap },
    ];
    const links = proposeLinks(candidates, known);
    expect(links.map(({ known: one, kind }) => `${one.code} ${kind}`)).toEqual([
      '7-TB-X/1a-1 same',
      '7-TB-X/1b-1 same',
    ]);
    expect(links[0]?.candidate).toBe(candidates[2]);
    expect(links[0]?.shared.length).toBeGreaterThan(0);
  });

  it('say when the lead or the due differs, and then never call two tasks one', () => {
    const cascade = { ...roadmap, lead: 'ubnd-tinh' };
    const later = { ...roadmap, due: '2027-12-31T23:59:59+07:00' };
    const without = { ...roadmap, due: null };
    const remarks = proposeLinks([cascade, later, without], known).map(({ kind, remarks: list }) => [
      kind,
      list,
    ]);
    expect(remarks).toEqual([
      ['look-alike', ['lead-differs']],
      ['look-alike', ['due-differs']],
      ['look-alike', ['due-differs']],
    ]);
  });

  it('say nothing about a lead or a due that is not known', () => {
    const [link] = proposeLinks([{ gist: roadmap.gist }], known);
    expect(link).toMatchObject({ kind: 'same', remarks: [] });
  });

  it('leave out pairs that may not be one, such as a task and itself', () => {
    const others = proposeLinks(known, known, { mayBeOne: (candidate, one) => candidate !== one });
    expect(others).toEqual([]);
  });

  it('compare a thousand tasks with a thousand in seconds', () => {
    const subjects = ['cầu phao', 'trạm bơm', 'bến cá', 'chợ nổi', 'kè sông', 'đê biển', 'hồ chứa'];
    const works = ['nạo vét', 'kiểm định', 'đấu thầu', 'bàn giao', 'số hóa hồ sơ'];
    const tasks = (offset: number) =>
      Array.from({ length: 1_000 }, (_, i) => ({
        code: `1-TB-Y/${i + 1}-1`,
        gist: `Hoàn thành ${works[(i + offset) % 5]} ${subjects[i % 7]} số ${i} thuộc lưu vực ${i % 31} khu ${i % 13}`,
      }));
    const startedAt = performance.now();
    const links = proposeLinks(tasks(0), tasks(0));
    // 0.4 s on two busy cores; the guard is against comparing every pair word by word (minutes).
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(links.filter(({ candidate, known: one }) => candidate.code === one.code)).toHaveLength(1_000);
  });
});

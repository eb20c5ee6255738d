import { agenciesIn, subjectAt } from '../../domain/directive/draft/assignees';
import { NameIndex } from '../../domain/directive/draft/name-index';
import { DIRECTORY, namesOf, tasksOf } from './draft-reading';

const NAMES = new NameIndex(DIRECTORY);

describe('those who work with the lead', () => {
  it.each([
    [
      'Bộ Xây dựng chủ trì, phối hợp chặt chẽ với Bộ Tài chính, Bộ Tư pháp và UBND tỉnh Nghệ An lập danh mục.',
      ['Bộ Tài chính', 'Bộ Tư pháp', 'Ủy ban nhân dân tỉnh Nghệ An'],
    ],
    ['Bộ Công Thương cùng với Bộ Y tế kiểm tra kho lạnh trong tháng 6/2026.', ['Bộ Y tế']],
    [
      'Giao Bộ Nội vụ làm việc với Bộ Quốc phòng thống nhất biên chế trước ngày 10/6/2026.',
      ['Bộ Quốc phòng'],
    ],
    [
      'Bộ Xây dựng chủ trì, phối hợp với các Bộ: Tài chính, Tư pháp lập danh mục.',
      ['Bộ Tài chính', 'Bộ Tư pháp'],
    ],
    ['Bộ Xây dựng lập danh mục cảng trước ngày 15/4/2026.', []],
  ])('%s', (sentence, coordinating) => {
    const [task] = tasksOf(`1. ${sentence}`);
    expect(namesOf(task?.coordinating ?? [])).toEqual(coordinating);
  });

  it('are handed down with the roles', () => {
    const tasks = tasksOf(
      '1. Giao Bộ Tài chính chủ trì, phối hợp với Bộ Tư pháp:',
      '- Trình Nghị định về phí cảng trong tháng 5/2026;',
      '- Hướng dẫn thu phí trong tháng 6/2026.',
    );
    expect(tasks.map(({ lead, coordinating }) => [lead, namesOf(coordinating)])).toEqual([
      ['Bộ Tài chính', ['Bộ Tư pháp']],
      ['Bộ Tài chính', ['Bộ Tư pháp']],
    ]);
  });

  it('are not part of what is to be done', () => {
    const [task] = tasksOf(
      '1. Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính rà soát toàn bộ danh mục cảng cá.',
    );
    expect(task?.task).toBe('Rà soát toàn bộ danh mục cảng cá');
  });

  it('are named without the words that narrow a group', () => {
    const [task] = tasksOf(
      '1. Bộ Tài chính phối hợp với các địa phương ven biển rà soát phí cảng trong tháng 5/2026.',
    );
    expect(namesOf(task?.coordinating ?? [])).not.toContain('ven biển');
  });
});

describe('who a sentence is about', () => {
  function subjectOf(text: string): [subject: string, predicate: string | null] | null {
    const subject = subjectAt(text, 0, NAMES);
    return (
      subject && [
        text.slice(subject.start, subject.end),
        subject.predicate === -1 ? null : text.slice(subject.predicate),
      ]
    );
  }

  it('ends where the order begins', () => {
    expect(subjectOf('Bộ Xây dựng rà soát toàn bộ danh mục')).toEqual([
      'Bộ Xây dựng',
      'rà soát toàn bộ danh mục',
    ]);
    expect(subjectOf('Thanh tra Chính phủ thanh tra việc cấp phép')).toEqual([
      'Thanh tra Chính phủ',
      'thanh tra việc cấp phép',
    ]);
    expect(subjectOf('Ngân hàng Nhà nước Việt Nam (NHNN) chỉ đạo các ngân hàng')).toEqual([
      'Ngân hàng Nhà nước Việt Nam (NHNN)',
      'chỉ đạo các ngân hàng',
    ]);
  });

  it('has no order where only names stand', () => {
    expect(subjectOf('các bộ, ngành, địa phương')).toEqual(['các bộ, ngành, địa phương', null]);
  });

  it.each([
    'Bộ luật Lao động quy định thời giờ',
    'Bộ Xây dựng đã hoàn thành 12 cảng',
    'Phải hoàn thành ngay',
    '',
  ])('is nobody in "%s"', (text) => {
    expect(subjectOf(text)).toBeNull();
  });
});

describe('the bodies that words name', () => {
  it.each([
    ['Bộ Xây dựng, Bộ Tài chính và Bộ Tư pháp', ['moc', 'mof', 'moj']],
    ['Bộ Văn hóa, Thể thao và Du lịch', ['mocst']],
    ['các bộ, ngành, địa phương', ['bo-nganh-dia-phuong']],
    ['Chủ tịch UBND TP. Hải Phòng', ['hai-phong']],
    ['Tổng công ty Hàng hải Việt Nam; Bộ Y tế', ['vimc', 'moh']],
    ['Viện Sử học Biển và Đảo', [null]],
    ['', []],
    [' ,; ', []],
  ])('%s', (words, codes) => {
    expect(agenciesIn(words, NAMES).map(({ code }) => code)).toEqual(codes);
  });
});

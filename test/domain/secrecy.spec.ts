import {
  kindMarksSecret,
  numberMarksSecret,
  secretHeadLine,
  titleMarksSecret,
} from '../../domain/directive/secrecy';

describe('marks of a state secret', () => {
  it('are seen in a number', () => {
    const marked = [
      '12/TB-VPCP(M)',
      '12/TB-VPCP (TM)',
      '12/TB-VPCP(MẬT)',
      '12/CV-UBND(Tuyệt mật)',
      '05/BC/M',
      '05/BC-MẬT',
    ];
    expect(marked.filter((number) => !numberMarksSecret(number))).toEqual([]);
    const ordinary = ['56/TB-VPCP', '250/2025/QH15', '1234/BCT-ĐB', '77/KH-BTM', '12/QĐ-TM'];
    expect(ordinary.filter(numberMarksSecret)).toEqual([]);
  });

  it('are seen in a kind', () => {
    expect(
      ['công văn mật', 'Thông báo Mật', 'báo cáo tối mật'].filter((kind) => !kindMarksSecret(kind)),
    ).toEqual([]);
    expect(
      ['công văn', 'thông báo kết luận', 'kế hoạch bảo mật', 'quy chế mật mã'].filter(kindMarksSecret),
    ).toEqual([]);
  });

  it('are seen in a title, but its subject may be secrecy', () => {
    const marked = [
      'Kết luận (Mật)',
      'MẬT – Kết luận cuộc họp',
      'Báo cáo Tuyệt mật',
      'Tài liệu độ mật',
      '[mật] Kế hoạch',
    ];
    expect(marked.filter((title) => !titleMarksSecret(title))).toEqual([]);
    const ordinary = [
      'Luật Bảo vệ bí mật nhà nước',
      'TĂNG CƯỜNG BẢO MẬT THÔNG TIN',
      'Quản lý mật độ xây dựng',
      'Hợp tác mật thiết',
    ];
    expect(ordinary.filter(titleMarksSecret)).toEqual([]);
  });

  it('are seen in the head of a document, by their line; further down secrecy is a subject', () => {
    const head = (mark: string) => `VĂN PHÒNG CHÍNH PHỦ\n${mark}\nHà Nội, ngày 05 tháng 3 năm 2026`;
    const marked = [
      'TỐI MẬT',
      'Mật',
      'Độ mật: Tuyệt mật',
      'Số: 12/TB-VPCP (M)',
      'CỘNG HÒA   MẬT   Số: 12',
      '[Mật]',
    ];
    expect(marked.filter((mark) => secretHeadLine(head(mark)) !== 2)).toEqual([]);
    expect(secretHeadLine(head('MẬT').normalize('NFD'))).toBe(2);
    const ordinary = [
      'Số: 12/TB-VPCP',
      'V/v BẢO VỆ BÍ MẬT NHÀ NƯỚC',
      'rà soát độ mật của tài liệu, kể cả tài liệu tối mật',
      'BAN CƠ YẾU: MẬT MÃ DÂN SỰ',
    ];
    expect(ordinary.filter((line) => secretHeadLine(head(line)) !== null)).toEqual([]);
    expect(secretHeadLine(`${'Nội dung.\n'.repeat(30)}MẬT`)).toBeNull();
  });

  it('are seen in decomposed text', () => {
    expect(titleMarksSecret('Kết luận (Mật)'.normalize('NFD'))).toBe(true);
    expect(numberMarksSecret('1/BC(MẬT)'.normalize('NFD'))).toBe(true);
  });
});

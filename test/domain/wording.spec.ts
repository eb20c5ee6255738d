import { citation, directiveTag } from '../../domain/wording/citation';
import { clip } from '../../domain/wording/clip';
import { dateWithWeekday, vietnameseDate, vietnameseDateTime } from '../../domain/wording/dates';
import { deadlineBrief, dueMeaning } from '../../domain/wording/deadline';
import { rungName, rungNames } from '../../domain/wording/rungs';
import type { Deadline } from '../../domain/deadline/deadline';
import type { DirectiveRef } from '../../domain/task';
import { endOfDay, instantAt } from '../../domain/time/instant';

const NOTICE: DirectiveRef = {
  id: '56-tb-vpcp',
  number: '56/TB-VPCP',
  kind: 'thông báo kết luận',
  shortTitle: 'Kết luận cuộc họp Ban Chỉ đạo quốc gia về hội nhập quốc tế',
  issuedOn: '2026-01-31',
  meetingOn: '2026-01-14',
  issuer: 'Văn phòng Chính phủ',
  signer: null,
  conclusionsOf: null,
  sourceSha256: null,
};

function deadline(change: Partial<Deadline>): Deadline {
  return {
    kind: 'dated',
    phrase: 'trong Quý I/2026',
    rule: '',
    due: null,
    lateAfter: null,
    recurrence: null,
    alternatives: [],
    ...change,
  };
}

describe('dates in Vietnamese', () => {
  it('are dd/MM/yyyy in the legal time, with the weekday where it helps', () => {
    expect(vietnameseDate('2026-03-31')).toBe('31/03/2026');
    expect(vietnameseDate('2026-03-31T18:00:00Z')).toBe('01/04/2026');
    expect(dateWithWeekday(endOfDay('2026-03-31'))).toBe('thứ Ba 31/03/2026');
    expect(dateWithWeekday('2026-03-29')).toBe('Chủ nhật 29/03/2026');
    expect(vietnameseDateTime(instantAt('2026-03-24', '08:00'))).toBe('24/03/2026 08:00');
  });
});

describe('rungs by name', () => {
  it.each([
    ['ASSIGNED', 'giao nhiệm vụ'],
    ['EXTENDED', 'báo gia hạn'],
    ['RETURNED', 'đề nghị hoàn thiện kết quả'],
    ['T-7', 'nhắc trước 7 ngày'],
    ['D', 'nhắc ngày đến hạn'],
    ['O+4', 'nhắc quá hạn 4 ngày làm việc'],
    ['ACK', 'báo chưa tiếp nhận'],
    ['L2', 'báo cáo cấp 2'],
    ['L3+2W', 'báo cáo cấp 3, nhắc lại lần 2'],
    ['H1', 'báo cáo cấp 1 theo yêu cầu'],
    ['H3#2', 'báo cáo cấp 3 theo yêu cầu'],
    ['GAP', 'báo không gửi được thư'],
    ['GAP#1', 'báo không gửi được thư'],
    ['X-1', 'X-1'],
  ])('%s is "%s"', (rung, name) => {
    expect(rungName(rung)).toBe(name);
  });

  it('of a merged letter stand side by side', () => {
    expect(rungNames(['T-1', 'D'])).toBe('nhắc trước 1 ngày; nhắc ngày đến hạn');
  });
});

describe('citing the source', () => {
  it('gives kind, number, date and clause', () => {
    expect(citation(NOTICE, '3.c')).toBe('Thông báo kết luận số 56/TB-VPCP ngày 31/01/2026, mục 3.c');
    expect(directiveTag(NOTICE)).toBe('TB 56/TB-VPCP');
    expect(directiveTag({ ...NOTICE, kind: 'Công văn', number: '624/VPCP-TH' })).toBe('CV 624/VPCP-TH');
    expect(directiveTag({ ...NOTICE, kind: 'thư', number: '7' })).toBe('7');
  });

  it('without a number gives the short title and the day of the meeting', () => {
    const unnumbered = {
      ...NOTICE,
      number: null,
      issuedOn: null,
      kind: 'thông báo',
      shortTitle: 'Kết luận Hội nghị',
    };
    expect(citation(unnumbered, '')).toBe(
      'Thông báo “Kết luận Hội nghị” (văn bản không ghi số; họp ngày 14/01/2026)',
    );
    expect(directiveTag({ ...NOTICE, number: null })).toBe('Kết luận cuộc họp Ban Chỉ đạo quốc gia…');
  });
});

describe('a deadline in few words', () => {
  it('keeps the hour, and says "trước" where the wording does', () => {
    const noon = instantAt('2026-04-15', '17:00');
    expect(deadlineBrief(deadline({ due: endOfDay('2026-03-31'), lateAfter: endOfDay('2026-03-31') }))).toBe(
      'hạn 31/03/2026',
    );
    expect(deadlineBrief(deadline({ due: endOfDay('2026-02-04'), lateAfter: endOfDay('2026-02-05') }))).toBe(
      'hạn trước 05/02/2026',
    );
    expect(deadlineBrief(deadline({ due: noon, lateAfter: noon }))).toBe('hạn 17 giờ 00 15/04/2026');
    expect(dueMeaning(noon)).toBe('17 giờ 00 thứ Tư 15/04/2026');
  });

  it('without a date says what the wording asks for', () => {
    expect(deadlineBrief(deadline({ kind: 'immediate', phrase: 'khẩn trương' }))).toBe('thực hiện ngay');
    expect(deadlineBrief(deadline({ kind: 'standing', phrase: null }))).toBe('không ghi thời hạn');
  });
});

describe('shortening', () => {
  it('cuts between words and shows that it cut', () => {
    expect(clip('một hai ba bốn', 14)).toBe('một hai ba bốn');
    expect(clip('một hai ba bốn', 10)).toBe('một hai…');
    expect(clip('một hai, ba bốn', 9)).toBe('một hai…');
    expect(clip('mộthaibabốn', 5)).toBe('mộth…');
  });
});

import { citation, directiveTag } from '../../domain/wording/citation';
import { clip } from '../../domain/wording/clip';
import { dateWithWeekday, vietnameseDate, vietnameseDateTime } from '../../domain/wording/dates';
import { beforeDateNote, deadlineBrief, dueMeaning } from '../../domain/wording/deadline';
import { eventName } from '../../domain/wording/event-name';
import { periodName } from '../../domain/wording/period';
import { timeLeftWords } from '../../domain/wording/time-left';
import type { TaskEvent } from '../../domain/events';
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
    ['EXTENDED', 'báo thời hạn mới'],
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
    ['RESUMED', 'báo tiếp tục nhiệm vụ'],
    ['REASSIGNED', 'giao chủ trì'],
    ['P.2026-03-25', 'nhắc ngày cam kết 25/03/2026'],
    ['P+.2026-03-25', 'hỏi lại sau ngày cam kết 25/03/2026'],
    ['S+2', 'đề nghị báo cáo định kỳ lần 2'],
    ['C+3', 'đề nghị ấn định thời hạn lần 3'],
    ['REQ#1', 'chuyển đề nghị điều chỉnh thời hạn'],
    ['KEEP#2', 'báo giữ nguyên thời hạn'],
    ['RISK#3', 'báo trước nguy cơ chậm'],
    ['HANDOVER#4', 'báo chuyển giao chủ trì'],
    ['CHILDREN#5', 'danh sách việc trễ ở cấp dưới'],
    ['X-1', 'X-1'],
  ])('%s is "%s"', (rung, name) => {
    expect(rungName(rung)).toBe(name);
  });

  it('have an English name beside the Vietnamese one', () => {
    const rungs = [
      'ASSIGNED',
      'T-1',
      'T-7',
      'D',
      'O+4',
      'ACK',
      'L3+2W',
      'H2#1',
      'GAP#1',
      'P.2026-03-25',
      'S+2',
    ];
    expect(rungs.map((rung) => rungName(rung, 'en'))).toEqual([
      'assignment',
      'reminder 1 day before',
      'reminder 7 days before',
      'reminder on the due day',
      'reminder 4 working days late',
      'no acknowledgement',
      'report to level 3, repetition 2',
      'report to level 2 on request',
      'letter not deliverable',
      'promised date 2026-03-25',
      'request 2 for a report',
    ]);
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
    const named = { ...unnumbered, kind: 'công văn', shortTitle: 'Công văn của UBND tỉnh', meetingOn: null };
    expect(citation(named, '')).toBe('“Công văn của UBND tỉnh” (văn bản không ghi số)');
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

describe('what happened, in few words', () => {
  const LETTER_AT = instantAt('2026-03-02', '08:00');
  const PARTY = { code: 'moj', name: 'Bộ Tư pháp' };
  const rollUp = {
    ...{ asOf: LETTER_AT, started: 3321, open: 1, reported: 0, suspended: 0, accepted: 3200, withdrawn: 0 },
    ...{ late: 120, unacknowledged: 0, unreachable: 0, lastReportAt: null, lateChildren: [] },
  };
  const extra = { rung: 'X#1', letterAt: LETTER_AT };

  const cases: [TaskEvent, string, string][] = [
    [
      {
        type: 'ExtensionRequested',
        ask: 'withdrawal',
        newDue: null,
        reason: 'hết nhu cầu',
        document: null,
        ...extra,
      },
      'đề nghị rút nhiệm vụ: hết nhu cầu',
      'withdrawal requested: hết nhu cầu',
    ],
    [
      {
        ...{
          type: 'ExtensionDecided',
          decision: 'keep',
          newDue: null,
          document: '9/VPCP',
          signer: 'A',
          reason: null,
        },
        ...extra,
      },
      'trả lời đề nghị: giữ thời hạn · 9/VPCP',
      'request decided: date kept · 9/VPCP',
    ],
    [
      { type: 'RiskReported', reason: 'thiếu vốn', expectedOn: null, ...extra },
      'báo trước nguy cơ chậm: thiếu vốn',
      'risk reported: thiếu vốn',
    ],
    [
      {
        type: 'DutyDelegated',
        from: PARTY,
        to: { code: 'a', name: 'Vụ A' },
        until: '2026-03-31',
        reason: 'đi vắng',
      },
      `ủy quyền: ${PARTY.name} → Vụ A đến hết 31/03/2026`,
      `delegated: ${PARTY.name} → Vụ A to the end of 2026-03-31`,
    ],
    [
      { type: 'ChildrenRolledUp', rollUp },
      'tổng hợp cấp dưới: 3.200/3.321 hoàn thành, 120 quá hạn',
      'children: 3,200/3,321 completed, 120 overdue',
    ],
    [
      { type: 'CompletionReported', evidence: { document: '5/BC', link: null, figure: null }, period: 2 },
      'báo cáo hoàn thành kỳ 2 · 5/BC',
      'completion reported, period 2 · 5/BC',
    ],
  ];

  it.each(cases.map(([event, vi, en]) => [vi, en, event] as const))('"%s": "%s"', (vi, en, event) => {
    expect(eventName(event)).toBe(vi);
    expect(eventName(event, 'en')).toBe(en);
  });
});

describe('the same in English', () => {
  const due = endOfDay('2026-03-31');

  it('gives days in ISO, which is read in one way only', () => {
    expect(dueMeaning(due, 'en')).toBe('end of Tuesday 2026-03-31');
    expect(deadlineBrief(deadline({ due, lateAfter: due }), 'en')).toBe('due 2026-03-31');
    expect(beforeDateNote({ due: endOfDay('2026-02-04'), lateAfter: endOfDay('2026-02-05') }, 'en')).toBe(
      'the tracking table records 2026-02-05, late from Friday 2026-02-06',
    );
  });

  it('counts what is left in working days', () => {
    const at = instantAt('2026-03-24', '08:00');
    const words = (workingDaysLeft: number | null, workingDaysLate: number | null) =>
      timeLeftWords({ at, due, workingDaysLeft, workingDaysLate }, 'en');
    expect([words(5, null), words(1, null), words(null, 3), words(null, 0)]).toEqual([
      '5 working days left',
      '1 working day left',
      '3 working days overdue',
      'overdue',
    ]);
  });

  it('cites a document by its printed name', () => {
    expect(citation(NOTICE, '3.c', 'en')).toBe('Thông báo kết luận no. 56/TB-VPCP of 2026-01-31, clause 3.c');
  });
});

describe('a period of a recurring duty', () => {
  const period = { n: 2, due: endOfDay('2026-06-19') };

  it('is known by its month, a short one by its date', () => {
    expect(periodName(period, 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=19')).toBe('kỳ 2: tháng 6/2026');
    expect(periodName(period, 'FREQ=WEEKLY;BYDAY=FR')).toBe('kỳ 2: đến 19/06/2026');
    expect(periodName(period, 'FREQ=YEARLY;BYMONTH=6', 'en')).toBe('period 2: June 2026');
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

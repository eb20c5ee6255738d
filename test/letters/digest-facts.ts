import type { LetterFacts } from '../../domain/letter/facts';
import type { LetterKind } from '../../domain/letter/letter';
import { endOfDay, instantAt, type PlainDate } from '../../domain/time/instant';
import { facts, letter, slipped } from './letter-facts';

export const MORNING = '2026-03-24';

interface Row {
  code: string;
  clause: string;
  gist: string;
  kind: LetterKind;
  rungs: string[];
  phrase: string | null;
  due: PlainDate | null;
  left: number | null;
  late?: number;
  change?: Partial<LetterFacts>;
}

/** What one ministry is told on the morning of 24/03/2026: late, due, coming, new and undated tasks. */
const ROWS: Row[] = [
  row(
    '3c-12',
    'Xây dựng lộ trình đàm phán, ký kết FTA với GCC, MERCOSUR, Pakistan, Ai Cập',
    'reminder',
    'T-7',
    'hoàn thành trong Quý I/2026',
    '2026-03-31',
    5,
  ),
  row(
    '2a-3',
    'Rà soát, tổng hợp các cam kết quốc tế đến hạn thực hiện trong năm 2026, đề xuất phân công cụ thể cho từng bộ, ngành',
    'overdue',
    'O+7',
    'trước ngày 15/03/2026',
    '2026-03-14',
    null,
    7,
    {
      acknowledgedOn: '2026-02-04',
      promisedOn: '2026-03-20',
      lastProgress: { on: '2026-03-12', summary: 'đã có dự thảo, chờ ý kiến của 4 bộ' },
    },
  ),
  row(
    '2b-4',
    'Trình Chính phủ phương án đàm phán nâng cấp Hiệp định Thương mại hàng hóa ASEAN',
    'overdue',
    'O+2',
    'chậm nhất ngày 20/03/2026',
    '2026-03-20',
    null,
    2,
    { acknowledgedOn: null, promisedOn: null },
  ),
  row(
    '2c-5',
    'Báo cáo kết quả xử lý các vụ việc phòng vệ thương mại đối với hàng xuất khẩu của Việt Nam',
    'overdue',
    'O+17',
    'trong tháng 02/2026',
    '2026-02-28',
    null,
    17,
    {
      promisedOn: '2026-03-27',
      risk: { on: '2026-02-20', reason: 'chưa nhận được số liệu của hiệp hội', expectedOn: '2026-03-27' },
    },
  ),
  row(
    '3a-7',
    'Hoàn thiện hồ sơ gia nhập khuôn khổ hợp tác kinh tế số khu vực',
    'due-today',
    'D',
    'ngày 24/3/2026',
    '2026-03-24',
    0,
  ),
  row(
    '3b-8',
    'Tổ chức hội nghị phổ biến các FTA thế hệ mới cho doanh nghiệp khu vực phía Nam',
    'due-today',
    'D',
    'ngày 24/3/2026',
    '2026-03-24',
    0,
    undefined,
    { promisedOn: '2026-03-24' },
  ),
  row(
    '3d-13',
    'Đánh giá tác động của thuế các-bon tại biên giới đối với thép, xi măng, nhôm',
    'reminder',
    'T-3',
    'trước ngày 28/3/2026',
    '2026-03-27',
    3,
  ),
  row(
    '4a-15',
    'Xây dựng cơ chế cảnh báo sớm về phòng vệ thương mại dùng chung cho các hiệp hội',
    'reminder',
    'T-7',
    'trong Quý I/2026',
    '2026-03-31',
    5,
    undefined,
    {
      extensionRequest: {
        ask: 'new-date',
        newDue: endOfDay('2026-04-30'),
        reason: 'chờ kinh phí',
        document: null,
        at: instantAt('2026-03-18', '10:00'),
      },
    },
  ),
  row(
    '4b-16',
    'Cung cấp số liệu xuất nhập khẩu theo mã HS 8 số phục vụ đàm phán',
    'reminder',
    'T-15',
    'trước 10/4/2026',
    '2026-04-09',
    12,
  ),
  row(
    '4c-17',
    'Đề xuất danh mục mặt hàng nhạy cảm cho vòng đàm phán tháng 5',
    'promise',
    'P.2026-03-24',
    'trong tháng 4/2026',
    '2026-04-30',
    26,
    undefined,
    { promisedOn: MORNING },
  ),
  row(
    '5a-19',
    'Hoàn thiện kết quả rà soát pháp luật về quản lý ngoại thương',
    'return',
    'RETURNED',
    'trong tháng 4/2026',
    '2026-04-30',
    26,
    undefined,
    {
      history: [
        {
          kind: 'returned',
          at: instantAt('2026-03-23', '16:00'),
          reason: 'thiếu phần đối chiếu với cam kết CPTPP',
        },
      ],
    },
  ),
  row(
    '6a-22',
    'Thành lập tổ công tác liên ngành về quy tắc xuất xứ',
    'assignment',
    'ASSIGNED',
    'trong tháng 6/2026',
    '2026-06-30',
    66,
    undefined,
    { acknowledgedOn: null, promisedOn: null },
  ),
  row(
    '6b-23',
    'Thường xuyên cập nhật cẩm nang thị trường cho doanh nghiệp nhỏ và vừa',
    'report-request',
    'S+1',
    null,
    null,
    null,
  ),
  row(
    '6c-24',
    'Phối hợp xây dựng đề án phát triển thị trường Halal',
    'reminder',
    'T-7',
    'trong Quý I/2026',
    '2026-03-31',
    5,
    undefined,
    { lead: 'Bộ Nông nghiệp và Môi trường', acknowledgedOn: null, promisedOn: null },
  ),
];

export function digestOf14(): LetterFacts[] {
  return ROWS.map((one) => factsOf(one, one.clause === '6.c'));
}

/** The same again under other codes, until there are so many. */
export function digestOf(count: number): LetterFacts[] {
  const all = digestOf14();
  return Array.from({ length: count }, (_, i): LetterFacts => {
    const one = all[i % all.length] as LetterFacts;
    const round = Math.floor(i / all.length);
    return round === 0 ? one : renamed(one, `${one.taskCode}.${round}`);
  });
}

/** What the Steering Committee is told in one morning. */
export function committeeDigest(count = 5): LetterFacts[] {
  const leads = ['Bộ Công Thương', 'Bộ Tài chính', 'Bộ Xây dựng'];
  return Array.from({ length: count }, (_, i): LetterFacts => {
    const base = slipped({ lead: leads[i % leads.length] as string, workingDaysLate: 5 + (i % 7) });
    return renamed(base, `56-TB-VPCP/3c-${12 + i}`);
  });
}

export function receiptFacts(): LetterFacts {
  return facts({
    letter: letter({ kind: 'receipt', rungs: ['RC#1'], at: instantAt('2026-03-26', '08:00') }),
    workingDaysLeft: 3,
    report: {
      on: '2026-03-25',
      document: '1234/BCT-ĐB ngày 25/03/2026',
      figure: '4 lộ trình đã trình',
      link: null,
    },
  });
}

function renamed(one: LetterFacts, code: string): LetterFacts {
  const taskId = `nv-${code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  return { ...one, taskCode: code, taskId, letter: { ...one.letter, key: `${taskId}/${one.letter.key}` } };
}

function row(
  number: string,
  gist: string,
  kind: LetterKind,
  rung: string,
  phrase: string | null,
  due: PlainDate | null,
  left: number | null,
  late?: number,
  change: Partial<LetterFacts> = {},
): Row {
  const clause = `${number.charAt(0)}.${number.charAt(1)}`;
  const lateness = late === undefined ? {} : { late };
  return {
    code: `56-TB-VPCP/${number}`,
    clause,
    gist,
    kind,
    rungs: [rung],
    phrase,
    due,
    left,
    ...lateness,
    change,
  };
}

function factsOf(
  { code, clause, gist, kind, rungs, phrase, due, left, late, change }: Row,
  copy: boolean,
): LetterFacts {
  const base = facts();
  const lateAfter = phrase?.startsWith('trước') === true && due !== null ? nextDay(due) : due;
  return renamed(
    facts({
      letter: letter({
        kind,
        rungs,
        at: instantAt(MORNING, '08:00'),
        ...(copy ? { copy: true as const } : {}),
      }),
      clause,
      gist,
      deadline: {
        ...base.deadline,
        kind: due === null ? 'standing' : 'dated',
        phrase,
        due: due && endOfDay(due),
        lateAfter: lateAfter && endOfDay(lateAfter),
      },
      workingDaysLeft: left,
      workingDaysLate: late ?? null,
      ...change,
    }),
    code,
  );
}

function nextDay(date: PlainDate): PlainDate {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

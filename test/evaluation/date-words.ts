import fc from 'fast-check';

/** Words of which directives build their deadlines, well and badly put together. */
const WORDS = [
  ...[
    'trước',
    'sau',
    'trong',
    'đến',
    'hết',
    'từ',
    'kể từ',
    'vào',
    'chậm nhất',
    'muộn nhất',
    'không quá',
    'trong vòng',
  ],
  ...[
    'ngày',
    'tháng',
    'quý',
    'năm',
    'tuần',
    'giờ',
    'phút',
    'ngày làm việc',
    'thứ Hai',
    'thứ Sáu',
    'Chủ nhật',
    'mùng',
  ],
  ...[
    'hằng',
    'hàng',
    'định kỳ',
    'mỗi',
    'lần',
    'một lần',
    'của',
    'và',
    'đầu',
    'giữa',
    'cuối',
    'nay',
    'sau',
    'tới',
    'này',
  ],
  ...[
    'từ nay',
    'đến cuối',
    'ngày ký',
    'ngày ban hành',
    'ngày nhận',
    'Quyết định này',
    'có hiệu lực',
    'hôm nay',
    'nửa đầu',
  ],
  ...[
    'I',
    'II',
    'III',
    'IV',
    'V',
    'một',
    'hai',
    'ba',
    'tư',
    'năm',
    'mười',
    'mười lăm',
    'hai mươi',
    'cuối cùng',
    'đầu tiên',
  ],
  ...[
    'Tết Nguyên đán',
    'Bính Ngọ',
    'Quốc khánh',
    'giai đoạn',
    'kế hoạch',
    'hoàn thành',
    'báo cáo',
    'tính đến',
    'đạt',
    'đã',
  ],
  ...[
    'khẩn trương',
    'ngay',
    'thường xuyên',
    'đúng tiến độ',
    'đề ra',
    'khi',
    'tiếp theo',
    'liền kề',
    'tháng cuối quý',
    '6 tháng',
  ],
  ...[
    '.',
    ',',
    ';',
    ':',
    '(',
    ')',
    '/',
    '-',
    '–',
    '“',
    '”',
    '%',
    '\n',
    '\n\n- ',
    'h',
    '’',
    'số 12/CĐ-TTg',
    'ngân',
    'thời hạn',
  ],
];

const number = fc.oneof(
  fc.nat(40).map(String),
  fc.nat(40).map((n) => String(n).padStart(2, '0')),
  fc.integer({ min: 2020, max: 2035 }).map(String),
  fc.nat(99_999_999).map(String),
);
const figures = fc
  .tuple(
    fc.nat(35),
    fc.constantFrom('/', '-', '.'),
    fc.nat(14),
    fc.option(fc.integer({ min: 2020, max: 2032 })),
  )
  .map(([day, sign, month, year]) =>
    year === null ? `${day}${sign}${month}` : `${day}${sign}${month}${sign}${year}`,
  );
const word = fc.constantFrom(...WORDS);
const letters = fc.string({ maxLength: 6, unit: 'grapheme' });

const piece = fc.oneof(
  { weight: 8, arbitrary: word },
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: figures },
  { weight: 1, arbitrary: letters },
);
const space = fc.constantFrom(' ', ' ', ' ', '', '  ', '\n');

/** Strings of date words, figures and a little rubbish. */
export const dateWords: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, space), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.map(([text, gap]) => text + gap).join(''));

export const issueDay: fc.Arbitrary<string | null> = fc.option(
  fc
    .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  { freq: 10 },
);

import { phrasesFor, type Read } from './phrases';
import { undated, type Answer } from './answer';
import type { Token } from './tokens';

type Worded = 'on-schedule' | 'immediate' | 'open-ended' | 'after-event';

const SCHEDULES = [
  'tiến độ',
  'kế hoạch',
  'lộ trình',
  'thời hạn',
  'thời gian',
  'hạn',
  'cam kết',
  'thời điểm',
  'hẹn',
  'mốc thời gian',
  'thời gian biểu',
  'kế hoạch , tiến độ',
  'tiến độ , kế hoạch',
  'tiến độ , thời gian',
  'thời gian , tiến độ',
  'tiến độ và chất lượng',
  'tiến độ , chất lượng',
];
const SET = [
  '',
  'đề ra',
  'đã đề ra',
  'quy định',
  'được giao',
  'đã được giao',
  'yêu cầu',
  'cam kết',
  'đã cam kết',
  'được duyệt',
  'được phê duyệt',
  'đã được phê duyệt',
  'đã phê duyệt',
  'đã xác định',
  'theo quy định',
  'đã được duyệt',
  'chung',
  'theo yêu cầu',
  'chỉ đạo',
  'đặt ra',
  'đã đặt ra',
  'đã định',
  'theo kế hoạch',
  'hợp đồng',
  'đã giao',
  'đã thống nhất',
  'thống nhất',
];
const REFERRED = SET.filter((set) => set !== '');

const WORDED = phrasesFor<Worded>([
  [
    'on-schedule',
    [
      ...SCHEDULES.flatMap((schedule) =>
        SET.flatMap((set) =>
          ['đúng', 'theo đúng', 'bảo đảm đúng', 'đảm bảo đúng', 'kịp'].map((by) =>
            `${by} ${schedule} ${set}`.trim(),
          ),
        ),
      ),
      ...SCHEDULES.flatMap((schedule) =>
        REFERRED.flatMap((set) =>
          ['theo', 'bám sát', 'bảo đảm', 'đảm bảo'].map((by) => `${by} ${schedule} ${set}`),
        ),
      ),
      ...[
        'bám sát tiến độ',
        'bám sát kế hoạch',
        'bám sát lộ trình',
        'bảo đảm tiến độ',
        'đảm bảo tiến độ',
        'đáp ứng tiến độ',
        'kịp tiến độ',
        'kịp thời gian quy định',
      ],
      ...[
        'đáp ứng tiến độ đề ra',
        'đáp ứng yêu cầu tiến độ',
        'vượt tiến độ',
        'không để chậm tiến độ',
        'không chậm tiến độ',
        'theo đúng cam kết',
        'theo cam kết',
      ],
      ...[
        'theo đúng chỉ đạo',
        'theo chỉ đạo tại',
        'theo tiến độ',
        'theo lộ trình',
        'đúng thời gian',
        'trong thời hạn quy định',
        'trong thời gian quy định',
        'trong thời hạn được giao',
        'trong thời gian được giao',
        'theo thời hạn',
        'theo thời gian quy định',
        'theo thời hạn quy định',
        'đúng hạn',
        'đúng hẹn',
        'theo thời hạn được giao',
        'theo tiến độ dự án',
        'theo tiến độ của dự án',
        'theo kế hoạch của',
      ],
    ],
  ],
  [
    'immediate',
    [
      ...[
        'khẩn trương',
        'khẩn trương , quyết liệt',
        'khẩn cấp',
        'hỏa tốc',
        'thượng khẩn',
        'ngay lập tức',
        'lập tức',
        'ngay',
        'tức thì',
        'càng sớm càng tốt',
        'sớm nhất',
        'sớm nhất có thể',
        'trong thời gian sớm nhất',
        'trong thời gian ngắn nhất',
        'không để chậm trễ',
        'không chậm trễ',
        'không được chậm trễ',
        'ngay từ bây giờ',
        'nhanh nhất',
        'trong thời gian nhanh nhất',
        'ngay sau hội nghị',
        'ngay sau cuộc họp',
        'ngay sau phiên họp',
      ],
    ],
  ],
  [
    'open-ended',
    [
      ...[
        'thường xuyên',
        'thường xuyên , liên tục',
        'thường xuyên liên tục',
        'liên tục',
        'liên tục , thường xuyên',
        'trong thời gian tới',
        'thời gian tới',
        'trong thời gian sắp tới',
        'khi có phát sinh',
        'khi phát sinh',
        'khi có yêu cầu',
        'khi cần thiết',
        'khi cần',
        'đột xuất',
        'lâu dài',
        'trong những năm tới',
        'trong các năm tới',
        'những năm tới',
        'trong các năm tiếp theo',
        'trong những năm tiếp theo',
        'những năm tiếp theo',
        'các năm tiếp theo',
        'trong quá trình thực hiện',
        'trong suốt quá trình',
        'theo thực tế phát sinh',
        'khi có chỉ đạo',
        'khi được yêu cầu',
        'khi có thay đổi',
        'trong giai đoạn tới',
        'trước mắt và lâu dài',
      ],
    ],
  ],
  ['after-event', ['ngay sau khi', 'ngay khi', 'đến khi', 'cho đến khi']],
]);

/** Words that say when without a date. */
export function readWorded(tokens: readonly Token[], i: number): Read<Worded> | null {
  return WORDED.at(tokens, i);
}

export function answerWorded(worded: Worded): Answer {
  switch (worded) {
    case 'on-schedule':
      return undated('on_schedule', worded);
    case 'immediate':
      return undated('immediate', worded);
    case 'open-ended':
      return undated('standing', worded);
    case 'after-event':
      return undated('before_event', worded, ['unknown-event']);
  }
}

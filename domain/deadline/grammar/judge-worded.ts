import { rejected, type Answer } from './answer';
import type { Match } from './match';
import { anyOf } from './phrases';
import { PAST, PERIOD_HEAD } from './cues';
import { endsAt, lastBefore } from './surroundings';
import type { Token } from './tokens';

const NOT_NOW = anyOf(
  ...[
    'tại',
    'cả',
    'từ',
    'trong',
    'sau',
    'thẳng',
    'ngắn',
    'cạnh',
    'bên',
    'ở',
    'trên',
    'dưới',
    'giữa',
    'trước',
    'lúc',
  ],
  ...['đầu', 'khi', 'đối với', 'thời điểm', 'chính'],
);
/** Nouns that the word describes: "tình huống khẩn cấp", "chi thường xuyên". */
const DESCRIBED = anyOf(
  ...[
    'tình trạng',
    'tình huống',
    'trường hợp',
    'ứng phó',
    'cứu trợ',
    'chi',
    'hoạt động',
    'vốn',
    'nhu cầu',
    'số điện thoại',
  ],
  ...[
    'nhiệm vụ',
    'kinh phí',
    'ngân sách',
    'công trình',
    'dự án',
    'sơ tán',
    'cứu hộ',
    'thông tin',
    'lệnh',
    'biện pháp',
  ],
  ...['hỗ trợ', 'di dời', 'cơ quan', 'ủy viên', 'phó chủ tịch', 'tăng trưởng', 'phát triển', 'tăng', 'giảm'],
);

const DONE = anyOf('đã', 'đã được', 'vừa', 'luôn', 'đã luôn', 'đã rất');

/** Urgency and standing duties as they are; the same words about something else are rejected. */
export function judgeWorded(tokens: readonly Token[], { from, to, answer }: Match): Answer {
  const single = to - from === 1;
  if (answer.kind === 'immediate' && single && tokens[from]?.key === 'ngay' && NOT_NOW.at(tokens, to)) {
    return rejected(answer, 'other-sense');
  }
  if (endsAt(tokens, from, DONE) || (answer.kind === 'on_schedule' && lastBefore(tokens, from, PAST, 8))) {
    return rejected(answer, 'past-event');
  }
  const describes = (answer.kind === 'immediate' || answer.kind === 'standing') && to - from <= 2;
  if (describes && endsAt(tokens, from, DESCRIBED)) return rejected(answer, 'other-sense');
  const belongs = answer.kind === 'standing' && endsAt(tokens, from, PERIOD_HEAD);
  return belongs ? rejected(answer, 'part-of-a-name') : answer;
}

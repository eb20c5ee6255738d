import { phrasesFor, type Read } from './phrases';
import { key, type Token } from './tokens';

/**
 * What the words before a date make of it: an end that excludes it, an end that includes it, a period, a
 * beginning, a count up to a date ("tính đến"), an occasion, or nothing.
 */
export type Frame = 'before' | 'by' | 'within' | 'since' | 'counted-to' | 'occasion' | 'bare';

const BY = ['chậm nhất', 'muộn nhất', 'trễ nhất', 'chậm nhất là', 'muộn nhất là', 'trễ nhất là', 'lâu nhất'];
const INSIDE = ['', 'vào', 'đến', 'trong', 'hết', 'đến hết', 'tới', 'vào cuối', 'trong khoảng', 'là vào'];
const BEFORE = ['trước', 'là trước', 'phải trước', 'không quá trước', 'trong trước'];

const FRAMES = phrasesFor<Frame>([
  [
    'before',
    [
      'trước',
      'xong trước',
      'từ trước',
      'trước thời điểm',
      'trước thời hạn',
      'đến trước',
      'cho đến trước',
      ...BY.flatMap((by) => ['trước', 'đến trước', 'vào trước'].map((before) => `${by} ${before}`)),
      ...BEFORE.slice(1),
    ],
  ],
  [
    'by',
    [
      ...BY.flatMap((by) => INSIDE.map((inside) => `${by} ${inside}`.trim())),
      'đến',
      'đến đến hết',
      'đến đến',
      'đến hết',
      'hết',
      'tới',
      'tới hết',
      'cho đến',
      'cho đến hết',
      'cho tới',
      'cho tới hết',
      'không quá',
      'không muộn hơn',
      'không chậm hơn',
      'không trễ hơn',
      'không để quá',
      'không vượt quá',
      'trước hết',
      'trước khi hết',
      'trước khi kết thúc',
      'kết thúc',
      'đến khi hết',
      'xong',
      'hạn',
      'hạn cuối',
      'hạn chót',
      'hạn cuối là',
      'hạn cuối cùng',
      'hạn cuối cùng là',
      'hạn chót là',
      'hạn đến',
      'hạn đến hết',
      'thời hạn là',
      'thời hạn đến',
      'thời hạn đến hết',
      'thời gian đến',
      'xong vào',
      'xong trong',
      'tối đa đến',
      'tối đa đến hết',
      'không sau',
      'không để sau',
      'không được sau',
      'không muộn quá',
      'không chậm quá',
    ],
  ],
  [
    'within',
    [
      'trong',
      'ngay trong',
      'ngay',
      'nội trong',
      'trong vòng',
      'trong khoảng',
      'trong thời gian',
      'trong suốt',
      'vào',
      'ngay vào',
      'vào lúc',
      'vào khoảng',
      'vào trong',
      'lúc',
      'ngay từ',
      'trong khoảng thời gian',
      'vào hồi',
      'hồi',
      'đúng',
      'đúng vào',
      'vào đúng',
      'đúng lúc',
      'vào đúng lúc',
    ],
  ],
  [
    'since',
    [
      'từ',
      'kể từ',
      'bắt đầu từ',
      'bắt đầu',
      'tính từ',
      'áp dụng từ',
      'sau',
      'sau khi hết',
      'từ sau',
      'kể từ sau',
      'bắt đầu vào',
      'kể từ thời điểm',
      'từ thời điểm',
      'trên',
    ],
  ],
  [
    'counted-to',
    [
      ...[
        'tính',
        'tính cho',
        'luỹ kế',
        'lũy kế',
        'số liệu',
        'cập nhật',
        'cộng dồn',
        'luỹ kế tính',
        'thời điểm',
      ].flatMap((counted) =>
        [
          'đến',
          'đến hết',
          'tới',
          'tới hết',
          'từ đầu năm đến',
          'từ đầu năm đến hết',
          'đến thời điểm',
          'đến cuối',
        ].map((to) => `${counted} ${to}`),
      ),
      'từ đầu năm đến',
      'từ đầu năm đến hết',
      'từ đầu năm 2025 đến',
      'đến thời điểm',
      'tính tại',
      'tại thời điểm',
    ],
  ],
  [
    'occasion',
    [
      'dịp',
      'nhân dịp',
      'vào dịp',
      'trong dịp',
      'đúng dịp',
      'vào đúng dịp',
      'đúng vào dịp',
      'ngay dịp',
      'chào mừng',
      'kỷ niệm',
      'nhân kỷ niệm',
      'hướng tới',
      'phục vụ',
      'đón',
    ],
  ],
]);

const LIMIT = key('hạn');
/** "trung hạn", "dài hạn": kinds of plans. */
const KINDS_OF_TERM = new Set(
  ['trung', 'dài', 'ngắn', 'kỳ', 'gia', 'vô', 'quá', 'giới', 'quyền', 'hết', 'đáo'].map(key),
);

export function readFrame(tokens: readonly Token[], i: number): Read<Frame> | null {
  const frame = FRAMES.at(tokens, i);
  return frame && tokens[i]?.key === LIMIT && KINDS_OF_TERM.has(tokens[i - 1]?.key ?? '') ? null : frame;
}

import type { ReadingContext } from '../reading';
import { undated } from './answer';
import { readBase, readBaseAhead, type Base } from './base';
import { readCount, type Count } from './count';
import { answerCount, answerCountBack } from './count-answer';
import { readDay } from './day';
import { readDayOfEvent, readEventName } from './day-of-event';
import { readFrame } from './frame';
import type { Match } from './match';
import { anyOf, phrasesFor, skip, type Read } from './phrases';
import type { Token } from './tokens';

type Limit = 'within' | 'after' | 'before';

const LIMITS = phrasesFor<Limit>([
  [
    'within',
    [
      ...[
        'trong',
        'trong vòng',
        'trong thời hạn',
        'trong thời gian',
        'thời hạn',
        'thời gian',
        'không quá',
        'tối đa',
        'trong tối đa',
      ],
      ...[
        'chậm nhất',
        'chậm nhất là',
        'chậm nhất trong',
        'chậm nhất sau',
        'chậm nhất là sau',
        'muộn nhất',
        'muộn nhất là',
      ],
      ...[
        'muộn nhất sau',
        'muộn nhất là sau',
        'chậm nhất trong vòng',
        'chậm nhất không quá',
        'thời hạn không quá',
      ],
      ...[
        'thời gian không quá',
        'thời hạn tối đa',
        'thời gian tối đa',
        'trong thời hạn tối đa',
        'trong khoảng',
        'trong thời gian không quá',
      ],
      ...[
        'trong thời hạn không quá',
        'thời hạn chậm nhất',
        'không quá thời hạn',
        'hạn',
        'hoàn thành sau',
        'chậm nhất là trong',
        'thời hạn là',
        'trong thời hạn chậm nhất',
        'thời hạn hoàn thành',
        'thời gian hoàn thành',
        'trong thời gian tối đa',
        'không để quá',
        'không được quá',
        'không vượt quá',
        'không muộn hơn',
        'không chậm hơn',
        'ngay trong',
        'chậm nhất là trong vòng',
        'trong thời hạn là',
        'trong phạm vi',
      ],
    ],
  ],
  ['after', ['sau', 'sau khi', 'sau thời gian', 'sau thời hạn']],
  [
    'before',
    [
      'trước',
      'trước ít nhất',
      'trước tối thiểu',
      'ít nhất trước',
      'chậm nhất trước',
      'tối thiểu trước',
      'trước thời hạn',
      'trước khoảng',
      'ít nhất là trước',
    ],
  ],
]);

const AT_LEAST = anyOf(':', 'là', 'khoảng', 'ít nhất', 'tối thiểu');
const PAST = anyOf(
  'tết',
  'lễ',
  'nghỉ',
  'hội',
  'qua',
  'gần đây',
  'trước',
  'vừa qua',
  'liền trước',
  'liên tiếp',
  'đầu năm',
  'đầu',
  'gần nhất',
  'liền',
  'trở lại đây',
  'tuổi',
  'công tác',
  'kinh nghiệm',
  'đã qua',
);
const UNTIL = anyOf('đến', 'tới');
const NAMES_EVENT = anyOf('trước khi', 'trước ngày', 'trước thời điểm');
const LEAD = anyOf(
  'trước',
  'trước khi',
  'trước ngày',
  'trước thời điểm',
  'trước thời hạn',
  'so với',
  'tính đến',
);

/** A count of days or months with the day it runs from. */
export function matchCount(tokens: readonly Token[], i: number, context: ReadingContext): Match | null {
  const ahead = readBaseAhead(tokens, i);
  return ahead ? countBehind(tokens, i, ahead, context) : countAt(tokens, i, context);
}

/** `Kể từ ngày 20/3/2026, trong thời hạn 10 ngày` */
function countBehind(
  tokens: readonly Token[],
  from: number,
  base: Read<Base>,
  context: ReadingContext,
): Match | null {
  const limit = LIMITS.at(tokens, base.end);
  const count = limit?.value === 'within' ? readCount(tokens, skip(AT_LEAST, tokens, limit.end)) : null;
  if (!count || readBase(tokens, count.end) || LEAD.at(tokens, count.end)) return null;
  const answer = answerCount(count.value, base.value, context);
  return { from, to: count.end, what: 'count', frame: 'within', base: base.value, answer };
}

function countAt(tokens: readonly Token[], i: number, context: ReadingContext): Match | null {
  const limit = LIMITS.at(tokens, i);
  const at = limit ? skip(AT_LEAST, tokens, limit.end) : i;
  const count = readCount(tokens, at);
  if (!count) return null;
  if (limit?.value === 'before' || LEAD.at(tokens, count.end)) {
    return leadTime(tokens, i, limit?.value ?? null, count, context);
  }
  const base = readBase(tokens, count.end);
  if (!limit && (base === null || base.value.kind === 'now')) return null;
  // "số liệu 6 tháng tính từ ngày A đến ngày B": what follows is a range.
  if (!limit && base?.value.kind === 'date' && UNTIL.at(tokens, base.end)) return null;
  if (base === null && (limit?.value === 'after' || PAST.at(tokens, count.end))) return null;
  if (limit?.value === 'after' && base?.value.kind !== 'issue' && base?.value.kind !== 'date') return null;
  const answer = answerCount(count.value, base?.value ?? null, context);
  return {
    from: i,
    to: base?.end ?? count.end,
    what: 'count',
    frame: limit ? 'within' : 'bare',
    base: base?.value ?? null,
    answer,
  };
}

/** "trước 15 ngày" is a notice period; "chậm nhất 10 ngày trước ngày 15/12" counts back from a day. */
function leadTime(
  tokens: readonly Token[],
  i: number,
  limit: Limit | null,
  count: Read<Count>,
  context: ReadingContext,
): Match | null {
  const behind = LEAD.at(tokens, count.end);
  if (!behind && limit !== 'before') return null;
  if (readFrame(tokens, count.end)?.value === 'since') return null;
  const day = behind && (readDay(tokens, behind.end) ?? readDay(tokens, behind.end - 1));
  const event =
    behind && !day ? (readEventName(tokens, behind.end) ?? readEventName(tokens, behind.end - 1)) : null;
  const ofEvent = event === null ? null : readDayOfEvent(tokens, event);
  if (ofEvent) {
    const answer = answerCountBack(count.value, ofEvent.value, context);
    if (answer) return { from: i, to: ofEvent.end, what: 'count', frame: 'within', base: null, answer };
  }
  if (day?.value.month !== undefined) {
    const answer = answerCountBack(count.value, day.value, context);
    if (answer) return { from: i, to: day.end, what: 'count', frame: 'within', base: null, answer };
  }
  if (limit === 'before' || behind === null) {
    const answer = undated('none', 'lead-time');
    return { from: i, to: behind?.end ?? count.end, what: 'lead-time', frame: 'before', answer };
  }
  if (limit === null && !NAMES_EVENT.at(tokens, count.end)) return null;
  const answer = undated('before_event', 'before-event', ['unknown-event']);
  return { from: i, to: behind.end, what: 'lead-time', frame: 'before', answer };
}

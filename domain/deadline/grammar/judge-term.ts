import { rejected, undated, withDoubt, type Answer } from './answer';
import { isLabelled, standsAlone } from './bare';
import * as cue from './cues';
import { lastDoing } from './doing';
import type { Match } from './match';
import { listed } from './phrases';
import { directlyBefore, endsAt, firstAfter, lastBefore } from './surroundings';
import { key, type Token } from './tokens';

const NEAR = 8;
const CLAUSE = 14;
// The frame may have taken in the words of the term: "có thời hạn đến", "hạn sử dụng đến".
const FRAME = 3;
const FROM = new Set(['sau', 'kể', 'tính', 'từ'].map(key));
const ANOTHER = listed(', | và | để');
const BEGINS = listed('khi nhận | sau khi | kể từ khi | kể từ ngày | từ ngày nhận | ngay khi | khi có');

/** "giấy phép có giá trị đến ngày …", "trái phiếu đáo hạn năm …", "được miễn tiền thuê đến ngày …". */
export function judgeValidity(tokens: readonly Token[], match: Match): Answer | null {
  const { from, to, frame, answer } = match;
  if (cue.ORDER.at(tokens, from)) return null;
  const ends = frame === 'by';
  for (let at = from; at <= Math.min(from + FRAME, to); at += 1) {
    const valid =
      directlyBefore(tokens, at, cue.EXPIRES) ?? (ends ? directlyBefore(tokens, at, cue.VALID) : null);
    if (valid && !endsAt(tokens, valid.start, cue.STRIVE))
      return rejected(answer, 'attribute', ['not-this-task']);
  }
  const term = ends && match.what !== 'holiday' ? lastBefore(tokens, from, cue.VALIDITY, NEAR) : null;
  if (!term || lastDoing(tokens, from, from - term.end)) return null;
  return rejected(answer, 'attribute', ['not-this-task']);
}

/** "có hiệu lực thi hành sau 10 ngày kể từ ngày ký": when a document begins to bind. */
export function judgeEntryIntoForce(tokens: readonly Token[], { from, answer }: Match): Answer | null {
  const begins = FROM.has(tokens[from]?.key ?? '') && endsAt(tokens, from, cue.IN_FORCE);
  return begins ? rejected(answer, 'starts-on') : null;
}

/** "cho học sinh nghỉ học đến ngày …", "tạm dừng hoạt động từ ngày … đến ngày …". */
export function judgeClosed(tokens: readonly Token[], { from, frame, what, answer }: Match): Answer | null {
  if (frame !== 'by' || what === 'holiday' || cue.ORDER.at(tokens, from)) return null;
  const closed = lastBefore(tokens, from, cue.CLOSED, CLAUSE);
  if (!closed || isLabelled(tokens, from)) return null;
  if (endsAt(tokens, closed.start, cue.DONE_BY)) return null;
  const between = from - closed.end;
  const done = lastDoing(tokens, from, between) ?? lastBefore(tokens, from, cue.DO, between);
  // "tạm dừng khai thác đến …" stops that work; "tạm dừng khai thác, hoàn thành sửa chữa đến …" sets another one.
  const object = done === null || done.start === closed.end;
  if (!object && firstAfter(tokens, closed.end, ANOTHER, done.start - closed.end)) return null;
  return object ? rejected(answer, 'attribute', ['not-this-task']) : withDoubt(answer, 'not-this-task');
}

/** A count without a beginning: how long something lasts, or a term from issue; the latter stays doubted. */
export function judgeDuration(tokens: readonly Token[], match: Match): Answer | null {
  const { from, to, answer, base } = match;
  if (base || answer.due === null || answer.rule === 'days-before' || standsAlone(tokens, match)) return null;
  if (lastBefore(tokens, from, BEGINS, CLAUSE * 2)) {
    const event = undated('dated', 'after-event', ['unknown-event']);
    return { ...event, alternatives: [{ due: answer.due, rule: answer.rule }] };
  }
  const lasts = lastBefore(tokens, from, cue.DURATION, NEAR);
  const done = lastDoing(tokens, from, CLAUSE);
  const each = firstAfter(tokens, to, cue.EACH_ONE, 1);
  const years = answer.rule === 'years-after' && done === null && !isLabelled(tokens, from);
  if (each || years || (lasts && (done === null || done.end <= lasts.start))) {
    return rejected(answer, 'attribute', ['not-this-task']);
  }
  return null;
}

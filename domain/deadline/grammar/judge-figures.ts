import { dateOf } from '../../time/instant';
import type { ReadingContext } from '../reading';
import { rejected, withDoubt, type Answer } from './answer';
import { isLabelled } from './bare';
import * as cue from './cues';
import type { Match } from './match';
import { opensSentence, sentenceEnd } from './sentence';
import { yearOf } from './span';
import { endsAt, firstAfter, isSign, lastBefore } from './surroundings';
import { key, type Token } from './tokens';

const NEAR = 4;
const CLAUSE = 14;
const NOW = key('nay');
const NUMBERED = new Set(['số', 'ngày', 'tháng', 'năm', 'quý', 'điều', 'khoản', 'mục', 'định'].map(key));
const UNTIL = new Set(['đến', 'tới', 'cho'].map(key));

/** "từ nay đến hết năm 2025 chỉ còn gần 2 tháng", "chỉ còn 20 ngày nữa là hết quý". */
export function judgeRemark(tokens: readonly Token[], { from, to, answer }: Match): Answer | null {
  const remark = firstAfter(tokens, to, cue.TIME_LEFT, 4) ?? endsAt(tokens, from, cue.TIME_LEFT_BEFORE);
  if (remark && (!isLabelled(tokens, from) || tokens[from - 1]?.key !== ':'))
    return rejected(answer, 'time-left');
  const more = lastBefore(tokens, from, cue.MORE, NEAR);
  return more && lastBefore(tokens, more.start, cue.COUNTDOWN, NEAR * 2)
    ? rejected(answer, 'time-left')
    : null;
}

/** "Chốt số liệu đến hết ngày D" is an act as well as a count. */
export function judgeCounted(tokens: readonly Token[], { from, answer }: Match): Answer {
  const closing = endsAt(tokens, from, cue.CLOSE_FIGURES);
  return closing ? withDoubt(answer, 'not-this-task') : rejected(answer, 'statistic');
}

/** "số liệu từ ngày A đến ngày B", "… đến ngày 14 của tháng báo cáo": what a report covers. */
export function judgeCovered(tokens: readonly Token[], { from, to, what, answer }: Match): Answer | null {
  if (what === 'range') {
    const figures = tokens[from + 1]?.key !== NOW && endsAt(tokens, from, cue.FIGURES);
    return figures ? rejected(answer, 'statistic', ['not-this-task']) : null;
  }
  if (!UNTIL.has(tokens[from]?.key ?? '')) return null;
  const since = lastBefore(tokens, from, cue.SINCE, CLAUSE);
  const figures = since && lastBefore(tokens, since.end, cue.FIGURES_OF_PERIOD, CLAUSE);
  return figures && to > from ? rejected(answer, 'statistic') : null;
}

/** "Từ ngày 1/1 đến ngày 6/7, UBND tỉnh giao 833 nhiệm vụ": what was done in days that are over. */
export function judgeReported(
  tokens: readonly Token[],
  { from, to, what, point, answer }: Match,
  { issuedOn }: ReadingContext,
): Answer | null {
  if (what !== 'range' || point?.unit !== 'day' || issuedOn === null || answer.due === null) return null;
  if (!opensSentence(tokens, from) || tokens[to]?.key !== ',' || tokens[from + 1]?.key === NOW) return null;
  const ordered = firstAfter(tokens, to, cue.ORDERED, CLAUSE);
  const amount = hasAmount(tokens, to, sentenceEnd(tokens, to + 1, CLAUSE));
  if (ordered || !amount) return null;
  const own = point.yearOfRange ? point.inYear?.(yearOf(issuedOn))?.last : dateOf(answer.due);
  return own !== undefined && own <= issuedOn
    ? rejected(answer, 'statistic', ['not-this-task'])
    : withDoubt(answer, 'not-this-task');
}

/** A number with what it counts, "833 nhiệm vụ"; not "Nghị định số 13" nor a date. */
function hasAmount(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const next = tokens[i + 1];
    if (tokens[i]?.number == null || next === undefined || isSign(next) || next.number !== null) continue;
    if (tokens[i - 1]?.key !== '/' && !NUMBERED.has(tokens[i - 1]?.key ?? '')) return true;
  }
  return false;
}

/** "Dự báo đến cuối tháng 4 …", "ước đến hết tháng 6 …". */
export function judgeForecast(tokens: readonly Token[], { from, answer }: Match): Answer | null {
  const forecast = endsAt(tokens, from, cue.FORECAST);
  if (!forecast || cue.TREATIES.at(tokens, forecast.start - 1)) return null;
  return rejected(answer, 'statistic', ['not-this-task']);
}

import { rejected, withDoubt, type Answer } from './answer';
import { isLabelled } from './bare';
import * as cue from './cues';
import type { Match } from './match';
import { endsAt, firstAfter, lastBefore } from './surroundings';
import { key, type Token } from './tokens';

const NEAR = 4;
const CLAUSE = 14;
const NOW = key('nay');
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

/** "Dự báo đến cuối tháng 4 …", "ước đến hết tháng 6 …". */
export function judgeForecast(tokens: readonly Token[], { from, answer }: Match): Answer | null {
  const forecast = endsAt(tokens, from, cue.FORECAST);
  if (!forecast || cue.TREATIES.at(tokens, forecast.start - 1)) return null;
  return rejected(answer, 'statistic', ['not-this-task']);
}

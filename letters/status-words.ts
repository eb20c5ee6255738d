import type { LetterFacts } from '../domain/letter/facts';
import { isBefore } from '../domain/time/instant';
import { letterDate } from '../domain/wording/dates';
import { documentName } from '../domain/wording/document';
import { sayIn, type Lang } from '../domain/wording/lang';
import { quotedIn } from './because';
import { dueIn } from './due-words';
import { isPromisePassed } from './follow-up-openings';

/** What the lead has answered so far: received, promised, and where the work stands. */
export function statusWords(facts: LetterFacts, lang: Lang = 'vi'): string {
  const parts = [receivedWords(facts, lang), promiseWords(facts, lang)];
  const received = parts.filter((part) => part !== null).join(', ');
  return [received || null, answerWords(facts, lang)].filter((part) => part !== null).join('; ');
}

function receivedWords(
  { letter, acknowledgedOn, workingDaysLate, lastProgress, risk }: LetterFacts,
  lang: Lang,
): string | null {
  const say = sayIn(lang);
  if (acknowledgedOn !== null) {
    return `${say('đã tiếp nhận ngày', 'acknowledged on')} ${letterDate(acknowledgedOn, lang)}`;
  }
  // Who answers has received.
  if (lastProgress !== null || risk != null) return null;
  return isBeginning(letter.kind) && workingDaysLate === null
    ? say('chờ tiếp nhận', 'acknowledgement awaited')
    : say('chưa xác nhận tiếp nhận', 'not acknowledged');
}

function promiseWords(facts: LetterFacts, lang: Lang): string | null {
  if (facts.promisedOn === null) return null;
  const say = sayIn(lang);
  const passed = isPromisePassed(facts) ? say(' (đã qua)', ' (passed)') : '';
  return `${say('cam kết hoàn thành ngày', 'completion promised by')} ${letterDate(facts.promisedOn, lang)}${passed}`;
}

function answerWords(
  { letter, lastProgress, history, period, report }: LetterFacts,
  lang: Lang,
): string | null {
  const say = sayIn(lang);
  const day = (at: string): string => letterDate(at, lang);
  if (letter.kind === 'receipt' && report != null) {
    return say(
      `đã báo cáo kết quả ngày ${day(report.on)}, đang xem xét`,
      `result reported on ${day(report.on)}, under consideration`,
    );
  }
  const judged = history.findLast(
    (line) =>
      (line.kind === 'returned' || line.kind === 'reported') &&
      (line.period === undefined || line.period === period?.n),
  );
  if (judged?.kind === 'returned') {
    return say(
      `kết quả được đề nghị hoàn thiện ngày ${day(judged.at)}`,
      `result returned for completion on ${day(judged.at)}`,
    );
  }
  if (lastProgress !== null) {
    const reported = say('tiến độ báo cáo ngày', 'progress reported on');
    return `${reported} ${day(lastProgress.on)}: ${quotedIn(lastProgress.summary, lang)}`;
  }
  return isBeginning(letter.kind) ? null : say('chưa có báo cáo tiến độ', 'no progress report');
}

function isBeginning(kind: LetterFacts['letter']['kind']): boolean {
  return kind === 'assignment' || kind === 'reassignment';
}

export function riskWords({ risk }: LetterFacts, lang: Lang = 'vi'): string | null {
  if (risk == null) return null;
  const say = sayIn(lang);
  const expected =
    risk.expectedOn === null
      ? ''
      : `; ${say('dự kiến hoàn thành ngày', 'completion expected on')} ${letterDate(risk.expectedOn, lang)}`;
  const told = `${say('báo trước ngày', 'notice given on')} ${letterDate(risk.on, lang)}`;
  return `${told}: ${quotedIn(risk.reason, lang)}${expected}`;
}

/** What the lead has asked for and nobody has answered. */
export function pendingWords({ extensionRequest: asked }: LetterFacts, lang: Lang = 'vi'): string | null {
  if (asked == null) return null;
  const say = sayIn(lang);
  const what =
    asked.ask === 'withdrawal'
      ? say('cho thôi thực hiện nhiệm vụ', 'withdrawal of the task')
      : `${say('điều chỉnh thời hạn đến', 'a new deadline,')} ${dueIn(asked.newDue, lang)}`;
  return `${what}, ${say('gửi ngày', 'requested on')} ${letterDate(asked.at, lang)}`;
}

export function suspensionWords({ suspension }: LetterFacts, lang: Lang = 'vi'): string | null {
  if (suspension == null) return null;
  const say = sayIn(lang);
  const until =
    suspension.until === null ? '' : ` ${say('đến ngày', 'to')} ${letterDate(suspension.until, lang)}`;
  const since = `${say('từ ngày', 'from')} ${letterDate(suspension.since, lang)}`;
  return `${since}${until}, ${say('theo', 'under')} ${documentName(suspension.document, lang)}`;
}

/** Levels told before this letter, each with the day on which it was told first and how often since. */
export function toldWords({ letter, history }: LetterFacts, lang: Lang = 'vi'): string | null {
  const say = sayIn(lang);
  const told = new Map<number, { on: string; times: number }>();
  for (const line of history) {
    if (line.kind !== 'escalated' || !isBefore(line.at, letter.at)) continue;
    const known = told.get(line.level);
    told.set(line.level, known ? { ...known, times: known.times + 1 } : { on: line.at, times: 1 });
  }
  if (told.size === 0) return null;
  return [...told]
    .sort(([a], [b]) => a - b)
    .map(([level, { on, times }]) => {
      const day = letterDate(on, lang);
      return times === 1
        ? say(`cấp ${level} ngày ${day}`, `level ${level} on ${day}`)
        : say(`cấp ${level} từ ngày ${day} (${times} lần)`, `level ${level} since ${day} (${times} times)`);
    })
    .join('; ');
}

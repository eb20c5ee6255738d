import { addDays, dateOf, endOfDay, instantAt, type Instant, type PlainDate } from '../../time/instant';
import type { ReadingContext } from '../reading';
import { readAnchor, type Anchor } from './anchor';
import { anchoredRules } from './anchored-rules';
import { undated, withDoubt, type Answer } from './answer';
import { cadenceRule, readCadence, readLooseCadence, type Cadence } from './cadence';
import { currentMonth, currentQuarter } from './day';
import type { Match } from './match';
import { anyOf, skip, type Read } from './phrases';
import { yearOf } from './span';
import { firstDay, hasDay, ruleText, type Rule } from './rrule';
import type { Token } from './tokens';

const BETWEEN = anyOf(
  ',',
  '(',
  ':',
  'vào',
  ', vào',
  ': vào',
  '( vào',
  'là',
  ', chậm nhất là',
  'lần',
  'báo cáo',
);
const OF = anyOf('của', ',', '(');

/** Days that come again: a cadence with the day named before or behind it, or a cadence alone. */
export function matchRecurrence(tokens: readonly Token[], i: number, context: ReadingContext): Match | null {
  const anchor = readAnchor(tokens, i);
  const behind = anchor && readCadence(tokens, skip(OF, tokens, anchor.end));
  if (anchor && behind && fits(behind.value, anchor.value)) {
    return asMatch(i, closed(tokens, anchor.end, behind.end), behind.value, anchor.value, context);
  }
  if (anchor && anchor.value.implied !== null) return asMatch(i, anchor.end, [], anchor.value, context);
  const stated = readCadence(tokens, i);
  const cadence = stated ?? readLooseCadence(tokens, i);
  if (!cadence) return null;
  const open = skip(BETWEEN, tokens, cadence.end);
  const inside = readAnchor(tokens, open);
  if (inside && fits(cadence.value, inside.value) && namesDay(inside.value)) {
    const again = readCadence(tokens, inside.end);
    const end = closed(tokens, cadence.end, again?.end ?? inside.end);
    return asMatch(i, end, finest(cadence.value, again), inside.value, context);
  }
  return stated && bareCadence(i, stated);
}

/** `định kỳ 06 tháng (trước ngày 20 tháng 6 hằng năm)`: the words nearest to the day say how often it comes. */
function finest(outer: Cadence[], inner: Read<Cadence[]> | null): Cadence[] {
  return inner && inner.value[0] !== 'not-stated' ? inner.value : outer;
}

function namesDay(anchor: Anchor): boolean {
  return anchor.days.length + anchor.weekdays.length + anchor.times.length > 0 || anchor.workingDay !== null;
}

function fits(cadences: readonly Cadence[], anchor: Anchor): boolean {
  return anchoredRules(cadences, anchor) !== null;
}

/** Takes the bracket in that was opened between the cadence and the day. */
function closed(tokens: readonly Token[], opened: number, end: number): number {
  const hasOpen = tokens.slice(opened, end).some((token) => token.key === '(');
  return hasOpen && tokens[end]?.key === ')' ? end + 1 : end;
}

function bareCadence(i: number, { value, end }: Read<Cadence[]>): Match {
  const stated = value.filter((cadence) => cadence !== 'not-stated');
  const recurrence = stated.length === 0 ? null : stated.map((c) => ruleText(cadenceRule(c))).join(' + ');
  const answer: Answer = {
    ...undated('recurring', recurrence === null ? 'period-not-stated' : 'each-period'),
    recurrence,
  };
  return { from: i, to: end, what: 'recurrence', frame: 'bare', answer, cadences: value };
}

function asMatch(
  from: number,
  to: number,
  cadences: readonly Cadence[],
  anchor: Anchor,
  context: ReadingContext,
): Match | null {
  const rules = anchoredRules(cadences, anchor);
  if (rules === null) return null;
  return { from, to, what: 'recurrence', frame: 'by', answer: answerRules(rules, anchor, context), rules };
}

/** The rules and their first occurrence that is not before the day of issue. */
export function answerRules(rules: readonly Rule[], anchor: Anchor, context: ReadingContext): Answer {
  const answer: Answer = {
    ...undated('recurring', 'each-period'),
    recurrence: rules.map(ruleText).join(' + '),
  };
  const { issuedOn, beforeDate } = context;
  if (issuedOn === null) return withDoubt(answer, 'no-issue-date', false);
  const reported = anchor.next ? nextPeriod(rules, issuedOn) : issuedOn;
  const first = earliest(rules, reported);
  if (first === null) return answer;
  const due = instantOn(first, anchor);
  const strict = anchor.before && anchor.times.length === 0;
  const named = endOfDay(addDays(dateOf(due), 1));
  const dated: Answer = {
    ...answer,
    due,
    lateAfter: strict && beforeDate === 'official' ? named : due,
    alternatives: strict ? [{ due: named, rule: 'on-date' }] : [],
  };
  if (reported > issuedOn) return withEarlier(dated, rules, anchor, issuedOn);
  return firstIsUnsure(first, rules, anchor, issuedOn) ? withNext(dated, rules, anchor, first) : dated;
}

/** "trước ngày 31/3 năm tiếp theo": the first period reported on is the one of the day of issue. */
function nextPeriod(rules: readonly Rule[], issuedOn: PlainDate): PlainDate {
  const [of] = rules;
  if (of?.freq === 'YEARLY') return `${yearOf(issuedOn) + 1}-01-01`;
  const current = of?.interval === 3 ? currentQuarter(issuedOn, 1) : currentMonth(issuedOn, 1);
  return current?.first ?? issuedOn;
}

/** The day that would close the period before the day of issue, where it is still ahead. */
function withEarlier(answer: Answer, rules: readonly Rule[], anchor: Anchor, issuedOn: PlainDate): Answer {
  const earlier = earliest(rules, issuedOn);
  if (earlier === null || (answer.due !== null && earlier >= dateOf(answer.due))) return answer;
  const alternatives = [...answer.alternatives, { due: instantOn(earlier, anchor), rule: 'each-period' }];
  return withDoubt({ ...answer, alternatives }, 'first-period-unsure');
}

/** Issued on the very day, or a quarter or other interval of which the words do not name the month. */
function firstIsUnsure(
  first: PlainDate,
  rules: readonly Rule[],
  anchor: Anchor,
  issuedOn: PlainDate,
): boolean {
  if (first === issuedOn) return true;
  return rules.some(
    (r) => r.interval > 1 && (r.months.length === 0 || anchor.monthOfQuarter === null) && r.freq !== 'YEARLY',
  );
}

function withNext(answer: Answer, rules: readonly Rule[], anchor: Anchor, first: PlainDate): Answer {
  const next = earliest(rules, addDays(first, 1));
  const alternatives = [...answer.alternatives];
  if (next !== null) {
    const time = anchor.times[0];
    alternatives.push({
      due: time === undefined ? endOfDay(next) : instantAt(next, time),
      rule: 'next-period',
    });
  }
  return withDoubt({ ...answer, alternatives }, 'first-period-unsure');
}

function earliest(rules: readonly Rule[], from: PlainDate): PlainDate | null {
  let first: PlainDate | null = null;
  for (const r of rules) {
    const day = hasDay(r) ? firstDay(r, from) : null;
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}

/** Of several hours on a day the last one. */
function instantOn(day: PlainDate, { times }: Anchor): Instant {
  const last = [...times].sort()[times.length - 1];
  return last === undefined ? endOfDay(day) : instantAt(day, last);
}

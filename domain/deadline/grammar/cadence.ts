import { readNumber } from './numbers';
import { anyOf, phrasesFor, skip, type Read } from './phrases';
import { rule, type Rule } from './rrule';
import { key, type Token } from './tokens';

/** How often, without the day. */
export type Cadence = Pick<Rule, 'freq' | 'interval'> | 'not-stated';

const EACH = anyOf('hằng', 'hàng', 'mỗi', 'từng', 'theo', 'vào hằng', 'vào hàng');
const SURE_EACH = new Set(['hằng', 'hàng', 'mỗi'].map(key));
const PERIODIC = anyOf('định kỳ', 'theo định kỳ');
const UNITS = phrasesFor<[Rule['freq'], number]>([
  [['DAILY', 1], ['ngày']],
  [['WEEKLY', 1], ['tuần']],
  [['MONTHLY', 1], ['tháng']],
  [['MONTHLY', 3], ['quý']],
  [
    ['MONTHLY', 6],
    ['nửa năm', '6 tháng', '06 tháng', 'sáu tháng', 'bán niên', '6 tháng đầu năm', '06 tháng đầu năm'],
  ],
  [
    ['YEARLY', 1],
    ['năm', 'cả năm', '1 năm', '01 năm', 'một năm', '12 tháng'],
  ],
  [
    ['MONTHLY', 1],
    ['1 tháng', '01 tháng', 'một tháng'],
  ],
  [
    ['WEEKLY', 1],
    ['1 tuần', '01 tuần', 'một tuần'],
  ],
]);
const ONCE = anyOf(
  'một lần',
  '1 lần',
  '01 lần',
  '/ lần',
  '/ 1 lần',
  '/ 01 lần',
  'lần',
  '/ một lần',
  '( một lần )',
);
const JOINED = anyOf(',', 'và', 'hoặc', '/', ', và', 'hoặc theo', ';');
const EACH_DAY = anyOf('mỗi', 'mỗi sáng', 'mỗi chiều', 'vào mỗi', 'các sáng', 'các chiều');
/** "báo cáo tháng, quý I" is one report. */
const QUALIFIED = anyOf('i', 'ii', 'iii', 'iv', 'này', 'trước', 'qua', 'vừa qua');
const OPENING = anyOf(':', '(', 'là');
const TIMES = key('lần');
const PER = anyOf('/', 'một', 'mỗi', 'trong', 'trên', '/ 01', '/ 1', 'trong một', 'trong mỗi');

/** "ngân hàng năm 2025", "khách hàng tháng 5": the word belongs to the noun. */
const NOUNS_WITH_HANG = new Set(
  [
    'ngân',
    'khách',
    'bán',
    'mặt',
    'cửa',
    'đơn',
    'nhập',
    'giao',
    'lô',
    'mua',
    'kho',
    'xuất',
    'đặt',
    'hạng',
    'chuyển',
    'nhà',
    'gian',
    'xếp',
    'nguồn',
    'lượng',
  ].map(key),
);

const REPORT = anyOf('báo cáo', 'báo cáo công tác', 'báo cáo thống kê', 'giao ban');

/** `báo cáo tuần, tháng, quý`, `báo cáo tháng và báo cáo quý`: reports named by how often they come. */
function readReports(tokens: readonly Token[], i: number): Read<Cadence[]> | null {
  const cadences: Cadence[] = [];
  let end = i;
  for (let at = REPORT.at(tokens, i)?.end ?? i; at > i;) {
    const unit = UNITS.at(tokens, at);
    if (!unit || unit.value[0] === 'DAILY' || tokens[unit.end]?.number != null) break;
    cadences.push({ freq: unit.value[0], interval: unit.value[1] });
    end = unit.end;
    const joined = JOINED.at(tokens, end);
    if (!joined) break;
    at = skip(REPORT, tokens, joined.end);
  }
  return cadences.length > 0 && !QUALIFIED.at(tokens, end) ? { value: cadences, end } : null;
}

/** `báo cáo tuần`, `báo cáo tháng`, `mỗi` before a weekday: how often, if a day of it follows. */
export function readLooseCadence(tokens: readonly Token[], i: number): Read<Cadence[]> | null {
  const reports = readReports(tokens, i);
  const [first] = reports?.value ?? [];
  if (reports && first && first !== 'not-stated' && first.freq !== 'YEARLY') return reports;
  const each = EACH_DAY.at(tokens, i);
  return each && { value: [{ freq: 'WEEKLY', interval: 1 }], end: each.end };
}

/** `hằng tháng`, `định kỳ 6 tháng, hằng năm`, `02 lần/ngày`, `định kỳ`. */
export function readCadence(tokens: readonly Token[], i: number): Read<Cadence[]> | null {
  const often = readTimesPer(tokens, i) ?? readTimesBehind(tokens, i);
  if (often) return often;
  const reports = readReports(tokens, i);
  if (reports && reports.value.length > 1) return reports;
  const periodic = PERIODIC.at(tokens, i);
  const first = readOne(tokens, periodic ? skip(OPENING, tokens, periodic.end) : i, periodic !== null);
  if (!first) return periodic && { value: ['not-stated'], end: periodic.end };
  const cadences: Cadence[] = [first.value];
  let end = first.end;
  for (;;) {
    const joined = JOINED.at(tokens, end);
    const next = joined && readOne(tokens, skip(PERIODIC, tokens, joined.end), true);
    if (!next || tokens[next.end]?.number != null) return { value: cadences, end };
    cadences.push(next.value);
    end = next.end;
  }
}

function readOne(tokens: readonly Token[], i: number, afterPeriodic: boolean): Read<Cadence> | null {
  const each = EACH.at(tokens, i);
  const surely = each !== null && SURE_EACH.has(tokens[each.end - 1]?.key ?? '');
  if (each && tokens[i]?.key === key('hàng') && NOUNS_WITH_HANG.has(tokens[i - 1]?.key ?? '')) return null;
  const at = each?.end ?? i;
  const unit = UNITS.at(tokens, at);
  const counted = readCounted(tokens, at);
  if (counted && (counted.once || surely || afterPeriodic)) return counted.read;
  if (!unit || !(surely || afterPeriodic)) return null;
  // "định kỳ ngày 25": the word begins a date.
  if (!surely && unit.value[0] === 'DAILY') return null;
  if (tokens[unit.end]?.number != null && !surely) return null;
  if (tokens[unit.end]?.number != null && tokens[unit.end]?.digits === 4) return null;
  const [freq, interval] = unit.value;
  return { value: { freq, interval }, end: skip(ONCE, tokens, unit.end) };
}

/** `6 tháng một lần`, `03 năm/lần`, `2 tuần`. */
function readCounted(tokens: readonly Token[], i: number): { read: Read<Cadence>; once: boolean } | null {
  const number = readNumber(tokens, i);
  const unit = number && UNITS.at(tokens, number.end);
  if (!unit || number.value < 1 || number.value > 60) return null;
  const once = ONCE.at(tokens, unit.end);
  const [freq, interval] = unit.value;
  const whole = freq === 'MONTHLY' && number.value * interval === 12;
  const cadence = whole
    ? { freq: 'YEARLY' as const, interval: 1 }
    : { freq, interval: number.value * interval };
  return { read: { value: cadence, end: once?.end ?? unit.end }, once: once !== null };
}

/** `02 lần/ngày`, `mỗi năm hai lần`: every half year, twice a day. */
function readTimesPer(tokens: readonly Token[], i: number): Read<Cadence[]> | null {
  const times = readNumber(tokens, i);
  if (!times || tokens[times.end]?.key !== TIMES) return null;
  const per = PER.at(tokens, times.end + 1);
  const unit = per && UNITS.at(tokens, per.end);
  if (!unit || tokens[unit.end]?.number != null) return null;
  return { value: [timesIn(times.value, unit.value)], end: unit.end };
}

/** `mỗi năm 02 lần`, `một năm hai lần`. */
function readTimesBehind(tokens: readonly Token[], i: number): Read<Cadence[]> | null {
  const each = PER.at(tokens, i);
  const unit = each && UNITS.at(tokens, each.end);
  const times = unit && readNumber(tokens, unit.end);
  if (!times || tokens[times.end]?.key !== TIMES) return null;
  return { value: [timesIn(times.value, unit.value)], end: times.end + 1 };
}

function timesIn(times: number, [freq, interval]: [Rule['freq'], number]): Cadence {
  return freq === 'YEARLY' && times > 0 && 12 % times === 0
    ? { freq: 'MONTHLY', interval: 12 / times }
    : { freq, interval };
}

export function cadenceRule(cadence: Exclude<Cadence, 'not-stated'>): Rule {
  return rule(cadence.freq, cadence.interval);
}

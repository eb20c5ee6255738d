import { dateOf } from '../domain/time/instant';
import { countText } from '../domain/wording/count';
import { letterDate } from '../domain/wording/dates';
import { sayIn, type Lang, type Words } from '../domain/wording/lang';
import { DIGEST_GROUPS, standingOf, type DigestGroup, type DigestItem } from './digest-items';

const HEADINGS: Record<DigestGroup, Words> = {
  escalated: { vi: 'Báo cáo để xem xét, chỉ đạo', en: 'Reported for direction' },
  late: { vi: 'Quá hạn', en: 'Overdue' },
  'due-today': { vi: 'Đến hạn hôm nay', en: 'Due today' },
  unanswered: { vi: 'Chưa xác nhận tiếp nhận', en: 'Not acknowledged' },
  upcoming: { vi: 'Sắp đến hạn', en: 'Due soon' },
  assigned: { vi: 'Mới được giao', en: 'Newly assigned' },
  undated: { vi: 'Không ấn định ngày hoàn thành', en: 'No day is set' },
  receipt: { vi: 'Đã nhận báo cáo', en: 'Reports received' },
  copy: { vi: 'Để phối hợp, để biết', en: 'For coordination and information' },
};

/** Where the usual heading would say too much of some of its tasks. */
const WIDER: Partial<Record<DigestGroup, Words>> = {
  'due-today': { vi: 'Đến hạn', en: 'Due' },
  upcoming: { vi: 'Chưa đến hạn', en: 'Not due yet' },
};

/** What stands behind a number of tasks. */
const COUNTED: Record<DigestGroup, Words> = {
  escalated: { vi: 'cần chỉ đạo', en: 'for direction' },
  late: { vi: 'quá hạn', en: 'overdue' },
  'due-today': { vi: 'đến hạn hôm nay', en: 'due today' },
  unanswered: { vi: 'chưa tiếp nhận', en: 'not acknowledged' },
  upcoming: { vi: 'sắp đến hạn', en: 'due soon' },
  assigned: { vi: 'mới được giao', en: 'newly assigned' },
  undated: { vi: 'không ấn định ngày', en: 'without a day' },
  receipt: { vi: 'đã nhận báo cáo', en: 'with a report received' },
  copy: { vi: 'để phối hợp', en: 'for information' },
};
const COUNTED_WIDER: Partial<Record<DigestGroup, Words>> = {
  'due-today': { vi: 'đến hạn', en: 'due' },
  upcoming: { vi: 'chưa đến hạn', en: 'not due yet' },
};

export interface GroupCount {
  group: DigestGroup;
  count: number;
  words: string;
}

/** `Quá hạn (3)` */
export function groupHeading(group: DigestGroup, items: readonly DigestItem[], lang: Lang): string {
  const heading = isExact(group, items) ? HEADINGS[group] : (WIDER[group] ?? HEADINGS[group]);
  return `${heading[lang]} (${countText(items.length, lang)})`;
}

/** How many tasks stand where, reported ones by their own standing, in the order of urgency. */
export function standings(items: readonly DigestItem[], lang: Lang): GroupCount[] {
  const groups = new Map<DigestGroup, DigestItem[]>();
  for (const item of items) {
    const group = item.group === 'escalated' ? standingOf(item.facts) : item.group;
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return DIGEST_GROUPS.flatMap((group) => {
    const found = groups.get(group);
    if (found === undefined) return [];
    const words = isExact(group, found) ? COUNTED[group] : (COUNTED_WIDER[group] ?? COUNTED[group]);
    return [{ group, count: found.length, words: words[lang] }];
  });
}

/**
 * `14 nhiệm vụ quá hạn`, `14 nhiệm vụ: 3 quá hạn, 2 đến hạn hôm nay, 9 sắp đến hạn`; `whose` stands behind the
 * tasks: ` của 5 cơ quan chủ trì`.
 */
export function countedTasks(counts: readonly GroupCount[], lang: Lang, whose = ''): string {
  const [only, ...others] = counts;
  if (only === undefined) return tasks(0, lang);
  if (others.length === 0) return `${tasks(only.count, lang)} ${only.words}${whose}`;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = counts.map(({ count, words }) => `${countText(count, lang)} ${words}`);
  return `${tasks(total, lang)}${whose}: ${parts.join(', ')}`;
}

export function tasks(count: number, lang: Lang): string {
  const number = countText(count, lang);
  return lang === 'vi' ? `${number} nhiệm vụ` : `${number} ${count === 1 ? 'task' : 'tasks'}`;
}

/** `1–4, 6` */
export function numberList(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => runWords(from, to)).join(', ');
}

/** `nhiệm vụ số 1–4, 6` */
export function taskNumbers(numbers: readonly number[], lang: Lang): string {
  const list = numberList(numbers);
  return sayIn(lang)(`nhiệm vụ số ${list}`, numbers.length === 1 ? `task ${list}` : `tasks ${list}`);
}

/** The day on which the digest leaves: the latest of its letters. */
export function digestDay(items: readonly DigestItem[], lang: Lang): string {
  const days = items.flatMap(({ letters }) => letters.map(({ letter }) => dateOf(letter.at))).sort();
  return letterDate(days.at(-1) ?? '', lang);
}

function runWords(from: number, to: number): string {
  if (from === to) return String(from);
  return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
}

function isExact(group: DigestGroup, items: readonly DigestItem[]): boolean {
  if (group === 'due-today') {
    return items.every(
      ({ facts: { deadline, letter } }) =>
        deadline.due !== null && dateOf(deadline.due) === dateOf(letter.at),
    );
  }
  return group !== 'upcoming' || items.every(({ rungs }) => rungs.every((rung) => /^T-/.test(rung)));
}

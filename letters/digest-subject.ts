import { clip } from '../domain/wording/clip';
import { sayIn, type Lang } from '../domain/wording/lang';
import type { DigestItem } from './digest-items';
import { countedTasks, digestDay, standings, tasks, type GroupCount } from './digest-words';
import { subjectOf, subjectPrefix } from './subject';

const ADDRESSEE_MAX = 40;
/** Mail programs show some 60 to 120 characters: of the counts the most urgent ones. */
const COUNTS_SHOWN = 3;

/** `[Nhắc việc] 14 nhiệm vụ: 3 quá hạn, 2 đến hạn hôm nay – Bộ Công Thương – 24/03/2026` */
export function digestSubject(items: readonly DigestItem[], addressee: string, lang: Lang): string {
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return subjectOf(only.facts, lang);
  const head = `[${prefixOf(items, lang)}] ${countsOf(items, lang)}`;
  return [head, clip(addressee, ADDRESSEE_MAX), digestDay(items, lang)].join(' – ');
}

/** The word of its letters when they share one. */
function prefixOf(items: readonly DigestItem[], lang: Lang): string {
  const say = sayIn(lang);
  const letters = items.flatMap((item) => item.letters);
  if (items.every(({ group }) => group === 'copy')) return say('Để biết', 'For information');
  const [only, ...others] = new Set(letters.map((facts) => subjectPrefix(facts, lang)));
  if (only !== undefined && others.length === 0) return only;
  const reported = items.filter(({ group }) => group === 'escalated').length;
  if (reported === items.length) return say('Báo cáo', 'Report');
  return reported === 0 ? say('Nhắc việc', 'Reminder') : say('Báo cáo, nhắc việc', 'Report and reminder');
}

function countsOf(items: readonly DigestItem[], lang: Lang): string {
  const counts = standings(items, lang);
  if (counts.length <= COUNTS_SHOWN) return countedTasks(counts, lang);
  const pressing = counts.filter(isPressing).slice(0, COUNTS_SHOWN);
  const shown = pressing.length === 0 ? counts.slice(0, COUNTS_SHOWN) : pressing;
  const parts = shown.map(({ count, words }) => `${count} ${words}`).join(', ');
  return `${tasks(items.length, lang)}: ${parts}`;
}

function isPressing({ group }: GroupCount): boolean {
  return group === 'late' || group === 'due-today' || group === 'unanswered';
}

import type { TaskView } from '../view';
import { vietnameseDate } from './dates';
import { outcomeName } from './names';
import { rungNames } from './rungs';

type Letter = TaskView['letters'][number];

/** The worst first: of letters that went together, the one that calls for attention is shown. */
const BY_CONCERN: readonly Letter['outcome'][] = [
  'refused',
  'no-address',
  'bounced',
  'suppressed',
  'held',
  'unknown',
  'pending',
  'accepted',
  'superseded',
  'skipped',
];

/** How `lastLetterBrief` begins where a letter needs somebody; list filters look for these words. */
export const LETTER_SIGNS = { failed: 'không gửi được', underway: 'đang chờ gửi' } as const;

const SIGN_OF: Partial<Record<Letter['outcome'], string>> = {
  refused: LETTER_SIGNS.failed,
  'no-address': LETTER_SIGNS.failed,
  bounced: LETTER_SIGNS.failed,
  suppressed: LETTER_SIGNS.failed,
  held: LETTER_SIGNS.failed,
  pending: LETTER_SIGNS.underway,
};

/**
 * The letter that a page shows as the last one: of those that went together the one that calls for attention,
 * and never the note to the secretariat about a letter that failed, which would hide that it did. Null: none yet.
 */
export function lastLetter<L extends Letter>(letters: readonly L[]): L | null {
  const toAgencies = letters.filter(({ rungs }) => !rungs.some((rung) => rung.startsWith('GAP')));
  const last = toAgencies[toAgencies.length - 1];
  if (last === undefined) return null;
  const together = toAgencies.filter(({ at }) => at === last.at);
  const [shown = last] = together.sort(
    (a, b) => BY_CONCERN.indexOf(a.outcome) - BY_CONCERN.indexOf(b.outcome),
  );
  return shown;
}

/**
 * `24/03/2026 · nhắc trước 7 ngày · máy chủ thư đã nhận`, or
 * `không gửi được · 24/03/2026 · nhắc trước 7 ngày · máy chủ thư từ chối`; null: no letter yet.
 */
export function lastLetterBrief(letters: readonly Letter[]): string | null {
  const shown = lastLetter(letters);
  if (shown === null) return null;
  const sign = SIGN_OF[shown.outcome];
  const outcome = shown.outcome === 'pending' ? null : outcomeName(shown.outcome);
  return [sign, vietnameseDate(shown.at), rungNames(shown.rungs), outcome].filter(Boolean).join(' · ');
}

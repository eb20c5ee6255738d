import type { Cascade } from '../state';
import type { RollUp } from '../roll-up';
import { countText } from './count';
import type { Lang } from './lang';

type Totals = Omit<RollUp, 'lateChildren'>;

/** `34 nhiệm vụ: 20 đang thực hiện, 3 chờ xác nhận, …`; every child is in one of the states. */
export function rollUpStates({ total }: Pick<Cascade, 'total'>, rollUp: Totals, lang: Lang = 'vi'): string {
  const states = (
    [
      [rollUp.open, 'đang thực hiện', 'in progress'],
      [rollUp.reported, 'đã báo cáo chờ xác nhận', 'reported'],
      [rollUp.suspended, 'tạm dừng', 'suspended'],
      [rollUp.accepted, 'đã hoàn thành', 'completed'],
      [rollUp.withdrawn, 'đã rút', 'withdrawn'],
    ] as const
  ).filter(([count]) => count > 0);
  const all = states.map(([count, vi, en]) => `${countText(count, lang)} ${lang === 'en' ? en : vi}`);
  const begun =
    rollUp.started < total
      ? `${countText(rollUp.started, lang)}/${countText(total, lang)}`
      : countText(rollUp.started, lang);
  const head = lang === 'en' ? `${begun} tasks` : `${begun} nhiệm vụ`;
  return all.length === 0 ? head : `${head}: ${all.join(', ')}`;
}

/** `12 quá hạn, 4 chưa tiếp nhận, 2 nơi chưa nhận được thư`; null when nothing of this is so. */
export function rollUpTroubles(rollUp: Totals, lang: Lang = 'vi'): string | null {
  const troubles = (
    [
      [rollUp.late, 'quá hạn', 'overdue'],
      [rollUp.unacknowledged, 'chưa tiếp nhận', 'not acknowledged'],
      [rollUp.unreachable, 'nơi chưa nhận được thư', 'not reached by mail'],
    ] as const
  ).filter(([count]) => count > 0);
  const words = troubles.map(([count, vi, en]) => `${countText(count, lang)} ${lang === 'en' ? en : vi}`);
  return words.length === 0 ? null : words.join(', ');
}

/** `3.321/3.321 nhiệm vụ cấp dưới đã được xác nhận`: the result of a task that closes with its children. */
export function acceptedChildren(total: number, { accepted, withdrawn }: Totals): string {
  const head = `${countText(accepted)}/${countText(total)} nhiệm vụ cấp dưới đã được xác nhận`;
  return withdrawn === 0 ? head : `${head}, ${countText(withdrawn)} đã rút`;
}

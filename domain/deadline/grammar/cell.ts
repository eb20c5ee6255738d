import { PERIOD_HEAD } from './cues';
import { listed } from './phrases';
import { endsAt, isSign } from './surroundings';
import type { Token } from './tokens';

/** Words and signs behind which a period or year goes on with what they say. */
const JOINS = listed(
  'năm | tháng | quý | ngày | số | từ | đến | tới | hết | trước | sau | trong | vào | của | và | cho | so với | là | đã | khóa | giai đoạn | nhiệm kỳ | thời kỳ | năm học | - | – | — | / | ( | “ | " | %',
);

/** Whether the tokens may be a cell of a row that was run together: no word claims them, and a new cell follows. */
export function mayBeCell(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const next = tokens[to];
  if (!first || !(first.capital || first.number !== null)) return false;
  if (next && !next.capital && next.number === null && !(isSign(next) && !next.glued)) return false;
  const before = tokens[from - 1];
  if (before === undefined) return true;
  return before.number === null && !JOINS.at(tokens, from - 1) && !endsAt(tokens, from, PERIOD_HEAD);
}

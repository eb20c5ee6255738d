import { LABEL } from './cues';
import type { Match } from './match';
import { opensSentence } from './sentence';
import { fillsCell } from './row';
import { endsAt, isSign, lastBefore } from './surroundings';
import type { Token } from './tokens';

// "Thời hạn các bộ gửi báo cáo về Văn phòng Chính phủ: 20/3/2026".
const LONGEST_LABEL = 14;

/** `Thời hạn hoàn thành: `, `Hạn gửi báo cáo: `. */
export function isLabelled(tokens: readonly Token[], from: number): boolean {
  if (endsAt(tokens, from, LABEL)) return true;
  return tokens[from - 1]?.key === ':' && lastBefore(tokens, from, LABEL, LONGEST_LABEL) !== null;
}

/** The words are all that is there (a table's cell, a phrase cut out), or begin with a capital inside a sentence. */
export function standsAlone(tokens: readonly Token[], { from, to, point }: Match): boolean {
  const before = onlySigns(tokens, 0, from) || isLabelled(tokens, from);
  const after = before && (onlySigns(tokens, to, tokens.length) || isRemark(tokens, to));
  if ((before && after) || fillsCell(tokens, from, to)) return true;
  return point !== undefined && point.unit !== 'day' && isCell(tokens, from);
}

/** `Năm 2026 (theo kế hoạch)` */
function isRemark(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.key !== '(') return false;
  return tokens.findIndex((token, i) => i > from && token.key === ')') === tokens.length - 1;
}

function onlySigns(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isSign(tokens[i])) return false;
  return true;
}

/** A table's row read as one line: "… được ban hành Tháng 3/2026 11 Xây dựng …". */
function isCell(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  if (
    !token ||
    from === 0 ||
    opensSentence(tokens, from) ||
    (isSign(tokens[from - 1]) && tokens[from - 1]?.key !== ')')
  )
    return false;
  return token.capital && !token.allCapitals;
}

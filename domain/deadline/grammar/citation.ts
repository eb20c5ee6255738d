import { CITED, MEETING, OF } from './cues';
import type { Match } from './match';
import { endsAt, lastBefore } from './surroundings';
import type { Token } from './tokens';

// "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp ngày …": so far stands the name from its date.
const NAME = 16;

/** A bare day behind a document's number or name: `Công văn số 12/VPCP-TH ngày 05/01/2026`. */
export function isCitation(tokens: readonly Token[], { from, to }: Match): boolean {
  if (isNumberRun(tokens, from - 1)) return true;
  if (OF.at(tokens, to)) return true;
  return endsAt(tokens, from, CITED) !== null || lastBefore(tokens, from, CITED, 6) !== null;
}

/** A bare day behind a meeting: `tại Phiên họp lần thứ 20 ngày 10 tháng 9`. */
export function isMeetingDay(tokens: readonly Token[], { from }: Match): boolean {
  return lastBefore(tokens, from, MEETING, NAME) !== null;
}

/** "Hà Nội, ngày 18 tháng 11 năm 2025": place and day of issue. */
export function isLetterhead(tokens: readonly Token[], from: number): boolean {
  return (
    tokens[from - 1]?.key === ',' && tokens[from - 2]?.capital === true && tokens[from - 3]?.capital === true
  );
}

/** `158/CĐ-TTg`, `75-TB/VPTW`, `77-KL/TW`: digits and capitals without a space. */
function isNumberRun(tokens: readonly Token[], last: number): boolean {
  let at = last;
  if (tokens[at]?.key === ',' || tokens[at]?.key === ')') at -= 1;
  let signs = 0;
  let letters = 0;
  const longest = 12;
  for (let left = longest; at >= 0 && left > 0; at -= 1, left -= 1) {
    const token = tokens[at] as Token;
    if (token.key === '/' || token.key === '-') signs += 1;
    else if (token.capital) letters += 1;
    if (!token.glued) break;
  }
  return signs > 0 && letters > 0;
}

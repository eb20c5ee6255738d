const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Roman numerals end here in Word and in CSS; beyond, both write digits. */
const LAST_ROMAN = 3999;
const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

export function roman(value: number): string {
  if (value < 1 || value > LAST_ROMAN) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}

/** a … z, then `aa`, `bb` as Word goes on, or `aa`, `ab` as browsers do. */
export function letter(value: number, after26: 'word' | 'web'): string {
  if (value < 1) return String(value);
  const last = (value - 1) % 26;
  const sign = String.fromCharCode(97 + last);
  const round = Math.floor((value - 1) / 26);
  if (round === 0) return sign;
  // Word has no more than 30 repetitions either.
  return after26 === 'word' ? sign.repeat(Math.min(round, 29) + 1) : letter(round, 'web') + sign;
}

/** `mười hai`, `hai mươi mốt`; digits from 100 on. */
export function vietnameseCounting(value: number): string {
  if (value < 0 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return UNITS[unit] as string;
  const head = tens === 1 ? 'mười' : `${UNITS[tens]} mươi`;
  if (unit === 0) return head;
  if (unit === 1 && tens > 1) return `${head} mốt`;
  return `${head} ${unit === 5 ? 'lăm' : (UNITS[unit] as string)}`;
}

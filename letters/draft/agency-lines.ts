/** Widths of bold capitals of Times New Roman in thousandths of the type size; others are about as wide as an A. */
const WIDTHS: Record<string, number> = {
  ' ': 250,
  '\u00A0': 250,
  '-': 333,
  ',': 250,
  B: 667,
  E: 667,
  G: 778,
  H: 778,
  I: 389,
  K: 778,
  L: 667,
  M: 944,
  O: 778,
  P: 611,
  Q: 778,
  S: 556,
  T: 667,
};
const WIDTH = 722;

/** Words that belong on one line. */
const TOGETHER =
  /ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BAN CHỈ ĐẠO|VĂN PHÒNG|THÀNH PHỐ|HỒ CHÍ MINH|VIỆT NAM| - /gu;

const NBSP = '\u00A0';

/**
 * The name of an agency in capitals, for a column of so many ems of its type: where one line does not hold it, spaces
 * are left to break at only where the lines become about as long as one another, so that no word stands alone.
 */
export function balanced(name: string, ems: number): string {
  const units = name.replace(TOGETHER, (words) => words.replaceAll(' ', NBSP)).split(' ');
  for (let count = 1; count <= units.length; count += 1) {
    const lines = evenLines(units, count);
    if (lines.every((line) => widthOf(line) <= ems)) {
      return count === 1 ? name : lines.map((line) => line.replaceAll(' ', NBSP)).join(' ');
    }
  }
  return name;
}

/** So many lines of these words, the longest of them as short as can be. */
function evenLines(units: readonly string[], count: number): string[] {
  if (count === 1) return [units.join(' ')];
  const candidates = units
    .slice(0, units.length - count + 1)
    .map((_, i) => [units.slice(0, i + 1).join(' '), ...evenLines(units.slice(i + 1), count - 1)]);
  return candidates.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best));
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map(widthOf));
}

function widthOf(line: string): number {
  const letters = [...line.normalize('NFD').replace(/\p{M}/gu, '')];
  return letters.reduce((sum, letter) => sum + (WIDTHS[letter] ?? WIDTH), 0) / 1000;
}

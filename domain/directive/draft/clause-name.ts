/**
 * A clause path as tasks carry it: text before the first number is clause 0, a part without articles is `III.0`,
 * and of several brackets in a row only the first of figures and the first of Roman numerals are kept.
 */
export function clauseName(path: string): string {
  const brackets = path.match(/\([^)]+\)/gu) ?? [];
  const figures = brackets.find((one) => /\d/u.test(one)) ?? '';
  const roman = brackets.find((one) => !/\d/u.test(one)) ?? '';
  const [part, rest] = partOf(path.replace(/\([^)]+\)/gu, '').replace(/\.$/u, ''));
  const article = /^\d/u.test(rest) ? rest : rest === '' ? '0' : `0.${rest}`;
  return `${part}${article}${figures}${roman}`;
}

function partOf(plain: string): [part: string, rest: string] {
  const match = /^([IVXL]+|PL)(?:\.|$)/u.exec(plain);
  return match ? [`${match[1] ?? ''}.`, plain.slice(match[0].length)] : ['', plain];
}

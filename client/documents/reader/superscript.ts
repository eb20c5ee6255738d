const NUMBER = /^\s*[[(]?(\d{1,3})[\])]?\s*$/;
const UNIT = /(?:^|[\s\d])[cdkm]?m$/;

/** Whether raised text is the number of a footnote: `2026¹` is not the year 20261, but `5 km²` stays. */
export function isNoteNumber(raised: string): boolean {
  return NUMBER.test(raised);
}

/** Raised text as it is written in a line: a footnote's number as `[n]`. */
export function writeRaised(before: string, raised: string): string {
  const number = NUMBER.exec(raised)?.[1];
  if (number === undefined) return raised;
  return /^[23]$/.test(number) && UNIT.test(before.trimEnd()) ? raised.trim() : `[${number}]`;
}

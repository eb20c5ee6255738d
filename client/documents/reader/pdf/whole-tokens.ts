const BROKEN = /[\p{L}\d][-/]$/u;
const CONTINUED = /^(?=[\p{L}\d])(\S+)\s*/u;

/**
 * Lines are also broken after a hyphen or slash: `59-` / `NQ/TW`, `30/` / `6/2026`. Vietnamese splits no
 * words, so what follows belongs to the same number or date and moves up to it.
 */
export function wholeTokens(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    const rest = CONTINUED.exec(line);
    if (before === undefined || rest === null || !BROKEN.test(before) || line.includes('\t')) {
      whole.push(line);
      continue;
    }
    whole[whole.length - 1] = `${before}${rest[1]}`;
    const remaining = line.slice(rest[0].length);
    if (remaining !== '') whole.push(remaining);
  }
  return whole;
}

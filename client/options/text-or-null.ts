/** Text of an option, or null when it was not given. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value.normalize('NFC') : null;
}

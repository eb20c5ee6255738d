import { endOfDay, isPlainDate, type PlainDate } from '../../domain/time/instant';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

/** Reads `28/02/2026` or `2026-02-28`. */
export function dateOption(value: unknown, flag: string): PlainDate {
  const text = String(value).trim();
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const date = local
    ? `${local[3]}-${String(local[2]).padStart(2, '0')}-${String(local[1]).padStart(2, '0')}`
    : text;
  if (isPlainDate(date)) return date;
  throw new CliError(
    EXIT.badInput,
    `${flag}: "${text}" không phải là một ngày có thật; viết dạng 28/02/2026 hoặc 2026-02-28.`,
    `${flag}: "${text}" is not a day of the calendar; write 28/02/2026 or 2026-02-28.`,
  );
}

export function endOfDateOption(value: unknown, flag: string): string {
  return endOfDay(dateOption(value, flag));
}

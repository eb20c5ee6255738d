import { Option } from 'commander';
import type { Say } from '../text/say';

/** `--command-id`: for scripts that may have to give the same command again. */
export function commandIdOption(say: Say): Option {
  return new Option(
    '--command-id <id>',
    say(
      'mã của lần yêu cầu này; gửi lại cùng mã thì không ghi nhận lần nữa',
      'id of this command; given again with the same id it changes nothing',
    ),
  );
}

/** `--dry-run`: for verbs that change what is planned. */
export function dryRunOption(say: Say): Option {
  return new Option(
    '--dry-run',
    say(
      'chỉ xem thư nào bỏ, thêm, dời ngày; chưa thực hiện',
      'only show which letters fall away, are added or move; nothing is done',
    ),
  );
}

/** Adds the value of an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** A value that must be there, as text in its composed form. */
export function textOf(value: unknown): string {
  return String(value).normalize('NFC');
}

/** `60`; not a number for anything that is not written in digits, an empty text among them. */
export function wholeNumber(value: unknown): number {
  const text = String(value).trim();
  return /^\d+$/.test(text) ? Number(text) : NaN;
}

/** `--period 3` of a recurring duty; nothing where it was not given. */
export function periodOf(value: unknown): { period?: number } {
  return value === undefined ? {} : { period: wholeNumber(value) };
}

export function periodOption(say: Say): Option {
  return new Option(
    '--period <number>',
    say(
      'kỳ thứ mấy của việc định kỳ (mặc định: kỳ hiện tại)',
      'which period of a recurring duty (default: the current one)',
    ),
  );
}

import { addDays, type PlainDate } from '../../domain/time/instant';
import { shownDate } from '../../domain/wording/dates';
import { CliError } from '../cli-error';
import type { VerbOptions } from '../commands/command';
import { EXIT } from '../exit-codes';
import { dateOption } from '../options/typed-date';
import type { Lang } from '../text/say';

/** The days of letters that are looked at, both ends included; null: no end. */
export interface LetterPeriod {
  first: PlainDate | null;
  last: PlainDate | null;
}

/** What is shown where no task and no day is named. */
const DAYS_BACK = 30;

/**
 * By `--from` and `--until`; of a task all its life where they are not given, else the last month.
 *
 * @throws CliError (2) for a period that ends before it begins
 */
export function letterPeriod({ from, until }: VerbOptions, ofTask: boolean, today: PlainDate): LetterPeriod {
  const first = from === undefined ? null : dateOption(from, '--from');
  const last = until === undefined ? null : dateOption(until, '--until');
  if (first !== null && last !== null && last < first) throw endsBefore(first, last);
  if (ofTask) return { first, last };
  // The letters of a rehearsal may lie ahead.
  if (last === null && first !== null && first > today) return { first, last };
  const end = last ?? today;
  return { first: first ?? addDays(end, -DAYS_BACK), last: end };
}

/** ` từ 01/03/2026 đến 31/03/2026`, to stand behind a count. */
export function periodWords({ first, last }: LetterPeriod, lang: Lang): string {
  const [since, up] = lang === 'en' ? ['from', 'to'] : ['từ', 'đến'];
  const part = (word: string, day: PlainDate | null) =>
    day === null ? '' : ` ${word} ${shownDate(day, lang)}`;
  return `${part(since, first)}${part(up, last)}`;
}

function endsBefore(first: PlainDate, last: PlainDate): CliError {
  return new CliError(
    EXIT.badInput,
    `--until ${shownDate(last, 'vi')} sớm hơn --from ${shownDate(first, 'vi')}.`,
    `--until ${shownDate(last, 'en')} is before --from ${shownDate(first, 'en')}.`,
    { first, last },
  );
}

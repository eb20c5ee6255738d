import { Option } from 'commander';
import { FIELDS, FIELD_NAMES } from '../filter/fields';
import type { Say } from '../text/say';

/** `--filter`, in the words of the project. */
export function filterOption(say: Say): Option {
  return new Option(
    '--filter <filter>',
    say(
      'điều kiện nối bằng "and", ví dụ "late>5 and lead=moit"; các trường ở cuối phần trợ giúp',
      'conditions joined by "and", e.g. "late>5 and lead=moit"; the fields are at the end of this help',
    ),
  );
}

/** `--query`, in Temporal's own language, for what the words above cannot say. */
export function queryOption(say: Say): Option {
  return new Option('--query <query>', say('bộ lọc danh sách của Temporal', 'a list filter of Temporal'));
}

/** The end of the help of verbs with a filter. */
export function filterHelp(say: Say): string {
  const width = Math.max(...FIELD_NAMES.map((name) => name.length));
  const lines = FIELD_NAMES.map(
    (name) => `  ${name.padEnd(width)}  ${say(FIELDS[name].vi, FIELDS[name].en)}`,
  );
  return ['', say('Các trường của --filter:', 'Fields of --filter:'), ...lines].join('\n');
}

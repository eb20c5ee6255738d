import type { Environment } from '../config/temporal-target';
import type { Lang } from './text/say';

/** The last value that the command line gives a flag, read before the parser does; null without one. */
export function valueAhead(argv: readonly string[], ...flags: readonly string[]): string | null {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  let value: string | null = null;
  words.forEach((word, i) => {
    const joined = flags.find((flag) => flag.startsWith('--') && word.startsWith(`${flag}=`));
    if (joined !== undefined) value = word.slice(joined.length + 1);
    else if (flags.includes(word)) value = words[i + 1] ?? null;
  });
  return value;
}

/** Help and usage errors are worded before the flags are parsed, so the language is read ahead. */
export function langAhead(argv: readonly string[], env: Environment): Lang {
  return (valueAhead(argv, '--lang') ?? env['DONDOC_LANG']) === 'en' ? 'en' : 'vi';
}

import { NOUNS } from '../nouns';
import { askIfMeant, ideasFor } from './ideas';

/** The parser's sentences (commander 14) in our words; `$1`, `$2` … are the parts of its own. */
const SENTENCES: readonly [RegExp, vi: string, en: string][] = [
  [/^unknown option '(.+)'$/, 'Không có tùy chọn "$1".', 'There is no option "$1".'],
  [/^unknown command '(.*)'$/, 'Không có lệnh "$1".', 'There is no command "$1".'],
  [/^missing required argument '(.+)'$/, 'Thiếu tham số bắt buộc <$1>.', 'The argument <$1> is missing.'],
  [/^required option '(.+)' not specified$/, 'Thiếu tùy chọn bắt buộc $1.', 'The option $1 is required.'],
  [/^option '(.+)' argument missing$/, 'Tùy chọn $1 thiếu giá trị.', 'The option $1 needs a value.'],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/,
    'Tùy chọn $1: "$2" không hợp lệ; chọn một trong: $3.',
    'Option $1: "$2" is not valid; choose one of: $3.',
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. Allowed choices are (.+)\.$/,
    'Tham số $2: "$1" không hợp lệ; chọn một trong: $3.',
    'Argument $2: "$1" is not valid; choose one of: $3.',
  ],
  [
    /^option '(.+)' cannot be used with option '(.+)'$/,
    'Tùy chọn $1 không dùng cùng với $2.',
    'The options $1 and $2 cannot be used together.',
  ],
  [
    /^too many arguments.*Expected (\d+) arguments? but got (\d+)\.$/,
    'Thừa tham số: cần $1, nhận $2.',
    'Too many arguments: $1 expected, $2 given.',
  ],
];
const PARSERS_IDEAS = /\s*\(Did you mean (?:one of )?(.+)\?\)$/;
const WRONG_CHOICE = /argument '(.*)' is invalid\. Allowed choices are (.+)\.$/;
const WRONG_ARGUMENT = /value '(.*)' is invalid for argument '.+'\. Allowed choices are (.+)\.$/;
const UNKNOWN_COMMAND = /^unknown command '(.*)'$/;

/** A usage error of the parser, in both languages, with what was perhaps meant. */
export function usageText(text: string): { vi: string; en: string } {
  const whole = text.replace(/^error: /, '').trim();
  const plain = whole.replace(PARSERS_IDEAS, '');
  const meant = askIfMeant(PARSERS_IDEAS.exec(whole)?.[1]?.split(', ') ?? ownIdeas(plain));
  const [pattern, vi, en] = SENTENCES.find(([one]) => one.test(plain)) ?? [/[^]*/, '$&', '$&'];
  return { vi: plain.replace(pattern, vi) + meant.vi, en: plain.replace(pattern, en) + meant.en };
}

/** What the parser has no idea for: a wrong choice, and a verb where its noun was left out. */
function ownIdeas(plain: string): string[] {
  const [, value, choices] = WRONG_CHOICE.exec(plain) ?? WRONG_ARGUMENT.exec(plain) ?? [];
  if (value !== undefined && choices !== undefined) return ideasFor(value, choices.split(', '));
  const name = UNKNOWN_COMMAND.exec(plain)?.[1];
  return name === undefined ? [] : wholeCommands(name);
}

function wholeCommands(verb: string): string[] {
  const verbs = NOUNS.flatMap((noun) => noun.verbs.map((one) => ({ noun: noun.name, verb: one })));
  const meant = ideasFor(
    verb,
    verbs.map((one) => one.verb),
  );
  return verbs.filter((one) => meant.includes(one.verb)).map((one) => `${one.noun} ${one.verb}`);
}

import { Help, type Command, type Option } from 'commander';
import type { Lang, Say } from './text/say';

const VIETNAMESE_TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
  'Examples:': 'Ví dụ:',
};

/** Gives the parser's own words in help the language; commands that are added later take them over. */
export function speak(program: Command, lang: Lang, say: Say): void {
  const standard = new Help();
  const words = (usage: string) =>
    lang === 'en' ? usage : usage.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]');
  program
    .helpOption('-h, --help', say('xem trợ giúp', 'show help'))
    .helpCommand(
      say('help [lệnh]', 'help [command]'),
      say('xem trợ giúp của một lệnh', 'show help of a command'),
    )
    .configureHelp({
      styleTitle: (title) => (lang === 'en' ? title : (VIETNAMESE_TITLES[title] ?? title)),
      commandUsage: (command) => words(standard.commandUsage(command)),
      // Among the nouns, of which not all are loaded, a verb's arguments would stand out.
      subcommandTerm: (command) =>
        command.parent?.parent === null ? command.name() : words(standard.subcommandTerm(command)),
      optionDescription: (option) => optionDescription(option, say),
      argumentDescription: ({ description, argChoices }) =>
        withBeside(description, [choicesOf(argChoices, say)]),
    });
}

function optionDescription(option: Option, say: Say): string {
  const { description, argChoices, defaultValueDescription } = option;
  const standard = defaultValueDescription ?? (option.defaultValue as unknown);
  return withBeside(description, [
    choicesOf(argChoices, say),
    typeof standard === 'string' ? say(`mặc định: ${standard}`, `default: ${standard}`) : null,
  ]);
}

function choicesOf(choices: readonly string[] | undefined, say: Say): string | null {
  const list = choices?.join(', ');
  return list === undefined ? null : say(`chọn: ${list}`, `one of: ${list}`);
}

function withBeside(description: string, parts: readonly (string | null)[]): string {
  const beside = parts.filter((part) => part !== null).join('; ');
  return beside === '' ? description : `${description} (${beside})`;
}

import { Help, type Command, type Option } from 'commander';

const TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
};

/** Turns the parser's own words in help into Vietnamese; commands that are added later take them over. */
export function speakVietnamese(program: Command): void {
  const standard = new Help();
  program
    .helpOption('-h, --help', 'xem trợ giúp')
    .helpCommand('help [lệnh]', 'xem trợ giúp của một lệnh')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => words(standard.commandUsage(command)),
      subcommandTerm: (command) => words(standard.subcommandTerm(command)),
      optionDescription,
    });
}

function words(usage: string): string {
  return usage.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]');
}

function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const beside = [
    argChoices && `chọn: ${argChoices.join(', ')}`,
    typeof defaultValue === 'string' && `mặc định: ${defaultValue}`,
  ].filter((part) => typeof part === 'string');
  return beside.length === 0 ? description : `${description} (${beside.join('; ')})`;
}

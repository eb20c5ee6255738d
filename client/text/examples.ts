import type { AddHelpTextContext } from 'commander';

/** The end of a command's help: lines to copy, under a title in the language of the help. */
export function examples(...lines: string[]): (context: AddHelpTextContext) => string {
  return ({ command }) => {
    const title = command.createHelp().styleTitle('Examples:');
    return ['', title, ...lines.map((line) => `  ${line}`)].join('\n');
  };
}

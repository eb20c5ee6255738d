import type { Argument, Command, Option } from 'commander';

/** What the last word of a command line can be. */
export interface TypedLine {
  command: Command;
  current: string;
  /** The flag whose value is being typed. */
  valueOf: Option | null;
  /** The argument in whose place the word stands. */
  argument: Argument | null;
}

/** Follows a line word by word, as the parser would, without judging it. */
export function readTypedLine(program: Command, words: readonly string[]): TypedLine {
  let command = program;
  let valueOf: Option | null = null;
  let given = 0;
  for (const word of words.slice(0, -1)) {
    if (valueOf !== null) {
      valueOf = null;
    } else if (word.startsWith('-')) {
      valueOf =
        flagsOf(command).find((flag) => takesValue(flag) && [flag.short, flag.long].includes(word)) ?? null;
    } else {
      const subcommand = given === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      if (subcommand === undefined) given += 1;
      else command = subcommand;
    }
  }
  const { registeredArguments } = command;
  const last = registeredArguments[registeredArguments.length - 1];
  const argument = registeredArguments[given] ?? (last?.variadic === true ? last : null);
  return { command, current: words[words.length - 1] ?? '', valueOf, argument };
}

/** The flags of a command and of all above it. */
export function flagsOf(command: Command): Option[] {
  const own = [...command.createHelp().visibleOptions(command)];
  return command.parent === null ? own : [...own, ...flagsOf(command.parent)];
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

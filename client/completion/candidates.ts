import type { Argument, Command, Option } from 'commander';
import { flagsOf, readTypedLine } from './typed-line';

export interface Candidate {
  value: string;
  /** Shown beside the value where the shell can. */
  description: string;
}

export interface Completion {
  candidates: Candidate[];
  /** A file or folder is expected: the shell knows better. */
  files: boolean;
}

/** What the beginning of a word can mean, by the name that help gives the value, e.g. `task`. */
export type Offers = Readonly<Record<string, (typed: string) => Promise<Candidate[]>>>;

const FILE_NAMES = ['file', 'files', 'folder'];

/** What may stand where the last word of the line is being typed. */
export async function complete(
  program: Command,
  words: readonly string[],
  offers: Offers,
): Promise<Completion> {
  const { command, current, valueOf, argument } = readTypedLine(program, words);
  const beginning = ({ value }: Candidate) => value.startsWith(current);
  const expected = valueOf ?? (current.startsWith('-') ? null : argument);
  if (expected === null) {
    const own = current.startsWith('-') ? longFlags(command) : subcommands(command);
    return { candidates: own.filter(beginning), files: false };
  }
  const name = nameOf(expected);
  const offered = expected.argChoices ? asCandidates(expected.argChoices) : await offers[name]?.(current);
  return { candidates: (offered ?? []).filter(beginning), files: FILE_NAMES.includes(name) };
}

/** `file` of the flag `--out <file>` and of the argument `<file>`. */
function nameOf(expected: Option | Argument): string {
  return 'flags' in expected ? (/<(.+)>/.exec(expected.flags)?.[1] ?? '') : expected.name();
}

function subcommands(command: Command): Candidate[] {
  return command.commands.length === 0 ? [] : command.createHelp().visibleCommands(command).map(asCandidate);
}

function longFlags(command: Command): Candidate[] {
  return flagsOf(command).flatMap(({ long, description }) =>
    typeof long === 'string' ? [{ value: long, description }] : [],
  );
}

function asCandidate(command: Command): Candidate {
  return { value: command.name(), description: command.description() };
}

function asCandidates(choices: readonly string[]): Candidate[] {
  return choices.map((value) => ({ value, description: '' }));
}

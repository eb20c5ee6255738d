import { Command } from 'commander';
import type { RunVerb } from './commands/command';
import { addGlobalFlags } from './global-flags';
import { speak } from './help';
import { BARE_VERBS, HIDDEN_VERBS, NOUNS } from './nouns';
import { loadVerb } from './on-demand';
import type { Surroundings } from './surroundings';
import { examples } from './text/examples';
import { sayIn, type Lang } from './text/say';

/** A line of help that no terminal limits. */
const HELP_WIDTH = 100;

export interface ProgramParts {
  version: string;
  lang: Lang;
  surroundings: Pick<Surroundings, 'stdout' | 'stderr'>;
  run: RunVerb;
  /** The words of the command line: only the verbs that it can mean are loaded. Null loads all. */
  words: readonly string[] | null;
  onUsageError: (text: string) => string;
}

/** The parser with its nouns, verbs and flags, wording everything in one language. */
export function buildProgram({
  version,
  lang,
  surroundings,
  run,
  words,
  onUsageError,
}: ProgramParts): Command {
  const say = sayIn(lang);
  const program = new Command('dondoc');
  const { stdout, stderr } = surroundings;
  const helpWidth = () => (stdout.isTTY === true ? stdout.columns : undefined) ?? HELP_WIDTH;
  // Before any command is added: they take these settings over from their parent.
  speak(program, lang, say);
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: helpWidth,
      getErrHelpWidth: helpWidth,
      outputError: (text, write) => write(`${onUsageError(text)}\n`),
    })
    .description(
      say(
        'dondoc – theo dõi, đôn đốc nhiệm vụ được giao trong văn bản chỉ đạo',
        'dondoc – follows up the tasks that directives assign',
      ),
    )
    .version(version, '-V, --version', say('xem phiên bản', 'show the version'))
    .addHelpText(
      'after',
      examples(
        say(
          'npm start                        # hệ thống tại chỗ và buổi diễn tập',
          'npm start                        # a stack on this machine, with a rehearsal',
        ),
        'npx dondoc directive draft data/sample-directive.txt',
        'npx dondoc task list --late',
        'npx dondoc task show 3c-12',
        'npx dondoc task ack --help',
      ),
    );
  addGlobalFlags(program, lang, say);
  for (const { name, vi, en, example, verbs } of NOUNS) {
    const noun = program.command(name).description(say(vi, en)).addHelpText('after', examples(example));
    if (!isMeant(name, words)) continue;
    for (const verb of verbsMeant(verbs, words?.slice(words.indexOf(name) + 1) ?? null))
      loadVerb(name, verb).add(noun, run, say);
  }
  for (const { name, vi, en } of BARE_VERBS) {
    if (isMeant(name, words)) loadVerb(name).add(program, run, say);
    else program.command(name);
    program.commands.find((command) => command.name() === name)?.description(say(vi, en));
  }
  for (const name of HIDDEN_VERBS) {
    if (words?.[0] === name) loadVerb(name).add(program, run, say);
  }
  return program;
}

function isMeant(name: string, words: readonly string[] | null): boolean {
  return words === null || words.includes(name);
}

/** Those that the words behind the noun name; where they name none, help or a suggestion needs them all. */
function verbsMeant(verbs: readonly string[], words: readonly string[] | null): readonly string[] {
  const named = verbs.filter((verb) => isMeant(verb, words));
  return named.length === 0 ? verbs : named;
}

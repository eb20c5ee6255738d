import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { buildProgram } from '../../client/build-program';
import { keepingStream } from '../../client/output/keeping-stream';
import { reference } from '../../client/reference/reference';
import type { Lang } from '../../client/text/say';
import { runHere } from './run-here';

/** Everything that help says, by where it stands. */
function textsOf(lang: Lang): Map<string, string> {
  const nowhere = keepingStream(() => undefined);
  const program = buildProgram({
    version: '9.9.9',
    lang,
    surroundings: { stdout: nowhere, stderr: nowhere },
    run: () => () => Promise.resolve(),
    words: null,
    onUsageError: (text) => text,
  });
  return new Map(textsUnder(program, program.name()));
}

function textsUnder(command: Command, path: string): [string, string][] {
  return [
    [path, command.description()],
    ...command.registeredArguments.map((one): [string, string] => [
      `${path} <${one.name()}>`,
      one.description,
    ]),
    ...command.options.map((one): [string, string] => [`${path} ${one.flags}`, one.description]),
    ...command.commands.flatMap((one) => textsUnder(one, `${path} ${one.name()}`)),
  ];
}

/** Vietnamese words may stand in quotation marks, as an example of what a document says. */
function isEnglish(text: string): boolean {
  return /^[\x20-\x7e–…]+$/.test(text.replace(/"[^"]*"/g, ''));
}

describe('the words of the command line', () => {
  const vi = textsOf('vi');
  const en = textsOf('en');

  it('are there for every command, argument and flag', () => {
    expect([...vi].filter(([, text]) => text === '')).toEqual([]);
    expect(vi.size).toBeGreaterThan(100);
  });

  it('are there in English too', () => {
    expect([...en.keys()]).toEqual([...vi.keys()]);
    const untranslated = [...en].filter(([path, text]) => text === vi.get(path) || !isEnglish(text));
    expect(untranslated).toEqual([]);
  });

  it('show an example of every command', () => {
    const blocks = reference()
      .split(/^#{2,3} dondoc/m)
      .slice(1);
    expect(
      blocks.filter((block) => !/Ví dụ:\n {2}\S/.test(block)).map((block) => block.split('\n')[0]),
    ).toEqual([]);
  });

  it('are Vietnamese also where the parser speaks', async () => {
    const { stdout } = await runHere(['directive', 'plan', '--help']);
    expect(stdout).toMatch(/^Cách dùng: dondoc directive plan \[tùy chọn\] <file>/);
    expect(stdout).not.toMatch(/\b(Usage|Options|Commands|Arguments|Examples|display|choices|default)\b/);
  });

  it('are what docs/cli.md says; npm run docs:cli writes it anew', () => {
    const written = readFileSync(resolve(__dirname, '../../docs/cli.md'), 'utf8');
    expect(written).toBe(reference());
  });
});

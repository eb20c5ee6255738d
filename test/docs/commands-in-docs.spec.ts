import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLI, ROOT, cleanEnvironment, workplace, type Workplace } from '../cli/dondoc';
import { STACK_TIMEOUT_MS, startStack, type StartedStack } from '../cli/stack';

const run = promisify(execFile);

/** The shell blocks of a document that call the CLI, as they stand there: `sh`, or `sh server` for those that ask one. */
function commandBlocks(file: string, fence = 'sh'): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${fence}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, block]) => block as string,
  );
  return blocks.filter((block) => block.includes('npx dondoc'));
}

/**
 * What a person has who copies the commands: `npx dondoc`, and for a review a terminal and an answer to every
 * question ("nhận"). Where no terminal can be made, the draft is written without its review.
 */
const SHELL = `
npx() {
  shift
  local review=0 words=()
  for word in "$@"; do if [ "$word" = --review ]; then review=1; else words+=("$word"); fi; done
  if [ $review = 0 ] || ! command -v python3 >/dev/null; then "${process.execPath}" "${CLI}" "\${words[@]}"; return; fi
  printf 'n\n%.0s' {1..20} |
    python3 -c 'import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)' "${process.execPath}" "${CLI}" "$@"
}
`;

/** Runs in a folder of its own beside a link to the data, so that nothing is written into the checkout. */
function shellIn({ path }: Workplace) {
  symlinkSync(join(ROOT, 'data'), join(path, 'data'), 'dir');
  const env = { ...cleanEnvironment(path), DONDOC_STATE_DIR: join(path, '.dondoc'), TERM: 'dumb' };
  return (script: string) => run('bash', ['-euo', 'pipefail', '-c', SHELL + script], { cwd: path, env });
}

describe('every command of README.vi.md', () => {
  let place: Workplace;
  let stack: StartedStack;
  let shell: ReturnType<typeof shellIn>;

  beforeAll(async () => {
    place = workplace();
    shell = shellIn(place);
    stack = await startStack(place.path);
    // What `npm start` would have put there.
    await shell('npx dondoc directive add data/examples/56-tb-vpcp.yaml');
    await shell('until npx dondoc ledger verify; do sleep 0.2; done');
  }, STACK_TIMEOUT_MS);
  afterAll(async () => {
    await stack.stop();
    place.remove();
  }, 60_000);

  it(
    'works as it is written, in the order it is written',
    async () => {
      const blocks = commandBlocks('README.vi.md');
      expect(blocks).toHaveLength(4);
      for (const block of blocks) await shell(block);
      const { stdout } = await shell('npx dondoc task show 6a-1 -o json');
      expect(JSON.parse(stdout)).toMatchObject({ status: 'accepted' });
      const reviewed = readFileSync(join(place.path, 'thong-bao.yaml'), 'utf8');
      expect(reviewed.match(/^ {2}- clause:/gm)).toHaveLength(6);
    },
    STACK_TIMEOUT_MS,
  );

  it(
    'leaves a house that operators can ask as docs/operations.md says',
    async () => {
      const blocks = commandBlocks('docs/operations.md', 'sh server');
      expect(blocks).toHaveLength(3);
      for (const block of blocks) await shell(block);
    },
    STACK_TIMEOUT_MS,
  );

  it(
    'leaves letters that can be looked up as docs/letters.md says',
    async () => {
      const blocks = commandBlocks('docs/letters.md', 'sh server');
      expect(blocks).toHaveLength(1);
      for (const block of blocks) await shell(block);
    },
    STACK_TIMEOUT_MS,
  );

  // So that one stack is enough: the commands take both ways of writing a date.
  it('is a command of README.md, with its dates written the other way', () => {
    expect(commandBlocks('README.md').map(commands)).toEqual(commandBlocks('README.vi.md').map(commands));
  });
});

/** Without comments, in ISO dates. */
function commands(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.replace(/ +# .*$/, ''))
    .map((line) => line.replace(/(?<= )(\d\d)\/(\d\d)\/(\d{4})(?= |$)/g, '$3-$2-$1'));
}

describe.each(['docs/reading.md', 'docs/operations.md', 'docs/letters.md'])('every command of %s', (file) => {
  it('works as it is written, without a server', async () => {
    const place = workplace();
    try {
      const shell = shellIn(place);
      const blocks = commandBlocks(file);
      expect(blocks).toHaveLength(1);
      for (const block of blocks) await shell(block);
    } finally {
      place.remove();
    }
  }, 60_000);
});

describe('every relative link and picture of the documents', () => {
  it.each([
    'README.md',
    'README.vi.md',
    'docs/architecture.md',
    'docs/operations.md',
    'docs/reading.md',
    'docs/letters.md',
    'docs/glossary.md',
    'docs/adr/README.md',
  ])('%s', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link as string);
    for (const link of links) {
      expect(() => readFileSync(join(ROOT, file, '..', link))).not.toThrow(/ENOENT/);
    }
  });
});

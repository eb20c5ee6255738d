import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLI, ROOT, cleanEnvironment, workplace, type Workplace } from '../cli/dondoc';
import { STACK_TIMEOUT_MS, startStack, type StartedStack } from '../cli/stack';

const run = promisify(execFile);

/** The shell blocks of a document that call the CLI, as they stand there. */
function commandBlocks(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block]) => block as string);
  return blocks.filter((block) => block.includes('npx dondoc'));
}

describe.each(['README.md', 'README.vi.md'])('every command of %s', (file) => {
  let place: Workplace;
  let stack: StartedStack;
  const shell = (script: string) =>
    run(
      'bash',
      ['-euo', 'pipefail', '-c', `npx() { shift; "${process.execPath}" "${CLI}" "$@"; }\n${script}`],
      {
        cwd: ROOT,
        env: { ...cleanEnvironment(place.path), DONDOC_STATE_DIR: join(place.path, '.dondoc') },
      },
    );

  beforeAll(async () => {
    place = workplace();
    stack = await startStack(place.path);
    // What `npm start` would have put there.
    await shell('npx dondoc directive add data/examples/56-tb-vpcp.yaml');
    await shell('until npx dondoc ledger verify; do sleep 0.2; done');
  }, STACK_TIMEOUT_MS);
  afterAll(async () => {
    await stack.stop();
    place.remove();
  }, 60_000);

  it('works as it is written, in the order it is written', async () => {
    const blocks = commandBlocks(file);
    expect(blocks).toHaveLength(2);
    for (const block of blocks) await shell(block);
    const { stdout } = await shell('npx dondoc task show 6a-1 -o json');
    expect(JSON.parse(stdout)).toMatchObject({ status: 'accepted' });
  }, 90_000);
});

describe('every relative link and picture of the documents', () => {
  it.each([
    'README.md',
    'README.vi.md',
    'docs/architecture.md',
    'docs/operations.md',
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

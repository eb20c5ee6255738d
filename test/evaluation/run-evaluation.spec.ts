import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder';
import { runEvaluation, type Bench } from './run-evaluation';

/** A reader that never sees a date, and a drafter that finds nothing. */
const BLIND = {
  read: () => ({ due: null, recurrence: null, ambiguous: false }),
  draft: () => ({ tasks: [] }),
  draftText: () => undefined,
};

async function run(args: string[], bench: Partial<Bench> = {}) {
  const lines: string[] = [];
  const complaints = await runEvaluation(args, {
    readers: BLIND,
    fuzz: () => ({ crashes: [], datesOutsideText: [] }),
    floors: {},
    folders: [],
    officialScores: () => [],
    say: (line) => lines.push(line),
    ...bench,
  });
  return { lines, complaints };
}

describe('npm run eval', () => {
  const workplace = temporaryFolder();
  afterAll(() => workplace.remove());

  it('prints a block a set, the fuzzing and the speed, and is content above the floors', async () => {
    const { lines, complaints } = await run(['--fuzz', '50', '--seed', '7']);
    expect(lines[0]).toMatch(/^own wordings \(\d+ wordings\)$/);
    expect(lines).toContain('fuzz: 50 strings, seed 7, 0 crashes, 0 dates outside the text');
    expect(lines.at(-1)).toMatch(/^speed: a notice of 50 pages in \d+ ms, a phrase in \d+\.\d+ ms$/);
    expect(complaints).toEqual([]);
  });

  it('complains of a figure below its floor', async () => {
    const { complaints } = await run([], { floors: { 'own wordings': { right: 0.9 } } });
    expect(complaints).toEqual([
      expect.stringMatching(/^own wordings: "right" is 0\.\d+, below its floor of 0\.9$/),
    ]);
  });

  it('complains of what fuzzing found, with the first string', async () => {
    const fuzz = () => ({ crashes: ['ngày 0/0'], datesOutsideText: [] });
    const { complaints } = await run([], { fuzz });
    expect(complaints).toEqual(['fuzz: 1 crashes, 0 dates outside the text; the first: "ngày 0/0"']);
  });

  it('writes what was wrong, a line each', async () => {
    const file = join(workplace.path, 'misses.jsonl');
    const { lines } = await run(['--write-misses', file]);
    const misses = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContain(`${misses.length} misses written to ${file}`);
    expect(misses).toContainEqual(
      expect.objectContaining({ set: 'own wordings', what: 'wording flagged', id: 'W001' }),
    );
  });

  it('refuses a folder without labels, and a number that is none', async () => {
    const empty = join(workplace.path, 'empty');
    mkdirSync(empty);
    await expect(run(['--labelled', empty])).rejects.toThrow(`no labelled material in ${empty}`);
    await expect(run(['--fuzz', 'many'])).rejects.toThrow('--fuzz takes a whole number, not "many"');
  });
});

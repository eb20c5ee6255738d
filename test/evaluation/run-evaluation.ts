import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateFolder, evaluateOwn, type Evaluated } from './evaluate';
import { written } from './figures';
import { belowFloors, type Floors } from './read-floors';
import type { FuzzReading, Readers } from './readers';
import { measureSpeed } from './speed';

/** What a secretariat waits for without noticing: a notice of 50 pages, and a phrase as it is typed. */
const LIMITS = { noticeMs: 1_000, phraseMs: 1 };

export interface Bench {
  readers: Readers;
  fuzz: FuzzReading;
  floors: Floors;
  /** Folders of labelled material that are evaluated besides those of `--labelled`. */
  folders: readonly string[];
  /** What the scorer that came with a folder says of it. */
  officialScores: (folder: string) => readonly string[];
  say: (line: string) => void;
}

/**
 * `[--labelled DIR]… [--fuzz N] [--seed S] [--write-misses FILE]`. Prints a block a set; a sentence for each
 * figure below its floor is what it answers.
 */
export async function runEvaluation(args: string[], bench: Bench): Promise<string[]> {
  const { values: options } = parseArgs({
    args,
    options: {
      labelled: { type: 'string', multiple: true, default: [] },
      fuzz: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '20260302' },
      'write-misses': { type: 'string' },
    },
  });
  const { readers, floors, say } = bench;
  const sets = await evaluateOwn(readers);
  sets.forEach((set) => printSet(set, say));
  for (const folder of new Set([...options.labelled.map((dir) => resolve(dir)), ...bench.folders])) {
    const ofFolder = await evaluateFolder(folder, readers);
    if (ofFolder.length === 0) throw new Error(`no labelled material in ${folder}`);
    ofFolder.forEach((set) => printSet(set, say));
    bench.officialScores(folder).forEach((line) => say(`  the scorer it came with: ${line}`));
    sets.push(...ofFolder);
  }
  const fuzzed = await fuzz(wholeNumber('--fuzz', options.fuzz), wholeNumber('--seed', options.seed), bench);
  const missesFile = options['write-misses'];
  if (missesFile !== undefined) writeMisses(missesFile, sets, say);
  return [
    ...sets.flatMap(({ set, figures }) => belowFloors(floors, set, figures)),
    ...fuzzed,
    ...tooSlow(readers, say),
  ];
}

function printSet({ set, size, figures, kinds, remark }: Evaluated, say: Bench['say']): void {
  say(`${set} (${size})`);
  for (const [name, share] of Object.entries(figures)) say(`  ${name.padEnd(22)} ${written(share)}`);
  if (remark !== null) say(`  ${remark}`);
  for (const [kind, { hits, of }] of [...kinds].sort(([a], [b]) => a.localeCompare(b)))
    say(`    ${kind.padEnd(22)} ${hits}/${of}`);
}

async function fuzz(runs: number, seed: number, bench: Pick<Bench, 'fuzz' | 'say'>): Promise<string[]> {
  const { crashes, datesOutsideText } = await bench.fuzz(runs, seed);
  const found = `${crashes.length} crashes, ${datesOutsideText.length} dates outside the text`;
  bench.say(`fuzz: ${runs} strings, seed ${seed}, ${found}`);
  const bad = [...crashes, ...datesOutsideText];
  return bad.length === 0 ? [] : [`fuzz: ${found}; the first: ${JSON.stringify(bad[0])}`];
}

function tooSlow(readers: Readers, say: Bench['say']): string[] {
  const { noticeMs, phraseMs } = measureSpeed(readers);
  say(`speed: a notice of 50 pages in ${noticeMs.toFixed(0)} ms, a phrase in ${phraseMs.toFixed(3)} ms`);
  return [
    ...(noticeMs > LIMITS.noticeMs ? [`a notice of 50 pages takes longer than ${LIMITS.noticeMs} ms`] : []),
    ...(phraseMs > LIMITS.phraseMs ? [`a phrase takes longer than ${LIMITS.phraseMs} ms`] : []),
  ];
}

function writeMisses(file: string, sets: readonly Evaluated[], say: Bench['say']): void {
  const lines = sets.flatMap(({ set, misses }) => misses.map((miss) => JSON.stringify({ set, ...miss })));
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  say(`${lines.length} misses written to ${file}`);
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`${option} takes a whole number, not "${value}"`);
  return Number(value);
}

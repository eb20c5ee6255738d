import { readFloors } from './read-floors';
import { labelledBesideCheckout } from './labelled-folders';
import { officialScores } from './official-scorer';
import { loadReaders, type FuzzReading } from './readers';
import { runEvaluation } from './run-evaluation';

const FUZZER = './fuzz-reading';

/** `npm run eval`: how well wordings and documents are read; ends with 1 when a figure is below its floor. */
async function main(args: string[]): Promise<void> {
  const { fuzzReading } = (await import(FUZZER)) as { fuzzReading: FuzzReading };
  const complaints = await runEvaluation(args, {
    readers: loadReaders(),
    fuzz: fuzzReading,
    floors: readFloors(),
    folders: labelledBesideCheckout(),
    officialScores,
    say: (line) => process.stdout.write(`${line}\n`),
  });
  complaints.forEach((complaint) => process.stderr.write(`${complaint}\n`));
  if (complaints.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTemplates } from '../../letters/templates';
import { fuzzMessages } from './fuzz-messages';

/** `npm run fuzz:letters -- --cases 100000 --seed 1`: so many hostile texts through letters to the wire. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { cases: { type: 'string', default: '3000' }, seed: { type: 'string', default: '1' } },
  });
  const templates = loadTemplates(join(__dirname, '../../data/templates'));
  const report = await fuzzMessages(Number(values.cases), Number(values.seed), templates);
  for (const finding of report.findings.slice(0, 20)) process.stdout.write(`${finding}\n`);
  process.stdout.write(
    `fuzz: ${report.values} values in ${report.messages} messages (${report.digests} digests, ` +
      `${report.calendars} with a calendar), findings ${report.findings.length}\n`,
  );
  if (report.findings.length > 0) process.exitCode = 1;
}

void main(process.argv.slice(2));

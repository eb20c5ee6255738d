// Reads every file named on the command line and prints a JSON object of their texts. One process for all of them:
// that each document has one of its own is the reader process's specification.
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { LIMITS } from '../../client/documents/limits';
import { readBytes } from '../../client/documents/reader/read-bytes';

async function main(files: string[]): Promise<void> {
  const texts: Record<string, string> = {};
  for (const file of files) {
    const answer = await readBytes(readFileSync(file), extname(file), LIMITS);
    if (answer.type === 'refused') throw new Error(`${file} is refused: ${answer.code}`);
    texts[file] = answer.text;
  }
  process.stdout.write(JSON.stringify(texts));
}

void main(process.argv.slice(2));

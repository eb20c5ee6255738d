import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type * as ReadDocument from '../client/documents/read-document';
import { documentMakers } from '../test/support/document-makers';
import { longNotice, PAGES } from './long-notice';
import { measureRates, printRates } from './measure';

const BUILT = resolve(__dirname, '../dist/client/documents/read-document.js');

/**
 * A notice of 50 pages read from a file of each format by the built package, its process with limits included,
 * beside what no such reader can do without: a process that reads the bytes of the file and ends.
 */
export async function benchDocuments(): Promise<void> {
  if (!existsSync(BUILT)) throw new Error('the package is not built: npm run build');
  const { readDocument } = (await import(BUILT)) as typeof ReadDocument;
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  try {
    const { makeTxt, makeHtml, makeDocx, makePdf } = documentMakers;
    for (const [format, make] of Object.entries({
      txt: makeTxt,
      html: makeHtml,
      docx: makeDocx,
      pdf: makePdf,
    })) {
      const file = join(folder, `thong-bao.${format}`);
      await make(longNotice(), file);
      const bare = await measureRates(PAGES, () => {
        spawnSync(process.execPath, ['-e', 'fs.readFileSync(process.argv[1])', file]);
      });
      // What started this benchmark from its sources is no argument for the reader of the built package.
      const read = await measureRates(PAGES, async () => {
        await readDocument(file, { nodeArguments: [] });
      });
      printRates(`pages of .${format}: a process that reads the bytes`, bare);
      printRates(`pages of .${format}: read`, read, bare);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

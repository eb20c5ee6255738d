import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadCalendars } from '../../config/load-calendars';
import type { DirectiveDraft, DraftTask } from '../../domain/directive/draft/draft';
import { draftDirective } from '../../domain/directive/draft/draft-directive';
import { labelledBesideCheckout } from '../evaluation/labelled-folders';
import { readLabelled } from '../evaluation/labels';
import { documentMakers } from '../support/document-makers';
import { temporaryFolder } from '../support/temporary-folder';

const { makeTxt, makeDocx, makeHtml, makePdf } = documentMakers;
const MAKERS = {
  txt: makeTxt,
  docx: makeDocx,
  html: makeHtml,
  // The maker's font has no glyphs for letters and marks apart: they would not be in the file at all.
  pdf: (text: string, path: string) => makePdf(text.normalize('NFC'), path),
};
type Format = keyof typeof MAKERS;
const FORMATS = Object.keys(MAKERS) as Format[];

const OWN = join(__dirname, '../evaluation/documents');
const own = readdirSync(OWN)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(OWN, name));
const labelled = labelledBesideCheckout().flatMap((folder) =>
  readLabelled(folder).documents.map(({ doc }) => join(folder, doc)),
);
const documents = [...own, ...labelled].map((path) => ({ name: basename(path), path }));

const rules = {
  directory: loadAgencies(packagedDataDir()),
  calendar: loadCalendars(packagedDataDir()),
  beforeDate: 'official',
} as const;

describe('a document drafted from a .docx, .html and .pdf gives what its .txt gives', () => {
  const folder = temporaryFolder();
  let texts: Record<string, string>;

  beforeAll(async () => {
    const files: string[] = [];
    for (const { path } of documents) {
      for (const format of FORMATS) {
        await MAKERS[format](readFileSync(path, 'utf8'), fileOf(path, format));
        files.push(fileOf(path, format));
      }
    }
    texts = await read(files);
  }, 60_000);
  afterAll(() => folder.remove());

  function fileOf(path: string, format: Format): string {
    const n = documents.findIndex((document) => document.path === path);
    return join(folder.path, `${n}-${basename(path).replace(/txt$/, format)}`);
  }

  function drafted(path: string, format: Format): DirectiveDraft {
    return draftDirective(texts[fileOf(path, format)] as string, rules);
  }

  it.each(documents)('$name', ({ path }) => {
    const [txt, docx, html, pdf] = FORMATS.map((format) => drafted(path, format)) as [
      DirectiveDraft,
      DirectiveDraft,
      DirectiveDraft,
      DirectiveDraft,
    ];
    expect(docx).toEqual(txt);
    expect(html).toEqual(txt);
    expect(withoutPlaces(pdf)).toEqual(withoutPlaces(txt));
  });

  it('are all of the own documents, and drafts with something in them', () => {
    expect(own.length).toBeGreaterThanOrEqual(15);
    const tasks = own.map((path) => draftDirective(readFileSync(path, 'utf8'), rules).tasks.length);
    expect(tasks.filter((count) => count > 0).length).toBeGreaterThanOrEqual(own.length - 1);
  });
});

/** The texts of the files, by their paths. */
async function read(files: readonly string[]): Promise<Record<string, string>> {
  const script = [join(__dirname, 'read-files.ts'), ...files];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['-r', require.resolve('../support/register-swc.cjs'), ...script],
    { maxBuffer: Infinity },
  );
  return JSON.parse(stdout) as Record<string, string>;
}

/** A PDF keeps no empty lines, so that its folded text may break elsewhere: positions are its own. */
function withoutPlaces({ directive, news, tasks }: DirectiveDraft) {
  const { because, ...head } = directive;
  return { head, headWords: wordsOf(because), news, tasks: tasks.map(taskWithoutPlaces) };
}

function taskWithoutPlaces({ at: _at, because, deadline, ...fields }: DraftTask) {
  const { start: _start, end: _end, ...reading } = deadline ?? { start: 0, end: 0 };
  return { ...fields, reading, words: wordsOf(because) };
}

/** Broken elsewhere, the same words may have a line break for a space. */
function wordsOf(because: Partial<Record<string, { text: string } | undefined>>): Record<string, string> {
  const words = Object.entries(because).map(([field, one]) => [field, one?.text.replace(/\s+/gu, ' ')]);
  return Object.fromEntries(words) as Record<string, string>;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LiquidError } from 'liquidjs';
import type { DigestView } from './digest-view';
import type { LetterView } from './letter-view';
import { templateEngine, withoutTagLines, type Sources, type TemplateEngine } from './template-engine';
import { complaintWords, TemplateError } from './template-error';
import { DIGEST_SAMPLES, LETTER_SAMPLES, type Sample } from './template-samples';
import { wrapped } from './wrap-text';

export { TemplateError } from './template-error';

export interface RenderedBody {
  text: string;
  html: string;
}

export interface LetterTemplates {
  letter(view: LetterView): RenderedBody;
  digest(view: DigestView): RenderedBody;
}

const FRAMES = ['letter', 'digest'] as const;
const FORMS = ['text', 'html'] as const;
const EXTENSION = '.liquid';

/** Where a template and its parts came from. */
interface TemplateFolder {
  dir: string;
  sources: Sources;
}

/**
 * The templates of a directory, checked before any letter leaves: that every one parses, asks for values that
 * letters have, runs on samples of every shape, and leaves out nothing that a letter must say. Templates call
 * one another by file name without `.liquid`; they reach no file, run no code, and end.
 *
 * @throws TemplateError naming file and line, with what to do
 */
export function loadTemplates(dir: string): LetterTemplates {
  const folder = { dir, sources: readSources(dir) };
  const engines = {
    text: templateEngine(folder.sources, 'text'),
    html: templateEngine(folder.sources, 'html'),
  };
  const render = (frame: (typeof FRAMES)[number], view: LetterView | DigestView): RenderedBody => ({
    text: wrapped(withSingleGaps(engines.text.render(`${frame}.text`, view))),
    html: `${engines.html.render(`${frame}.html`, view).trim()}\n`,
  });
  const templates: LetterTemplates = {
    letter: (view) => render('letter', view),
    digest: (view) => render('digest', view),
  };
  for (const form of FORMS) {
    check(folder, engines[form], `letter.${form}`, LETTER_SAMPLES);
    check(folder, engines[form], `digest.${form}`, DIGEST_SAMPLES);
  }
  for (const name of Object.keys(folder.sources)) {
    explained(folder, name, () => engines[name.endsWith('.html') ? 'html' : 'text'].parse(name));
  }
  return templates;
}

function readSources(dir: string): Sources {
  for (const name of FRAMES.flatMap((frame) => FORMS.map((form) => `${frame}.${form}${EXTENSION}`))) {
    const path = join(dir, name);
    if (existsSync(path)) continue;
    throw new TemplateError({
      vi: `Thiếu mẫu thư: ${path}. Khôi phục tệp này hoặc đặt lại thư mục mẫu thư.`,
      en: `A letter template is missing: ${path}. Restore the file or set the folder of templates again.`,
    });
  }
  const names = readdirSync(dir).filter((name) => name.endsWith(EXTENSION));
  return Object.fromEntries(
    names.map((name) => [
      name.slice(0, -EXTENSION.length),
      withoutTagLines(readFileSync(join(dir, name), 'utf8')),
    ]),
  );
}

function check(
  folder: TemplateFolder,
  engine: TemplateEngine,
  name: string,
  samples: readonly Sample<object>[],
): void {
  for (const { view, mustSay } of samples) {
    const said = explained(folder, name, () => engine.render(name, view));
    const unsaid = mustSay.find((words) => !said.includes(words));
    if (unsaid === undefined) continue;
    const path = join(folder.dir, name + EXTENSION);
    throw new TemplateError({
      vi: `Mẫu thư ${path} không in đủ nội dung bắt buộc: thử mẫu thì thiếu “${unsaid}”. Thêm lại phần đã bỏ.`,
      en: `The letter template ${path} leaves out what every letter must say: “${unsaid}” of the sample is missing. Put it back.`,
    });
  }
  const sample = samples[0] as Sample<object>;
  for (const value of explained(folder, name, () => engine.valuesOf(name))) {
    if (isKnown(sample.view, value.segments)) continue;
    throw refusal(folder, value.name, value.line, `undefined variable: ${value.segments.join('.')}`);
  }
}

/** Whether a letter has such a value; what is inside lists and empty values shows when the sample is run. */
function isKnown(view: object, segments: readonly string[]): boolean {
  let value: unknown = view;
  for (const segment of segments) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return true;
    if (!Object.hasOwn(value, segment)) return false;
    value = (value as Record<string, unknown>)[segment];
  }
  return true;
}

function explained<T>(folder: TemplateFolder, name: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    const [file, line, complaint] = placeOf(folder, name, error);
    throw refusal(folder, file, line, complaint, error);
  }
}

function refusal(
  { dir }: TemplateFolder,
  name: string,
  line: number | null,
  complaint: string,
  cause?: unknown,
): TemplateError {
  const path = join(dir, name + EXTENSION);
  const { vi, en } = complaintWords(complaint);
  const words = {
    vi: `Mẫu thư ${path}${line === null ? '' : `, dòng ${line}`}: ${vi}.`,
    en: `Letter template ${path}${line === null ? '' : `, line ${line}`}: ${en}.`,
  };
  return new TemplateError(words, cause === undefined ? undefined : { cause });
}

/** Liquid tells the place by a token; one of a rendering has no file, but the source that it stands in. */
function placeOf(
  { sources }: TemplateFolder,
  name: string,
  error: unknown,
): [file: string, line: number | null, complaint: string] {
  const message = error instanceof Error ? error.message : String(error);
  if (!LiquidError.is(error)) return [name, null, message];
  const { token } = error as LiquidError & {
    token?: { file?: string; input: string; getPosition(): number[] };
  };
  const complaint = message.replace(/, (?:file:.*, )?line:\d+, col:\d+$/su, '');
  if (token === undefined) return [name, null, complaint];
  const file = token.file ?? Object.keys(sources).find((key) => sources[key] === token.input) ?? name;
  return [file, token.getPosition()[0] ?? null, complaint];
}

/** One blank line between the parts of the text, whichever of them a letter has. */
function withSingleGaps(text: string): string {
  return `${text
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}

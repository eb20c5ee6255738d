import { basename, join } from 'node:path';
import type { Figures, Miss, Share } from './figures';
import { readLabelled, readWordings, type Labelled } from './labels';
import type { Readers } from './readers';
import { scoreDrafts } from './score-drafts';
import { scoreWordings } from './score-wordings';

/** One block of the report: a set of wordings or of documents. */
export interface Evaluated {
  set: string;
  size: string;
  figures: Figures;
  kinds: Map<string, Share>;
  /** How the wrong readings are wrong; for wordings only. */
  remark: string | null;
  misses: Miss[];
}

/** The project's own wordings, and its own documents where they have been written. */
export async function evaluateOwn(readers: Readers): Promise<Evaluated[]> {
  const own = readLabelled(join(__dirname, 'documents'));
  own.wordings = readWordings(join(__dirname, 'wordings.jsonl'));
  return evaluate('own', own, readers);
}

export async function evaluateFolder(folder: string, readers: Readers): Promise<Evaluated[]> {
  return evaluate(basename(folder), readLabelled(folder), readers);
}

async function evaluate(name: string, labelled: Labelled, readers: Readers): Promise<Evaluated[]> {
  const { folder, wordings, documents, tasks } = labelled;
  const sets: Evaluated[] = [];
  if (wordings.length > 0) {
    const { figures, kinds, misses, verdicts } = scoreWordings(wordings, readers.read);
    const remark = `silent errors ${verdicts.silent}; inclusive ${verdicts.inclusive}; flagged ${verdicts.flagged}`;
    const size = `${wordings.length} wordings`;
    sets.push({ set: `${name} wordings`, size, figures, kinds, remark, misses });
  }
  if (documents.length > 0) {
    const score = await scoreDrafts(documents, tasks, (doc, number, issued) =>
      readers.draft(join(folder, doc), number, issued),
    );
    const size = `${documents.length} documents, ${tasks.length} tasks`;
    sets.push({ set: `${name} documents`, size, remark: null, ...score });
  }
  return sets;
}

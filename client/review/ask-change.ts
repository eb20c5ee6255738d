import type { DeadlineReading } from '../../domain/deadline/reading';
import type { Agency, AgencyDirectory } from '../../domain/directive/agency-directory';
import { resolveAgency } from '../../domain/directive/agency-name';
import type { DraftAgency, DraftTask } from '../../domain/directive/draft/draft';
import type { LineReader } from './line-reader';
import type { TaskChange } from './review';
import { notInDirectory, WORDS, type Lang } from './review-words';

/** As the fields of a directive file. */
const MOST = { task: 200, deliverable: 300, reportTo: 200 };
const CLEAR = '-';

export interface ChangeHelp {
  lang: Lang;
  directory: AgencyDirectory;
  /** Reads the wording of a deadline against the document's day of issue. */
  readDeadline: (phrase: string) => DeadlineReading | null;
}

/** Asks which field and what it should say; null when the person changes nothing after all. */
export async function askChange(
  reader: LineReader,
  task: DraftTask,
  help: ChangeHelp,
  named: string,
): Promise<TaskChange | null> {
  const field = named === '' ? await reader.ask(WORDS[help.lang].field) : named;
  switch (field) {
    case '1':
      return textChange(reader, 'task', help.lang);
    case '2':
      return leadChange(reader, task, help);
    case '3':
      return coordinatingChange(reader, help);
    case '4':
      return deadlineChange(reader, help);
    case '5':
      return textChange(reader, 'deliverable', help.lang);
    case '6':
      return textChange(reader, 'reportTo', help.lang);
    default:
      return null;
  }
}

async function textChange(
  reader: LineReader,
  field: 'task' | 'deliverable' | 'reportTo',
  lang: Lang,
): Promise<TaskChange | null> {
  const typed = await reader.ask(WORDS[lang][field]);
  if (!typed) return null;
  if (typed.length > MOST[field]) {
    reader.say(WORDS[lang].tooLong(MOST[field]));
    return null;
  }
  if (field === 'task') return typed === CLEAR ? null : { field, value: typed };
  return { field, value: typed === CLEAR ? null : typed };
}

/** Those that the document names come first among the candidates. */
async function leadChange(reader: LineReader, task: DraftTask, help: ChangeHelp): Promise<TaskChange | null> {
  const named = task.leads.map(({ name }) => name);
  if (named.length > 1) reader.say(`  ${named.join(' · ')}`);
  const typed = await reader.ask(WORDS[help.lang].lead, [...named, ...names(help.directory.agencies)]);
  const agency = typed ? known(reader, typed, help) : null;
  return agency && { field: 'lead', agency };
}

async function coordinatingChange(reader: LineReader, help: ChangeHelp): Promise<TaskChange | null> {
  const typed = await reader.ask(WORDS[help.lang].coordinating, names(help.directory.agencies));
  if (!typed) return null;
  const written = typed === CLEAR ? [] : typed.split(';').map((name) => name.trim());
  const agencies = written.filter((name) => name !== '').map((name) => known(reader, name, help));
  if (agencies.includes(null)) return null;
  return { field: 'coordinating', agencies: agencies.filter((agency) => agency !== null) };
}

async function deadlineChange(reader: LineReader, help: ChangeHelp): Promise<TaskChange | null> {
  const typed = await reader.ask(WORDS[help.lang].deadline);
  if (!typed) return null;
  if (typed === CLEAR) return { field: 'deadline', reading: null, kind: 'standing' };
  const reading = help.readDeadline(typed);
  if (reading === null || reading.kind === 'none') {
    reader.say(WORDS[help.lang].unreadable);
    return null;
  }
  return { field: 'deadline', reading, kind: reading.kind };
}

function known(reader: LineReader, written: string, { directory, lang }: ChangeHelp): DraftAgency | null {
  const { agency, remark, candidates } = resolveAgency(written, directory);
  if (remark !== null) reader.say(remark[lang]);
  if (agency !== null) return { name: agency.name, code: agency.code };
  reader.say(notInDirectory(written, names(candidates), lang));
  return null;
}

function names(agencies: readonly Agency[]): string[] {
  return agencies.map(({ name }) => name);
}

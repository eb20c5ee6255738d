import { loadDirective } from '../../config/load-directive';
import { taskCodeOf } from '../../contract/task-id';
import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import { proposeLinks, type KnownTask, type ProposedLink } from '../../domain/directive/likeness';
import type { RegisterTask } from '../../domain/directive/register/register-task';
import type { Task } from '../../domain/task';
import { LedgerSchemaMismatch } from '../../ledger/ledger-errors';
import { openLedgerReader } from '../../ledger/open-ledger';
import { inBatches } from '../directives/in-batches';

/** A known task; `order` is its place in this register, null for tasks of other documents. */
interface Known extends KnownTask {
  order: number | null;
}

interface Candidate {
  order: number;
  gist: string;
  quote: string;
  lead: string;
  due: string | null;
}

export type RegisterLink = ProposedLink<Candidate, Known>;

/** The tasks of other directive files; throws InputProblems. */
export function tasksOfFiles(files: readonly string[], directory: AgencyDirectory): Task[] {
  return files.flatMap((file) => loadDirective(file, directory).tasks);
}

/**
 * For each task the most alike of the known ones: tasks of other documents, and the rows above it in this
 * register. The task of the same code is the row itself, imported before.
 */
export function linksOf(
  tasks: readonly RegisterTask[],
  directiveId: string,
  others: readonly Task[],
): ReadonlyMap<RegisterTask, RegisterLink> {
  const candidates = tasks.map((task, order): Candidate => ({
    order,
    gist: task.gist,
    quote: task.wording,
    lead: task.lead,
    due: task.deadline.due,
  }));
  const codes = tasks.map(({ clause, n }) => taskCodeOf({ directiveId, clause, n }));
  const known: Known[] = [
    ...candidates.map((candidate, i) => ({ ...candidate, code: codes[i] as string })),
    ...others.map((task) => ({
      code: task.code,
      gist: task.gist,
      lead: task.lead.code,
      due: task.deadline.due,
      order: null,
    })),
  ];
  const links = proposeLinks(candidates, known, {
    mayBeOne: (candidate, one) =>
      one.order === null ? one.code !== codes[candidate.order] : one.order < candidate.order,
  });
  return new Map(links.map((link) => [tasks[link.candidate.order] as RegisterTask, link]));
}

// Each is one short read; more at once would only wait for the same disk or server.
const READS_AT_ONCE = 10;

/** Every task in the ledger, as it was assigned; none before the first worker has made one. */
export async function tasksOnRecord(ledgerUrl: string): Promise<Task[]> {
  const ledger = await openLedgerReader({ url: ledgerUrl }).catch((error: unknown) => {
    if (error instanceof LedgerSchemaMismatch && error.found === null) return null;
    throw error;
  });
  if (ledger === null) return [];
  try {
    const tasks = await inBatches(await ledger.taskIds(), READS_AT_ONCE, (id) => ledger.assignedTask(id));
    return tasks.flatMap((task) => task ?? []);
  } finally {
    await ledger.close();
  }
}

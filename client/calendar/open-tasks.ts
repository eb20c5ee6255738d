import { recordQuery } from '../../contract/task-workflow';
import { evolve, fold } from '../../domain/evolve';
import type { OpenTask, TaskState } from '../../domain/state';
import { LedgerSchemaMismatch } from '../../ledger/ledger-errors';
import { openLedgerReader } from '../../ledger/open-ledger';
import type { CommandContext } from '../context';
import { recordedEvents } from '../report/recorded-events';
import { inBatches } from '../directives/in-batches';
import { RUNNING } from '../tasks/running';
import { listTasks } from '../tasks/task-rows';
import { withinAnswerTime } from '../tasks/within-answer-time';

// Each is one short read; more at once would only wait for the same disk or server.
const READS_AT_ONCE = 10;

export interface OpenTasks {
  source: 'ledger' | 'temporal';
  tasks: OpenTask[];
}

/** Tasks that wait for their lead, in the order of their codes: by the ledger, or by the workers where there is no ledger here. */
export async function openTasks(context: CommandContext): Promise<OpenTasks> {
  const ledger = await openLedgerReader({ url: context.ledgerUrl }).catch((error: unknown) => {
    if (error instanceof LedgerSchemaMismatch && error.found === null) return null;
    throw error;
  });
  if (ledger === null) {
    context.print.note(
      'Chưa có sổ sự kiện (--ledger); hỏi máy chủ Temporal. Không có máy chủ thì dùng --directive TỆP.',
      'There is no ledger (--ledger); asking the Temporal server. Without a server use --directive FILE.',
    );
    return { source: 'temporal', tasks: openAmong(await askWorkers(context)) };
  }
  try {
    return { source: 'ledger', tasks: openAmong((await recordedEvents(ledger)).map(fold)) };
  } finally {
    await ledger.close();
  }
}

async function askWorkers(context: CommandContext): Promise<TaskState[]> {
  const client = await context.connect();
  const running = await listTasks(client, RUNNING);
  return inBatches(running, READS_AT_ONCE, ({ taskId }) =>
    withinAnswerTime(client, async () => {
      const { before, events } = await client.workflow.getHandle(taskId).query(recordQuery);
      return events.reduce(evolve, before);
    }),
  );
}

function openAmong(states: readonly TaskState[]): OpenTask[] {
  const open = states.flatMap((state) => (state.status === 'open' ? [state] : []));
  return open.sort((a, b) => a.task.code.localeCompare(b.task.code, 'vi', { numeric: true }));
}

import type { Client } from '@temporalio/client';
import { taskCodeOfId } from '../../contract/task-id';
import { SECOND_MS } from '../../domain/time/instant';
import { openLedgerReader } from '../../ledger/open-ledger';
import { ASSIGNED } from '../views/ready-views';
import { NOT_EXAMINED, connected, ok, type Diagnosis, type DoctorCheck } from './check';

/** Ten pages of the list; of a longer one the tasks that began last. */
const MOST_LISTED = 10_000;

const MOST_NAMED = 5;

/** A task appears in the list before its assignment is in the ledger: a turn of its workflow later. */
const A_TURN_MS = 10 * SECOND_MS;

/** Tasks of the server that the ledger does not know: an older copy of it was put in place, or another one. */
export const ledgerFollows: DoctorCheck = {
  id: 'ledger-follows',
  name: { vi: 'Sổ theo kịp nhiệm vụ', en: 'Ledger follows the tasks' },
  async examine(context, connect) {
    const client = await connected(connect);
    if (client === null) return NOT_EXAMINED;
    const reader = await openLedgerReader({ url: context.ledgerUrl }).catch(() => null);
    // The check of the ledger itself says why.
    if (reader === null) return [];
    const known = new Set(await reader.taskIds().finally(() => reader.close()));
    const missing = (await tasksOnTheServer(client, Date.now())).filter((taskId) => !known.has(taskId));
    if (missing.length > 0) return [behind(missing)];
    return [ok('mọi nhiệm vụ trên máy chủ đều có trong sổ.', 'every task of the server is in it.')];
  },
};

async function tasksOnTheServer(client: Client, nowMs: number): Promise<string[]> {
  const ids: string[] = [];
  let seen = 0;
  for await (const { workflowId, startTime } of client.workflow.list({ query: ASSIGNED })) {
    if (nowMs - startTime.getTime() > A_TURN_MS) ids.push(workflowId);
    seen += 1;
    if (seen === MOST_LISTED) break;
  }
  return ids;
}

function behind(missing: readonly string[]): Diagnosis {
  const names = missing.slice(0, MOST_NAMED).map((id) => taskCodeOfId(id) ?? id);
  const list = `${names.join(', ')}${missing.length > names.length ? ', …' : ''}`;
  return {
    level: 'failure',
    vi:
      `${missing.length} nhiệm vụ trên máy chủ Temporal không có trong sổ: ${list}. Sổ là bản cũ vừa khôi phục, hoặc --ledger ` +
      'chỉ nhầm sổ. Dừng worker, dựng lại: npx dondoc ledger rebuild --into TỆP',
    en:
      `tasks of the Temporal server that the ledger does not know: ${missing.length} (${list}). It is an older copy that was put ` +
      'back, or --ledger names another one. Stop the workers and rebuild it: npx dondoc ledger rebuild --into FILE',
  };
}

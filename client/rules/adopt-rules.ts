import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { refusalIn } from '../../contract/refused';
import { adoptionQuery } from '../../contract/task-workflow';
import type { Person } from '../../domain/actor';
import type { AdoptionPreview, RulesOnOffer } from '../../domain/adoption';
import { canonicalJson } from '../../domain/canonical-json';
import type { Refusal } from '../../domain/refusal';
import { inBatches } from '../directives/in-batches';
import { giveCommand } from '../tasks/give-command';
import type { TaskRow } from '../tasks/task-rows';
import { withinAnswerTime } from '../tasks/within-answer-time';

// Each waits for a worker that may first have to replay the task; more at once only queue up there.
const TASKS_AT_ONCE = 20;

/** What adopting would change of one task. */
export interface OfferedTask extends AdoptionPreview {
  taskId: string;
  code: string;
  lead: string;
}

export interface AdoptionOutcome {
  taskId: string;
  code: string;
  outcome: 'adopted' | 'in-force-already' | 'refused';
  refusal: Refusal | null;
}

/** Asks each task what would change; none adopts anything. */
export function offerRules(
  client: Client,
  tasks: readonly TaskRow[],
  offer: RulesOnOffer,
): Promise<OfferedTask[]> {
  return inBatches(tasks, TASKS_AT_ONCE, async ({ taskId, code, lead }) => ({
    taskId,
    code,
    lead,
    ...(await withinAnswerTime(client, () => client.workflow.getHandle(taskId).query(adoptionQuery, offer))),
  }));
}

/**
 * Gives the rules to each task. The command's id is made from the rules: a run that was broken off and is
 * started again records nothing twice.
 */
export function adoptRules(
  client: Client,
  tasks: readonly OfferedTask[],
  offer: RulesOnOffer,
  by: { actor: Person; reason: string },
  onDone: () => void,
): Promise<AdoptionOutcome[]> {
  const commandId = `adopt-${createHash('sha256').update(canonicalJson(offer)).digest('hex').slice(0, 32)}`;
  return inBatches(tasks, TASKS_AT_ONCE, async ({ taskId, code }) => {
    const refusal = await withinAnswerTime(client, () =>
      giveCommand(client, taskId, 'adopt', { commandId, ...by, ...offer }),
    ).then(
      () => null,
      (error: unknown) => refusalIn(error) ?? rethrow(error),
    );
    onDone();
    if (refusal === null) return { taskId, code, outcome: 'adopted', refusal };
    const inForce = refusal.code === 'rules-in-force-already';
    return { taskId, code, outcome: inForce ? 'in-force-already' : 'refused', refusal };
  });
}

function rethrow(error: unknown): never {
  throw error;
}

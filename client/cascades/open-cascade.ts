import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { refusalIn } from '../../contract/refused';
import type { Person } from '../../domain/actor';
import type { CloseRule } from '../../domain/task';
import type { TaskView } from '../../domain/view';
import { vietnameseDate } from '../../domain/wording/dates';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { checkedInput } from '../tasks/checked-input';
import { giveCommand } from '../tasks/give-command';
import { refusedError } from '../tasks/refused';
import { withinAnswerTime } from '../tasks/within-answer-time';
import { membersSha256, type PlannedCascade } from './child-task';

/** A task that was started just now is assigned with its worker's next answer, in milliseconds. */
const ASSIGNED_WITHIN_MS = 10_000;
const ASKED_EVERY_MS = 100;

/**
 * Tells the parent to whom it is handed down. Doing so twice changes nothing: the first time decides, and
 * the members are those of then.
 *
 * @throws CliError (5) when it was handed down otherwise, or is closed
 */
export async function openCascade(
  client: Client,
  plan: PlannedCascade,
  closeRule: CloseRule,
  actor: Person,
): Promise<TaskView> {
  const { parent, groups, members } = plan;
  const input = checkedInput('cascade', {
    commandId: commandIdFor(parent.id),
    actor,
    total: members.length,
    groups: groups.map(({ name }) => name),
    closeRule,
    membersSha256: membersSha256(members),
  });
  const give = () => withinAnswerTime(client, () => giveCommand(client, parent.id, 'cascade', input));
  const view = await onceAssigned(give);
  if (view.status === 'withdrawn' && view.closedAt !== null) {
    throw refusedError({ code: 'closed', status: 'withdrawn', at: view.closedAt });
  }
  refuseIfOtherwise(view, plan);
  return view;
}

/** The same for the same task, from whichever terminal. */
function commandIdFor(parentId: string): string {
  return `cascade-${createHash('sha256').update(parentId).digest('hex').slice(0, 32)}`;
}

async function onceAssigned(give: () => Promise<TaskView>): Promise<TaskView> {
  const deadline = Date.now() + ASSIGNED_WITHIN_MS;
  for (;;) {
    try {
      return await give();
    } catch (error) {
      if (refusalIn(error)?.code !== 'not-assigned-yet' || Date.now() > deadline) throw error;
      await delay(ASKED_EVERY_MS);
    }
  }
}

function refuseIfOtherwise({ code, cascade }: TaskView, { groups, members }: PlannedCascade): void {
  if (cascade === null) throw new Error(`${code} took the cascade and does not know of it`);
  if (cascade.membersSha256 === membersSha256(members)) return;
  const then = `${cascade.groups.join('; ')} (${cascade.total})`;
  const now = `${groups.map(({ name }) => name).join('; ')} (${members.length})`;
  const on = vietnameseDate(cascade.openedAt);
  throw new CliError(
    EXIT.refused,
    `${code} đã được giao xuống ngày ${on} cho: ${then}; danh bạ hoặc --to nay chỉ ra: ${now}. ` +
      'Nơi nhận đã giao không đổi được; dùng lại danh bạ ngày đó (--data-dir) và cùng --to để giao tiếp phần còn lại.',
    `${code} was cascaded on ${on} to: ${then}; the directory or --to now gives: ${now}. ` +
      'Those it went to cannot be changed; use the directory of that day (--data-dir) and the same --to to go on.',
    { code, total: cascade.total, groups: cascade.groups },
  );
}

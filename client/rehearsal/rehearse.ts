import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import type { ScriptedAnswer } from '../../config/load-answers';
import { refusalIn } from '../../contract/refused';
import { toCommandInput } from '../../contract/schemas/commands';
import { MAIL_ROUND, officeOf, type MailRoundInput } from '../../contract/post-office-workflow';
import type { Refusal } from '../../domain/refusal';
import {
  DAY_MS,
  compareInstants,
  dateOf,
  endOfDay,
  isAfter,
  isBefore,
  msOf,
  startOfDay,
  type Instant,
  type PlainDate,
} from '../../domain/time/instant';
import type { TaskView } from '../../domain/view';
import { vietnameseDateTime } from '../../domain/wording/dates';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { inBatches } from '../directives/in-batches';
import { giveCommand } from '../tasks/give-command';
import { patientView } from './patient-view';
import { Player } from './player';
import { Stage } from './stage';

export interface Rehearsal {
  client: Client;
  taskIds: string[];
  answers: ScriptedAnswer[];
  from: PlainDate;
  to: PlainDate;
  /** Called when all tasks have reached a day. */
  onReached?: (date: PlainDate) => void;
}

export interface UnplayedAnswer {
  taskCode: string;
  at: Instant;
  refusal: Refusal;
}

/** All side by side: each task has its own clock, and waiting for the mail server is most of the time. */
const TASKS_AT_ONCE = 100;

/** Of tasks that no worker has at hand the history is replayed to answer: two cores do a few at a time. */
const COLD_TASKS_AT_ONCE = 10;

/** The weeks by which tasks are shifted so that `from` lies at most a week ahead of the shifted clock. */
export function weeksFor(from: PlainDate, wallMs: number): number {
  return -Math.ceil((wallMs - msOf(startOfDay(from))) / (7 * DAY_MS));
}

/**
 * Plays the tasks from moment to moment: whatever is due at one comes about in every task, then the letters of
 * all of them leave, then the answers of that moment are given. Going on with a rehearsal that was broken off
 * repeats nothing: clocks only move forward and a command that was taken is not taken twice. Returns the answers
 * that the tasks refused.
 */
export async function rehearse(rehearsal: Rehearsal): Promise<UnplayedAnswer[]> {
  const { client, from, to } = rehearsal;
  const end = endOfDay(to);
  const players = rehearsal.taskIds.map((id) => new Player(client, id));
  await inBatches(players, COLD_TASKS_AT_ONCE, (player) => player.sitDown());
  const answers = rehearsal.answers
    .filter(({ at }) => !isBefore(at, startOfDay(from)) && !isAfter(at, end))
    .sort((a, b) => compareInstants(a.at, b.at));
  const unplayed: UnplayedAnswer[] = [];
  const stage = new Stage(players, (player) => answers.find((a) => a.taskId === player.taskId)?.at ?? end);
  for (let moment = await stage.nextMoment(); moment !== null; moment = await stage.nextMoment()) {
    const present = stage.presentAt(moment);
    await deliver(client, present, moment);
    for (const player of present) {
      const spoken = takeOut(answers, (a) => a.taskId === player.taskId && !isAfter(a.at, moment));
      for (const answer of spoken) {
        const refusal = player.isOpen ? await play(client, answer) : null;
        if (refusal !== null) unplayed.push({ taskCode: answer.taskCode, at: answer.at, refusal });
        await player.playUpTo(moment);
      }
      if (spoken.length > 0) await player.comeToRest();
    }
    await deliver(client, present, moment);
    stage.goOn(present, moment);
    rehearsal.onReached?.(dateOf(moment));
  }
  rehearsal.onReached?.(to);
  return unplayed;
}

/** Takes what fits out of the list, in its order. */
function takeOut<T>(list: T[], fits: (item: T) => boolean): T[] {
  const taken = list.filter(fits);
  for (const item of taken) list.splice(list.indexOf(item), 1);
  return taken;
}

/** Rounds of the post office at one moment: a letter that its server puts off is tried again in the next. */
const ROUNDS_AT_MOST = 3;

/** Lets the letters of that moment leave: one round of the post office for the tasks that share its clock. */
async function deliver(client: Client, players: readonly Player[], moment: Instant): Promise<void> {
  for (let round = 0; round < ROUNDS_AT_MOST; round += 1) {
    const senders = players.filter(({ pending }) => pending.some((at) => !isAfter(at, moment)));
    if (senders.length === 0) return;
    await runRound(
      client,
      senders.filter(({ place }) => place.postsLetters),
      moment,
    );
    const settled = await inBatches(senders, TASKS_AT_ONCE, (player) => player.lettersSettled(moment));
    if (settled.every(Boolean)) return;
  }
  const stuck = players.filter(({ pending }) => pending.some((at) => !isAfter(at, moment)));
  throw new CliError(
    EXIT.failure,
    `Diễn tập dừng ở ${vietnameseDateTime(moment)}: máy chủ thư không nhận thư của ${stuck.length} nhiệm vụ. Kiểm tra máy chủ thư rồi chạy lại để đi tiếp.`,
    `The rehearsal stopped at ${moment}: the mail server does not take letters of ${stuck.length} tasks. Check it and run again to go on.`,
  );
}

const ROUND_ID = 'phat-thu';

async function runRound(client: Client, posting: readonly Player[], moment: Instant): Promise<void> {
  const [first] = posting;
  if (first === undefined) return;
  const { clockShiftWeeks, taskQueue } = first.place;
  const letters = posting.flatMap(({ pending }) => pending.filter((at) => !isAfter(at, moment)));
  const input: MailRoundInput = { office: officeOf(clockShiftWeeks), now: moment, expect: letters.length };
  await client.workflow.execute(MAIL_ROUND, {
    workflowId: `${ROUND_ID}-${randomUUID()}`,
    taskQueue,
    args: [input],
    staticSummary: `Phát thư diễn tập ${vietnameseDateTime(moment)}`,
  });
}

/** The last known state of every task, from its workflow. */
export async function statesOf(client: Client, taskIds: readonly string[]): Promise<TaskView[]> {
  return inBatches(taskIds, COLD_TASKS_AT_ONCE, (id) => patientView(client, id));
}

async function play(client: Client, answer: ScriptedAnswer): Promise<Refusal | null> {
  const { name, input } = toCommandInput(answer.envelope);
  try {
    await giveCommand(client, answer.taskId, name, input as never);
    return null;
  } catch (error) {
    const refusal = error instanceof WorkflowUpdateFailedError ? refusalIn(error) : closedIn(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

function closedIn(error: unknown): Refusal | null {
  return error instanceof CliError ? ((error.details['refusal'] as Refusal | undefined) ?? null) : null;
}

import { setTimeout as delay } from 'node:timers/promises';
import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import type { ScriptedAnswer } from '../../config/load-answers';
import { refusalIn } from '../../contract/refused';
import { toCommandInput } from '../../contract/schemas/commands';
import { stateQuery, type TaskMemo } from '../../contract/task-workflow';
import type { Refusal } from '../../domain/refusal';
import {
  DAY_MS,
  addDays,
  dateOf,
  endOfDay,
  isAfter,
  msOf,
  startOfDay,
  type Instant,
  type PlainDate,
} from '../../domain/time/instant';
import type { TaskView } from '../../domain/view';
import { CliError } from '../cli-error';
import { inBatches } from '../directives/in-batches';
import { giveCommand } from '../tasks/give-command';
import { travelTo } from './time-travel';

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

// A stop costs the server about the same whether nothing or a letter lies before it.
const DAYS_BETWEEN_STOPS = 28;

/** All side by side: each task has its own clock, and waiting for the mail server is most of the time. */
const TASKS_AT_ONCE = 100;

/** The weeks by which tasks are shifted so that `from` lies at most a week ahead of the shifted clock. */
export function weeksFor(from: PlainDate, wallMs: number): number {
  return -Math.ceil((wallMs - msOf(startOfDay(from))) / (7 * DAY_MS));
}

/**
 * Plays the tasks in lockstep from stop to stop, each answer given at its instant on the task's own
 * clock. Going on with a rehearsal that was broken off repeats nothing: clocks only move forward and a
 * command that was taken is not taken twice. Returns the answers that the tasks refused.
 */
export async function rehearse(rehearsal: Rehearsal): Promise<UnplayedAnswer[]> {
  const { client, taskIds, answers, from, to } = rehearsal;
  const unplayed: UnplayedAnswer[] = [];
  const shiftsMs = new Map(
    await inBatches(taskIds, TASKS_AT_ONCE, async (id) => [id, await shiftMsOf(client, id)] as const),
  );
  let reached: Instant | null = null;
  for (const stop of stopsBetween(from, to)) {
    const since = reached;
    await inBatches(taskIds, TASKS_AT_ONCE, async (taskId) => {
      const shiftMs = shiftsMs.get(taskId) as number;
      const due = answers.filter(
        (a) => a.taskId === taskId && !isAfter(a.at, stop) && (since === null || isAfter(a.at, since)),
      );
      for (const answer of due) {
        if (!(await travelIfOpen(client, taskId, answer.at, shiftMs))) return;
        await untilLettersSettled(client, taskId);
        const refusal = await play(client, answer);
        if (refusal !== null) unplayed.push({ taskCode: answer.taskCode, at: answer.at, refusal });
      }
      await travelIfOpen(client, taskId, stop, shiftMs);
    });
    reached = stop;
    rehearsal.onReached?.(dateOf(stop));
  }
  return unplayed;
}

/** The last known state of every task, from its workflow. */
export async function statesOf(client: Client, taskIds: readonly string[]): Promise<TaskView[]> {
  return inBatches(taskIds, TASKS_AT_ONCE, (id) => client.workflow.getHandle(id).query(stateQuery));
}

function stopsBetween(from: PlainDate, to: PlainDate): Instant[] {
  const stops: Instant[] = [];
  for (let day = from; day < to; day = addDays(day, DAYS_BETWEEN_STOPS)) stops.push(endOfDay(day));
  return [...stops, endOfDay(to)];
}

async function shiftMsOf(client: Client, taskId: string): Promise<number> {
  const { memo } = await client.workflow.getHandle(taskId).describe();
  return ((memo as Partial<TaskMemo> | undefined)?.clockShiftWeeks ?? 0) * 7 * DAY_MS;
}

async function travelIfOpen(client: Client, taskId: string, to: Instant, shiftMs: number): Promise<boolean> {
  if (!(await isOpen(client, taskId))) return false;
  await travelTo(client, taskId, msOf(to) - shiftMs);
  return true;
}

// A letter is one conversation with the inbox of this machine; after an interruption a retry waits a while.
const LETTERS_TIMEOUT_MS = 60_000;
const LETTERS_POLL_MS = 200;

/**
 * Waits until no letter of the task is on its way: an answer that came while one is being retried would
 * call it back, and a rehearsal that was broken off would end with other letters than one that was not.
 */
async function untilLettersSettled(client: Client, taskId: string): Promise<void> {
  const handle = client.workflow.getHandle(taskId);
  for (const until = Date.now() + LETTERS_TIMEOUT_MS; Date.now() < until;) {
    const { letters } = await handle.query(stateQuery);
    if (letters.every(({ outcome }) => outcome !== 'pending')) return;
    await delay(LETTERS_POLL_MS);
  }
}

async function isOpen(client: Client, taskId: string): Promise<boolean> {
  return (await client.workflow.getHandle(taskId).describe()).status.name === 'RUNNING';
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

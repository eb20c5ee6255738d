import { setTimeout as delay } from 'node:timers/promises';
import { inBatches } from '../../client/directives/in-batches';
import { startTask } from '../../client/tasks/start-task';
import { LIVE_OFFICE } from '../../contract/post-office-workflow';
import { TASK_QUEUE } from '../../contract/task-queues';
import type { TaskInput } from '../../contract/task-workflow';
import type { TaskRules } from '../../domain/decide/decision';
import { SYSTEM } from '../../domain/actor';
import {
  MINUTE_MS,
  SECOND_MS,
  addDays,
  dateOf,
  instantAt,
  instantOfMs,
  isoWeekday,
  msOf,
  startOfDay,
  type Instant,
} from '../../domain/time/instant';
import { mailboxName } from '../../domain/letter/recipients';
import { POLICY_2, CALENDAR } from '../../test/support/rules';
import { aTask, datedUntil } from '../../test/support/tasks';
import type { World } from '../cascade/world';

export interface Storm {
  tasks: number;
  agencies: number;
  /** From the start of the first task to the hour of letters. */
  minutes: number;
  /** What becomes of the worker that holds the office once the first message is out; null: nothing. */
  end: 'kill' | 'stop' | null;
  /** How long the ledger is away from then on. */
  outageSeconds: number;
  say: (line: string) => void;
}

export interface StormProof {
  messages: number;
  /** Messages that the busiest mailbox got. */
  atMost: number;
  /** Tasks whose letter has neither been accepted nor is marked as possibly delivered. */
  withoutProof: number;
  /** Letters on their way when the worker was killed, of which nobody knows whether they arrived. */
  unknown: number;
  /** Letters accepted by the ledger's account of which the mail server knows nothing. */
  lost: number;
  /** Letters that the mail server has more than once, and no attempt of theirs is marked as unknown. */
  twice: number;
}

const STARTS_AT_ONCE = 40;
const LOOK_MS = 2_000;
const TROUBLE_LOOK_MS = 2;
const ENDED = { kill: 'killed', stop: 'told to end' };
const PATIENCE_MS = 15 * MINUTE_MS;

/** Starts the tasks, waits for the hour of their letters, and reads from the ledger what became of each. */
export async function proveStorm(
  world: World,
  { tasks, agencies, minutes, end, outageSeconds, say }: Storm,
): Promise<StormProof> {
  const began = Date.now();
  const hour = instantOfMs(Math.ceil((began + minutes * MINUTE_MS) / MINUTE_MS) * MINUTE_MS);
  const rules = rulesFor(hour, Math.max(minutes - 1, 3));
  const inputs = Array.from({ length: tasks }, (_, n) => inputOf(n, agencies, rules, hour));
  await inBatches(inputs, STARTS_AT_ONCE, (input) => startTask(world.client, TASK_QUEUE, input));
  const startedMs = Date.now() - began;
  say(
    `${tasks} tasks started in ${seconds(startedMs)} s (${Math.round((tasks * 1_000) / startedMs)}/s); letters at ${hour}`,
  );
  await delay(Math.max(msOf(hour) - Date.now(), 0));
  const waited = await world.ledger.mail.backlog(LIVE_OFFICE, hour);
  say(`at the hour ${waited.waiting} letters wait in the post office, for ${waited.mailboxes} mailboxes`);
  const office = end === null ? null : await world.workers.withOffice(world.client);
  while ((office !== null || outageSeconds > 0) && world.taken.length === 0) await delay(TROUBLE_LOOK_MS);
  const outage = outageSeconds > 0 ? world.interruptLedger(outageSeconds * SECOND_MS) : null;
  if (office !== null && end !== null) {
    const before = world.taken.length;
    await world.workers.end(office, end);
    say(`the worker of the office was ${ENDED[end]} after ${before} messages; ${world.taken.length} are out`);
  }
  if (outage !== null) {
    const before = world.taken.length;
    await outage;
    say(`the ledger was away for ${outageSeconds} s after ${before} messages; ${world.taken.length} are out`);
  }
  const all = await untilAllHaveLeft(world);
  say(
    `${all ? 'all letters have' : 'NOT all letters have'} left ${seconds(Date.now() - msOf(hour))} s after the hour`,
  );
  return proofOf(world, hour, tasks);
}

/** Today is a working day of this calendar, and letters leave at that minute of it. */
function rulesFor(hour: Instant, readyMinutesBefore: number): TaskRules {
  const today = dateOf(hour);
  const makeUp = isoWeekday(today) > 5 ? [{ date: today, insteadOf: addDays(today, -2) }] : [];
  const years = CALENDAR.years.map((year) => ({ ...year, closed: [], makeUp }));
  const letters = {
    ...POLICY_2.letters,
    at: hour.slice(11, 16),
    until: '23:59',
    readyMinutesBefore,
    digest: { alone: [] },
  };
  return { policy: { ...POLICY_2, letters }, calendar: { ...CALENDAR, years }, edition: 3 };
}

function inputOf(n: number, agencies: number, rules: TaskRules, hour: Instant): TaskInput {
  const code = `xa-${String((n % agencies) + 1).padStart(5, '0')}`;
  return {
    task: aTask({
      id: `nv-bao-${n}`,
      code: `BAO/${n}`,
      lead: { code, name: `Ủy ban nhân dân xã ${code.slice(3)}` },
      coordinating: [],
      deadline: datedUntil(addDays(dateOf(hour), 40)),
    }),
    rules,
    assignedAt: startOfDay(dateOf(hour)),
    clockShiftWeeks: 0,
    registeredBy: SYSTEM,
    carried: [],
    continueAsNewAfter: 10_000,
  };
}

/** Waits until every letter has left the post office; returns false when some are still there. */
async function untilAllHaveLeft({ ledger }: World): Promise<boolean> {
  for (const giveUpAt = Date.now() + PATIENCE_MS; Date.now() < giveUpAt; await delay(LOOK_MS)) {
    const { waiting, onTheirWay } = await ledger.mail.backlog(LIVE_OFFICE, instantOfMs(Date.now()));
    if (waiting + onTheirWay === 0) return true;
  }
  return false;
}

async function proofOf(world: World, hour: Instant, tasks: number): Promise<StormProof> {
  const letters = await lettersOfTheHour(world, hour);
  const copies = new Map<string, number>();
  for (const messageId of world.taken) copies.set(messageId, (copies.get(messageId) ?? 0) + 1);
  const proven = new Set<string>();
  const byMailbox = new Map<string, Set<string>>();
  let [unknown, lost, twice] = [0, 0, 0];
  for (const { fate, taskId, to, messageId, tries } of letters) {
    const outcome = fate?.outcome;
    const messageIds = new Set(tries.flatMap((one) => one.messageId ?? []));
    const arrived = [...messageIds].reduce((sum, id) => sum + (copies.get(id) ?? 0), 0);
    const isMarked = tries.some(({ answers }) => answers.some((answer) => answer.outcome === 'unknown'));
    if (outcome === 'unknown') unknown += 1;
    if (outcome === 'accepted' && arrived === 0) lost += 1;
    if (arrived > 1 && !isMarked) twice += 1;
    if ((outcome !== 'accepted' && outcome !== 'unknown') || messageId === null) continue;
    proven.add(taskId);
    byMailbox.set(to, (byMailbox.get(to) ?? new Set()).add(messageId));
  }
  return {
    messages: world.taken.length,
    atMost: Math.max(...[...byMailbox.values()].map(({ size }) => size)),
    withoutProof: tasks - proven.size,
    ...{ unknown, lost, twice },
  };
}

async function lettersOfTheHour({ ledger }: World, hour: Instant) {
  const proofs = await ledger.lettersOf({
    from: startOfDay(dateOf(hour)),
    until: instantAt(dateOf(hour), '23:59'),
  });
  return proofs.flatMap(({ letter, ...proof }) =>
    letter === null ? [] : [{ ...proof, to: mailboxName(letter.recipient) }],
  );
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { inBatches } from '../../client/directives/in-batches';
import { giveCommand } from '../../client/tasks/give-command';
import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import type { TaskResult } from '../../contract/task-workflow';
import { GROUP } from './province';
import type { World } from './world';

export interface ProofOptions {
  children: number;
  /** Kill the CLI with SIGKILL when half of the children are there, and run it again. */
  kill: boolean;
  say: (line: string) => void;
}

export interface Proof {
  /** Tasks in the ledger that were assigned exactly once, and workflows of one run each. */
  startedOnce: number;
  /** Whether the first run of the command was killed before its end. */
  killed: boolean;
  /** What the last run of the command answered. */
  answer: { code: string; total: number; started: number; unchanged: number; refused: number } | null;
  parentClosedByItsRule: boolean;
}

/** So many answers are under way at once; a server of two cores is busy with that. */
const UPDATES_AT_ONCE = 50;

/** A roll-up is made at most every 30 s, so the parent closes that long after its last child at the latest. */
const PARENT_CLOSES_WITHIN_MS = 120_000;

/** The ledger follows the starts; on a busy machine at some distance, but it does not stand still so long. */
const STANDS_STILL_MS = 60_000;

/** Hands one task down to so many units through the real CLI, answers for all of them, and looks what came of it. */
export async function proveCascade(world: World, { children, kill, say }: ProofOptions): Promise<Proof> {
  const killed = kill ? await killedHalfWay(world, children, say) : false;
  const startedAt = performance.now();
  const already = await startedSoFar(world);
  const answer = await runToItsEnd(world);
  say(`starts: ${rate(children - already, startedAt)}, by the command in its last run`);
  const startedOnce = await countStartedOnce(world, children);
  say(`ledger: all of them written down ${seconds(startedAt)} s after that run began`);
  const answeredAt = performance.now();
  const ids = await childIds(world);
  // One that fails must not end the others in the middle of their calls.
  const ends = await inBatches(ids, UPDATES_AT_ONCE, (id) => finish(world, id).then(() => null, asError));
  const failed = ends.filter((end) => end !== null);
  if (failed[0]) say(`${failed.length} children could not be finished: ${failed[0].message}`);
  say(`updates: ${rate(2 * ids.length, answeredAt)}, a report and an acceptance for each`);
  const parentClosedByItsRule = await parentCloses(world, children, say);
  say(`letters: ${world.taken.length} taken by the mail server`);
  return { startedOnce, killed, answer, parentClosedByItsRule };
}

function rate(operations: number, since: number): string {
  const perSecond = Math.round(operations / Number(seconds(since)));
  return `${operations} in ${seconds(since)} s, ${perSecond} a second`;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(1);
}

function cascade(world: World) {
  const { file, args, env } = world.cli;
  const order = ['directive', 'cascade', world.province.file, '--task', '1-1', '--to', GROUP, '--yes'];
  return spawn(process.execPath, [file, ...order, '-o', 'json', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function killedHalfWay(world: World, children: number, say: (line: string) => void): Promise<boolean> {
  const cli = cascade(world);
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    cli.once('exit', (_, signal) => resolve(signal)),
  );
  const startedAt = performance.now();
  let isOver = false;
  void ended.then(() => (isOver = true));
  // Counting costs the server something, too: some ten times until half of them are there.
  const pauseMs = Math.min(children / 5, 500);
  while (!isOver && (await startedSoFar(world)) < children / 2) await delay(pauseMs);
  cli.kill('SIGKILL');
  const killed = (await ended) === 'SIGKILL';
  say(
    `first run: ${rate(await startedSoFar(world), startedAt)}, then ${killed ? 'killed with -9' : 'ended'}`,
  );
  return killed;
}

async function runToItsEnd(world: World): Promise<Proof['answer']> {
  const cli = cascade(world);
  let [stdout, stderr] = ['', ''];
  cli.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  cli.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise((resolve) => cli.once('close', resolve));
  if (code !== 0) throw new Error(`directive cascade ended with ${String(code)}: ${stderr}`);
  return (JSON.parse(stdout) as { parents: NonNullable<Proof['answer']>[] }).parents[0] ?? null;
}

async function startedSoFar({ client, province }: World): Promise<number> {
  const { count } = await client.workflow.count(
    `${SEARCH_ATTRIBUTES.parent.name} = '${province.parentCode}'`,
  );
  return count;
}

async function childIds({ client, province }: World): Promise<string[]> {
  const ids: string[] = [];
  const query = `${SEARCH_ATTRIBUTES.parent.name} = '${province.parentCode}'`;
  for await (const { workflowId } of client.workflow.list({ query })) ids.push(workflowId);
  return ids;
}

/** The server's list follows the starts at a short distance, and so does the ledger. */
async function countStartedOnce(world: World, children: number): Promise<number> {
  let known = -1;
  for (let movedAt = Date.now(); Date.now() - movedAt < STANDS_STILL_MS; await delay(500)) {
    const now = Math.min(await startedSoFar(world), (await assignedIds(world)).length);
    if (now === children) break;
    if (now > known) [known, movedAt] = [now, Date.now()];
  }
  return onceInBoth(await assignedIds(world), await childIds(world));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** One for each time that a child was assigned, as the ledger has it. */
async function assignedIds({ ledger, province }: World): Promise<string[]> {
  return (await ledger.taskIds()).filter((id) => id.startsWith(`${province.parentId}.`));
}

function onceInBoth(some: readonly string[], others: readonly string[]): number {
  const [a, b] = [occurrences(some), occurrences(others)];
  return [...a].filter(([id, times]) => times === 1 && b.get(id) === 1).length;
}

function occurrences(ids: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

async function finish({ client }: World, taskId: string): Promise<void> {
  const agency = taskId.slice(taskId.lastIndexOf('.') + 1);
  await giveCommand(client, taskId, 'complete', {
    commandId: randomUUID(),
    actor: { role: 'lead', name: 'Chủ tịch xã', agency },
    evidence: { document: '12/BC-UBND', link: null, figure: null },
  });
  await giveCommand(client, taskId, 'accept', {
    commandId: randomUUID(),
    actor: { role: 'secretariat', name: 'Chị Lan' },
    note: null,
  });
}

async function parentCloses(world: World, children: number, say: (line: string) => void): Promise<boolean> {
  const { client, ledger, province } = world;
  const startedAt = performance.now();
  const handle = client.workflow.getHandle(province.parentId);
  const result = (await Promise.race([
    handle.result(),
    delay(PARENT_CLOSES_WITHIN_MS, null, { ref: false }),
  ])) as TaskResult | null;
  const events = (await ledger.timeline(province.parentId)).flatMap((entry) =>
    entry.source === 'event' ? [entry.record] : [],
  );
  const looks = events.filter(({ event }) => event.type === 'ChildrenRolledUp').length;
  const { historyLength } = await handle.describe();
  say(
    `parent: ${result?.status ?? 'open'} ${seconds(startedAt)} s after the last acceptance, ${looks} roll-ups, ${historyLength} events in its last run`,
  );
  const report = events.find(({ event }) => event.type === 'CompletionReported');
  const figure = report?.event.type === 'CompletionReported' ? report.event.evidence.figure : null;
  const words = `${children}/${children} nhiệm vụ cấp dưới đã được xác nhận`;
  return (
    result?.status === 'accepted' && report?.actor.role === 'system' && figure?.replaceAll('.', '') === words
  );
}

import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import { Player } from '../../client/rehearsal/player';
import type { RoundReport } from '../../contract/activity-types';
import { MAIL_ROUND, officeOf } from '../../contract/post-office-workflow';
import { letterBouncedSignal, stateQuery, timelineQuery, type TaskInput } from '../../contract/task-workflow';
import type { TaskRules } from '../../domain/decide/decision';
import type { RecordedEvent, TaskEvent } from '../../domain/events';
import { leadMs } from '../../domain/policy/readiness';
import type { Task } from '../../domain/task';
import { instantOfMs, isAfter, msOf, type Instant } from '../../domain/time/instant';
import { unwrapped } from '../../letters/wrap-text';
import { RULES_3 } from '../support/posted-story';
import { until } from '../support/processes';
import { weeksBackTo } from '../support/temporal/task-house';
import { openMailHouse, type MailHouse } from './mail-house';
import { ASSIGNED_AT, openTask, type OpenedTask } from './open-tasks';

const { readyMinutesBefore: _none, ...AT_THE_HOUR } = RULES_3.policy.letters;

/** Of a rehearsal: letters are posted at their hour, so that the clocks of their tasks stand still at it. */
export const REHEARSED: TaskRules = { ...RULES_3, policy: { ...RULES_3.policy, letters: AT_THE_HOUR } };

/** A message that the mail server took. */
export interface Arrived {
  to: string;
  messageId: string;
  subject: string;
  text: string;
  /** The letters in it. */
  keys: string[];
  /** `moit.focal/2026-03-24/9f2c41d0a7b3`; null for a letter by itself. */
  digest: string | null;
}

/** A mail house with its post office, all of whose tasks were assigned at `ASSIGNED_AT`: they share its clock. */
export interface PostHouse extends MailHouse {
  office: string;
  /** The workflow of the last round. */
  lastRound: string | null;
  open(over?: Partial<Task>, input?: Partial<TaskInput>): Promise<OpenedTask>;
  /** Moves the clocks to the moment; letters of that moment are then in the post office. */
  goTo(at: Instant, ...tasks: OpenedTask[]): Promise<void>;
  /** Moves the clock of a task with early letters to when it prepares those of that hour, and waits for them. */
  prepare(hour: Instant, tasks: OpenedTask[], letters: number): Promise<void>;
  /** One round of the office at the moment; waits for `expect` letters that are to be in it. */
  round(at: Instant, expect?: number): Promise<RoundReport>;
  /** `goTo`, a round, and every letter of that moment has its fate. */
  morning(at: Instant, ...tasks: OpenedTask[]): Promise<RoundReport>;
  /** Rounds at the moment until no letter of these tasks waits, also of those that follow from others by then. */
  drain(at: Instant, ...tasks: OpenedTask[]): Promise<void>;
  /** `T-7: accepted`, in the order of the task. */
  outcomes(task: OpenedTask): Promise<string[]>;
  /** Waits until the letters of the task stand so. */
  come(task: OpenedTask, outcomes: string[]): Promise<void>;
  events<T extends TaskEvent['type']>(
    task: OpenedTask,
    type: T,
  ): Promise<RecordedEvent<Extract<TaskEvent, { type: T }>>[]>;
  bounce(task: OpenedTask, key: string, response?: string): Promise<void>;
  messages(): Promise<Arrived[]>;
}

export async function openPostHouse(): Promise<PostHouse> {
  const house = await openMailHouse();
  const { client, taskQueue, ledger } = house;
  const office = officeOf(weeksBackTo(ASSIGNED_AT));
  const players = new Map<string, Player>();

  async function playerOf({ task }: OpenedTask): Promise<Player> {
    const known = players.get(task.id);
    if (known) return known;
    const player = new Player(client, task.id);
    await player.sitDown();
    players.set(task.id, player);
    return player;
  }

  const viewOf = ({ task }: OpenedTask) => client.workflow.getHandle(task.id).query(stateQuery);

  const self: PostHouse = {
    ...house,
    office,
    lastRound: null,
    open: (over, input) => openTask(house, over, { rules: REHEARSED, ...input }),
    async goTo(at, ...tasks) {
      await Promise.all(tasks.map(async (task) => (await playerOf(task)).playUpTo(at)));
    },
    async prepare(hour, tasks, letters) {
      await Promise.all(
        tasks.map(({ task }) =>
          house.travel(task.id, instantOfMs(msOf(hour) - leadMs(RULES_3.policy, task.id))),
        ),
      );
      await until(`${letters} letters are posted`, async () => {
        const { waiting } = await ledger.queue.backlog(office, hour);
        return waiting === letters;
      });
    },
    round(now, expect = 0) {
      self.lastRound = `phat-thu-${randomUUID()}`;
      return client.workflow.execute(MAIL_ROUND, {
        workflowId: self.lastRound,
        taskQueue,
        args: [{ office, now, expect }],
      });
    },
    async morning(at, ...tasks) {
      await self.goTo(at, ...tasks);
      const seated = await Promise.all(tasks.map(playerOf));
      const letters = seated.flatMap(({ pending }) => pending.filter((letterAt) => !isAfter(letterAt, at)));
      const report = await self.round(at, letters.length);
      const settled = await Promise.all(seated.map((player) => player.lettersSettled(at)));
      if (!settled.every(Boolean)) throw new Error(`letters are left after the round of ${at}`);
      return report;
    },
    async drain(at, ...tasks) {
      await until('no letter waits', async () => {
        const views = await Promise.all(tasks.map(viewOf));
        if (views.some(({ letters }) => letters.some(({ outcome }) => outcome === 'pending'))) {
          await self.round(at);
          return false;
        }
        const moves = views.flatMap(({ next }, i) =>
          next?.kind === 'extra' && !isAfter(next.at, at)
            ? [{ to: next.at, task: tasks[i] as OpenedTask }]
            : [],
        );
        await Promise.all(moves.map(({ to, task }) => self.goTo(to, task)));
        return moves.length === 0;
      });
    },
    async outcomes(task) {
      const { letters } = await viewOf(task);
      return letters.map(({ rungs, outcome }) => `${rungs.join(' ')}: ${outcome}`);
    },
    async come(task, outcomes) {
      let seen: string[] = [];
      await until(`the letters are ${outcomes.join(', ')}`, async () => {
        seen = await self.outcomes(task);
        return JSON.stringify(seen) === JSON.stringify(outcomes);
      }).catch((error: unknown) => {
        throw new Error(`${String(error)}; they are ${seen.join(', ')}`);
      });
    },
    async events(task, type) {
      const timeline = await client.workflow.getHandle(task.task.id).query(timelineQuery);
      return timeline.filter(
        (recorded): recorded is RecordedEvent<Extract<TaskEvent, { type: typeof type }>> =>
          recorded.event.type === type,
      );
    },
    bounce: ({ task }, key, response = '550 5.1.1 no such user') =>
      client.workflow.getHandle(task.id).signal(letterBouncedSignal, { key, response }),
    messages: () => Promise.all(house.server.taken.map(arrived)),
  };
  return self;
}

async function arrived(raw: Buffer): Promise<Arrived> {
  const { headers, to, messageId, subject, text } = await PostalMime.parse(raw);
  const header = (name: string) => headers.find(({ key }) => key === name)?.value;
  return {
    to: to?.[0]?.address ?? '',
    messageId: messageId ?? '',
    subject: subject ?? '',
    text: unwrapped(text ?? ''),
    keys: (header('x-dondoc-key') ?? '').split(/\s+/),
    digest: header('x-dondoc-digest') ?? null,
  };
}

/** The key of a letter of the ladder that a task opened with. */
export function keyOf({ task }: OpenedTask, rungs: string, mailbox = 'moit.focal'): string {
  return `${task.id}/v1/${rungs}/${mailbox}`;
}

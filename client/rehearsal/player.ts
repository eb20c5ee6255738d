import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { PostingActivities, TaskActivities } from '../../contract/activity-types';
import { sinceEdition } from '../../domain/decide/decision';
import { DAY_MS, earliest, isAfter, msOf, type Instant } from '../../domain/time/instant';
import type { TaskView } from '../../domain/view';
import { readTaskInput } from '../tasks/task-input';
import { patientView } from './patient-view';
import { travelTo } from './time-travel';

/** One turn of a task is some activities of milliseconds each; a very busy machine may take a minute. */
const TURN_TIMEOUT_MS = 120_000;
/** After a round of the post office: what its server put off has no fate, however long one waits. */
const SETTLING_TIMEOUT_MS = 30_000;
const POLL_MS = 25;

/** What follows at once from an event; everything else of a task may wait for days. */
const EFFECTS: ReadonlySet<string> = new Set<keyof TaskActivities | keyof PostingActivities>([
  'appendEvents',
  'refreshLetter',
  'callBackLetter',
]);

interface Seat {
  clockShiftWeeks: number;
  taskQueue: string;
  assignedAt: Instant;
  /** Whether its letters wait in the post office; those of tasks of earlier editions leave by themselves. */
  postsLetters: boolean;
}

/** One task of a rehearsal, with the clock of its own. */
export class Player {
  /** The next moment at which something of the task is due; null: nothing is, or it is closed. */
  nextAt: Instant | null = null;
  /** Moments of its letters that have no fate yet. */
  pending: Instant[] = [];
  isOpen = true;
  private leftBehind: Instant | null = null;
  private seat: Seat | null = null;

  constructor(
    private readonly client: Client,
    readonly taskId: string,
  ) {}

  async sitDown(): Promise<void> {
    const { clockShiftWeeks, rules, assignedAt } = await readTaskInput(this.client, this.taskId);
    const { taskQueue } = await this.handle.describe();
    this.seat = { clockShiftWeeks, taskQueue, assignedAt, postsLetters: sinceEdition(rules, 3) };
    this.look(await this.view());
  }

  /** A task that has just been closed may have a letter that has to be called back. */
  get hasMore(): boolean {
    return this.isOpen || this.pending.length > 0;
  }

  /** What of the task never changes. */
  get place(): Seat {
    if (this.seat === null) throw new Error(`${this.taskId} has not sat down`);
    return this.seat;
  }

  /** The next moment at which something comes about by itself, at most the limit. */
  targetBefore(limit: Instant): Instant {
    return earliest([limit, this.nextAt, ...this.pending]) ?? limit;
  }

  /**
   * Moves from step to step until a letter of the task waits to be delivered, or to the limit; returns the
   * moment it has come to. Null: the task has ended, or has been at the limit before and has nothing more.
   */
  async advance(limit: Instant): Promise<Instant | null> {
    for (;;) {
      if (!this.hasMore || this.leftBehind === limit) return null;
      const target = this.targetBefore(limit);
      if (this.pending.includes(target)) return target;
      if (!this.isOpen) return null;
      await this.playUpTo(target);
      if (!this.hasMore) return null;
      if (this.pending.some((at) => !isAfter(at, target))) continue;
      if (target === limit) return limit;
      if (this.nextAt === target) throw new Error(`${this.taskId} does not get past ${target}`);
    }
  }

  /** What is still under way of that moment is not waited for any more. */
  leaveBehind(moment: Instant): void {
    this.leftBehind = moment;
    this.pending = this.pending.filter((at) => isAfter(at, moment));
  }

  /** Moves the task's clock to the moment and waits until what is due then is decided. */
  async playUpTo(moment: Instant): Promise<void> {
    if (!this.isOpen) return;
    await travelTo(this.client, this.taskId, msOf(moment) - this.place.clockShiftWeeks * 7 * DAY_MS);
    await this.until(() => this.nextAt === null || isAfter(this.nextAt, moment), TURN_TIMEOUT_MS);
  }

  /** Waits until what was answered has had its effect, in the post office too: a letter called back does not leave. */
  async comeToRest(): Promise<void> {
    for (const giveUpAt = Date.now() + TURN_TIMEOUT_MS; Date.now() < giveUpAt; await delay(POLL_MS)) {
      const { raw } = await this.handle.describe();
      const underway = raw.pendingActivities?.map(({ activityType }) => activityType?.name ?? '') ?? [];
      if (raw.pendingWorkflowTask == null && !underway.some((name) => EFFECTS.has(name))) return;
    }
  }

  /** Waits until no letter of that moment or before is on its way; false when time ran out. */
  lettersSettled(moment: Instant): Promise<boolean> {
    return this.until(() => this.pending.every((at) => isAfter(at, moment)), SETTLING_TIMEOUT_MS);
  }

  private get handle() {
    return this.client.workflow.getHandle(this.taskId);
  }

  private async until(isSo: () => boolean, timeoutMs: number): Promise<boolean> {
    for (const giveUpAt = Date.now() + timeoutMs; Date.now() < giveUpAt; await delay(POLL_MS)) {
      this.look(await this.view());
      if (isSo()) return true;
    }
    return false;
  }

  private view(): Promise<TaskView> {
    return patientView(this.client, this.taskId);
  }

  private look({ status, next, closedAt, letters }: TaskView): void {
    this.isOpen = closedAt === null;
    this.nextAt = status === 'unassigned' ? this.place.assignedAt : (next?.at ?? null);
    const { leftBehind } = this;
    this.pending = letters
      .filter(({ outcome, at }) => outcome === 'pending' && (leftBehind === null || isAfter(at, leftBehind)))
      .map(({ at }) => at);
  }
}

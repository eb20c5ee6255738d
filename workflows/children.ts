import { getExternalWorkflowHandle, isCancellation, log, setHandler, sleep } from '@temporalio/workflow';
import { childrenChangedSignal } from '../contract/task-workflow';
import {
  dailyLookIsDue,
  lookAtChildren,
  looksAfterChildren,
  type ChildrenLook,
} from '../domain/decide/children';
import type { TaskRules } from '../domain/decide/decision';
import { openChildren } from '../domain/roll-up';
import { SECOND_MS, msOf, type Instant } from '../domain/time/instant';
import { rollUpChildren } from './activities';
import { CHILDREN_LABEL, CHILDREN_WAIT_LABEL } from './labels';
import type { TaskClock } from './task-clock';
import type { TaskRecord } from './task-record';

/**
 * Children close in bursts, the most on the last day: of thousands, several a second. A look reads all of
 * them and adds about ten events to the history; nobody needs the figures of the parent by the second, but
 * that its last child has closed is worth a look at once.
 */
const LOOK_AT_MOST_EVERY_MS = 30 * SECOND_MS;

/** What a cascaded task knows of its children: read from the ledger, not told by each of them. */
export class ChildrenDesk {
  /** A run that begins does not know what came before it. */
  private isStale = true;
  private lastLookAt: Instant | null = null;
  private closedSince = 0;
  private isWaiting = false;

  constructor(
    private readonly rules: TaskRules,
    private readonly record: TaskRecord,
    private readonly clock: TaskClock,
    private readonly wake: () => void,
  ) {
    const heard = (): void => {
      this.closedSince += 1;
      this.lookAgain();
    };
    setHandler(childrenChangedSignal, heard, { description: 'Có thay đổi ở nhiệm vụ cấp dưới' });
  }

  /** The look that is to be made now; null while the last one will do, or has been made just now. */
  due(): ChildrenLook | null {
    const { state } = this.record;
    const now = this.clock.now();
    if (!looksAfterChildren(state)) return null;
    if (dailyLookIsDue(this.rules, state, this.lastLookAt, now)) return 'daily';
    if (!this.isStale) return null;
    const sinceMs = this.lastLookAt === null ? Infinity : msOf(now) - msOf(this.lastLookAt);
    const { total, rollUp } = state.cascade;
    const mayBeTheEnd = this.closedSince >= openChildren(total, rollUp);
    if (mayBeTheEnd || sinceMs >= LOOK_AT_MOST_EVERY_MS) return 'in-between';
    void this.comeBackIn(LOOK_AT_MOST_EVERY_MS - sinceMs);
    return null;
  }

  async look(look: ChildrenLook): Promise<void> {
    const asked = this.clock.now();
    this.isStale = false;
    this.closedSince = 0;
    this.lastLookAt = asked;
    const input = { parentId: this.taskId(), now: asked };
    const rollUp = await rollUpChildren.executeWithOptions({ summary: CHILDREN_LABEL }, [input]);
    const { state } = this.record;
    const now = this.clock.now();
    const events = lookAtChildren(this.rules, state, rollUp, look, now);
    this.record.append(events, now);
    // Children that are begun do not say so: looked for again for as long as there are more every time.
    if (looksAfterChildren(state) && rollUp.started < state.cascade.total && events.length > 0) {
      this.lookAgain();
    }
  }

  private lookAgain(): void {
    this.isStale = true;
    this.wake();
  }

  private async comeBackIn(waitMs: number): Promise<void> {
    if (this.isWaiting) return;
    this.isWaiting = true;
    await sleep(waitMs, { summary: CHILDREN_WAIT_LABEL });
    this.isWaiting = false;
    this.wake();
  }

  private taskId(): string {
    const { state } = this.record;
    if (!looksAfterChildren(state)) throw new Error('a look at the children of a task that has none');
    return state.task.id;
  }
}

/** Tells the parent that this child has closed. A parent that was closed before has nothing to wait for. */
export async function tellParent(parentId: string): Promise<void> {
  try {
    await getExternalWorkflowHandle(parentId).signal(childrenChangedSignal);
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.info('the parent is closed', { parentId });
  }
}

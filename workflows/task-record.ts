import { SYSTEM, type Actor } from '../domain/actor';
import type { RecordedEvent, TaskEvent } from '../domain/events';
import { evolve } from '../domain/evolve';
import { UNASSIGNED, type TaskState } from '../domain/state';
import type { Instant } from '../domain/time/instant';

/** The events of one task and the state they fold to; the only thing in the workflow that changes. */
export class TaskRecord {
  private readonly recorded: RecordedEvent[];
  private folded: TaskState;
  private writtenSeq: number;

  /** `carried` events come from earlier runs and are in the ledger already, as is all that lies `before` them. */
  constructor(
    carried: readonly RecordedEvent[],
    readonly before: TaskState = UNASSIGNED,
  ) {
    this.recorded = [...carried];
    this.folded = carried.reduce(evolve, before);
    this.writtenSeq = this.folded.lastSeq;
  }

  get state(): TaskState {
    return this.folded;
  }

  get events(): readonly RecordedEvent[] {
    return this.recorded;
  }

  append(
    events: readonly TaskEvent[],
    at: Instant,
    actor: Actor = SYSTEM,
    commandId: string | null = null,
  ): void {
    for (const event of events) {
      const recorded = { seq: this.folded.lastSeq + 1, at, actor, commandId, event };
      this.folded = evolve(this.folded, recorded);
      this.recorded.push(recorded);
    }
  }

  unwritten(): RecordedEvent[] {
    return this.recorded.filter(({ seq }) => seq > this.writtenSeq);
  }

  markWritten(upToSeq: number): void {
    this.writtenSeq = Math.max(this.writtenSeq, upToSeq);
  }
}

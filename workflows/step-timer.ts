import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { wakingAt, type NextStep } from '../domain/decide/steps';
import { SECOND_MS, msOf, type Instant } from '../domain/time/instant';
import { waitLabel } from './labels';

/**
 * The one timer that a task waits on. It stays as it is while the next step does (a settled letter does
 * not move it), so that the history shows one labelled timer a step.
 */
export class StepTimer {
  private waiting: { label: string; scope: CancellationScope } | null = null;

  constructor(private readonly onStep: () => void) {}

  /** Waits for this step and for no other; null waits for nothing. */
  set(step: NextStep | null, now: Instant): void {
    const label = step === null ? null : waitLabel(step);
    if (this.waiting !== null && this.waiting.label === label) return;
    this.waiting?.scope.cancel();
    this.waiting = null;
    if (step === null || label === null) return;
    // A step that is due already has been decided in this very turn: never spin on it.
    const waitMs = Math.max(msOf(wakingAt(step)) - msOf(now), SECOND_MS);
    const scope = new CancellationScope();
    this.waiting = { label, scope };
    void scope
      .run(() => sleep(waitMs, { summary: label }))
      .then(() => {
        if (this.waiting?.scope === scope) this.waiting = null;
        this.onStep();
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  }
}

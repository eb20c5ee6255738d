import { ActivityFailure, CancellationScope, TimeoutFailure, isCancellation } from '@temporalio/workflow';
import { isWanted, lettersToSend, type Dispatch } from '../domain/decide/outbox';
import type { TaskRules } from '../domain/decide/decision';
import { settleLetter } from '../domain/decide/settle-letter';
import { buildFacts } from '../domain/letter/build-facts';
import type { LetterFate } from '../domain/letter/letter';
import { isAssigned } from '../domain/state';
import { sendLetter } from './activities';
import { letterLabel } from './labels';
import type { TaskClock } from './task-clock';
import type { TaskRecord } from './task-record';

export const NO_LONGER_WANTED: LetterFate = {
  outcome: 'skipped',
  address: null,
  messageId: null,
  response: 'no longer wanted',
  attempts: 0,
};

/** The worker was lost with the letter in hand: it may have left. */
const NEVER_ANSWERED: LetterFate = {
  ...NO_LONGER_WANTED,
  outcome: 'unknown',
  response: 'the attempt that was under way never answered',
};

function workerWasLost(error: unknown): boolean {
  return error instanceof ActivityFailure && error.cause instanceof TimeoutFailure;
}

/** Letters on their way: each is one activity beside the main loop, so that no letter holds up another. */
export class MailRoom {
  private readonly underway = new Map<string, CancellationScope>();

  constructor(
    private readonly rules: TaskRules,
    private readonly record: TaskRecord,
    private readonly clock: TaskClock,
    private readonly wake: () => void,
  ) {}

  get isIdle(): boolean {
    return this.underway.size === 0;
  }

  /** Sends what the task stands behind now and calls back what it no longer does. */
  attend(): void {
    const { state } = this.record;
    if (!isAssigned(state)) return;
    for (const letter of state.letters) {
      if (!isWanted(state, letter)) this.callBack(letter.letter.key, letter.fate === null);
    }
    for (const dispatch of lettersToSend(state, this.clock.now())) {
      if (!this.underway.has(dispatch.key)) void this.send(dispatch);
    }
  }

  private callBack(key: string, unsettled: boolean): void {
    const scope = this.underway.get(key);
    if (scope) scope.cancel();
    else if (unsettled) this.settle(key, NO_LONGER_WANTED);
  }

  private async send({ key, sending }: Dispatch): Promise<void> {
    const { state, events } = this.record;
    if (!isAssigned(state)) return;
    const letter = state.letters.find((l) => l.letter.key === key)?.letter;
    if (!letter) throw new Error(`no such letter: ${key}`);
    const facts = buildFacts(this.rules, state, events, letter);
    const scope = new CancellationScope();
    this.underway.set(key, scope);
    try {
      const fate = await scope.run(() =>
        sendLetter.executeWithOptions({ summary: letterLabel(letter) }, [{ facts, sending }]),
      );
      this.settle(key, fate);
    } catch (error) {
      // A letter that was called back may end in the failure of the attempt that was running just then:
      // the service does not try again what is to be cancelled.
      if (!isCancellation(error) && !scope.consideredCancelled) throw error;
      // A repetition that is called back changes nothing: the letter's fate stays unknown.
      if (sending === 'first') this.settle(key, workerWasLost(error) ? NEVER_ANSWERED : NO_LONGER_WANTED);
    } finally {
      this.underway.delete(key);
      this.wake();
    }
  }

  private settle(key: string, fate: LetterFate): void {
    const now = this.clock.now();
    this.record.append(settleLetter(this.rules, this.record.state, key, fate, now), now);
  }
}

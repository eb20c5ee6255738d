import { ActivityFailure, isCancellation } from '@temporalio/workflow';
import type { PostLetterInput } from '../contract/activity-types';
import { officeOf } from '../contract/post-office-workflow';
import { canonicalJson } from '../domain/canonical-json';
import { rulesInForce, type TaskRules } from '../domain/decide/decision';
import { isWanted, lettersToSend, type Dispatch } from '../domain/decide/outbox';
import { holdLetter, settleLetter } from '../domain/decide/settle-letter';
import { buildFacts } from '../domain/letter/build-facts';
import type { LetterFacts } from '../domain/letter/facts';
import type { HeldUp, LetterFate, PlannedLetter } from '../domain/letter/letter';
import { goesAlone } from '../domain/post/goes-alone';
import { letterWindow } from '../domain/post/window';
import { isAssigned, type AssignedTask, type LetterState } from '../domain/state';
import { callBackLetter, postLetter, refreshLetter } from './activities';
import { callBackLabel, postLabel, refreshLabel } from './labels';
import { NO_LONGER_WANTED } from './mail-room';
import type { TaskClock } from './task-clock';
import type { TaskRecord } from './task-record';

const ENDED_FROM_OUTSIDE = 'việc gửi bị kết thúc từ bên ngoài khi chưa có kết quả';

/** A letter in the post office: what it says there, and whether it was asked for again. */
interface Posted {
  sending: Dispatch['sending'];
  says: string;
  calledBack: boolean;
}

/**
 * Letters that wait in the post office for those of other tasks. Each is one activity, completed by the office
 * with the letter's fate; while it waits, what it says follows the task, and it is called back when the task
 * no longer stands behind it.
 */
export class PostDesk {
  private readonly posted = new Map<string, Posted>();
  private readonly office: string;

  constructor(
    private readonly rules: TaskRules,
    private readonly record: TaskRecord,
    private readonly clock: TaskClock,
    private readonly wake: () => void,
    clockShiftWeeks: number,
  ) {
    this.office = officeOf(clockShiftWeeks);
  }

  get isIdle(): boolean {
    return this.posted.size === 0;
  }

  /** Posts what the task stands behind now, keeps what waits up to date, and calls back what is not wanted. */
  attend(): void {
    const { state } = this.record;
    if (!isAssigned(state)) return;
    for (const letter of state.letters) this.lookAfter(state, letter);
    for (const dispatch of lettersToSend(state, this.clock.now())) {
      if (!this.posted.has(dispatch.key)) void this.post(state, dispatch);
    }
  }

  private lookAfter(state: AssignedTask, letter: LetterState): void {
    const { key } = letter.letter;
    const posted = this.posted.get(key);
    if (!isWanted(state, letter)) {
      if (posted !== undefined) this.callBack(letter, posted);
      else if (letter.fate === null) this.settle(key, NO_LONGER_WANTED);
      return;
    }
    if (posted === undefined || posted.calledBack) return;
    const facts = this.factsOf(state, letter);
    const says = canonicalJson(facts);
    if (says === posted.says) return;
    posted.says = says;
    void refreshLetter.executeWithOptions({ summary: refreshLabel(letter.letter) }, [{ facts }]);
  }

  private callBack({ letter }: LetterState, posted: Posted): void {
    if (posted.calledBack) return;
    posted.calledBack = true;
    takeBack(letter);
  }

  private async post(state: AssignedTask, { key, sending }: Dispatch): Promise<void> {
    const known = state.letters.find((l) => l.letter.key === key);
    if (!known) throw new Error(`no such letter: ${key}`);
    const { policy, calendar } = rulesInForce(this.rules, state);
    const { letter, fate, resendAt } = known;
    const facts = this.factsOf(state, known);
    this.posted.set(key, { sending, says: canonicalJson(facts), calledBack: false });
    const window = letterWindow(policy, calendar, resendAt ?? letter.at);
    const input: PostLetterInput = {
      facts,
      sending,
      office: this.office,
      window,
      goesAlone: goesAlone(policy, letter),
      messageId: sending === 'resend' ? (fate?.messageId ?? null) : null,
    };
    const summary = postLabel(letter, window.from);
    const outcome = await postLetter.executeWithOptions({ summary }, [input]).catch((error: unknown) => {
      const held = heldByFailure(error);
      takeBack(letter);
      return held;
    });
    this.posted.delete(key);
    this.conclude(key, sending, outcome);
    this.wake();
  }

  private conclude(key: string, sending: Dispatch['sending'], outcome: LetterFate | HeldUp): void {
    const now = this.clock.now();
    if (outcome.outcome === 'held') {
      this.record.append(holdLetter(this.rules, this.record.state, key, outcome, now), now);
      return;
    }
    // A repetition that is called back changes nothing: the letter's fate stays unknown.
    if (sending === 'first' || outcome.outcome !== 'skipped') this.settle(key, outcome);
  }

  private settle(key: string, fate: LetterFate): void {
    const now = this.clock.now();
    this.record.append(settleLetter(this.rules, this.record.state, key, fate, now), now);
  }

  private factsOf(state: AssignedTask, { letter }: LetterState): LetterFacts {
    return buildFacts(this.rules, state, this.record.events, letter);
  }
}

function takeBack(letter: PlannedLetter): void {
  const input = { key: letter.key, fate: NO_LONGER_WANTED };
  void callBackLetter.executeWithOptions({ summary: callBackLabel(letter) }, [input]);
}

/** Somebody ended the activity by hand: what the letter was to say is said on the next letter morning. */
function heldByFailure(error: unknown): HeldUp {
  if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
  return { outcome: 'held', response: ENDED_FROM_OUTSIDE };
}

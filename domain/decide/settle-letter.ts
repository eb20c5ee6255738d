import type { TaskEvent } from '../events';
import type { LetterFate, Recipient } from '../letter/letter';
import { recipientOf, sameMailbox } from '../letter/recipients';
import { letterTimeFrom } from '../policy/ladder';
import { isAssigned, isClosed, type AssignedTask, type LetterState, type TaskState } from '../state';
import { MINUTE_MS, instantOfMs, msOf, type Instant } from '../time/instant';
import { rulesInForce, type TaskRules } from './decision';

/** What follows from the fate of a letter. A fate that is known already brings nothing. */
export function settleLetter(
  startRules: TaskRules,
  state: TaskState,
  key: string,
  fate: LetterFate,
  now: Instant,
): TaskEvent[] {
  if (!isAssigned(state)) throw new Error(`a letter settled before the task was assigned: ${key}`);
  const known = state.letters.find((l) => l.letter.key === key);
  if (!known) throw new Error(`a letter settled that the task never planned: ${key}`);
  if (known.fate !== null && known.resendAt === null) return [];
  const settled: TaskEvent = { type: 'LetterSettled', key, fate };
  return [settled, ...consequences(rulesInForce(startRules, state), state, known, fate, now)];
}

function consequences(
  rules: TaskRules,
  state: AssignedTask,
  known: LetterState,
  fate: LetterFate,
  now: Instant,
): TaskEvent[] {
  if (isClosed(state)) return [];
  if (fate.outcome === 'unknown' && known.fate === null) {
    const wait = rules.policy.letters.resendUnknownAfterMinutes * MINUTE_MS;
    const at = letterTimeFrom(rules.policy, rules.calendar, instantOfMs(msOf(now) + wait));
    return [{ type: 'LetterResendPlanned', key: known.letter.key, at }];
  }
  if (fate.outcome !== 'refused' && fate.outcome !== 'no-address') return [];
  return unreachable(rules, state, known.letter.recipient, fate.outcome, known.letter.key, now);
}

/** The secretariat is told once per mailbox; a gap in its own mailbox has nobody left to be told. */
function unreachable(
  rules: TaskRules,
  state: AssignedTask,
  recipient: Recipient,
  outcome: 'refused' | 'no-address',
  letterKey: string,
  now: Instant,
): TaskEvent[] {
  const toldAlready = state.extraRungs.some(
    (e) => e.kind === 'undeliverable' && e.about !== null && sameMailbox(e.about, recipient),
  );
  if (toldAlready || sameMailbox(recipient, recipientOf(state.task, 'secretariat'))) return [];
  return [
    {
      type: 'RecipientUnreachable',
      recipient,
      outcome,
      letterKey,
      rung: `GAP#${state.extraCount + 1}`,
      letterAt: letterTimeFrom(rules.policy, rules.calendar, now),
    },
  ];
}

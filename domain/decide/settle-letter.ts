import type { TaskEvent } from '../events';
import { saidBy } from '../evolve/redirection';
import { nextMailbox } from '../letter/fallback';
import { letterLine } from '../letter/letter-line';
import {
  isUnreachable,
  type HeldUp,
  type LetterFate,
  type LetterKind,
  type PlannedLetter,
  type Recipient,
  type Unreachable,
} from '../letter/letter';
import { recipientOf, sameMailbox } from '../letter/recipients';
import { letterTimeFrom, nextLetterTime } from '../policy/ladder';
import { isAssigned, isClosed, type AssignedTask, type LetterState, type TaskState } from '../state';
import { MINUTE_MS, instantOfMs, isAfter, msOf, type Instant } from '../time/instant';
import { rulesInForce, sinceEdition, type TaskRules } from './decision';
import { levelsToldBy } from './levels-reached';
import { isWanted } from './outbox';
import { stateAfter } from './state-after';

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
  if (fate.outcome === 'accepted') return levelsToldBy(known);
  if (isClosed(state)) return [];
  if (fate.outcome === 'unknown' && known.fate === null) {
    const wait = rules.policy.letters.resendUnknownAfterMinutes * MINUTE_MS;
    const at = letterTimeFrom(rules.policy, rules.calendar, instantOfMs(msOf(now) + wait));
    return [{ type: 'LetterResendPlanned', key: known.letter.key, at }];
  }
  if (!isUnreachable(fate.outcome)) return [];
  return unreachable(rules, state, known, fate.outcome, now);
}

/** What follows when a letter found no way out until the end of its day: it waits for the next letter hours. */
export function holdLetter(
  startRules: TaskRules,
  state: TaskState,
  key: string,
  { response }: HeldUp,
  now: Instant,
): TaskEvent[] {
  if (!isAssigned(state)) throw new Error(`a letter held up before the task was assigned: ${key}`);
  const known = state.letters.find((l) => l.letter.key === key);
  if (!known) throw new Error(`a letter held up that the task never planned: ${key}`);
  const isWaiting = known.fate === null ? known.held === undefined : known.resendAt !== null;
  if (!isWaiting) return [];
  const { policy, calendar } = rulesInForce(startRules, state);
  return [{ type: 'LetterHeldUp', key, response, nextAt: nextLetterTime(policy, calendar, now) }];
}

/** What follows when a letter that a server had taken came back. What is known already brings nothing. */
export function bounceLetter(
  startRules: TaskRules,
  state: TaskState,
  key: string,
  response: string,
  now: Instant,
): TaskEvent[] {
  const known = isAssigned(state) ? state.letters.find((l) => l.letter.key === key) : undefined;
  if (!isAssigned(state) || known === undefined) return [];
  // The report may be there before the answer of the server that sent it.
  const hasLeft = known.fate === null && known.held === undefined && !isAfter(known.letter.at, now);
  if (!hasLeft && known.fate?.outcome !== 'accepted' && known.fate?.outcome !== 'unknown') return [];
  const bounced: TaskEvent = { type: 'LetterBounced', key, response };
  if (isClosed(state)) return [bounced];
  return [bounced, ...unreachable(rulesInForce(startRules, state), state, known, 'bounced', now)];
}

/** The secretariat is told once per mailbox; a gap in its own mailbox has nobody left to be told. */
function unreachable(
  rules: TaskRules,
  state: AssignedTask,
  known: LetterState,
  outcome: Unreachable,
  now: Instant,
): TaskEvent[] {
  const gap = gapTold(rules, state, known.letter, outcome, now);
  if (!sinceEdition(rules, 3)) return gap;
  return [...gap, ...redirected(rules, stateAfter(state, gap, now), known, outcome, gap.length > 0, now)];
}

/** Kinds that concern their reader and nobody above it. */
const TO_ITS_READER_ONLY: readonly LetterKind[] = ['undeliverable', 'receipt', 'handover'];

/** What the reader was to be told is told to the next mailbox of the ladder: never silence, never twice. */
function redirected(
  rules: TaskRules,
  state: AssignedTask,
  known: LetterState,
  outcome: Unreachable,
  isGapTold: boolean,
  now: Instant,
): TaskEvent[] {
  const { letter } = known;
  if (letter.copy === true || TO_ITS_READER_ONLY.includes(letter.kind) || !isWanted(state, known)) return [];
  const to = nextReader(state, letter, isGapTold);
  if (to === null) return [];
  const { kind, level, note, recipient: from, key: letterKey } = letter;
  const rung = `RD#${state.extraCount + 1}`;
  const letterAt = troubleToldAt(rules, now);
  return [{ type: 'LetterRedirected', letterKey, kind, level, from, to, note, outcome, rung, letterAt }];
}

/** Null where nobody is left, or the next one hears of it anyway. */
function nextReader(state: AssignedTask, letter: PlannedLetter, isGapTold: boolean): Recipient | null {
  let to = nextMailbox(state, letter.recipient);
  for (; to !== null; to = nextMailbox(state, to)) {
    const reader = to;
    const told = lettersTo(state, letter.rungs, reader);
    if (told.some(({ fate }) => fate === null || !isUnreachable(fate.outcome))) return null;
    if (told.length > 0) continue;
    return isGapTold && sameMailbox(reader, recipientOf(state.task, 'secretariat')) ? null : reader;
  }
  return null;
}

/** Letters that bring one of these rungs to that mailbox, also in place of another one. */
function lettersTo(state: AssignedTask, rungs: readonly string[], to: Recipient): LetterState[] {
  const said = saidBy(state, rungs);
  return state.letters.filter(
    ({ letter }) =>
      sameMailbox(letter.recipient, to) && saidBy(state, letter.rungs).some((rung) => said.includes(rung)),
  );
}

function gapTold(
  rules: TaskRules,
  state: AssignedTask,
  { recipient, key: letterKey }: PlannedLetter,
  outcome: Unreachable,
  now: Instant,
): TaskEvent[] {
  const toldAlready = state.extraRungs.some(
    ({ id, kind, about }) =>
      kind === 'undeliverable' &&
      about !== null &&
      sameMailbox(about, recipient) &&
      !(sinceEdition(rules, 3) && isCalledBack(state, id)),
  );
  if (toldAlready || sameMailbox(recipient, recipientOf(state.task, 'secretariat'))) return [];
  return [
    {
      type: 'RecipientUnreachable',
      recipient,
      outcome,
      letterKey,
      rung: `GAP#${state.extraCount + 1}`,
      letterAt: troubleToldAt(rules, now),
    },
  ];
}

/** A task that was suspended calls back what it had to tell, and nobody has heard of it. */
function isCalledBack({ letters, earlier }: AssignedTask, rung: string): boolean {
  const fates = [...(earlier?.letters ?? []), ...letters.map(letterLine)]
    .filter(({ rungs }) => rungs.includes(rung))
    .map(({ outcome }) => outcome);
  return fates.length > 0 && fates.every((outcome) => outcome === 'skipped' || outcome === 'superseded');
}

const TROUBLE_TOLD_EVERY_MS = 5 * MINUTE_MS;

/**
 * When trouble with a mailbox is told: a dead mailbox shows in many tasks within the same minutes, and what
 * follows from it goes to one reader as one letter.
 */
function troubleToldAt(rules: TaskRules, now: Instant): Instant {
  const { policy, calendar } = rules;
  if (!sinceEdition(rules, 3)) return letterTimeFrom(policy, calendar, now);
  const mark = Math.ceil(msOf(now) / TROUBLE_TOLD_EVERY_MS) * TROUBLE_TOLD_EVERY_MS;
  return letterTimeFrom(policy, calendar, instantOfMs(mark));
}

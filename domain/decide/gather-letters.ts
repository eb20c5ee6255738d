import type { LetterKind, PlannedLetter, Recipient } from '../letter/letter';
import { recipientOf, sameMailbox } from '../letter/recipients';
import { audienceOf, type Rung } from '../policy/ladder';
import type { Policy } from '../policy/policy';
import type { ExtraRung } from '../state';
import type { Task } from '../task';
import { compareInstants, dateOf, isAfter, type Instant } from '../time/instant';

/** A rung of either sort that brings letters at one moment. */
interface Due {
  id: string;
  kind: LetterKind;
  at: Instant;
  level: 1 | 2 | 3 | null;
  note: string | null;
  to: Recipient[];
}

/** What a letter that serves several rungs is called by: the rung that says most to its reader. */
const WEIGHT: LetterKind[] = [
  'reminder',
  'due-today',
  'overdue',
  'return',
  'extension',
  'assignment',
  'no-acknowledgement',
  'escalation',
  'undeliverable',
];

export function dueOfRung(task: Task, rung: Rung): Due {
  return { ...rung, note: null, to: rung.to.map((audience) => recipientOf(task, audience)) };
}

export function dueOfExtra(task: Task, policy: Policy, extra: ExtraRung): Due {
  const audiences = extra.level === null ? (['secretariat'] as const) : audienceOf(policy, extra.level);
  return { ...extra, to: audiences.map((audience) => recipientOf(task, audience)) };
}

/**
 * One letter per mailbox for everything that is due at `now`. Rungs of earlier days that did not go
 * (an interruption) are in it, named as missed: no burst, no silence.
 */
export function gatherLetters(
  taskId: string,
  ladderVersion: number,
  dues: readonly Due[],
  now: Instant,
): PlannedLetter[] {
  const mailboxes: Recipient[] = [];
  for (const recipient of dues.flatMap((due) => due.to)) {
    if (!mailboxes.some((known) => sameMailbox(known, recipient))) mailboxes.push(recipient);
  }
  return mailboxes.map((recipient) => {
    const mine = dues
      .filter((due) => due.to.some((to) => sameMailbox(to, recipient)))
      .sort((a, b) => compareInstants(a.at, b.at));
    return letterFor(taskId, ladderVersion, recipient, mine, now);
  });
}

function letterFor(
  taskId: string,
  ladderVersion: number,
  recipient: Recipient,
  dues: Due[],
  now: Instant,
): PlannedLetter {
  const heaviest = dues.reduce((a, b) => (WEIGHT.indexOf(b.kind) >= WEIGHT.indexOf(a.kind) ? b : a));
  const latest = dues.reduce((a, b) => (isAfter(a.at, b.at) ? a : b));
  const today = dateOf(now);
  const rungs = dues.map((due) => due.id);
  const levels = dues.flatMap((due) => (due.level === null ? [] : [due.level]));
  const notes = dues.flatMap((due) => (due.note === null ? [] : [due.note]));
  return {
    key: `${taskId}/v${ladderVersion}/${rungs.join(',')}/${recipient.agency}.${recipient.seat}`,
    kind: heaviest.kind,
    ladderVersion,
    rungs,
    missedRungs: dues.filter((due) => dateOf(due.at) < today).map((due) => due.id),
    level: levels.reduce<1 | 2 | 3 | null>((a, b) => (a === null || b > a ? b : a), null),
    recipient,
    at: dateOf(latest.at) === today ? latest.at : now,
    note: notes.length === 0 ? null : notes.join('; '),
  };
}

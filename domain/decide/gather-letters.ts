import type { LetterKind, PlannedLetter, Recipient } from '../letter/letter';
import {
  audiencesOf,
  copyReaders,
  deputyOf,
  isHandedToMembers,
  recipientOf,
  sameMailbox,
} from '../letter/recipients';
import { audienceOf, type Rung } from '../policy/ladder';
import type { Audience, Policy } from '../policy/policy';
import type { AssignedTask, ExtraRung } from '../state';
import type { Task } from '../task';
import { compareInstants, dateOf, isAfter, type Instant } from '../time/instant';

/** A rung of either sort that brings letters at one moment. */
export interface Due {
  id: string;
  kind: LetterKind;
  at: Instant;
  level: 1 | 2 | 3 | null;
  note: string | null;
  to: Recipient[];
  /** Those who read along. */
  copies?: Recipient[];
  /** The mailbox that could not be reached, where `to` is written to instead. */
  insteadOf?: Recipient;
}

/** What a letter that serves several rungs is called by: the rung that says most to its reader. */
const WEIGHT: LetterKind[] = [
  'receipt',
  'report-request',
  'promise',
  'reminder',
  'due-today',
  'overdue',
  'next-period',
  'children',
  'missing-date',
  'extension-refused',
  'handover',
  'return',
  'extension',
  'resumption',
  'reassignment',
  'assignment',
  'no-acknowledgement',
  'extension-request',
  'risk',
  'escalation',
  'undeliverable',
];

/** What of a task decides who reads its letters. */
type Readers = Pick<AssignedTask, 'task' | 'delegations' | 'cascade'>;

export function dueOfRung(
  task: Task,
  rung: Rung,
  { delegations, cascade }: Omit<Readers, 'task'> = NOBODY_ELSE,
): Due {
  return { ...rung, note: null, to: mailboxes({ task, delegations, cascade }, rung.to, rung.at) };
}

const NOBODY_ELSE = { delegations: [], cascade: null };

export function dueOfExtra(readers: Readers, policy: Policy, extra: ExtraRung): Due {
  const isToOneMailbox = extra.kind === 'handover' || extra.insteadOf !== undefined;
  if (isToOneMailbox && extra.about !== null) return { ...extra, to: [extra.about] };
  const audiences = audiencesOfExtra(readers, policy, extra);
  const to = mailboxes(readers, audiences, extra.at);
  const { parent } = readers.task;
  if (parent === undefined || to.length === audiences.length) return { ...extra, to };
  // What somebody asks of those above a child waits for an answer, or was wanted at once: no matter for a list.
  return { ...extra, to: [...to, { agency: parent.lead.code, name: parent.lead.name, seat: 'focal' }] };
}

function audiencesOfExtra(
  { task, cascade }: Readers,
  policy: Policy,
  { kind, level }: ExtraRung,
): readonly Audience[] {
  if (level !== null) return audienceOf(policy, level);
  switch (kind) {
    case 'extension-request':
      return ['standing-agency', 'secretariat'];
    // An early word to those who hear of lateness otherwise, while there is still time to help.
    case 'risk':
      return audienceOf(policy, 2);
    case 'extension-refused':
    case 'receipt':
      return ['lead'];
    // A group is no reader of a list of its own members: the agency that follows them up is.
    case 'children':
      return isHandedToMembers(task, cascade) ? ['standing-agency'] : ['lead'];
    default:
      return ['secretariat'];
  }
}

function mailboxes(
  { task, delegations, cascade }: Readers,
  audiences: readonly Audience[],
  at: Instant,
): Recipient[] {
  return audiencesOf(task, audiences, cascade).map((audience) =>
    deputyOf(recipientOf(task, audience), at, delegations),
  );
}

/** The same rung, read by the coordinating agencies as well where the policy says so. */
export function withCopies(readers: Readers, { letters }: Policy, due: Due): Due {
  const isAsked = letters.copyToCoordinating?.includes(due.kind) === true;
  // Of a letter that is redirected the copies have gone.
  if (!isAsked || readers.task.parent !== undefined || due.insteadOf !== undefined) return due;
  const copies = copyReaders(readers, due.at);
  return { ...due, copies: copies.filter((copy) => !due.to.some((to) => sameMailbox(to, copy))) };
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
  const readersOf = ({ to, copies = [] }: Due): Recipient[] => [...to, ...copies];
  const mailboxes: Recipient[] = [];
  for (const recipient of dues.flatMap(readersOf)) {
    if (!mailboxes.some((known) => sameMailbox(known, recipient))) mailboxes.push(recipient);
  }
  return mailboxes.map((recipient) => {
    const mine = dues
      .filter((due) => readersOf(due).some((to) => sameMailbox(to, recipient)))
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
  const insteadOf = dues.find((due) => due.insteadOf !== undefined)?.insteadOf;
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
    ...(dues.some(({ to }) => to.some((one) => sameMailbox(one, recipient))) ? {} : { copy: true as const }),
    ...(insteadOf === undefined ? {} : { insteadOf }),
  };
}

import type { AssignedTask } from '../state';
import type { EscalationLevel } from '../policy/policy';
import { dateOf, type PlainDate } from '../time/instant';
import type { PlannedLetter, Recipient, Unreachable } from './letter';
import { mailboxName, recipientOf, sameMailbox } from './recipients';

/**
 * Why a mailbox reads a letter. `level`: it is the one that this level of the ladder names; null: the letter is
 * told to it for another reason, e.g. a request that it passes on.
 */
export type ReaderReason =
  | { rule: 'lead' }
  | { rule: 'leadership'; level: EscalationLevel | null }
  | { rule: 'standing-agency'; level: EscalationLevel | null }
  | { rule: 'office'; level: EscalationLevel | null }
  | { rule: 'committee'; level: EscalationLevel | null }
  | { rule: 'secretariat' }
  | { rule: 'former-lead' }
  | { rule: 'parent-lead' }
  /** Until when it stands in, and for whom. */
  | { rule: 'deputy'; of: string; until: PlainDate }
  | { rule: 'coordinating' }
  | { rule: 'redirected'; from: string; outcome: Unreachable | null; on: PlainDate | null };

/** What of a letter says why it goes where it goes. */
export type Addressed = Pick<
  PlannedLetter,
  'recipient' | 'rungs' | 'kind' | 'level' | 'at' | 'copy' | 'insteadOf'
>;

/** Why this mailbox reads it, as the task stood when the letter was planned. */
export function whyReader(state: AssignedTask, letter: Addressed): ReaderReason {
  const { recipient, rungs, kind, level, copy, insteadOf } = letter;
  if (insteadOf !== undefined) {
    const redirects = state.extraRungs.find(({ id }) => rungs.includes(id))?.redirects;
    const { outcome = null, on = null } = redirects ?? {};
    return { rule: 'redirected', from: mailboxName(insteadOf), outcome, on };
  }
  if (kind === 'handover') return { rule: 'former-lead' };
  return (
    (copy === true
      ? copyReason(state, letter)
      : placeReason(state, recipient, kind === 'undeliverable' ? null : level)) ??
    deputyReason(state, letter) ?? { rule: state.task.parent === undefined ? 'lead' : 'parent-lead' }
  );
}

function copyReason({ task }: AssignedTask, { recipient }: Addressed): ReaderReason | null {
  return task.coordinating.some(({ code }) => code === recipient.agency) ? { rule: 'coordinating' } : null;
}

/** An agency at several places reads as what the level names, or else as the lead. */
function placeReason(
  { task }: AssignedTask,
  recipient: Recipient,
  level: EscalationLevel | null,
): ReaderReason | null {
  const is = (audience: Parameters<typeof recipientOf>[1]): boolean =>
    sameMailbox(recipientOf(task, audience), recipient);
  if (is('lead-leadership')) return { rule: 'leadership', level };
  if (level === null && is('lead')) return { rule: 'lead' };
  if (is('steering-committee')) return { rule: 'committee', level };
  if (is('standing-agency')) return { rule: 'standing-agency', level };
  if (is('government-office')) return { rule: 'office', level };
  if (is('secretariat')) return { rule: 'secretariat' };
  return is('lead') ? { rule: 'lead' } : null;
}

function deputyReason({ delegations }: AssignedTask, { recipient, at }: Addressed): ReaderReason | null {
  const today = dateOf(at);
  const found = delegations.find(({ to, until }) => to.code === recipient.agency && until >= today);
  return found ? { rule: 'deputy', of: found.from.name, until: found.until } : null;
}

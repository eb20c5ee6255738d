import type { Task } from '../task';
import { recipientOf, sameMailbox } from './recipients';
import type { Recipient } from './letter';
import type { Audience } from '../policy/policy';

/** Who is written to where the one before cannot be reached: up the ladder, one step at a time. */
const NEXT: Partial<Record<Audience, Audience>> = {
  lead: 'lead-leadership',
  'lead-leadership': 'standing-agency',
  'steering-committee': 'government-office',
  'government-office': 'standing-agency',
};

/**
 * The next mailbox of the ladder for one that cannot be reached; null where nobody but the secretariat is left,
 * who is told of the gap anyway. A deputy stands for the lead. Above a child's own agency its parent speaks.
 */
export function nextMailbox(task: Task, unreachable: Recipient): Recipient | null {
  const places: Audience[] = [
    'lead',
    'lead-leadership',
    'standing-agency',
    'government-office',
    'steering-committee',
  ];
  const place = places.find((audience) => sameMailbox(recipientOf(task, audience), unreachable));
  const next = place === undefined ? deputyFallback(task, unreachable) : NEXT[place];
  if (next === undefined) return null;
  if (task.parent !== undefined && next !== 'lead' && next !== 'lead-leadership') return null;
  const mailbox = recipientOf(task, next);
  const isSecretariat = sameMailbox(mailbox, recipientOf(task, 'secretariat'));
  return isSecretariat || sameMailbox(mailbox, unreachable) ? null : mailbox;
}

function deputyFallback(task: Task, { agency, seat }: Recipient): Audience | undefined {
  const isSecretariat = agency === task.parties.secretariat.code;
  return seat === 'focal' && !isSecretariat ? 'lead' : undefined;
}

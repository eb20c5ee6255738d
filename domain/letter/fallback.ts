import type { Audience } from '../policy/policy';
import type { AssignedTask } from '../state';
import type { Task } from '../task';
import type { Recipient } from './letter';
import { recipientOf, sameMailbox } from './recipients';

/** Who is written to where the one before cannot be reached, one step at a time; the secretariat at the end. */
const CHAINS: readonly Audience[][] = [
  ['lead', 'lead-leadership', 'standing-agency', 'secretariat'],
  ['steering-committee', 'government-office', 'standing-agency', 'secretariat'],
];

/** Above a child's own agency its parent speaks. */
const CHAINS_OF_CHILD: readonly Audience[][] = [['lead', 'lead-leadership']];

/**
 * The next mailbox for one that cannot be reached; null where nobody is left. A deputy's letters go back to
 * whom it stands in for. One agency may stand at several places: no mailbox comes twice, so that this ends.
 */
export function nextMailbox(
  { task, delegations }: Pick<AssignedTask, 'task' | 'delegations'>,
  unreachable: Recipient,
): Recipient | null {
  const chains = task.parent === undefined ? CHAINS : CHAINS_OF_CHILD;
  for (const chain of chains) {
    const mailboxes = chain.map((audience) => recipientOf(task, audience));
    const place = mailboxes.findIndex((mailbox) => sameMailbox(mailbox, unreachable));
    if (place < 0) continue;
    const tried = mailboxes.slice(0, place + 1);
    return mailboxes.find((next) => !tried.some((one) => sameMailbox(one, next))) ?? null;
  }
  const deputyFor = delegations.find(({ to }) => to.code === unreachable.agency);
  if (deputyFor) return { agency: deputyFor.from.code, name: deputyFor.from.name, seat: 'focal' };
  return isOfOtherTask(task, unreachable) ? null : recipientOf(task, 'lead');
}

/** The lead of the parent, which a child writes to when somebody asks for what only it can decide. */
function isOfOtherTask({ parent }: Task, { agency }: Recipient): boolean {
  return parent !== undefined && parent.lead.code === agency;
}

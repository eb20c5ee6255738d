import type { Audience } from '../policy/policy';
import type { AssignedTask, Cascade, Delegation } from '../state';
import type { Task } from '../task';
import { dateOf, type Instant } from '../time/instant';
import type { PlannedLetter, Recipient } from './letter';

const OWN_AGENCY: readonly Audience[] = ['lead', 'lead-leadership'];

/**
 * Whom a task itself writes to: what is above a child's own agency hears of it through the parent, and a
 * group whose members have tasks of their own is not written to beside them.
 */
export function audiencesOf(
  task: Task,
  audiences: readonly Audience[],
  cascade: Cascade | null = null,
): readonly Audience[] {
  const near = task.parent === undefined ? audiences : audiences.filter((a) => OWN_AGENCY.includes(a));
  return isHandedToMembers(task, cascade) ? near.filter((a) => !OWN_AGENCY.includes(a)) : near;
}

/** Whether the lead is a group that the task was handed down to. */
export function isHandedToMembers({ lead }: Pick<Task, 'lead'>, cascade: Cascade | null): boolean {
  return cascade !== null && cascade.groups.includes(lead.name);
}

/** Who reads for the recipient on that day: the deputy while a delegation lasts. Leadership is not delegated. */
export function deputyOf(recipient: Recipient, at: Instant, delegations: readonly Delegation[]): Recipient {
  if (recipient.seat !== 'focal') return recipient;
  const today = dateOf(at);
  const found = delegations.find(({ from, until }) => from.code === recipient.agency && until >= today);
  if (!found) return recipient;
  const standsFor = { code: recipient.agency, name: recipient.name };
  return { agency: found.to.code, name: found.to.name, seat: 'focal', standsFor };
}

/** Whose mailbox it would be if nobody stood in. */
export function principalOf({ standsFor, ...recipient }: Recipient): Recipient {
  return standsFor ? { ...recipient, agency: standsFor.code, name: standsFor.name } : recipient;
}

/** The mailboxes that read along: those of the coordinating agencies, or of their deputies. */
export function copyReaders(
  { task, delegations }: Pick<AssignedTask, 'task' | 'delegations'>,
  at: Instant,
): Recipient[] {
  return task.coordinating.map(({ code, name }) =>
    deputyOf({ agency: code, name, seat: 'focal' }, at, delegations),
  );
}

/** Whether the letter's reader still works along, or stands in for an agency that does. */
export function isCopyReader(
  state: Pick<AssignedTask, 'task' | 'delegations'>,
  { recipient, at }: Pick<PlannedLetter, 'recipient' | 'at'>,
): boolean {
  const { task, delegations } = state;
  const isNamed = task.coordinating.some(({ code }) => code === recipient.agency);
  return isNamed || copyReaders({ task, delegations }, at).some((reader) => sameMailbox(reader, recipient));
}

/** The mailbox that an audience of the ladders means for this task. */
export function recipientOf(task: Task, audience: Audience): Recipient {
  const { lead, parties } = task;
  switch (audience) {
    case 'lead':
      return { agency: lead.code, name: lead.name, seat: 'focal' };
    case 'lead-leadership':
      return { agency: lead.code, name: lead.name, seat: 'leadership' };
    case 'standing-agency':
      return { agency: parties.standingAgency.code, name: parties.standingAgency.name, seat: 'focal' };
    case 'government-office':
      return { agency: parties.office.code, name: parties.office.name, seat: 'focal' };
    case 'steering-committee':
      return { agency: parties.committee.code, name: parties.committee.name, seat: 'focal' };
    case 'secretariat':
      return { agency: parties.secretariat.code, name: parties.secretariat.name, seat: 'focal' };
  }
}

export function sameMailbox(a: Recipient, b: Recipient): boolean {
  return a.agency === b.agency && a.seat === b.seat;
}

/** `Lãnh đạo Bộ Công Thương` or `Bộ Công Thương`. */
export function mailboxName({ name, seat }: Recipient): string {
  return seat === 'leadership' ? `Lãnh đạo ${name}` : name;
}

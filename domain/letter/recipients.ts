import type { Audience } from '../policy/policy';
import type { Task } from '../task';
import type { Recipient } from './letter';

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

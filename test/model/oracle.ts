import type { Person, PersonRole } from '../../domain/actor';
import type { CommandType, HumanCommand } from '../../domain/commands';
import type { Refusal } from '../../domain/refusal';
import type { TaskState } from '../../domain/state';
import type { Task } from '../../domain/task';
import { dateOf, type Instant, type PlainDate } from '../../domain/time/instant';
import type { GivenCommand } from '../support/command-sequences';

/**
 * The state machine once more, in another form and from the wording of the duty alone: statuses and rights,
 * nothing else. It must not read domain/transitions.ts: it is there so that a wrong table is noticed.
 */

type Status = Exclude<TaskState['status'], 'unassigned'>;
type Code = Refusal['code'];

/** What is foretold of a command: it is refused for this reason, or it may be taken and leads to this status. */
export type Foretold = { refused: Code } | { leadsTo: Status };

const LEAD_SAYS = 'Acknowledge ReportProgress ReportRisk ReportCompletion RequestExtension';
const JUDGES = 'AcceptCompletion ReturnCompletion Escalate';
const DECIDES = `DecideExtension ExtendDeadline Suspend Resume Reassign ChangeCoordinating Withdraw ${JUDGES}`;
const HANDS_OVER = 'Delegate EndDelegation';
const OWN_PART = 'AcknowledgePart DeliverContribution';

const MAY: Record<PersonRole, string> = {
  lead: `${LEAD_SAYS} ${HANDS_OVER} OpenCascade`,
  coordinating: `${OWN_PART} ${HANDS_OVER}`,
  'standing-agency': `${JUDGES} LinkSource OpenCascade`,
  // It records what others answered and decided on paper.
  secretariat: `${LEAD_SAYS} ${DECIDES} ${HANDS_OVER} ${OWN_PART} LinkSource OpenCascade AdoptRules`,
  'assigning-authority': DECIDES,
  'steering-committee': DECIDES,
  operator: 'AdoptRules',
};

/** Whatever the work is at, these only add to the record. */
const WHENEVER = `${HANDS_OVER} ${OWN_PART} ChangeCoordinating LinkSource AdoptRules`.split(' ');
const OF_A_REPORT = ['AcceptCompletion', 'ReturnCompletion'];
/** While work is suspended one may still say how far it is, finish it, and be given another date. */
const WHILE_SUSPENDED = ['ReportProgress', 'ReportCompletion', 'ExtendDeadline', 'Resume', 'Withdraw'];

/** Reasons that lie in what a command says, not in status or right. */
const OF_CONTENT: Partial<Record<CommandType, Code[]>> = {
  Acknowledge: ['already-acknowledged', 'promised-in-the-past'],
  ReportProgress: ['promised-in-the-past'],
  ReportRisk: ['expected-in-the-past'],
  RequestExtension: ['request-pending', 'new-due-not-later', 'new-due-in-the-past'],
  DecideExtension: ['no-request', 'new-due-not-later', 'new-due-in-the-past'],
  ExtendDeadline: ['new-due-not-later', 'new-due-in-the-past'],
  Reassign: ['already-lead'],
  ChangeCoordinating: ['not-coordinating', 'nothing-changes'],
  AcknowledgePart: ['not-coordinating', 'part-already-acknowledged'],
  DeliverContribution: ['not-coordinating'],
  Delegate: ['no-such-party', 'delegation-in-the-past', 'nothing-changes'],
  EndDelegation: ['no-delegation'],
  LinkSource: ['already-linked'],
  AdoptRules: ['rules-in-force-already'],
  OpenCascade: ['cascaded-already'],
};

/** What is known of the task without asking it. */
export interface Standing {
  status: Status;
  lead: Task['lead'];
  due: Instant | null;
  /** Agencies that read for the lead on that day. */
  deputies: string[];
}

export class Oracle {
  private status: Status = 'open';
  private lead: string;
  private leadName: string;
  private due: Instant | null;
  private coordinating: string[];
  private deputies: { from: string; to: string; until: string }[] = [];
  private readonly taken = new Set<string>();
  private readonly turnedAway = new Set<string>();

  constructor(private readonly task: Task) {
    this.lead = task.lead.code;
    this.leadName = task.lead.name;
    this.due = task.deadline.due;
    this.coordinating = task.coordinating.map(({ code }) => code);
  }

  foretell(given: GivenCommand): Foretold {
    if (this.taken.has(given.id)) return { leadsTo: this.status };
    if (this.turnedAway.has(given.id)) return { refused: 'no-right' };
    if (this.status === 'accepted' || this.status === 'withdrawn') return { refused: 'closed' };
    if (!this.mayGive(given)) return { refused: 'no-right' };
    return this.byStatus(given.command);
  }

  /** Whether an outcome is what was foretold; the oracle goes on from it. Null, or what is wrong. */
  check(given: GivenCommand, outcome: string, status: TaskState['status']): string | null {
    const foretold = this.foretell(given);
    const wrong = `the oracle foretold ${JSON.stringify(foretold)}, and it was ${outcome}, now ${status}`;
    if ('refused' in foretold) {
      if (foretold.refused === 'no-right') this.turnedAway.add(given.id);
      return outcome === foretold.refused && status === this.status ? null : wrong;
    }
    if (outcome !== 'taken') {
      const allowed = OF_CONTENT[given.command.type] ?? [];
      return allowed.includes(outcome as Code) && status === this.status ? null : wrong;
    }
    if (status !== foretold.leadsTo) return wrong;
    if (!this.taken.has(given.id)) this.goOn(given.command, foretold.leadsTo);
    this.taken.add(given.id);
    return null;
  }

  standing(on: PlainDate): Standing {
    const { status, lead, leadName, due } = this;
    const deputies = this.deputies.filter(({ from, until }) => from === lead && until >= on);
    return { status, lead: { code: lead, name: leadName }, due, deputies: deputies.map(({ to }) => to) };
  }

  private mayGive({ actor, command, at }: GivenCommand): boolean {
    if (!MAY[actor.role].split(' ').includes(command.type)) return false;
    if (actor.agency === undefined) return true;
    const speaksFor = [
      actor.agency,
      ...this.deputies.filter((d) => d.to === actor.agency && dateOf(at) <= d.until).map((d) => d.from),
    ];
    return this.partiesOf(actor, command).some((code) => speaksFor.includes(code));
  }

  /** The agencies that may give the command in this capacity. */
  private partiesOf({ role, agency }: Person, command: HumanCommand): string[] {
    const { standingAgency, secretariat, committee } = this.task.parties;
    const own = 'from' in command ? command.from : 'agency' in command ? command.agency : null;
    switch (role) {
      case 'lead':
        return own === null || own === this.lead ? [this.lead] : [];
      case 'coordinating':
        return this.coordinating.filter((code) => own === null || own === code);
      case 'standing-agency':
        return [standingAgency.code];
      case 'secretariat':
        return [secretariat.code];
      case 'steering-committee':
        return [committee.code];
      case 'assigning-authority':
      case 'operator':
        return [agency as string];
    }
  }

  private byStatus({ type, ...command }: HumanCommand): Foretold {
    if (WHENEVER.includes(type)) return { leadsTo: this.status };
    if (OF_A_REPORT.includes(type)) {
      if (this.status !== 'reported') return { refused: 'not-reported' };
      return { leadsTo: type === 'AcceptCompletion' ? 'accepted' : 'open' };
    }
    if (type === 'Resume')
      return this.status === 'suspended' ? { leadsTo: 'open' } : { refused: 'not-suspended' };
    if (type === 'Withdraw') return { leadsTo: 'withdrawn' };
    if (this.status === 'reported') return { refused: 'awaiting-acceptance' };
    if (this.status === 'suspended' && !WHILE_SUSPENDED.includes(type)) return { refused: 'suspended' };
    if (type === 'ReportCompletion') return { leadsTo: 'reported' };
    if (type === 'Suspend') return { leadsTo: 'suspended' };
    if (type === 'DecideExtension' && 'decision' in command && command.decision === 'withdraw') {
      return { leadsTo: 'withdrawn' };
    }
    return { leadsTo: this.status };
  }

  private goOn(command: HumanCommand, status: Status): void {
    this.status = status;
    if (command.type === 'ExtendDeadline') this.due = command.newDue;
    if (command.type === 'DecideExtension' && command.newDue !== null) this.due = command.newDue;
    if (command.type === 'Reassign') {
      this.deputies = this.deputies.filter(({ from }) => from !== this.lead);
      this.lead = command.lead.code;
      this.leadName = command.lead.name;
      this.coordinating = this.coordinating.filter((code) => code !== this.lead);
    }
    if (command.type === 'ChangeCoordinating') {
      const kept = this.coordinating.filter((code) => !command.remove.includes(code));
      // Who works along already is not added: named on both sides, it is taken away.
      const added = command.add
        .map(({ code }) => code)
        .filter((code) => code !== this.lead && !this.coordinating.includes(code));
      this.coordinating = [...new Set([...kept, ...added])];
    }
    if (command.type === 'Delegate' || command.type === 'EndDelegation') {
      this.deputies = this.deputies.filter(({ from }) => from !== command.from);
    }
    if (command.type === 'Delegate') {
      this.deputies.push({ from: command.from, to: command.to.code, until: command.until });
    }
  }
}

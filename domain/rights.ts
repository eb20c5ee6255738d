import type { Person } from './actor';
import type { HumanCommand } from './commands';
import type { Refusal } from './refusal';
import type { AssignedTask } from './state';
import { TRANSITIONS } from './transitions';
import { dateOf, type Instant } from './time/instant';

/**
 * The right that is missing, or null when the actor may give the command. Rights are the role's, and for
 * the parties of a task those of that task only: another ministry's lead is nobody here. An actor that does
 * not say for which agency it acts is taken at its role: the terminal of the secretariat records answers of
 * many.
 */
export function missingRight(
  state: AssignedTask,
  actor: Person,
  command: HumanCommand,
  now: Instant,
): Extract<Refusal, { code: 'no-right' }> | null {
  const { by } = TRANSITIONS[command.type];
  const refusal = { code: 'no-right', right: command.type, role: actor.role, allowed: by } as const;
  if (!by.includes(actor.role)) return { ...refusal, why: 'role' };
  if (actor.agency === undefined) return null;
  return actsFor(state, actor, now).some((agency) => isPartOf(state, actor, agency, command))
    ? null
    : { ...refusal, why: 'other-agency' };
}

/** The agency of the actor, and those that have delegated to it until a day that has not passed. */
function actsFor(state: AssignedTask, { agency }: Person, now: Instant): string[] {
  const today = dateOf(now);
  const delegated = state.delegations.filter(({ to, until }) => to.code === agency && until >= today);
  return [agency as string, ...delegated.map(({ from }) => from.code)];
}

function isPartOf(state: AssignedTask, { role }: Person, agency: string, command: HumanCommand): boolean {
  const { task } = state;
  switch (role) {
    case 'lead':
      return agency === task.lead.code && agency === partOf(command, agency);
    case 'coordinating':
      return task.coordinating.some(({ code }) => code === agency) && agency === partOf(command, agency);
    case 'standing-agency':
      return agency === task.parties.standingAgency.code;
    case 'secretariat':
      return agency === task.parties.secretariat.code;
    case 'steering-committee':
      return agency === task.parties.committee.code;
    // The issuer is printed on the document and has no entry in the directory; operators serve all tasks.
    case 'assigning-authority':
    case 'operator':
      return true;
  }
}

/** The agency whose part of the work a command is about. */
function partOf(command: HumanCommand, own: string): string {
  switch (command.type) {
    case 'AcknowledgePart':
    case 'DeliverContribution':
      return command.agency;
    case 'Delegate':
    case 'EndDelegation':
      return command.from;
    default:
      return own;
  }
}

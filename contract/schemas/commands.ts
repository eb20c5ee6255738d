import { z } from 'zod';
import { PERSON_ROLES, type Person } from '../../domain/actor';
import type { CommandEnvelope, HumanCommand } from '../../domain/commands';
import { isPlainDate, msOf } from '../../domain/time/instant';
import { workingCalendar } from './calendar-file';
import { code } from './fields';
import { policyFile } from './policy-file';

/** One line of text: no line break or other control character can hide in it. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'control character');
}

const plainDate = z.string().refine(isPlainDate, 'not a day of the calendar');

const instant = z.string().refine((text) => {
  try {
    msOf(text);
    return /\+07:00$/.test(text);
  } catch {
    return false;
  }
}, 'not an instant with +07:00');

export const actor = z.strictObject({
  role: z.enum(PERSON_ROLES),
  name: line(200),
  agency: code.optional(),
}) satisfies z.ZodType<Person>;

/** Carried, not checked: see `verifyIdentity`. The value has room for a signature with its certificate. */
const proof = z.strictObject({ scheme: line(40), value: line(16_000) }).optional();

const agency = z.strictObject({ code, name: line(300) });
const reason = line(1000);
const document = line(300);
/** An earlier period of a recurring duty, counted from 1. */
const period = z.int().min(1).max(10_000).optional();

/** `commandId` makes giving the same command twice harmless, also across continue-as-new. */
const common = { commandId: line(100), actor, proof };

const decision = { ...common, document, signer: line(200), reason: reason.nullable() };

export const COMMAND_SCHEMAS = {
  acknowledge: z.strictObject({ ...common, promisedOn: plainDate.nullable() }),
  progress: z.strictObject({
    ...common,
    summary: line(1000),
    percent: z.number().int().min(0).max(100).nullable(),
    promisedOn: plainDate.optional(),
  }),
  risk: z.strictObject({ ...common, reason, expectedOn: plainDate.nullable() }),
  complete: z.strictObject({
    ...common,
    evidence: z.strictObject({
      document: line(300).nullable(),
      link: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .nullable(),
      figure: line(300).nullable(),
    }),
    period,
  }),
  accept: z.strictObject({ ...common, note: line(1000).nullable(), period }),
  return: z.strictObject({ ...common, reason, period }),
  requestExtension: z.discriminatedUnion('ask', [
    z.strictObject({
      ...common,
      ask: z.literal('new-date'),
      newDue: instant,
      reason,
      document: document.nullable(),
    }),
    z.strictObject({
      ...common,
      ask: z.literal('withdrawal'),
      newDue: z.null(),
      reason,
      document: document.nullable(),
    }),
  ]),
  decideExtension: z.discriminatedUnion('decision', [
    z.strictObject({ ...decision, decision: z.literal('keep'), newDue: z.null() }),
    z.strictObject({ ...decision, decision: z.literal('new-date'), newDue: instant }),
    z.strictObject({ ...decision, decision: z.literal('withdraw'), newDue: z.null() }),
  ]),
  extend: z.strictObject({
    ...common,
    newDue: instant,
    document,
    signer: line(200).optional(),
    reason: reason.nullable(),
  }),
  suspend: z.strictObject({ ...common, reason, document }),
  resume: z.strictObject({ ...common, reason: reason.nullable(), document: document.nullable() }),
  reassign: z.strictObject({ ...common, lead: agency, document, reason: reason.nullable() }),
  coordinate: z.strictObject({
    ...common,
    add: z.array(agency).max(100),
    remove: z.array(code).max(100),
    document: document.nullable(),
    reason: reason.nullable(),
  }),
  acknowledgePart: z.strictObject({ ...common, agency: code }),
  contribute: z.strictObject({
    ...common,
    agency: code,
    summary: line(1000),
    document: document.nullable(),
  }),
  delegate: z.strictObject({ ...common, from: code, to: agency, until: plainDate, reason }),
  endDelegation: z.strictObject({ ...common, from: code, reason: reason.nullable() }),
  link: z.strictObject({
    ...common,
    source: z.strictObject({
      number: line(80).nullable(),
      title: line(200),
      issuedOn: plainDate.nullable(),
      clause: line(20),
      taskCode: line(120).nullable(),
    }),
  }),
  adopt: z.strictObject({
    ...common,
    policy: policyFile.nullable(),
    calendar: workingCalendar.nullable(),
    reason,
  }),
  cascade: z.strictObject({
    ...common,
    total: z.int().min(1).max(100_000),
    groups: z.array(line(200)).max(100),
    closeRule: z.enum(['all-children-accepted', 'by-decision']),
    membersSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'sha256')
      .optional(),
  }),
  escalate: z.strictObject({
    ...common,
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    reason,
  }),
  withdraw: z.strictObject({ ...common, reason, document: document.nullable() }),
};

export type CommandName = keyof typeof COMMAND_SCHEMAS;
export type CommandInput<N extends CommandName> = z.infer<(typeof COMMAND_SCHEMAS)[N]>;

/** The domain's command for a validated input, with who gave it. */
export function toEnvelope<N extends CommandName>(name: N, input: CommandInput<N>): CommandEnvelope {
  const { commandId, actor, proof, ...fields } = input;
  const command = { type: DOMAIN_TYPES[name], ...fields } as unknown as HumanCommand;
  return { id: commandId, actor, ...(proof === undefined ? {} : { proof }), command };
}

const DOMAIN_TYPES: Record<CommandName, HumanCommand['type']> = {
  acknowledge: 'Acknowledge',
  progress: 'ReportProgress',
  risk: 'ReportRisk',
  complete: 'ReportCompletion',
  accept: 'AcceptCompletion',
  return: 'ReturnCompletion',
  requestExtension: 'RequestExtension',
  decideExtension: 'DecideExtension',
  extend: 'ExtendDeadline',
  suspend: 'Suspend',
  resume: 'Resume',
  reassign: 'Reassign',
  coordinate: 'ChangeCoordinating',
  acknowledgePart: 'AcknowledgePart',
  contribute: 'DeliverContribution',
  delegate: 'Delegate',
  endDelegation: 'EndDelegation',
  link: 'LinkSource',
  adopt: 'AdoptRules',
  cascade: 'OpenCascade',
  escalate: 'Escalate',
  withdraw: 'Withdraw',
};

/** The way back: the command name and the fields of its input for a command of the domain. */
export function toCommandInput({ id, actor, proof, command }: CommandEnvelope): {
  name: CommandName;
  input: CommandInput<CommandName>;
} {
  const { type, ...fields } = command;
  const name = (Object.keys(DOMAIN_TYPES) as CommandName[]).find((n) => DOMAIN_TYPES[n] === type);
  if (name === undefined) throw new Error(`no update for the command ${type}`);
  const given = { commandId: id, actor, ...(proof === undefined ? {} : { proof }) };
  return { name, input: { ...given, ...fields } };
}

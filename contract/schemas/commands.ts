import { z } from 'zod';
import { PERSON_ROLES, type Person } from '../../domain/actor';
import type { CommandEnvelope, HumanCommand } from '../../domain/commands';
import { isPlainDate, msOf } from '../../domain/time/instant';

/** One line of text: no line break or other control character can hide in it. */
function line(max: number) {
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

const actor = z.strictObject({
  role: z.enum(PERSON_ROLES),
  name: line(200),
}) satisfies z.ZodType<Person>;

/** `commandId` makes giving the same command twice harmless, also across continue-as-new. */
const common = { commandId: line(100), actor };

export const COMMAND_SCHEMAS = {
  acknowledge: z.strictObject({ ...common, promisedOn: plainDate.nullable() }),
  progress: z.strictObject({
    ...common,
    summary: line(1000),
    percent: z.number().int().min(0).max(100).nullable(),
  }),
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
  }),
  accept: z.strictObject({ ...common, note: line(1000).nullable() }),
  return: z.strictObject({ ...common, reason: line(1000) }),
  extend: z.strictObject({
    ...common,
    newDue: instant,
    document: line(300),
    reason: line(1000).nullable(),
  }),
  escalate: z.strictObject({
    ...common,
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    reason: line(1000),
  }),
  withdraw: z.strictObject({ ...common, reason: line(1000), document: line(300).nullable() }),
};

export type CommandName = keyof typeof COMMAND_SCHEMAS;
export type CommandInput<N extends CommandName> = z.infer<(typeof COMMAND_SCHEMAS)[N]>;

/** The domain's command for a validated input. */
export function toCommand<N extends CommandName>(name: N, input: CommandInput<N>): HumanCommand {
  const { commandId: _id, actor: _actor, ...fields } = input;
  return { type: DOMAIN_TYPES[name], ...fields } as unknown as HumanCommand;
}

const DOMAIN_TYPES: Record<CommandName, HumanCommand['type']> = {
  acknowledge: 'Acknowledge',
  progress: 'ReportProgress',
  complete: 'ReportCompletion',
  accept: 'AcceptCompletion',
  return: 'ReturnCompletion',
  extend: 'ExtendDeadline',
  escalate: 'Escalate',
  withdraw: 'Withdraw',
};

/** The way back: the command name and the fields of its input for a command of the domain. */
export function toCommandInput({ id, actor, command }: CommandEnvelope): {
  name: CommandName;
  input: CommandInput<CommandName>;
} {
  const { type, ...fields } = command;
  const name = (Object.keys(DOMAIN_TYPES) as CommandName[]).find((n) => DOMAIN_TYPES[n] === type);
  if (name === undefined) throw new Error(`no update for the command ${type}`);
  return { name, input: { commandId: id, actor, ...fields } };
}

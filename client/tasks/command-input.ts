import type { CommandInput, CommandName } from '../../contract/schemas/commands';
import type { CommandContext } from '../context';
import { checkedInput } from './checked-input';

/** The fields of a command but for who gives it and under which id; a union stays one. */
export type Fields<N extends CommandName> =
  CommandInput<N> extends infer I
    ? I extends unknown
      ? Omit<I, 'commandId' | 'actor' | 'proof'>
      : never
    : never;

/** The input of a command as the person in force gives it. Throws CliErrors (2, 4). */
export function inputOf<N extends CommandName>(
  context: CommandContext,
  name: N,
  fields: Fields<N>,
  commandId: string,
): CommandInput<N> {
  return checkedInput(name, { commandId, actor: context.actor, ...fields });
}

import { COMMAND_SCHEMAS, type CommandInput, type CommandName } from '../../contract/schemas/commands';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { inputText } from '../text/input-text';

/** Where a field is typed when its flag is not called like it. */
const FLAGS: Readonly<Record<string, string>> = {
  commandId: '--command-id',
  newDue: '--to',
  expectedOn: '--expected',
  promisedOn: '--promised',
  'source.number': '--document',
  'source.issuedOn': '--issued',
  'source.taskCode': '--same-as',
  'actor.role': '--role (DONDOC_ROLE)',
  'actor.name': '--by (DONDOC_ACTOR)',
  'actor.agency': '--agency (DONDOC_AGENCY)',
};

/** What the person typed, as the task takes it; found wrong here rather than by the worker. Throws a CliError (2). */
export function checkedInput<N extends CommandName>(name: N, input: object): CommandInput<N> {
  const read = COMMAND_SCHEMAS[name].safeParse(input);
  if (read.success) return read.data as CommandInput<N>;
  const [issue] = read.error.issues;
  if (issue === undefined) throw read.error;
  const flag = FLAGS[issue.path.map(String).join('.')] ?? `--${String(issue.path.at(-1))}`;
  const { vi, en } = inputText(issue);
  throw new CliError(EXIT.badInput, `${flag}: ${vi}.`, `${flag}: ${en}.`, { flag });
}

import { loadAgencies } from '../../config/load-agencies';
import { clausePathOf, isClause } from '../../contract/task-id';
import { readHead } from '../../domain/directive/register/head';
import { AgencyCells } from '../../domain/directive/register/read-agencies';
import { readRows } from '../../domain/directive/register/read-rows';
import type { ReadRegister, RegisterTask } from '../../domain/directive/register/register-task';
import { CliError } from '../cli-error';
import type { VerbOptions } from '../commands/command';
import { textOrNull } from '../options/text-or-null';
import type { CommandContext } from '../context';
import type { DirectiveFacts } from '../directives/draft-facts';
import { loadRules } from '../directives/load-rules';
import { EXIT } from '../exit-codes';
import { chooseSheet, type ChosenSheet } from './choose-sheet';
import { chosenOnCommandLine, loadProfile } from './column-profile';
import { linksOf, tasksOfFiles, tasksOnRecord, type RegisterLink } from './known-tasks';
import { openRegister } from './open-register';
import { refuseSecrets } from './refuse-secrets';
import { registerFacts, directiveIdOfFacts } from './register-facts';
import { requireColumns } from './required-columns';
import { writeRegisterYaml } from './write-register';

export interface ImportedRegister {
  chosen: ChosenSheet;
  facts: DirectiveFacts;
  directiveId: string;
  read: ReadRegister;
  links: ReadonlyMap<RegisterTask, RegisterLink>;
  /** Of the rows that can be taken. */
  yaml: string;
  /** The name of a code in the directory. */
  nameOf: (code: string) => string;
}

/** Reads a register with the options of the command; writes nothing. `onColumns` is told before the rows. */
export async function importRegister(
  context: CommandContext,
  file: string,
  options: VerbOptions,
  onColumns: (chosen: ChosenSheet) => void,
): Promise<ImportedRegister> {
  const directory = loadAgencies(context.dataDir);
  const { policy, calendar } = loadRules(context.dataDir);
  const register = await openRegister(file);
  const named = {
    ...(typeof options['columns'] === 'string' && loadProfile(context.stateDir, options['columns'])),
    ...(typeof options['map'] === 'string' && chosenOnCommandLine(options['map'])),
  };
  const headingRow = options['headingRow'] === undefined ? undefined : rowNumber(options['headingRow']);
  const chosen = await chooseSheet(file, register, textOrNull(options['sheet']), named, headingRow);
  const { sheet, columns } = chosen;
  const firstRow = columns.heading?.from ?? 1;
  refuseSecrets(file, sheet, firstRow);
  onColumns(chosen);
  requireColumns(columns, named);
  const facts = registerFacts(file, register.bytes, readHead(sheet, firstRow), options, directory);
  const read = readRows(sheet, columns, {
    agencies: new AgencyCells(directory),
    reading: { issuedOn: facts.head.issuedOn, calendar, beforeDate: policy.beforeDate },
    isClause,
    clauseKey: clausePathOf,
  });
  const directiveId = directiveIdOfFacts(facts);
  const against = (options['against'] ?? []) as readonly string[];
  const known = [...tasksOfFiles(against, directory), ...(await tasksOnRecord(context.ledgerUrl))];
  const links = linksOf(read.tasks, directiveId, known);
  const yaml = writeRegisterYaml({ facts, sheet: sheet.name, tasks: read.tasks, links, directory });
  return { chosen, facts, directiveId, read, links, yaml, nameOf: (code) => directory.ref(code).name };
}

function rowNumber(value: unknown): number {
  const row = Number(value);
  if (Number.isInteger(row) && row >= 1) return row;
  throw new CliError(
    EXIT.badInput,
    `--heading-row: "${String(value)}" không phải số hàng.`,
    `--heading-row: "${String(value)}" is no row number.`,
  );
}

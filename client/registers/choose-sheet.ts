import { findColumns, type ChosenColumns, type Columns } from '../../domain/directive/register/columns';
import type { Sheet } from '../../domain/directive/register/sheet';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import type { OpenedRegister } from './open-register';
import { RegisterRefused } from './register-refused';

export interface ChosenSheet {
  sheet: Sheet;
  columns: Columns;
  /** Sheets that were not read, hidden ones among them. */
  others: { name: string; hidden: boolean }[];
}

/**
 * The sheet that a person named, else the only visible one in which a table of tasks was found. Throws a
 * CliError where there are several: which of them is meant is not for a program to guess.
 */
export async function chooseSheet(
  file: string,
  register: OpenedRegister,
  named: string | null,
  chosen: ChosenColumns,
  headingRow: number | undefined,
): Promise<ChosenSheet> {
  const read = async (name: string | null) => {
    const sheet = await register.read(name);
    return { sheet, columns: findColumns(sheet, chosen, headingRow) };
  };
  const others = (name: string | null) => register.sheets.filter((sheet) => sheet.name !== name);
  if (register.sheets.length === 0 || named !== null) {
    const wanted = register.sheets.length === 0 ? null : sheetNamed(register, named ?? '');
    const found = await read(wanted);
    if (found.sheet.rows.length === 0) throw new RegisterRefused('no-rows', file);
    return { ...found, others: others(wanted).map(({ name, hidden }) => ({ name, hidden })) };
  }
  const visible = register.sheets.filter(({ hidden }) => !hidden);
  const candidates: Awaited<ReturnType<typeof read>>[] = [];
  for (const { name } of visible) candidates.push(await read(name));
  const filled = candidates.filter(({ sheet }) => sheet.rows.length > 0);
  const tables = filled.filter(({ columns }) => columns.heading !== null);
  const meant = tables.length === 0 && Object.keys(chosen).length > 0 ? filled : tables;
  if (meant.length > 1) throw severalTables(meant.map(({ sheet }) => sheet.name ?? ''));
  const only = tables[0] ?? filled[0];
  if (!only) throw new RegisterRefused('no-rows', file);
  return { ...only, others: others(only.sheet.name).map(({ name, hidden }) => ({ name, hidden })) };
}

function sheetNamed({ sheets }: OpenedRegister, named: string): string {
  const wanted = named.normalize('NFC').trim().toLowerCase();
  const found = sheets.find(({ name }) => name.trim().toLowerCase() === wanted) ?? sheets[Number(wanted) - 1];
  if (found) return found.name;
  const names = sheets.map(({ name }) => `“${name}”`).join(', ');
  throw new CliError(
    EXIT.badInput,
    `--sheet: không có trang tính “${named}”. Các trang tính: ${names}.`,
    `--sheet: there is no sheet "${named}". Sheets: ${names}.`,
  );
}

function severalTables(names: readonly string[]): CliError {
  const list = names.map((name) => `“${name}”`).join(', ');
  return new CliError(
    EXIT.badInput,
    `Tệp có nhiều trang tính chứa bảng nhiệm vụ: ${list}. Chọn một bằng --sheet.`,
    `Several sheets hold tables of tasks: ${list}. Choose one with --sheet.`,
    { sheets: names },
  );
}

import type { ChosenColumns, Columns } from '../../domain/directive/register/columns';
import type { RegisterField } from '../../domain/directive/register/fields';
import { columnName } from '../../domain/directive/register/sheet';
import { registerFieldName } from '../../domain/wording/register-remark';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

const REQUIRED: readonly RegisterField[] = ['task', 'lead'];

/** Throws where a column that was named is not there, or where task or lead cannot be found. */
export function requireColumns(columns: Columns, chosen: ChosenColumns): void {
  const named = Object.entries(chosen).find(
    ([field]) => !columns.choices.some((choice) => choice.field === field && choice.reason === 'chosen'),
  );
  if (named) {
    const [field, column] = named;
    throw new CliError(
      EXIT.badInput,
      `Bảng không có cột “${column}” cho trường ${field}. ${headingsText(columns).vi}`,
      `The table has no column "${column}" for ${field}. ${headingsText(columns).en}`,
      { field, column },
    );
  }
  const missing = REQUIRED.filter((field) => !columns.choices.some((choice) => choice.field === field));
  if (missing.length === 0) return;
  const names = (lang: 'vi' | 'en') => missing.map((field) => registerFieldName(field, lang)).join(', ');
  const map = missing.map((field) => `${field}=…`).join(',');
  throw new CliError(
    EXIT.badInput,
    `Không tìm thấy cột ${names('vi')}. ${headingsText(columns).vi} Chỉ rõ bằng --map ${map} (chữ cái hoặc tiêu đề cột), thêm --heading-row nếu nhận sai hàng tiêu đề.`,
    `No column was found for ${names('en')}. ${headingsText(columns).en} Name it with --map ${map} (letter or heading), and --heading-row where the heading was not found.`,
    { missing, columns: columns.choices, unused: columns.unused },
  );
}

function headingsText({ choices, unused, heading }: Columns): { vi: string; en: string } {
  if (heading === null) return { vi: 'Không nhận ra hàng tiêu đề nào.', en: 'No heading was recognised.' };
  const list = [...choices, ...unused]
    .sort((a, b) => a.column - b.column)
    .map((one) => `${columnName(one.column)} “${one.heading}”`)
    .join(', ');
  return { vi: `Các cột: ${list}.`, en: `Columns: ${list}.` };
}
